import { expect } from 'vitest'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'
import { EditDialog } from './pages/edit.ts'
import { gone } from './pages/frame.ts'
import type { Wires } from './program.ts'

const people = `Phone,Display name,Tags,Last seen
+2348035550101,Ada,VIP|Lead,2026-05-07
+2348035550102,Ben,VIP,2026-05-06
+2348035550103,Cem,Gift,2026-05-05
`

const types = ['text', 'number', 'boolean', 'date', 'time', 'datetime', 'json'] as const

/** One attribute of each type, named after it. */
async function define({ call }: Wires): Promise<void> {
  for (const type of types) {
    await call('Attributes.Create', { name: `My ${type}`, type, description: '', allowed: [], unit: '' })
  }
}

/** What is kept, as Go has it. */
async function kept(call: Wires['call']): Promise<Record<string, string>> {
  const definitions = await call<{ id: number; name: string }[]>('Attributes.List')
  const [row] = await call<{ attributes: { id: number; value: string }[] }[]>('Contacts.RowsByID', [1])
  const name = (id: number) => definitions.find((one) => one.id === id)?.name ?? String(id)
  return Object.fromEntries((row?.attributes ?? []).map(({ id, value }) => [name(id), value]))
}

journey(
  'an attribute of each type is added, edited and removed',
  { contacts: people, before: define },
  async ({ page, call }) => {
    const contacts = new ContactsPage(page)
    const dialog = new EditDialog(page)
    await contacts.edit('Ada')
    await dialog.has()

    await dialog.attribute('My text')
    await dialog.editor.getByRole('combobox', { name: 'Value' }).fill('Two words')
    await dialog.add()
    await dialog.attribute('My number')
    await dialog.editor.getByRole('textbox', { name: 'Value' }).fill('1,234.50')
    await page.keyboard.press('Enter')
    await dialog.attribute('My boolean')
    await dialog.editor.getByText('Yes', { exact: true }).click()
    await dialog.add()
    await dialog.attribute('My date')
    await dialog.segments('07', '11', '1984')
    await dialog.add()
    await dialog.attribute('My time')
    await dialog.segments('14', '30')
    await dialog.add()
    await dialog.attribute('My datetime')
    await dialog.segments('07', '11', '2026', '14', '30')
    await dialog.add()
    // What is in the editor is saved too.
    await dialog.attribute('My json')
    await dialog.editor.getByRole('textbox', { name: 'Value' }).fill('{"a":1,"b":[2]}')
    await dialog.has(
      'My text Two words',
      'My number 1,234.50',
      'My boolean Yes',
      'My date 7 Nov 1984',
      'My time 14:30',
      'My datetime 7 Nov 2026, 14:30',
    )
    await dialog.save()
    await contacts.said('Changes saved')
    expect(await kept(call)).toEqual({
      'My text': 'Two words',
      'My number': '1234.50',
      'My boolean': 'true',
      'My date': '1984-11-07',
      'My time': '14:30',
      'My datetime': '2026-11-07T14:30:00Z',
      'My json': '{"a":1,"b":[2]}',
    })

    await contacts.edit('Ada')
    await dialog.edit('My text')
    await dialog.editor.getByRole('combobox', { name: 'Value' }).fill('Other')
    await dialog.add()
    await dialog.edit('My number')
    await dialog.editor.getByRole('textbox', { name: 'Value' }).press('Shift+ArrowUp')
    await dialog.add()
    await dialog.edit('My boolean')
    await dialog.editor.getByText('No', { exact: true }).click()
    await dialog.add()
    for (const name of ['date', 'time', 'datetime', 'json']) await dialog.remove(`My ${name}`)
    await dialog.has('My text Other', 'My number 1,244.50', 'My boolean No')
    await dialog.removeTag('Lead')
    await dialog.addTag('Gift')
    await dialog.hasTags('VIP', 'Gift')
    await dialog.save()
    await contacts.said('Changes saved')
    await expect.poll(() => kept(call)).toEqual({ 'My text': 'Other', 'My number': '1244.50', 'My boolean': 'false' })
    await contacts.shows('Ada', 'Tags', 'Gift VIP')

    await page.keyboard.press('Control+z')
    await expect.poll(async () => Object.keys(await kept(call)).length).toBe(7)
    await contacts.shows('Ada', 'Tags', 'Lead VIP')
  },
)

journey('Close asks only when something was changed', { contacts: people }, async ({ page, call }) => {
  const contacts = new ContactsPage(page)
  const dialog = new EditDialog(page)
  await contacts.edit('Ben')
  await dialog.root.getByText('+234 803 555 0102').waitFor()
  await dialog.close()
  await gone(dialog.root)

  await contacts.edit('Ben')
  await dialog.removeTag('VIP')
  await dialog.close()
  await contacts.confirm('Discard your changes?', 'Keep editing')
  await dialog.hasTags()
  await page.keyboard.press('Escape')
  await contacts.confirm('Discard your changes?', 'Discard')
  await gone(dialog.root)
  await contacts.shows('Ben', 'Tags', 'VIP')
  expect((await call<{ changes: unknown[] }>('History.List', { limit: 10 })).changes).toHaveLength(1)
})

journey('several contacts are edited as one change', { contacts: people, before: define }, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await contacts.select('Ada', 'Ben', 'Cem')
  await page.keyboard.press('e')
  const dialog = new EditDialog(page, 'Edit 3 customers')
  await dialog.hasTags('Gift', 'Lead', 'VIP')
  await dialog.root.getByText('2 of 3', { exact: true }).waitFor()
  expect(await dialog.root.getByText('1 of 3', { exact: true }).count()).toBe(2)
  await dialog.addTag('Lead')
  await dialog.removeTag('Gift')
  await dialog.attribute('My number')
  await dialog.editor.getByRole('textbox', { name: 'Value' }).fill('3')
  await page.keyboard.press('Control+Enter')
  await contacts.toastOf('Changes saved').waitFor()
  for (const [name, tags] of [
    ['Ada', 'Lead VIP'],
    ['Ben', 'Lead VIP'],
    ['Cem', 'Lead'],
  ] as const) {
    await contacts.shows(name, 'Tags', tags)
    await contacts.shows(name, 'Attributes', 'My number 3')
  }
  await contacts.answerTo('Changes saved', 'Undo')
  await contacts.shows('Cem', 'Tags', 'Gift')
  await contacts.shows('Cem', 'Attributes', 'No attributes')
})

journey(
  'a value that cannot be saved stays in the dialog with the reason',
  { contacts: people, before: define },
  async ({ page, call }) => {
    const contacts = new ContactsPage(page)
    const dialog = new EditDialog(page)
    await contacts.edit('Ada')
    await dialog.attribute('My number')
    await dialog.editor.getByRole('textbox', { name: 'Value' }).fill('twelve')
    await dialog.root.getByRole('button', { name: 'Save Changes' }).click()
    await dialog.root
      .getByText('“twelve” is not a number. Write digits, with a point before decimals, like 1250 or 12.50.')
      .waitFor()
    expect(await kept(call)).toEqual({})
  },
)

journey(
  'what is refused stands beside its value, and nothing is changed',
  { contacts: people, before: define },
  async ({ page, call }) => {
    const contacts = new ContactsPage(page)
    const dialog = new EditDialog(page)
    const saveButton = dialog.root.getByRole('button', { name: 'Save Changes' })
    await contacts.edit('Ada')
    await dialog.attribute('My number')
    const number = dialog.editor.getByRole('textbox', { name: 'Value' })
    await number.fill('1e999')
    await dialog.add()
    await dialog.attribute('My text')
    await dialog.editor.getByRole('combobox', { name: 'Value' }).fill('Kept')
    await saveButton.click()
    await dialog.editor.getByText('“1e999” has too many digits; up to 100 are possible. Shorten it.').waitFor()
    expect(await number.getAttribute('aria-invalid')).toBe('true')
    expect(await kept(call)).toEqual({})
    await number.fill('12')
    await expect.poll(() => number.getAttribute('aria-invalid')).toBe(null)
    await dialog.save()
    await contacts.said('Changes saved')
    expect(await kept(call)).toEqual({ 'My number': '12', 'My text': 'Kept' })
  },
)

journey(
  'the keyboard goes on after a value was added',
  { contacts: people, before: define },
  async ({ page, call }) => {
    const contacts = new ContactsPage(page)
    const dialog = new EditDialog(page)
    await contacts.edit('Ada')
    await dialog.attribute('My number')
    await dialog.editor.getByRole('textbox', { name: 'Value' }).fill('7')
    await page.keyboard.press('Enter')
    await dialog.has('My number 7')
    await page.keyboard.press('Control+Enter')
    await gone(dialog.root)
    expect(await kept(call)).toEqual({ 'My number': '7' })

    await contacts.edit('Ben')
    await dialog.addTag('Gift')
    await page.keyboard.press('Control+Enter')
    await gone(dialog.root)
    await contacts.shows('Ben', 'Tags', 'Gift VIP')
  },
)

journey(
  'an hour that the clocks skip is refused where it was typed',
  { contacts: people, before: define, zone: 'Europe/Berlin' },
  async ({ page, call }) => {
    const contacts = new ContactsPage(page)
    const dialog = new EditDialog(page)
    await contacts.edit('Ada')
    await dialog.attribute('My datetime')
    await dialog.segments('29', '03', '2026', '02', '30')
    await dialog.root.getByRole('button', { name: 'Save Changes' }).click()
    await dialog.editor
      .getByText(/the clocks go from 02:00 to 03:00 on that day\. Choose a time before 02:00/)
      .waitFor()
    expect(await kept(call)).toEqual({})
    await dialog.editor.getByRole('spinbutton', { name: /hour/ }).click()
    await page.keyboard.type('03')
    await dialog.save()
    expect(await kept(call)).toEqual({ 'My datetime': '2026-03-29T03:30:00+02:00' })
  },
)

journey(
  'text gets lines by Shift+Enter, and every editor can be emptied',
  { contacts: people, before: define },
  async ({ page, call }) => {
    const contacts = new ContactsPage(page)
    const dialog = new EditDialog(page)
    await contacts.edit('Ada')
    await dialog.attribute('My text')
    await dialog.editor.getByRole('combobox', { name: 'Value' }).fill('one')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('two')
    await page.keyboard.press('Enter')
    await dialog.has('My text one')
    await dialog.attribute('My number')
    const number = dialog.editor.getByRole('textbox', { name: 'Value' })
    await number.fill('7')
    await dialog.editor.getByRole('button', { name: 'Clear' }).click()
    await expect.poll(() => number.inputValue()).toBe('')
    await number.fill('8')
    await page.keyboard.press('Enter')
    await dialog.attribute('My json')
    await dialog.editor.getByRole('textbox', { name: 'Value' }).fill('{"a":1')
    await dialog.editor.getByText(/^Line 1: /).waitFor()
    await dialog.editor.getByRole('button', { name: 'Clear' }).click()
    await dialog.save()
    expect(await kept(call)).toEqual({ 'My text': 'one\ntwo', 'My number': '8' })
  },
)
