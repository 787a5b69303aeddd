/**
 * What crosses the bridge. The shapes are those of the generated bindings; only what Go cannot say is said here: which
 * words a text can be, and what a number names. Instants are RFC 3339 in UTC, "" = unknown.
 */
import type { ChangeGroup } from '../domain/activity.ts'
import type { AttributeType } from '../domain/attribute.ts'
import type {
  AttributeId,
  ChangeId,
  ContactId,
  JobId,
  KeywordId,
  NoteId,
  NoticeId,
  SegmentId,
  TagId,
  ViewId,
} from '../domain/ids.ts'
import type { LedgerKind } from '../domain/ledger.ts'
import type { Role } from '../domain/profile.ts'
import type { SelectionWire } from '../domain/selection.ts'
import type { Source } from '../domain/source.ts'
import type { app } from './wailsjs/go/models.ts'

/** `Wire` with some fields known more exactly. The compiler refuses a field that could not come over the wire. */
type Known<Wire, Fields extends { [Name in keyof Wire]?: Wire[Name] }> = Omit<Wire, keyof Fields> & Fields

export type Consent = 'opted_in' | 'not_asked' | 'opted_out'
export type AttributeValue = Known<app.AttributeValue, { id: AttributeId }>
export type Row = Known<app.Row, { id: ContactId; consent: Consent; tags: TagId[]; attributes: AttributeValue[] }>
export type Rows = Known<app.Rows, { rows: Row[] }>
export type Query = app.Query
export type View = Known<app.View, { id: ViewId }>
export type Preview = Known<app.Preview, { first: Row[] }>
export type SourceRemoval = Known<app.SourceRemoval, { source: Source; selection: SelectionWire }>
export type SourceTraces = app.SourceTraces
export type Facets = Known<app.Facets, { tags: TagCount[] }>
export type TagCount = Known<app.Count, { id: TagId }>
export type Changed = Known<app.Changed, { change: ChangeId }>
export type Created = Known<app.Created, { change: ChangeId; id: ContactId }>
export type ContactInput = Known<app.ContactInput, { tags: TagId[]; attributes: AttributeValue[] }>
/** null leaves the name or the number as it is. */
export type ContactPatch = {
  name: string | null
  phone: string | null
  /** The number may be that of somebody who was erased. */
  again: boolean
  setAttributes: AttributeValue[]
  clearAttributes: AttributeId[]
  addTags: TagId[]
  removeTags: TagId[]
}
export type DetailTag = Known<app.DetailTag, { id: TagId }>
export type DetailAttribute = Known<app.DetailAttribute, { id: AttributeId }>
export type StepKind =
  | 'created'
  | 'updated'
  | 'deleted'
  | 'restored'
  | 'renamed'
  | 'renumbered'
  | 'tag_added'
  | 'tag_removed'
  | 'value'
  | 'consent'
  | 'opt_out_lifted'
  | 'note'
/** One thing that a change did to a contact; which fields say something depends on the kind. */
export type Step = Known<app.Step, { kind: StepKind }>
/** What one change did to a contact; without steps its summary tells it. */
export type Line = Known<app.Line, { change: Change; steps: Step[] }>
export type Note = Known<app.Note, { id: NoteId }>
export type ConsentLine = Known<app.ConsentLine, { kind: LedgerKind | ''; result: Consent | ''; notice: NoticeId | 0 }>
/** How somebody agreed; `on` and `until` are YYYY-MM-DD or "". */
export type ConsentProof = Known<app.ConsentProof, { notice: NoticeId | 0 }>
export type Notice = Known<app.Notice, { id: NoticeId }>
export type NoticeInput = app.NoticeInput
export type Detail = Known<
  app.Detail,
  {
    row: Row
    tags: DetailTag[]
    attributes: DetailAttribute[]
    consent: ConsentLine
    notes: Note[]
    timeline: Line[]
  }
>
export type Erased = Known<app.Erased, { changed: Changed }>
export type PrivacyOverview = app.PrivacyOverview
export type Suppressed = Known<app.Suppressed, { state: Consent | '' }>
export type PhoneCheck = Known<app.PhoneCheck, { existing: ContactId }>
export type CommonAttribute = Known<app.CommonAttribute, { id: AttributeId }>
export type Common = Known<app.Common, { tags: TagCount[]; attributes: CommonAttribute[] }>

export type Tag = Known<app.Tag, { id: TagId }>
export type TagInput = app.TagInput
export type Definition = Known<app.Definition, { id: AttributeId; type: AttributeType }>
export type TypeCheck = app.TypeCheck
export type DefinitionInput = Known<app.DefinitionInput, { type: AttributeType }>

export type Segment = Known<app.Segment, { id: SegmentId; kind: 'live' | 'list'; deleted: DeletedReference[] }>
export type DeletedReference = Known<app.DeletedReference, { kind: 'tag' | 'attribute' | 'segment' }>
export type SegmentInput = app.SegmentInput
/** What is not named stays as it is. */
export type SegmentPatch = app.SegmentPatch
export type SavedSegment = Known<app.SavedSegment, { id: SegmentId; change: ChangeId }>
export type NumbersAdded = Known<app.NumbersAdded, { change: ChangeId }>

export type KeywordAction = 'opt_out' | 'opt_in'
export type KeywordMatch = 'whole' | 'first_word' | 'anywhere'
export type Keyword = Known<app.Keyword, { id: KeywordId; action: KeywordAction; match: KeywordMatch }>
export type KeywordInput = Known<app.KeywordInput, { action: KeywordAction; match: KeywordMatch }>
/** What is not named stays as it is. */
export type KeywordPatch = Partial<KeywordInput> & { on?: boolean }
export type KeywordSuggestion = Known<app.KeywordSuggestion, { action: KeywordAction }>
export type KeywordList = Known<app.KeywordList, { keywords: Keyword[]; suggestions: KeywordSuggestion[] }>
/** rule 0: no keyword but a wording that is built in. */
export type MessageVerdict = Known<app.MessageVerdict, { action: KeywordAction | ''; rule: KeywordId | 0 }>

export type ImportFile = app.ImportFile
/** dayFirst null: decided on the whole column. */
export type ImportOptions = Omit<app.ImportOptions, 'dayFirst' | 'existing' | 'addTags' | 'answers' | 'basis'> & {
  existing: 'fill' | 'overwrite' | 'skip'
  addTags: TagId[]
  dayFirst: boolean | null
  answers: ValueAnswer[]
  /** Null: how they agreed is not known, so a yes opts nobody in. */
  basis: ConsentBasis | null
}
/** What a value of a consent column means. */
export type Answer = 'yes' | 'no' | 'unknown'
export type ValueAnswer = Known<app.ValueAnswer, { answer: Answer }>
export type ConsentValues = Known<app.ConsentValues, { values: Known<app.ConsentValue, { answer: Answer | '' }>[] }>
export type ConsentBasis = app.ConsentBasis
export type Inspection = Omit<app.Inspection, 'options'> & { options: ImportOptions }
export type ProblemGroup = app.ProblemGroup
export type ImportReport = Known<app.ImportReport, { change: ChangeId }>
export type MessageOptions = Omit<Known<app.MessageOptions, { order: DateOrder }>, 'senders'> & {
  senders: SenderChoice[]
}
/** "": as the whole file says. */
export type DateOrder = '' | 'day_first' | 'month_first'
export type SenderChoice = app.SenderChoice
export type UnknownSender = app.UnknownSender
export type OpenDates = app.OpenDates
export type MessageReport = Known<app.MessageReport, { form: '' | 'table' | 'iphone' | 'android'; change: ChangeId }>
export type ReviewCounts = app.ReviewCounts
export type ReviewState = 'waiting' | 'opted_out' | 'opted_in' | 'dismissed'
export type ReviewItem = Known<
  app.ReviewItem,
  { contact: ContactId; consent: Consent; action: 'opt_out' | 'opt_in'; state: ReviewState }
>
export type Exported = app.Exported
export type ExportScope = 'selected' | 'matching' | 'all'
export type ExportFormat = 'csv' | 'xlsx'
export type Copied = app.Copied
/** Whom an export is for, by their consent. */
export type ExportAudience = 'everyone' | 'not_opted_out' | 'opted_in'
export type ExportRequest = Known<
  app.ExportRequest,
  { scope: ExportScope; format: ExportFormat; audience: ExportAudience }
>
export type ConsentCounts = app.ConsentCounts

export type JobKind = 'import' | 'rehearse' | 'export' | 'bulk' | 'sample' | 'proof'
export type Job = Known<app.Job, { id: JobId; kind: JobKind }>
export type Change = Known<app.Change, { id: ChangeId; group: ChangeGroup | ''; reverses: ChangeId }>
export type HistoryQuery = Known<app.HistoryQuery, { before: ChangeId | 0; groups: ChangeGroup[] }>
export type HistoryPage = Known<app.HistoryPage, { changes: Change[]; next: ChangeId | 0 }>
/** One thing that became another. */
export type Edit = Known<app.Edit, { type: AttributeType | '' }>
export type Touched = Known<app.Touched, { contact: ContactId | 0; edits: Edit[] }>
export type ChangeDetails = Known<app.ChangeDetails, { entries: Touched[]; contacts: Touched[] }>
export type HistoryChoices = Known<app.HistoryChoices, { sources: Known<app.Source, { name: Source }>[] }>

export type Theme = 'system' | 'light' | 'dark'
export type Density = 'compact' | 'standard' | 'comfortable'
/** rowsPerPage 0 = continuous; textSize in percent; columns is JSON that the window keeps for itself. */
export type Preferences = Known<
  app.Preferences,
  { theme: Theme; density: Density; profileRole: Role; otherProfiles: Profile[] }
>
export type Profile = Known<app.Profile, { role: Role }>
export type Status = app.Status

export type ConsentOverview = app.ConsentOverview
export type ConsentBar = app.ConsentBar
export type SourceCount = app.SourceCount
/** How long a bar of the chart is. */
export type ChartSpan = 'day' | 'week' | 'month'
export type LedgerQuery = Known<app.LedgerQuery, { kinds: LedgerKind[]; sources: Source[]; contact: ContactId | 0 }>
export type LedgerPage = Known<app.LedgerPage, { lines: LedgerLine[] }>
export type LedgerLine = Known<
  app.LedgerLine,
  { contact: ContactId; kind: LedgerKind; result: Consent | ''; change: ChangeId; notice: NoticeId | 0 }
>

export type PaperFact = app.PaperFact
export type PaperEntry = app.PaperEntry
export type PaperSection = Known<app.PaperSection, { tone: '' | 'good' | 'bad' }>
export type Paper = Known<app.Paper, { sections: PaperSection[] }>
export type PaperFormat = 'html' | 'json'
