import { expect, test, vi } from 'vitest'
import { ApiError } from '../api/call.ts'
import type { ImportOptions, ImportReport, Inspection } from '../api/types.ts'
import { type ImportSource, ImportStore } from './importStore.ts'

const options: ImportOptions = {
  encoding: 'utf-8',
  delimiter: ',',
  header: true,
  country: 'NG',
  existing: 'fill',
  addErased: false,
  createTags: true,
  addTags: [],
  dayFirst: null,
  columns: ['phone', 'ignore'],
  optedOutYes: ['yes'],
  answers: [],
  basis: null,
}
const file = { handle: 'h', name: 'a.csv', size: 12 }
const columns = [
  { heading: 'Phone', samples: ['+1'], target: 'phone', suggested: true, new: 'attribute:Phone:text' },
  { heading: 'Note', samples: ['', ''], target: 'ignore', suggested: false, new: 'attribute:Note:text' },
]
const inspection = { file, options, columns, preview: [], rows: 3 } as unknown as Inspection
const report = { read: 3, created: 3, change: 0 } as ImportReport

function store(part: Partial<ImportSource> = {}) {
  const source = {
    chooseFile: vi.fn(async () => file),
    inspectFile: vi.fn(async () => inspection),
    rehearseImport: vi.fn(async () => report),
    runImport: vi.fn(async () => ({ ...report, change: 7 as ImportReport['change'] })),
    ...part,
  } satisfies ImportSource
  return { source, imports: new ImportStore(source) }
}

test('a chosen file is looked at, and the preview comes next', async () => {
  const { imports } = store()
  await imports.choose()
  expect(imports.snapshot()).toMatchObject({ step: 'preview', inspection, options, busy: false })
})

test('a cancelled dialog leaves everything as it was', async () => {
  const { imports, source } = store({ chooseFile: async () => ({ handle: '', name: '', size: 0 }) })
  await imports.choose()
  expect(imports.snapshot().step).toBe('file')
  expect(source.inspectFile).not.toHaveBeenCalled()
})

test('an unknown column with values is offered as a new attribute, an empty one is left out', async () => {
  const filled = columns.map((column) => ({ ...column, samples: ['call back'] }))
  const { imports } = store({ inspectFile: async () => ({ ...inspection, columns: filled }) })
  await imports.choose()
  expect(imports.snapshot().options?.columns).toEqual(['phone', 'attribute:Note:text'])
})

test('the check rehearses once, and again after an option changed', async () => {
  const { imports, source } = store()
  await imports.choose()
  await imports.goTo('check')
  await imports.goTo('columns')
  await imports.goTo('check')
  expect(source.rehearseImport).toHaveBeenCalledTimes(1)
  imports.setColumn(1, 'name')
  await imports.goTo('check')
  expect(source.rehearseImport).toHaveBeenCalledTimes(2)
  expect(source.rehearseImport).toHaveBeenLastCalledWith('h', { ...options, columns: ['phone', 'name'] })
})

test('another encoding reads the file again and lets its columns be found anew', async () => {
  const { imports, source } = store()
  await imports.choose()
  await imports.reread({ encoding: 'windows-1252' })
  expect(source.inspectFile).toHaveBeenLastCalledWith('h', { ...options, encoding: 'windows-1252', columns: [] })
  expect(imports.snapshot().step).toBe('preview')
})

test('a refusal is kept for the page, and stopping is none', async () => {
  const refused = store({
    inspectFile: async () => {
      throw new ApiError({ code: 'import.empty', message: 'The file is empty.' })
    },
  })
  await refused.imports.choose()
  expect(refused.imports.snapshot()).toMatchObject({ step: 'file', busy: false, error: { code: 'import.empty' } })
  const stopped = store({
    runImport: async () => {
      throw new ApiError({ code: 'cancelled' })
    },
  })
  await stopped.imports.choose()
  await stopped.imports.goTo('check')
  await stopped.imports.run()
  expect(stopped.imports.snapshot()).toMatchObject({ step: 'check', error: null, busy: false })
})

test('an import ends at its result', async () => {
  const { imports } = store()
  await imports.choose()
  await imports.goTo('check')
  await imports.run()
  expect(imports.snapshot()).toMatchObject({ step: 'result', result: { change: 7 } })
  imports.reset()
  expect(imports.snapshot().step).toBe('file')
})
