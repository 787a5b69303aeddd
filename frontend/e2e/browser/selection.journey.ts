import { expect } from 'vitest'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'
import { gone } from './pages/frame.ts'

/** 60 people, 40 of whom are in Lagos: P01 was seen last. */
const people = [
  'Phone,Display name,City,Tags,Last seen',
  ...Array.from({ length: 60 }, (_, i) => {
    const number = String(i + 1).padStart(2, '0')
    const seen = new Date(Date.UTC(2026, 4, 1, 12, 0 - i)).toISOString()
    return `+23480355501${number},P${number},${i % 3 === 2 ? 'Abuja' : 'Lagos'},${i === 0 ? 'VIP' : ''},${seen}`
  }),
].join('\n')

journey(
  'a selection lasts over pages and orders, and its counts are exact',
  { contacts: people },
  async ({ page, call }) => {
    const contacts = new ContactsPage(page)
    await contacts.choose(page.getByRole('button', { name: 'Rows per page' }), '25')
    await contacts.range('1–25 of 60')
    await contacts.select('P02', 'P03', 'P04')
    await contacts.selected('3 selected')

    await page.getByRole('button', { name: 'Next page' }).click()
    await contacts.range('26–50 of 60')
    await contacts.selected('3 selected')
    await contacts.sortBy('Name')
    await contacts.range('1–25 of 60')
    await contacts.selected('3 selected')
    expect(await contacts.grid.locator('[role=row][aria-selected=true]').count()).toBe(3)

    await contacts.search.fill('P0')
    await contacts.range('1–9 of 9 matching')
    await contacts.selected('3 selected')
    await contacts.selection.getByRole('button', { name: 'Select all 9 matching' }).click()
    await contacts.selected('9 selected')
    await contacts.select('P05')
    await contacts.selected('8 selected (1 left out)')

    await contacts.selection.getByRole('button', { name: 'Add tag' }).click()
    await contacts.dialog('Add tag to 8 contacts').getByRole('option', { name: 'VIP' }).click()
    // P01 has it already.
    await contacts.toastOf('Tag “VIP” added to 7 contacts.').waitFor()
    expect(await withTag(call)).toBe(8)
    await contacts.answerTo('Tag “VIP” added to 7 contacts.', 'Undo')
    await expect.poll(() => withTag(call)).toBe(1)
    await contacts.selected('8 selected (1 left out)')

    await page.keyboard.press('Escape')
    await contacts.selection.getByRole('button', { name: 'Clear selection' }).click()
    await gone(contacts.selection)
  },
)

journey(
  'the header selects the page, and everything is asked about before it changes',
  { sample: true },
  async ({ page }) => {
    const contacts = new ContactsPage(page)
    await contacts.range('1–100 of 200')
    const header = page.getByRole('checkbox', { name: 'Select all rows of this page' })
    await header.click()
    await contacts.selected('100 selected')
    await contacts.select('Amara Okafor')
    await contacts.selected('99 selected')
    expect(await header.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true)

    await contacts.selection.getByRole('button', { name: 'Select all 200 matching' }).click()
    await contacts.selected('200 selected')
    await contacts.selection.getByRole('button', { name: 'Delete' }).click()
    await contacts.confirm('Delete 200 contacts?', 'Cancel')
    await contacts.range('1–100 of 200')
    await contacts.selection.getByRole('button', { name: 'Delete' }).click()
    await contacts.confirm('Delete 200 contacts?', 'Delete')
    await page.getByRole('heading', { name: 'Your customers will be here' }).waitFor()
    await contacts.answerTo('200 contacts deleted', 'Undo')
    await contacts.range('1–100 of 200')
  },
)

journey('a selection says how much of it the filters hide', { contacts: people }, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await contacts.select('P02', 'P03', 'P12')
  await contacts.search.fill('P0')
  await contacts.selected('3 selected, 1 not shown')
  await contacts.selection.getByRole('button', { name: 'Set attribute' }).click()
  const dialog = contacts.dialog('Set attribute')
  await dialog.getByText('Sets the value for 3 contacts.').waitFor()
  await contacts.choose(dialog.getByRole('button', { name: 'Attribute' }), 'City')
  await dialog.getByRole('combobox', { name: 'Value' }).fill('Kano')
  await dialog.getByRole('button', { name: 'Set', exact: true }).click()
  await contacts.said('City set for 3 contacts.')
  await contacts.shows('P02', 'Attributes', 'City Kano')
})

async function withTag(call: <T>(method: string, ...args: unknown[]) => Promise<T>): Promise<number> {
  const tags = await call<{ name: string; contacts: number }[]>('Tags.List')
  return tags.find(({ name }) => name === 'VIP')?.contacts ?? 0
}
