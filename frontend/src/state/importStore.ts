import { ApiError, isCancelled } from '../api/call.ts'
import type { ImportFile, ImportOptions, ImportReport, Inspection } from '../api/types.ts'
import { Store } from './store.ts'

export const importSteps = ['file', 'preview', 'columns', 'existing', 'check', 'result'] as const
export type ImportStep = (typeof importSteps)[number]

/** Where an import stands. It outlives the page, so that one can leave it and come back. */
export interface ImportState {
  readonly step: ImportStep
  readonly inspection: Inspection | null
  readonly options: ImportOptions | null
  /** What a run without writing found; null until it was made with these options. */
  readonly rehearsal: ImportReport | null
  readonly result: ImportReport | null
  readonly busy: boolean
  readonly error: ApiError | null
}

/** What the store asks of Go; the functions of api/transfer. */
export interface ImportSource {
  chooseFile(): Promise<ImportFile>
  inspectFile(handle: string, options?: ImportOptions): Promise<Inspection>
  rehearseImport(handle: string, options: ImportOptions): Promise<ImportReport>
  runImport(handle: string, options: ImportOptions): Promise<ImportReport>
}

const start: ImportState = {
  step: 'file',
  inspection: null,
  options: null,
  rehearsal: null,
  result: null,
  busy: false,
  error: null,
}

/** The steps of an import: nothing is written before its rehearsal was seen. */
export class ImportStore extends Store<ImportState> {
  private readonly source: ImportSource

  constructor(source: ImportSource) {
    super(start)
    this.source = source
  }

  reset(): void {
    this.set(start)
  }

  /** Asks for a file in the native dialog. */
  choose(): Promise<void> {
    return this.work(async () => {
      const file = await this.source.chooseFile()
      if (file.handle !== '') await this.inspect(file.handle)
    })
  }

  /** Takes a file that was dropped on the window. */
  take(file: ImportFile): Promise<void> {
    return this.work(() => this.inspect(file.handle))
  }

  /** Reads the file anew, under another encoding, separator or heading. */
  reread(part: Pick<Partial<ImportOptions>, 'encoding' | 'delimiter' | 'header'>): Promise<void> {
    const { inspection, options } = this.snapshot()
    if (!inspection || !options) return Promise.resolve()
    // Columns belong to a reading of the file; another reading finds its own.
    const start = { columns: [], answers: [], basis: null }
    return this.work(() => this.inspect(inspection.file.handle, { ...options, ...part, ...start }))
  }

  change(part: Partial<ImportOptions>): void {
    const { options } = this.snapshot()
    if (options) this.patch({ options: { ...options, ...part }, rehearsal: null, error: null })
  }

  setColumn(index: number, target: string): void {
    const { options } = this.snapshot()
    if (!options) return
    this.change({ columns: options.columns.map((old, i) => (i === index ? target : old)) })
  }

  goTo(step: ImportStep): Promise<void> {
    this.patch({ step, error: null })
    return step === 'check' && !this.snapshot().rehearsal ? this.rehearse() : Promise.resolve()
  }

  next(): Promise<void> {
    return this.goTo(importSteps[importSteps.indexOf(this.snapshot().step) + 1] ?? 'result')
  }

  back(): Promise<void> {
    return this.goTo(importSteps[importSteps.indexOf(this.snapshot().step) - 1] ?? 'file')
  }

  /** Imports what the rehearsal showed. */
  run(): Promise<void> {
    return this.work(async (handle, options) => {
      this.patch({ result: await this.source.runImport(handle, options), step: 'result' })
    })
  }

  rehearse(): Promise<void> {
    return this.work(async (handle, options) => {
      this.patch({ rehearsal: await this.source.rehearseImport(handle, options) })
    })
  }

  private async inspect(handle: string, options?: ImportOptions): Promise<void> {
    const inspection = await this.source.inspectFile(handle, options)
    const step = this.snapshot().step === 'file' ? 'preview' : this.snapshot().step
    this.patch({ ...start, busy: true, step, inspection, options: withNewAttributes(inspection) })
  }

  private async work(task: (handle: string, options: ImportOptions) => Promise<void>): Promise<void> {
    const { inspection, options } = this.snapshot()
    this.patch({ busy: true, error: null })
    try {
      await task(inspection?.file.handle ?? '', options ?? noOptions)
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem
      if (!isCancelled(problem)) this.patch({ error: problem, ...stepOf(problem) })
    } finally {
      this.patch({ busy: false })
    }
  }

  private patch(part: Partial<ImportState>): void {
    this.set({ ...this.snapshot(), ...part })
  }
}

/** Where that is to be put right which a refusal names: its fields are those of the basis. */
function stepOf({ fields }: ApiError): Pick<Partial<ImportState>, 'step'> {
  return Object.keys(fields).length > 0 ? { step: 'existing' } : {}
}

/** A column that nothing is known of is more likely wanted than not, as soon as it has values. */
function withNewAttributes({ options, columns }: Inspection): ImportOptions {
  const wanted = options.columns.map((target, i) => {
    const column = columns[i]
    const filled = column?.samples.some((sample) => sample !== '') ?? false
    return target === 'ignore' && column && filled ? column.new : target
  })
  return { ...options, columns: wanted }
}

/** Tasks without a file never look at their options. */
const noOptions: ImportOptions = {
  encoding: '',
  delimiter: '',
  header: true,
  country: '',
  existing: 'fill',
  addErased: false,
  createTags: true,
  addTags: [],
  dayFirst: null,
  columns: [],
  optedOutYes: [],
  answers: [],
  basis: null,
}
