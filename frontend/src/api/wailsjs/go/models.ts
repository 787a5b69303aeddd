export namespace app {
	
	export interface AttributeValue {
	    id: number;
	    value: string;
	}
	export interface Change {
	    id: number;
	    at: string;
	    actor: string;
	    source: string;
	    sourceLabel: string;
	    kind: string;
	    group: string;
	    summary: string;
	    contacts: number;
	    undone: boolean;
	    canUndo: boolean;
	    reverses: number;
	}
	export interface Edit {
	    what: string;
	    name: string;
	    type: string;
	    unit: string;
	    before: string;
	    after: string;
	}
	export interface Touched {
	    contact: number;
	    name: string;
	    edits: Edit[];
	}
	export interface ChangeDetails {
	    entries: Touched[];
	    contacts: Touched[];
	    more: number;
	}
	export interface Changed {
	    change: number;
	    contacts: number;
	    message: string;
	}
	export interface CommonAttribute {
	    id: number;
	    value: string;
	    count: number;
	    total: number;
	}
	export interface Count {
	    id: number;
	    count: number;
	}
	export interface Common {
	    contacts: number;
	    tags: Count[];
	    attributes: CommonAttribute[];
	}
	
	export interface ConsentBar {
	    from: string;
	    optIns: number;
	    optOuts: number;
	}
	export interface ConsentBasis {
	    source: string;
	    wording: string;
	    notice: number;
	    date: string;
	}
	export interface ConsentCounts {
	    optedIn: number;
	    notAsked: number;
	    optedOut: number;
	}
	export interface ConsentLine {
	    id: number;
	    kind: string;
	    result: string;
	    at: string;
	    sourceLabel: string;
	    actor: string;
	    method: string;
	    note: string;
	    reference: string;
	    evidence: string;
	    notice: number;
	    validUntil: string;
	}
	export interface Source {
	    name: string;
	    label: string;
	}
	export interface SourceCount {
	    source: Source;
	    count: number;
	}
	export interface ConsentOverview {
	    optedIn: number;
	    optedOut: number;
	    notAsked: number;
	    recentOptIns: number;
	    recentOptOuts: number;
	    bars: ConsentBar[];
	    optOutsBy: SourceCount[];
	}
	export interface ConsentProof {
	    method: string;
	    note: string;
	    notice: number;
	    evidence: string;
	    on: string;
	    until: string;
	}
	export interface ConsentValue {
	    value: string;
	    rows: number;
	    answer: string;
	}
	export interface ConsentValues {
	    values: ConsentValue[];
	    more: number;
	}
	export interface ContactInput {
	    phone: string;
	    name: string;
	    optedOut: boolean;
	    again: boolean;
	    tags: number[];
	    attributes: AttributeValue[];
	}
	export interface ContactPatch {
	    name?: string;
	    phone?: string;
	    again: boolean;
	    setAttributes: AttributeValue[];
	    clearAttributes: number[];
	    addTags: number[];
	    removeTags: number[];
	}
	export interface Copied {
	    text: string;
	    count: number;
	}
	
	export interface Created {
	    change: number;
	    contacts: number;
	    message: string;
	    id: number;
	}
	export interface Definition {
	    id: number;
	    name: string;
	    type: string;
	    description: string;
	    allowed: string[];
	    unit: string;
	    createdAt: string;
	    deletedAt: string;
	    contacts: number;
	    example: string;
	}
	export interface DefinitionInput {
	    name: string;
	    type: string;
	    description: string;
	    allowed: string[];
	    unit: string;
	}
	export interface DeletedReference {
	    kind: string;
	    name: string;
	}
	export interface Step {
	    kind: string;
	    of: number;
	    name: string;
	    before: string;
	    after: string;
	}
	export interface Line {
	    change: Change;
	    steps: Step[];
	}
	export interface Note {
	    id: number;
	    text: string;
	    sourceLabel: string;
	    actor: string;
	    at: string;
	    editedAt: string;
	}
	export interface DetailAttribute {
	    id: number;
	    value: string;
	    source: string;
	    sourceLabel: string;
	    at: string;
	}
	export interface DetailTag {
	    id: number;
	    source: string;
	    sourceLabel: string;
	    actor: string;
	    at: string;
	    historical: boolean;
	}
	export interface Row {
	    id: number;
	    name: string;
	    phone: string;
	    phoneText: string;
	    consent: string;
	    consentAt: string;
	    tags: number[];
	    attributes: AttributeValue[];
	    firstSeen: string;
	    lastSeen: string;
	    createdAt: string;
	}
	export interface Detail {
	    row: Row;
	    email: string;
	    externalId: string;
	    updatedAt: string;
	    lastChange: string;
	    lastActor: string;
	    deleted: boolean;
	    tags: DetailTag[];
	    attributes: DetailAttribute[];
	    consent: ConsentLine;
	    notes: Note[];
	    timeline: Line[];
	}
	
	
	
	export interface Erased {
	    changed: Changed;
	    lines: number;
	    suppressed: number;
	    unknowable: number;
	    imports: string[];
	    logLeft: boolean;
	}
	export interface Selection {
	    ids: number[];
	    view: number;
	    except: number[];
	}
	export interface Query {
	    filter: string;
	    sort: string;
	}
	export interface ExportRequest {
	    query: Query;
	    selection: Selection;
	    scope: string;
	    format: string;
	    columns: string[];
	    audience: string;
	    tellLeftOut: boolean;
	}
	export interface Exported {
	    count: number;
	    file: string;
	    handle: string;
	    cancelled: boolean;
	    leftOut: ConsentCounts;
	    beside: string;
	}
	export interface Facets {
	    tags: Count[];
	    noTags: number;
	    optedIn: number;
	    notAsked: number;
	    optedOut: number;
	}
	export interface FileColumn {
	    heading: string;
	    samples: string[];
	    target: string;
	    suggested: boolean;
	    new: string;
	}
	export interface FilterProblem {
	    path: string;
	    message: string;
	}
	export interface HistoryChoices {
	    sources: Source[];
	    actors: string[];
	}
	export interface HistoryPage {
	    changes: Change[];
	    next: number;
	    reached: string;
	}
	export interface HistoryQuery {
	    before: number;
	    limit: number;
	    search: string;
	    groups: string[];
	    sources: string[];
	    actors: string[];
	    from: string;
	    to: string;
	}
	export interface ImportFile {
	    handle: string;
	    name: string;
	    size: number;
	}
	export interface ValueAnswer {
	    value: string;
	    answer: string;
	}
	export interface ImportOptions {
	    encoding: string;
	    delimiter: string;
	    header: boolean;
	    country: string;
	    existing: string;
	    addErased: boolean;
	    createTags: boolean;
	    addTags: number[];
	    dayFirst?: boolean;
	    columns: string[];
	    optedOutYes: string[];
	    answers: ValueAnswer[];
	    basis?: ConsentBasis;
	}
	export interface ProblemGroup {
	    code: string;
	    column: string;
	    count: number;
	    message: string;
	    rows: number[];
	    sample: string;
	    warning: boolean;
	}
	export interface Problem {
	    row: number;
	    column: string;
	    value: string;
	    code: string;
	    message: string;
	    warning: boolean;
	}
	export interface SkippedBy {
	    duplicate: number;
	    suppressed: number;
	    existing: number;
	}
	export interface ImportReport {
	    read: number;
	    created: number;
	    updated: number;
	    unchanged: number;
	    skipped: number;
	    rejected: number;
	    warnings: number;
	    skippedBy: SkippedBy;
	    problems: Problem[];
	    groups: ProblemGroup[];
	    newTags: string[];
	    newAttributes: string[];
	    ignored: string[];
	    change: number;
	    optOuts: number;
	    optIns: number;
	    optInsRefused: number;
	    unverified: number;
	}
	export interface Inspection {
	    file: ImportFile;
	    encoding: string;
	    encodings: string[];
	    delimiter: string;
	    header: boolean;
	    columns: FileColumn[];
	    preview: string[][];
	    rows: number;
	    options: ImportOptions;
	}
	export interface Job {
	    id: number;
	    kind: string;
	    label: string;
	    done: number;
	    total: number;
	    cancellable: boolean;
	}
	export interface Keyword {
	    id: number;
	    keyword: string;
	    action: string;
	    match: string;
	    language: string;
	    on: boolean;
	}
	export interface KeywordInput {
	    keyword: string;
	    action: string;
	    match: string;
	    language: string;
	}
	export interface KeywordSuggestion {
	    keyword: string;
	    action: string;
	    language: string;
	}
	export interface KeywordList {
	    on: boolean;
	    keywords: Keyword[];
	    suggestions: KeywordSuggestion[];
	}
	export interface KeywordPatch {
	    keyword?: string;
	    action?: string;
	    match?: string;
	    language?: string;
	    on?: boolean;
	}
	
	export interface LedgerLine {
	    id: number;
	    at: string;
	    recordedAt: string;
	    contact: number;
	    name: string;
	    phoneText: string;
	    deleted: boolean;
	    erased: boolean;
	    kind: string;
	    result: string;
	    source: Source;
	    actor: string;
	    method: string;
	    note: string;
	    reference: string;
	    evidence: string;
	    notice: number;
	    validUntil: string;
	    change: number;
	}
	export interface LedgerPage {
	    lines: LedgerLine[];
	    next: number;
	    reached: string;
	}
	export interface LedgerQuery {
	    before: number;
	    kinds: string[];
	    sources: string[];
	    from: string;
	    to: string;
	    search: string;
	    contact: number;
	}
	
	export interface SenderChoice {
	    name: string;
	    contact: number;
	    business: boolean;
	}
	export interface MessageOptions {
	    order: string;
	    senders: SenderChoice[];
	}
	export interface MessageProblem {
	    row: number;
	    code: string;
	    message: string;
	}
	export interface UnknownSender {
	    name: string;
	    messages: number;
	    matches: number;
	}
	export interface OpenDates {
	    example: string;
	    dayFirst: string;
	    monthFirst: string;
	}
	export interface MessageReport {
	    paused: boolean;
	    openDates: OpenDates;
	    form: string;
	    zone: string;
	    read: number;
	    optOuts: number;
	    optIns: number;
	    review: number;
	    known: number;
	    noMatch: number;
	    own: number;
	    unclear: number;
	    strangers: number;
	    erased: number;
	    refused: number;
	    future: number;
	    created: number;
	    stillOut: number;
	    problems: MessageProblem[];
	    senders: UnknownSender[];
	    change: number;
	}
	export interface MessageVerdict {
	    action: string;
	    sure: boolean;
	    keyword: string;
	    rule: number;
	}
	
	export interface Notice {
	    id: number;
	    name: string;
	    version: number;
	    language: string;
	    organisation: string;
	    text: string;
	    sum: string;
	    createdAt: string;
	    retiredAt: string;
	    lines: number;
	}
	export interface NoticeInput {
	    name: string;
	    language: string;
	    organisation: string;
	    text: string;
	}
	export interface RowNotFound {
	    row: number;
	    value: string;
	    problem: string;
	}
	export interface NumbersAdded {
	    change: number;
	    file: string;
	    added: number;
	    already: number;
	    missing: number;
	    notFound: RowNotFound[];
	}
	
	export interface PaperEntry {
	    title: string;
	    facts: PaperFact[];
	}
	export interface PaperFact {
	    label: string;
	    text: string;
	    code: boolean;
	}
	export interface PaperSection {
	    title: string;
	    tone: string;
	    text: string[];
	    facts: PaperFact[];
	    entries: PaperEntry[];
	    headings: string[];
	    rows: string[][];
	}
	export interface Paper {
	    handle: string;
	    title: string;
	    about: string;
	    number: string;
	    business: string;
	    made: string;
	    sections: PaperSection[];
	}
	
	
	
	export interface PhoneCheck {
	    ok: boolean;
	    e164: string;
	    text: string;
	    country: string;
	    warning: string;
	    problem: string;
	    existing: number;
	    existingName: string;
	    erased: string;
	}
	export interface Profile {
	    name: string;
	    role: string;
	}
	export interface Preferences {
	    businessName: string;
	    country: string;
	    locale: string;
	    theme: string;
	    density: string;
	    rowsPerPage: number;
	    profileName: string;
	    profileRole: string;
	    otherProfiles: Profile[];
	    textSize: number;
	    singleKeys: boolean;
	    columns: string;
	}
	export interface Preview {
	    contacts: number;
	    first: Row[];
	    words: string;
	    problem: FilterProblem;
	}
	export interface PrivacyOverview {
	    entries: number;
	    optedOut: number;
	    folder: string;
	    files: string[];
	}
	
	
	
	
	export interface RefusedValue {
	    value: string;
	    contacts: number;
	    reason: string;
	}
	export interface ReviewCounts {
	    waiting: number;
	    decided: number;
	}
	export interface ReviewID {
	    contact: number;
	    number: number;
	}
	export interface ReviewItem {
	    contact: number;
	    number: number;
	    name: string;
	    phoneText: string;
	    consent: string;
	    deleted: boolean;
	    at: string;
	    text: string;
	    keyword: string;
	    rule: number;
	    action: string;
	    state: string;
	    decidedAt: string;
	}
	
	
	export interface Rows {
	    rows: Row[];
	    stale: boolean;
	}
	export interface SavedSegment {
	    id: number;
	    name: string;
	    change: number;
	    contacts: number;
	    message: string;
	}
	export interface Segment {
	    id: number;
	    name: string;
	    kind: string;
	    filter: string;
	    sort: string;
	    columns: string;
	    pinned: boolean;
	    createdAt: string;
	    editedAt: string;
	    words: string;
	    contacts: number;
	    since: string;
	    before: number;
	    deleted: DeletedReference[];
	    problem: string;
	}
	export interface SegmentInput {
	    name: string;
	    filter: string;
	    sort: string;
	    columns: string;
	    pinned: boolean;
	}
	export interface SegmentPatch {
	    name?: string;
	    filter?: string;
	    sort?: string;
	    columns?: string;
	    pinned?: boolean;
	}
	
	
	
	
	
	export interface SourceRemoval {
	    source: string;
	    since: string;
	    tags: boolean;
	    values: boolean;
	    everyone: boolean;
	    selection: Selection;
	}
	export interface SourceTraces {
	    tags: number;
	    values: number;
	    contacts: number;
	}
	export interface Status {
	    version: string;
	    dataDir: string;
	    contacts: number;
	    ready: boolean;
	    loadDone: number;
	    loadTotal: number;
	    sample: boolean;
	    undo: string;
	    redo: string;
	    platform: string;
	}
	
	export interface Suppressed {
	    known: boolean;
	    state: string;
	    since: string;
	    erasedAt: string;
	}
	export interface Tag {
	    id: number;
	    name: string;
	    description: string;
	    color: number;
	    createdAt: string;
	    deletedAt: string;
	    contacts: number;
	}
	export interface TagInput {
	    name: string;
	    description: string;
	    color: number;
	}
	
	export interface TypeCheck {
	    values: number;
	    fitting: number;
	    refused: RefusedValue[];
	}
	
	
	export interface View {
	    id: number;
	    total: number;
	    all: number;
	    loading: boolean;
	}

}

