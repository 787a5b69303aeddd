import { call } from './call.ts'
import type {
  ConsentCounts,
  ConsentValues,
  Copied,
  Exported,
  ExportRequest,
  ImportFile,
  ImportOptions,
  ImportReport,
  Inspection,
  Query,
} from './types.ts'
import * as bound from './wailsjs/go/app/Transfer'
import type { app } from './wailsjs/go/models.ts'

/** Asks in the native dialog; handle "" when it was closed. */
export function chooseFile(): Promise<ImportFile> {
  return call(() => bound.ChooseFile())
}

/** Without options, everything is detected. */
export function inspectFile(handle: string, options?: ImportOptions): Promise<Inspection> {
  return call(() => bound.Inspect(handle, wireOptions(options)))
}

/** The values of a consent column, counted in the whole file. */
export function consentValues(handle: string, options: ImportOptions, column: number): Promise<ConsentValues> {
  return call(() => bound.ConsentValues(handle, wireOptions(options), column))
}

/** A full run that writes nothing. */
export function rehearseImport(handle: string, options: ImportOptions): Promise<ImportReport> {
  return call(() => bound.Rehearse(handle, wireOptions(options)))
}

export function runImport(handle: string, options: ImportOptions): Promise<ImportReport> {
  return call(() => bound.Import(handle, wireOptions(options)))
}

export function saveRejects(handle: string): Promise<Exported> {
  return call(() => bound.SaveRejects(handle))
}

export function saveExample(): Promise<Exported> {
  return call(() => bound.SaveExample())
}

/** The short way: five columns, everyone who matches. */
export function exportCsv(query: Query): Promise<Exported> {
  return call(() => bound.ExportCSV(query))
}

export function exportContacts(request: ExportRequest): Promise<Exported> {
  return call(() => bound.Export(request))
}

/** How those whom an export would be chosen from stand now. */
export function countExport(which: Pick<ExportRequest, 'query' | 'selection' | 'scope'>): Promise<ConsentCounts> {
  return call(() => bound.CountExport({ ...which, ...uncounted }))
}

/** What a count does not look at. */
const uncounted: Omit<ExportRequest, 'query' | 'selection' | 'scope'> = {
  format: 'csv',
  columns: [],
  audience: 'everyone',
  tellLeftOut: false,
}

/** Contacts as tab-separated text. It takes what an export does; the format is not asked for. */
export function copyContacts(request: ExportRequest): Promise<Copied> {
  return call(() => bound.Copy(request))
}

export function showInFolder(handle: string): Promise<void> {
  return call(() => bound.ShowInFolder(handle))
}

const detect: app.ImportOptions = {
  encoding: '',
  delimiter: '',
  header: false,
  country: '',
  existing: '',
  addErased: false,
  createTags: false,
  addTags: [],
  columns: [],
  optedOutYes: [],
  answers: [],
}

/** Go reads null and a missing field alike, but the generated shape knows only the missing one. */
function wireOptions(options: ImportOptions | undefined): app.ImportOptions {
  if (!options) return detect
  const { dayFirst, basis, ...rest } = options
  return { ...rest, ...(dayFirst === null ? {} : { dayFirst }), ...(basis === null ? {} : { basis }) }
}
