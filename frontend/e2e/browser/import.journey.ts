import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'
import { gone } from './pages/frame.ts'
import { ImportPage } from './pages/import.ts'

const before = `Phone,Display name,Birthdate
+2348035550101,Ada,1984-11-07
`

const bad = `Phone,Display name,Tags,Birthdate
+2348035550101,Ada,VIP,1984-11-07
+2348035550102,Ben,Lead,1990-01-01
call me,Cem,,
9.19877E+11,Dag,,
+2348035550105,Eve,,31 February
+2348035550106,Fay,${'x'.repeat(51)},
+2348035550102,Ben again,,
`

journey(
  'a bad file: errors name row, column and value; they are corrected, imported, and undone',
  { contacts: before },
  async (program) => {
    const { page, answer, file, folder } = program
    const contacts = new ContactsPage(page)
    const imports = new ImportPage(page)
    await imports.go('Import')
    await answer(await file('bad.csv', bad))
    await imports.check()
    await imports.figures({ 'Rows read': 7, New: 1, Updated: 1, Unchanged: 0, Skipped: 1, 'With errors': 4 })
    const problems = await imports.problems()
    for (const [column, value, row] of [
      ['Phone', 'call me', 'Row 4'],
      ['Phone', '9.19877E+11', 'Row 5'],
      ['Birthdate', '31 February', 'Row 6'],
      ['Tags', 'xxxxx', 'Row 7'],
    ] as const) {
      const line = problems.find((problem) => problem.includes(value)) ?? `nothing about ${value}`
      expect(line).toContain(column)
      expect(line).toContain(row)
    }
    await contacts.go('Contacts')
    await contacts.range('1–1 of 1')

    await imports.go('Import')
    const rejects = join(folder, 'rejects.csv')
    await answer(rejects)
    await page.getByRole('button', { name: 'Download rows with errors' }).click()
    await imports.said('Saved 4 rows with their problems.')
    await page.getByRole('button', { name: 'Import 2 contacts' }).click()
    await page.getByRole('heading', { name: 'Import finished' }).waitFor()
    await imports.figures({ 'Rows read': 7, New: 1, Updated: 1, Unchanged: 0, Skipped: 1, 'With errors': 4 })
    await page.getByRole('button', { name: 'Show these contacts' }).click()
    // Those that it created and those that it changed.
    await contacts.lists('Ada', 'Ben')
    await contacts.pills('From the import of bad.csv')

    const wrong = await readFile(rejects, 'utf8')
    expect(wrong.split(/\r?\n/)[0]).toMatch(/Phone,Display name,Tags,Birthdate,Problem$/)
    const right = wrong
      .replace('call me', '+2348035550103')
      .replace('9.19877E+11', '+2348035550104')
      .replace('31 February', '1985-02-28')
      .replace('x'.repeat(51), 'Lead')
    await imports.go('Import')
    await page.getByRole('button', { name: 'Import another file' }).click()
    await answer(await file('right.csv', right))
    await imports.check()
    await imports.figures({ 'Rows read': 4, New: 4, Updated: 0, Unchanged: 0, Skipped: 0, 'With errors': 0 })
    await page.getByText('Every row can be imported.').waitFor()
    await page.getByRole('button', { name: 'Import 4 contacts' }).click()
    await page.getByRole('heading', { name: 'Import finished' }).waitFor()
    await page.getByRole('button', { name: 'Undo import' }).click()
    await imports.said('Import undone')
    await contacts.go('Contacts')
    await page.getByRole('button', { name: 'Clear all' }).first().click()
    await contacts.range('1–2 of 2')
  },
)

journey('what is no table is refused at the door', {}, async ({ page, answer, file, call }) => {
  const imports = new ImportPage(page)
  await imports.go('Import')
  for (const [name, content, words] of [
    ['empty.csv', '', /empty/i],
    ['picture.csv', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0', /\./],
  ] as const) {
    await answer(await file(name, content))
    await page.getByRole('button', { name: 'Choose a file' }).click()
    const reason = page.getByRole('main').getByRole('alert')
    await reason.waitFor()
    expect(await reason.innerText()).toMatch(words)
    expect((await call<{ changes: unknown[] }>('History.List', { limit: 10 })).changes).toHaveLength(0)
  }
  await answer('')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await page.getByRole('heading', { name: 'Which file?' }).waitFor()
})

journey(
  'an import opts out and never in',
  { contacts: 'Phone,Display name,Opted out\n+2348035550101,Ada,yes\n' },
  async (program) => {
    const { page, answer, file } = program
    const contacts = new ContactsPage(page)
    const imports = new ImportPage(page)
    await imports.go('Import')
    await answer(
      await file('more.csv', 'Phone,Display name,Opted out\n+2348035550101,Ada,no\n+2348035550102,Ben,yes\n'),
    )
    await imports.check()
    await imports.figures({ 'Rows read': 2, New: 1, Updated: 0, Unchanged: 1, Skipped: 0, 'With errors': 0 })
    await page.getByText('1 contact will be opted out').waitFor()
    await page.getByRole('button', { name: 'Import 1 contact' }).click()
    await page.getByText('1 contact was opted out').waitFor()
    await contacts.go('Contacts')
    await contacts.isOptedOut('Ada', true)
    await contacts.isOptedOut('Ben', true)
    await gone(page.getByText('List changed'))
  },
)

const agreed = `Phone,Display name,Marketing consent
+2348035550101,Ada,yes
+2348035550102,Ben,yes
+2348035550103,Cem,no
+2348035550104,Dag,maybe
+2348035550105,Eve,double
+2348035550105,Eve again,no
`

journey(
  'a consent column says yes, no and maybe; a declared basis opts in, but nobody who opted out',
  { contacts: 'Phone,Display name,Opted out\n+2348035550101,Ada,yes\n' },
  async (program) => {
    const { page, answer, file, call } = program
    const contacts = new ContactsPage(page)
    const imports = new ImportPage(page)
    await imports.go('Import')
    await answer(await file('agreed.csv', agreed))
    await imports.existing()
    const values = page.getByRole('region', { name: 'What the values mean' })
    await values.getByRole('row', { name: /maybe/ }).getByText('unclear').waitFor()
    await values.getByRole('button', { name: /What “double” means/ }).click()
    await page.getByRole('option', { name: 'Agreed' }).click()

    // Without a basis nobody is opted in.
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: 'What will happen' }).waitFor()
    await page.getByText('2 without proof will be kept as unverified').waitFor()
    await page.getByText('2 contacts will be opted out').waitFor()
    await page.getByRole('button', { name: 'Back' }).click()

    // What is missing stands beside its field, and nothing goes on.
    await page.getByText('I declare how they agreed').click()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('Say where the consent was collected.').waitFor()
    await page.getByText('Write down the words that they were shown.').waitFor()
    await page.getByLabel('Where was the consent collected?').fill('Card at the till')
    await page.getByLabel('Which words did they see?').fill('Yes, send me offers.')
    const day = page.getByRole('group', { name: /When did they agree/ }).first()
    await day.getByRole('spinbutton').first().click()
    await page.keyboard.type('01052026')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: 'What will happen' }).waitFor()

    await imports.figures({ 'Rows read': 6, New: 4, Updated: 0, Unchanged: 1, Skipped: 1, 'With errors': 0 })
    await page.getByText('1 contact will be opted in').waitFor()
    await page.getByText('1 opt-in is refused because the person opted out').waitFor()
    const problems = await imports.problems()
    expect(problems.find((problem) => problem.includes('maybe'))).toContain('Row 5')
    expect(problems.find((problem) => problem.includes('Row 7 says that the same contact opted out'))).toContain(
      'Row 6',
    )
    await page.getByRole('button', { name: 'Import 4 contacts' }).click()
    await page.getByText('1 contact was opted in').waitFor()
    await page.getByText('2 contacts were opted out').waitFor()
    await page.getByText('1 opt-in was refused because the person had opted out').waitFor()

    await contacts.go('Contacts')
    await contacts.isOptedOut('Ada', true)
    await contacts.isOptedOut('Ben', false)
    await contacts.isOptedOut('Cem', true)
    await contacts.isOptedOut('Eve', true)
    const { lines } = await call<{ lines: { name: string; kind: string; evidence: string; reference: string }[] }>(
      'Consent.Lines',
      { before: 0, kinds: ['granted'], sources: [], from: '', to: '' },
      10,
    )
    expect(lines.find(({ name }) => name === 'Ben')).toMatchObject({
      evidence: 'Yes, send me offers.',
      reference: 'agreed.csv, row 3',
    })
  },
)
