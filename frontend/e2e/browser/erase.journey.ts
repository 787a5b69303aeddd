import { expect } from 'vitest'
import { expectAccessible } from './axe.ts'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'
import { gone } from './pages/frame.ts'
import { ImportPage } from './pages/import.ts'
import { ContactPanel } from './pages/panel.ts'

const people = `Phone,Display name,Opted out,Last seen
+2348035550101,Ada,yes,2026-05-07
+2348035550102,Ben,,2026-05-06
+2348035550103,Cleo,,2026-05-05
+2348035550104,Dag,yes,2026-05-04
`

journey(
  'one person is erased from the panel: gone everywhere, told without a name, and not undone',
  { contacts: people },
  async ({ page }) => {
    const panel = new ContactPanel(page)
    await panel.open('Ada')
    await panel.writeNote('Prefers oat milk.')
    await panel.tells('Note: Prefers oat milk.')
    await panel.pick(panel.panel.getByRole('button', { name: 'More actions' }), 'Erase personal data…')
    const question = page.getByRole('alertdialog', { name: 'Erase the personal data of Ada?' })
    await expect
      .poll(() => question.getByRole('button', { name: 'Cancel' }).evaluate((one) => one.matches(':focus')))
      .toBe(true)
    const erase = question.getByRole('button', { name: 'Erase' })
    expect(await erase.isDisabled()).toBe(true)
    await question.getByRole('textbox', { name: 'Type 1 to confirm' }).fill('2')
    expect(await erase.isDisabled()).toBe(true)
    await question.getByRole('textbox', { name: 'Type 1 to confirm' }).fill('1')
    await erase.click()

    const result = panel.dialog('1 contact erased')
    await result.getByText('1 mark by which they are known').waitFor()
    await result.getByText('In the files they were imported from').waitFor()
    await result.getByText('In backups of this computer.').waitFor()
    await result.getByRole('button', { name: 'Close', exact: true }).last().click()
    await gone(result)
    await panel.lists('Ben', 'Cleo', 'Dag')
    await gone(panel.panel)

    await panel.go('Activity')
    await page.getByText('1 contact erased').waitFor()
    expect(await page.getByText('Ada').count()).toBe(0)
    await panel.go('Contacts')
    await page.keyboard.press('Control+z')
    await page.getByText(/^Undone: 4 contacts imported from /).waitFor()
    await panel.lists()
    await page.keyboard.press('Control+Shift+z')
    await panel.lists('Ben', 'Cleo', 'Dag')
  },
)

journey(
  'who was erased does not come back by a file or by hand unless it is asked for, and stays opted out',
  { contacts: people },
  async ({ page, answer, file, call }) => {
    await call('Privacy.Erase', { ids: [1, 2], view: 0, except: [] }, 2)
    const contacts = new ContactsPage(page)
    const imports = new ImportPage(page)
    await imports.go('Import')
    await answer(await file('again.csv', people))
    await imports.check()
    await imports.figures({ 'Rows read': 4, New: 0, Updated: 0, Unchanged: 2, Skipped: 2, 'With errors': 0 })
    expect((await imports.problems()).join()).toContain('This person was erased on')
    await page.getByRole('button', { name: 'Back' }).click()
    await page.getByText('Who had opted out stays opted out, since the day they did.').click()
    await page.getByRole('button', { name: 'Continue' }).click()
    await imports.figures({ 'Rows read': 4, New: 2, Updated: 0, Unchanged: 2, Skipped: 0, 'With errors': 0 })
    expect((await imports.problems()).join()).toContain('and stay opted out')

    await contacts.go('Contacts')
    await contacts.lists('Cleo', 'Dag')
    await page.keyboard.press('Control+n')
    const dialog = contacts.dialog('New contact')
    await dialog.getByRole('textbox', { name: 'Phone number' }).fill('+234 803 555 0101')
    await dialog.getByText('They had opted out. If you add them again they stay opted out.').waitFor()
    await dialog.getByRole('textbox', { name: 'Display name' }).fill('Ada')
    await dialog.getByRole('button', { name: 'Add contact' }).click()
    await expect
      .poll(() => dialog.getByRole('textbox', { name: 'Phone number' }).getAttribute('aria-invalid'))
      .toBe('true')
    await dialog.getByText('Add them again', { exact: true }).click()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Add contact' }).click()
    await gone(dialog)
    await contacts.isOptedOut('Ada', true)
  },
)

journey(
  'several are erased by their number, and the settings say what is left',
  { contacts: people },
  async ({ page }) => {
    const contacts = new ContactsPage(page)
    await contacts.select('Ada', 'Ben', 'Dag')
    await contacts.pick(contacts.selection.getByRole('button', { name: 'More' }), 'Erase personal data…')
    const question = page.getByRole('alertdialog', { name: 'Erase the personal data of 3 contacts?' })
    await question.getByRole('textbox', { name: 'Type 3 to confirm' }).fill('3')
    await page.keyboard.press('Enter')
    const result = contacts.dialog('3 contacts erased')
    await result.getByText('2 lines of the consent ledger, without words').waitFor()
    await page.keyboard.press('Escape')
    await gone(result)
    await contacts.lists('Cleo')

    await contacts.go('Settings')
    const privacy = page.getByRole('region', { name: 'Privacy' })
    await privacy.getByText('3 marks are kept, 2 of people who had opted out.').waitFor()
    const number = privacy.getByRole('textbox', { name: 'Check a number' })
    await number.fill('+2348035550104')
    await page.keyboard.press('Enter')
    await privacy.getByText(/They had opted out on/).waitFor()
    await number.fill('+2348035550103')
    await page.keyboard.press('Enter')
    await privacy.getByText('Nobody with this number was erased.').waitFor()
    await number.fill('what')
    await page.keyboard.press('Enter')
    await expect.poll(() => number.getAttribute('aria-invalid')).toBe('true')
  },
)

for (const theme of ['light', 'dark'] as const) {
  journey(`axe finds nothing where people are erased, ${theme}`, { contacts: people, theme }, async ({ page }) => {
    const contacts = new ContactsPage(page)
    await contacts.select('Ada', 'Ben')
    await contacts.pick(contacts.selection.getByRole('button', { name: 'More' }), 'Erase personal data…')
    const question = page.getByRole('alertdialog', { name: 'Erase the personal data of 2 contacts?' })
    await question.waitFor()
    await expectAccessible(page)
    await question.getByRole('textbox').fill('2')
    await page.keyboard.press('Enter')
    await contacts.dialog('2 contacts erased').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await contacts.go('Settings')
    await page.getByRole('region', { name: 'Privacy' }).waitFor()
    await expectAccessible(page)
  })
}
