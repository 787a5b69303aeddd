import { expect } from 'vitest'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'
import { gone } from './pages/frame.ts'

const people = `Phone,Display name,Opted out,Last seen
+2348035550101,Ada,no,2026-05-07
+2348035550102,Ben,yes,2026-05-06
`

journey('the switch acts at once, by mouse and by Space, and is taken back', { contacts: people }, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await contacts.optedOut('Ada').click()
  await contacts.isOptedOut('Ada', true)
  await contacts.answerTo('Ada opted out', 'Undo')
  await contacts.isOptedOut('Ada', false)

  await contacts.optedOut('Ada').focus()
  await page.keyboard.press('Space')
  await contacts.isOptedOut('Ada', true)
  await contacts.toastOf('Ada opted out').waitFor()
  // What was switched by hand was a mistake, and nothing is asked.
  await page.keyboard.press('Space')
  await contacts.isOptedOut('Ada', false)
  await contacts.said('Opt-out of Ada taken back')
})

journey(
  'who opted out themselves is opted in again only with a word on how they agreed',
  { contacts: people },
  async ({ page, call }) => {
    const contacts = new ContactsPage(page)
    await contacts.isOptedOut('Ben', true)
    await contacts.optedOut('Ben').click()
    const dialog = contacts.dialog('Opt in again?')
    await dialog.getByRole('button', { name: 'Opt in' }).click()
    await dialog.getByText('Say how they agreed.').waitFor()
    await contacts.isOptedOut('Ben', true)

    await contacts.choose(dialog.getByRole('button', { name: 'How did they agree?' }), 'In person or on the phone')
    await dialog.getByRole('textbox', { name: 'Note' }).fill('Asked for the newsletter at the till')
    await dialog.getByRole('button', { name: 'Opt in' }).click()
    await contacts.said('Ben opted in again')
    await contacts.isOptedOut('Ben', false)
    await gone(dialog)
    const [ben] = await call<{ consent: string }[]>('Contacts.RowsByID', [2])
    expect(ben?.consent).toBe('opted_in')
  },
)

journey('many at once: the menu of the selection', { contacts: people }, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await contacts.select('Ada', 'Ben')
  await contacts.pick(contacts.selection.getByRole('button', { name: 'Opt out' }), 'Opt out')
  await contacts.isOptedOut('Ada', true)
  await contacts.answerTo('1 contact opted out', 'Undo')
  await contacts.isOptedOut('Ada', false)
  await contacts.isOptedOut('Ben', true)
})
