import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'
import { FilterPanel } from './pages/filters.ts'
import { gone } from './pages/frame.ts'
import { sheets } from './workbook.ts'

const people = `Phone,Display name,Tags,First seen,Last seen,City
+2348035550101,Ada,VIP|Lead,2026-05-01 08:00:00,2026-05-07 10:42:33,Lagos
+8613800138000,"王芳, Shanghai",,,2026-05-06 10:42:33,
+2348035550103,=1+1,VIP,,2026-05-05 10:42:33,
`

const head = '\uFEFFPhone,Display name,Tags,First seen,Last seen\r\n'
const ada = '+2348035550101,Ada,Lead|VIP,2026-05-01 08:00:00,2026-05-07 10:42:33\r\n'
const fang = '+8613800138000,"王芳, Shanghai",,,2026-05-06 10:42:33\r\n'
const sum = "+2348035550103,'=1+1,VIP,,2026-05-05 10:42:33\r\n"

journey('Export CSV saves the contacts that match, as the guide says', { contacts: people }, async (program) => {
  const { page, answer, folder, proposed } = program
  const contacts = new ContactsPage(page)
  const file = join(folder, 'out.csv')
  await contacts.range('1–3 of 3')
  await answer(file)
  await page.getByRole('button', { name: 'Export CSV' }).click()
  await contacts.said('Exported 3 contacts.')
  expect(await readFile(file, 'utf8')).toBe(head + ada + fang + sum)
  expect((await proposed()).at(-1)).toMatch(/^contacts-\d{8}-\d{6}\.csv$/)

  await new FilterPanel(page).tick('VIP')
  await contacts.range('1–2 of 2 matching')
  await answer(file)
  await page.getByRole('button', { name: 'Export CSV' }).click()
  await contacts.answerTo('Exported 2 contacts.', 'Show in folder')
  expect(await readFile(file, 'utf8')).toBe(head + ada + sum)
})

journey('nothing matches, or the dialog is closed: there is no file', { contacts: people }, async (program) => {
  const { page, answer, folder, proposed } = program
  const contacts = new ContactsPage(page)
  await contacts.range('1–3 of 3')
  const before = await proposed()
  await contacts.search.fill('nobody')
  await contacts.range('0–0 of 0 matching')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  await contacts.said('No contacts match these filters.')
  expect(await proposed()).toEqual(before)

  await contacts.search.fill('')
  await contacts.range('1–3 of 3')
  await answer('')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  await expect.poll(async () => (await proposed()).length).toBeGreaterThan(before.length)
  expect((await readdir(folder)).sort()).toEqual(['before.csv', 'data'])
  await gone(page.getByText(/^Exported/))
})

journey(
  'the dialog: those selected, as a workbook',
  { contacts: people },
  async ({ page, answer, folder, proposed }) => {
    const contacts = new ContactsPage(page)
    await contacts.select('Ada')
    await page.keyboard.press('Control+e')
    const dialog = contacts.dialog('Export contacts')
    for (const scope of ['Selected (1)', 'Matching the filters (3)', 'All (3)']) {
      await dialog.getByRole('radio', { name: scope }).waitFor({ state: 'attached' })
    }
    await dialog.getByText('Excel (.xlsx)', { exact: true }).click()
    await dialog.getByText('As in the table').click()
    const file = join(folder, 'out.xlsx')
    await answer(file)
    await dialog.getByRole('button', { name: 'Save as…' }).click()
    await contacts.said('Exported 1 contact.')
    await gone(dialog)
    expect((await proposed()).at(-1)).toMatch(/^contacts-\d{8}-\d{6}\.xlsx$/)
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK')
  },
)

const town = `Phone,Display name,Opted out
+2348035550101,Ada,
+2348035550102,Ben,yes
+2348035550103,Cem,
+2348035550104,Dag,yes
`

journey('a marketing export leaves opted-out people out, and says so', { contacts: town }, async (program) => {
  const { page, answer, folder, call } = program
  const contacts = new ContactsPage(page)
  await contacts.range('1–4 of 4')
  await contacts.select('Ben')
  await page.keyboard.press('Control+e')
  const dialog = contacts.dialog('Export contacts')
  const leaveOut = (count: number) => dialog.getByRole('radio', { name: `Leave out opted-out contacts (${count})` })
  await leaveOut(1).waitFor({ state: 'attached' })
  expect(await leaveOut(1).isChecked()).toBe(true)
  await dialog.getByText('Nobody is left to export. Choose other contacts.').waitFor()
  expect(await dialog.getByRole('button', { name: 'Save as…' }).isDisabled()).toBe(true)
  await dialog.getByText('All (4)').click()
  await leaveOut(2).waitFor({ state: 'attached' })

  // The count follows what happens beside the dialog.
  await call('Contacts.OptOut', { ids: [1], view: 0, except: [] }, '')
  await leaveOut(3).waitFor({ state: 'attached' })

  const file = join(folder, 'market.csv')
  await answer(file)
  await dialog.getByRole('button', { name: 'Save as…' }).click()
  await contacts.said('Exported 1 contact. 3 opted out were left out.')
  expect(await readFile(file, 'utf8')).toMatch(/^.*\r\n\+2348035550103,Cem,[^\n]*\r\n$/)
  const told = (await readFile(join(folder, 'market-left-out.csv'), 'utf8')).split('\r\n')
  expect(told[0]).toBe('\uFEFFPhone,Display name,Consent,Since,Source,Why')
  expect(told).toHaveLength(5)
  expect(told.find((line) => line.includes('Ben'))).toMatch(/^\+2348035550102,Ben,Opted out,.*,Import,A file says/)
  expect(told.find((line) => line.includes('Ada'))).toMatch(/,Manual \(admin\),They were opted out by hand/)
})

journey('only those who agreed, and the others on a sheet', { contacts: town }, async (program) => {
  const { page, answer, folder, call } = program
  const contacts = new ContactsPage(page)
  await contacts.range('1–4 of 4')
  await call(
    'Contacts.OptIn',
    { ids: [1], view: 0, except: [] },
    { method: 'In person', note: 'At the till', notice: 0, evidence: '', on: '', until: '' },
  )
  await page.keyboard.press('Control+e')
  const dialog = contacts.dialog('Export contacts')
  await dialog.getByText('Only opted in (1)').click()
  await dialog.getByText('1 without a record of consent is left out, too').waitFor()
  await dialog.getByText('Excel (.xlsx)', { exact: true }).click()
  const file = join(folder, 'market.xlsx')
  await answer(file)
  await dialog.getByRole('button', { name: 'Save as…' }).click()
  await contacts.said('Exported 1 contact. 2 opted out and 1 without a record of consent were left out.')
  expect(await sheets(file)).toEqual(['Contacts', 'Left out'])
  expect((await readdir(folder)).sort()).toEqual(['before.csv', 'data', 'market.xlsx'])
})
