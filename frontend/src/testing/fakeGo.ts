/**
 * A stand-in for the Go side in component tests: the bound methods over a list in memory, as far as the screens
 * under test need them. It knows the few filters that the tests ask.
 */

interface FakeRow {
  id: number
  name: string
  phone: string
  phoneText: string
  consent: string
  consentAt: string
  tags: number[]
  attributes: { id: number; value: string }[]
  firstSeen: string
  lastSeen: string
  createdAt: string
}

interface Rule {
  all?: Rule[]
  field?: string
  op?: string
  args?: (string | number)[]
}

interface Wire {
  ids: number[]
  view: number
  except: number[]
}

interface Patch {
  name?: string
  setAttributes: { id: number; value: string }[]
  clearAttributes: number[]
  addTags: number[]
  removeTags: number[]
}

type Method = (...args: never[]) => unknown

const tags = ['VIP', 'Wholesale', 'Newsletter'].map((name, index) => ({
  id: index + 1,
  name,
  description: '',
  color: index + 1,
  createdAt: '2025-01-12T08:00:00Z',
  deletedAt: '',
  contacts: 100 - index,
}))

const definitions = [
  { id: 1, name: 'City', type: 'text' },
  { id: 2, name: 'Order count', type: 'number' },
  { id: 3, name: 'Member', type: 'boolean' },
].map((definition) => ({
  ...definition,
  description: '',
  allowed: [],
  unit: '',
  createdAt: '2025-01-12T08:00:00Z',
  deletedAt: '',
  contacts: 50,
  example: '',
}))

export class FakeGo {
  readonly calls: { method: string; args: unknown[] }[] = []
  rows: FakeRow[]
  preferences = {
    businessName: 'Bloom & Bean',
    country: 'NG',
    locale: 'en-GB',
    theme: 'light',
    density: 'standard',
    rowsPerPage: 100,
    profileName: '',
    profileRole: 'owner',
    otherProfiles: [],
    textSize: 100,
    singleKeys: true,
    columns: '',
  }
  segments: object[] = []
  undo = ''
  private readonly views = new Map<number, number[]>()
  private readonly listeners = new Map<string, Set<(payload: unknown) => void>>()
  private readonly refusals = new Map<string, object>()
  private changes = 0

  constructor(count: number) {
    this.rows = Array.from({ length: count }, (_, index) => row(index + 1))
  }

  /** More contacts than before, by another hand. */
  add(count: number): void {
    this.rows = Array.from({ length: this.rows.length + count }, (_, index) => this.rows[index] ?? row(index + 1))
  }

  /** Puts itself where the generated bindings look. */
  install(): void {
    const structs = ['Contacts', 'Tags', 'Attributes', 'Segments', 'Transfer', 'Jobs', 'History', 'Settings']
    const app = Object.fromEntries(structs.map((struct) => [struct, this.bound(struct)]))
    Object.assign(window, { go: { app }, runtime: { EventsOnMultiple: this.on } })
  }

  /** The next call of a method is refused. */
  refuse(method: string, problem: object): void {
    this.refusals.set(method, problem)
  }

  emit(event: string, payload: unknown): void {
    for (const heard of this.listeners.get(event) ?? []) heard(payload)
  }

  /** The arguments of the last call of a method. */
  last(method: string): unknown[] | undefined {
    return this.calls.findLast((call) => call.method === method)?.args
  }

  private bound(struct: string): object {
    return new Proxy({}, { get: (_, name: string) => this.method(`${struct}.${name}`) })
  }

  private method(name: string) {
    return async (...args: unknown[]): Promise<unknown> => {
      this.calls.push({ method: name, args: structuredClone(args) })
      await new Promise((done) => setTimeout(done, 5))
      const refusal = this.refusals.get(name)
      this.refusals.delete(name)
      if (refusal) throw new Error(JSON.stringify(refusal))
      const run = this.methods[name]
      if (!run) throw new Error(`FakeGo has no ${name}`)
      return structuredClone(run(...(args as never[])))
    }
  }

  private readonly on = (event: string, heard: (payload: unknown) => void): (() => void) => {
    const listeners = this.listeners.get(event) ?? new Set()
    this.listeners.set(event, listeners.add(heard))
    return () => listeners.delete(heard)
  }

  private readonly methods: Record<string, Method> = {
    'Contacts.OpenView': (query: { filter: string }) => this.openView(query.filter),
    'Contacts.Rows': (view: number, offset: number, limit: number) => ({
      rows: (this.views.get(view) ?? []).slice(offset, offset + limit).map((id) => this.byId(id)),
      stale: false,
    }),
    'Contacts.IDs': (view: number, offset: number, limit: number) =>
      (this.views.get(view) ?? []).slice(offset, offset + limit),
    'Contacts.Among': (view: number, ids: number[]) => ids.filter((id) => this.views.get(view)?.includes(id)).length,
    'Contacts.Facets': (view: number) => this.facets(this.views.get(view) ?? []),
    'Contacts.Get': (id: number) => ({
      row: this.byId(id),
      email: '',
      externalId: '',
      updatedAt: '',
      lastChange: '2026-05-30T10:00:00Z',
      lastActor: '',
      tags: [],
      attributes: [],
      consent: {
        id: 0,
        kind: '',
        result: '',
        at: '',
        sourceLabel: '',
        actor: '',
        method: '',
        note: '',
        reference: '',
        evidence: '',
        notice: 0,
        validUntil: '',
      },
      notes: [],
      timeline: [],
    }),
    'Contacts.Common': (selection: Wire) => this.common(this.resolve(selection)),
    'Contacts.CheckPhone': (raw: string) => this.checkPhone(raw),
    'Contacts.Create': () => ({ ...this.changed(1), id: 1 }),
    'Contacts.Edit': (id: number, patch: Patch) => this.edit(id, patch),
    'Contacts.EditMany': (selection: Wire) => this.changed(this.resolve(selection).length),
    'Contacts.AddTag': (selection: Wire) => this.changed(this.resolve(selection).length),
    'Contacts.OptOut': (selection: Wire) => this.setConsent(this.resolve(selection), 'opted_out'),
    'Contacts.OptIn': (selection: Wire, { method }: { method: string }) =>
      this.setConsent(this.resolve(selection), method === '' ? 'not_asked' : 'opted_in'),
    'Notices.List': () => [],
    'Messages.ReviewCounts': () => ({ waiting: 0, decided: 0 }),
    'Contacts.Delete': (selection: Wire) => this.changed(this.resolve(selection).length),
    'Tags.List': () => tags,
    'Attributes.List': () => definitions,
    'Segments.List': () => this.segments,
    'Segments.Edit': (id: number) => ({ ...this.changed(0), id, name: '' }),
    'Segments.AddContacts': (_: number, selection: Wire) => this.changed(this.resolve(selection).length),
    'Contacts.Describe': (filters: string[]) => filters.map((filter) => `Says ${filter}`),
    'Attributes.Suggest': () => ['Lagos', 'Lyon'],
    'Transfer.ExportCSV': () => ({
      ...{ count: this.rows.length, file: 'contacts.csv', handle: 'h', cancelled: false },
      ...{ leftOut: { optedIn: 0, notAsked: 0, optedOut: 0 }, beside: '' },
    }),
    'Jobs.List': () => [],
    'Jobs.Cancel': () => undefined,
    'History.Undo': () => ({ ...this.changed(1), message: `Undone: ${this.undo}` }),
    'History.UndoChange': () => ({ ...this.changed(1), message: 'Undone' }),
    'Settings.Get': () => this.preferences,
    'Settings.Save': (preferences: FakeGo['preferences']) => (this.preferences = preferences),
    'Settings.Status': () => ({
      version: 'test',
      dataDir: '/home/ada/.local/share/regulars',
      contacts: this.rows.length,
      ready: true,
      loadDone: 1,
      loadTotal: 1,
      sample: false,
      undo: this.undo,
      redo: '',
      platform: 'linux',
    }),
  }

  private openView(filter: string) {
    const id = this.views.size + 1
    const rule: Rule = filter === '' ? { all: [] } : JSON.parse(filter)
    this.views.set(
      id,
      this.rows.filter((candidate) => matches(rule, candidate)).map((candidate) => candidate.id),
    )
    return { id, total: this.views.get(id)?.length ?? 0, all: this.rows.length, loading: false }
  }

  private facets(ids: readonly number[]) {
    const rows = ids.map((id) => this.byId(id))
    const count = (consent: string) => rows.filter((candidate) => candidate.consent === consent).length
    return {
      tags: tags.map(({ id }) => ({ id, count: rows.filter((candidate) => candidate.tags.includes(id)).length })),
      noTags: rows.filter((candidate) => candidate.tags.length === 0).length,
      optedIn: count('opted_in'),
      notAsked: count('not_asked'),
      optedOut: count('opted_out'),
    }
  }

  private common(ids: readonly number[]) {
    const rows = ids.map((id) => this.byId(id))
    const share = tags.map(({ id }) => ({ id, count: rows.filter((candidate) => candidate.tags.includes(id)).length }))
    const cities = rows.map((candidate) => candidate.attributes[0]?.value ?? '')
    const value = cities[0] ?? ''
    const attribute = { id: 1, value, count: cities.filter((city) => city === value).length, total: rows.length }
    return { contacts: rows.length, tags: share.filter(({ count }) => count > 0), attributes: [attribute] }
  }

  private checkPhone(raw: string) {
    const known = this.rows.find((candidate) => candidate.phone === raw.replaceAll(' ', ''))
    const ok = raw.startsWith('+') && raw.length > 7
    return {
      ok,
      e164: ok ? raw.replaceAll(' ', '') : '',
      text: raw,
      country: ok ? 'NG' : '',
      warning: '',
      problem: ok ? '' : 'The number is too short.',
      existing: known?.id ?? 0,
      existingName: known?.name ?? '',
    }
  }

  private edit(id: number, { name, addTags, removeTags, setAttributes, clearAttributes }: Patch) {
    const row = this.byId(id)
    const gone = [...clearAttributes, ...setAttributes.map((set) => set.id)]
    row.name = name ?? row.name
    row.tags = [...row.tags.filter((tag) => !removeTags.includes(tag)), ...addTags].sort()
    row.attributes = [...row.attributes.filter((value) => !gone.includes(value.id)), ...setAttributes]
    return this.changed(1)
  }

  private setConsent(ids: readonly number[], consent: FakeRow['consent']) {
    for (const id of ids) this.byId(id).consent = consent
    return this.changed(ids.length)
  }

  private resolve({ ids, view, except }: Wire): number[] {
    return view === 0 ? ids : (this.views.get(view) ?? []).filter((id) => !except.includes(id))
  }

  private changed(contacts: number) {
    this.changes += 1
    return { change: this.changes, contacts, message: '' }
  }

  private byId(id: number): FakeRow {
    const found = this.rows.find((candidate) => candidate.id === id)
    if (!found) throw new Error(`no contact ${id}`)
    return found
  }
}

function row(id: number): FakeRow {
  const number = String(id).padStart(4, '0')
  return {
    id,
    name: `Customer ${number}`,
    phone: `+234803555${number}`,
    phoneText: `+234 803 555 ${number}`,
    consent: id % 10 === 0 ? 'opted_out' : 'not_asked',
    consentAt: '',
    tags: id % 3 === 0 ? [1, 2] : id % 3 === 1 ? [2] : [],
    attributes: [{ id: 1, value: id % 2 === 0 ? 'Lagos' : 'Lyon' }],
    firstSeen: '2025-03-14T08:00:00Z',
    lastSeen: '2026-01-02T08:00:00Z',
    createdAt: '2025-03-14T08:00:00Z',
  }
}

function matches(rule: Rule, candidate: FakeRow): boolean {
  if (rule.all) return rule.all.every((part) => matches(part, candidate))
  const args = rule.args ?? []
  switch (rule.field) {
    case 'search':
      return candidate.name.toLowerCase().includes(String(args[0]).toLowerCase())
    case 'consent':
      return args.includes(candidate.consent)
    case 'tags':
      return args.some((id) => candidate.tags.includes(Number(id)))
    case 'attribute:#1':
      return (candidate.attributes[0]?.value === args[0]) === (rule.op === 'is')
    default:
      return true
  }
}
