import { expect } from 'vitest'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'
import { EditDialog } from './pages/edit.ts'
import { gone } from './pages/frame.ts'
import type { Wires } from './program.ts'

const people = `Phone,Display name,Tags,Last seen
+2348035550101,Ada,VIP,2026-05-07
`

journey('a number is checked while it is typed', { contacts: people }, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await page.keyboard.press('Control+n')
  const dialog = contacts.dialog('New contact')
  const number = dialog.getByRole('textbox', { name: 'Phone number' })
  await number.fill('+234 803 555 0142')
  await dialog.getByText('+234 803 555 0142 · Nigeria', { exact: true }).waitFor()
  await number.fill('9.19877E+11')
  await expect.poll(() => number.getAttribute('aria-invalid')).toBe('true')
  await number.fill('0803 555 0142')
  await expect.poll(() => number.getAttribute('aria-invalid')).toBe('true')
  await contacts.choose(dialog.getByRole('combobox', { name: 'Country' }), 'Nigeria')
  await dialog.getByText('+234 803 555 0142 · Nigeria', { exact: true }).waitFor()

  await dialog.getByRole('textbox', { name: 'Display name' }).fill('Amara')
  await new EditDialog(page, 'New contact').addTag('VIP')
  await dialog.getByText('Opted out', { exact: true }).last().click()
  await dialog.getByRole('button', { name: 'Add contact' }).click()
  await gone(dialog)
  await contacts.toastOf('Contact added').waitFor()
  await contacts.row('Amara').waitFor()
  await contacts.shows('Amara', 'Tags', 'VIP')
  await contacts.isOptedOut('Amara', true)
  await contacts.range('1–2 of 2')
  await contacts.answerTo('Contact added', 'Undo')
  await contacts.range('1–1 of 1')
})

journey('a number that exists leads to the one who has it', { contacts: people }, async ({ page, call }) => {
  const contacts = new ContactsPage(page)
  await page.getByRole('button', { name: 'New contact' }).click()
  const dialog = contacts.dialog('New contact')
  await dialog.getByRole('textbox', { name: 'Phone number' }).fill('00234 803 555 0101')
  await dialog.getByText('Ada has this number.').waitFor()
  await dialog.getByRole('button', { name: 'Add contact' }).click()
  await dialog.getByText('Ada has this number.').waitFor()
  expect((await call<{ changes: unknown[] }>('History.List', { limit: 10 })).changes).toHaveLength(1)

  await dialog.getByRole('button', { name: 'Open it instead' }).click()
  await gone(dialog)
  await contacts.dialog('Edit customer').getByText('Ada', { exact: true }).waitFor()
})

journey('a form with something in it is not lost by Esc', { contacts: people }, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await page.keyboard.press('Control+n')
  const dialog = contacts.dialog('New contact')
  await dialog.getByRole('textbox', { name: 'Display name' }).fill('Eve')
  await page.keyboard.press('Escape')
  await contacts.confirm('Discard your changes?', 'Keep editing')
  await page.keyboard.press('Escape')
  await contacts.confirm('Discard your changes?', 'Discard')
  await gone(dialog)
  await contacts.range('1–1 of 1')
})

journey(
  'what is wrong with a new contact is said where it was typed',
  { before: orderCount },
  async ({ page, call }) => {
    const contacts = new ContactsPage(page)
    const form = new EditDialog(page, 'New contact')
    await page.keyboard.press('Control+n')
    await form.root.getByRole('button', { name: 'Add contact' }).click()
    await form.root
      .getByText('There is nothing to recognise the contact by. Give a phone number or a name.', { exact: true })
      .waitFor()
    await form.root.getByRole('textbox', { name: 'Display name' }).fill('x'.repeat(201))
    await form.root.getByRole('button', { name: 'Add contact' }).click()
    await expect
      .poll(() => form.root.getByRole('textbox', { name: 'Display name' }).getAttribute('aria-invalid'))
      .toBe('true')
    await form.root.getByRole('textbox', { name: 'Display name' }).fill('Eve')
    await form.attribute('Order count')
    await form.editor.getByRole('textbox', { name: 'Value' }).fill('many')
    await form.root.getByRole('button', { name: 'Add contact' }).click()
    await form.root
      .getByText('“many” is not a number. Write digits, with a point before decimals, like 1250 or 12.50.', {
        exact: true,
      })
      .waitFor()
    expect((await call<{ changes: unknown[] }>('History.List', { limit: 10 })).changes).toHaveLength(1)
    await contacts.dialog('New contact').waitFor()
  },
)

async function orderCount({ call }: Wires): Promise<void> {
  await call('Attributes.Create', { name: 'Order count', type: 'number', description: '', allowed: [], unit: '' })
}
