import { expect } from 'vitest'
import { expectAccessible } from './axe.ts'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'
import { gone } from './pages/frame.ts'
import { ContactPanel } from './pages/panel.ts'

const people = `Phone,Display name,Opted out,Last seen
+2348035550101,Ada,no,2026-05-07
+2348035550102,Ben,yes,2026-05-06
`
const words = 'I agree to get offers from Blue Door on WhatsApp. I can stop at any time by sending STOP.'

for (const theme of ['light', 'dark'] as const) {
  journey(
    `the words that were shown are kept version by version, ${theme}`,
    { contacts: people, theme },
    async (program) => {
      const { page } = program
      const contacts = new ContactsPage(page)
      await contacts.go('Consent')
      await page.getByRole('tab', { name: 'Notices' }).click()
      await page.getByRole('heading', { name: 'No notices yet' }).waitFor()
      await expectAccessible(page)

      await page.getByRole('button', { name: 'New notice' }).click()
      const dialog = contacts.dialog('New notice')
      await dialog.getByRole('button', { name: 'Save notice' }).click()
      await dialog.getByText('The text is missing. Write it down.').waitFor()
      await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Newsletter')
      await dialog.getByRole('textbox', { name: 'Words that they see' }).fill(words)
      await dialog.getByRole('textbox', { name: 'Who will write to them' }).fill('Blue Door')
      await expectAccessible(page, '[role=dialog]')
      await dialog.getByRole('button', { name: 'Save notice' }).click()
      await gone(dialog)

      const rows = page.getByRole('table', { name: 'Notices' }).getByRole('row')
      await expect.poll(() => rows.count()).toBe(2)
      await contacts.pick(page.getByRole('button', { name: 'Actions for Newsletter, version 1' }), 'New version')
      const version = contacts.dialog('New version')
      await version.getByRole('button', { name: 'Save version 2' }).click()
      await version.getByText('Version 1 says exactly this already.').waitFor()
      await version.getByRole('textbox', { name: 'Words that they see' }).fill('I agree to get offers from Blue Door.')
      await version.getByRole('button', { name: 'Save version 2' }).click()
      await gone(version)
      await expect.poll(() => rows.count()).toBe(3)

      await contacts.pick(
        page.getByRole('button', { name: 'Actions for Newsletter, version 1' }),
        'Do not offer any more',
      )
      await page.getByText('Not offered', { exact: true }).waitFor()
      await contacts.answerTo('“Newsletter, version 1” is not offered any more', 'Undo')
      await gone(page.getByText('Not offered', { exact: true }))
      await page.getByRole('button', { name: 'Newsletter, version 1', exact: true }).click()
      const text = contacts.dialog('Newsletter, version 1')
      await text.getByText(words).waitFor()
      expect(await text.getByText(/^[0-9a-f]{64}$/).count()).toBe(1)
      await expectAccessible(page, '[role=dialog]')
    },
  )
}

journey(
  'an opt-in says by which words, when and until when they agreed',
  { contacts: people },
  async ({ page, call }) => {
    const contacts = new ContactsPage(page)
    await call('Notices.Add', { name: 'Newsletter', language: 'en', organisation: 'Blue Door', text: words })
    await contacts.isOptedOut('Ben', true)
    await contacts.optedOut('Ben').click()
    const dialog = contacts.dialog('Opt in again?')
    await contacts.choose(dialog.getByRole('button', { name: 'Words that they were shown' }), 'Newsletter, version 1')
    await dialog.getByText(words).waitFor()
    await dialog.getByRole('textbox', { name: 'Note' }).fill('Signed at the till')
    await dialog.getByRole('textbox', { name: 'Evidence' }).fill('form 7')
    const year = dialog.getByRole('spinbutton', { name: /^year, When/ })
    const thisYear = new Date().getFullYear()
    for (const [typed, problem] of [
      [thisYear + 1, 'This day is yet to come.'],
      [thisYear - 1, 'A grant of before that, or of the same day, does not lift it.'],
    ] as const) {
      await year.click()
      await page.keyboard.type(String(typed))
      await dialog.getByRole('button', { name: 'Opt in' }).click()
      await dialog.getByText(problem).waitFor()
      await contacts.isOptedOut('Ben', true)
    }
    await expectAccessible(page, '[role=dialog]')
    await year.click()
    await page.keyboard.type(String(thisYear))
    await dialog.getByRole('button', { name: 'Opt in' }).click()
    await contacts.said('Ben opted in again')
    await gone(dialog)

    const panel = new ContactPanel(page)
    await panel.open('Ben')
    await panel.section('Consent').getByRole('button', { name: 'History' }).click()
    const lines = panel.section('Consent').getByRole('listitem')
    await expect.poll(() => lines.first().innerText()).toContain('Signed at the till · form 7')
    await expect.poll(() => lines.first().innerText()).toContain('Shown: Newsletter, version 1')
  },
)

journey('whoever has no record is opted in with a word on how', { contacts: people }, async ({ page, call }) => {
  const contacts = new ContactsPage(page)
  await contacts.select('Ada')
  await contacts.pick(contacts.selection.getByRole('button', { name: 'Opt out' }), 'Opt in')
  const dialog = contacts.dialog('Opt in?')
  await contacts.choose(dialog.getByRole('button', { name: 'How did they agree?' }), 'On a form')
  await expectAccessible(page, '[role=dialog]')
  await dialog.getByRole('button', { name: 'Opt in' }).click()
  await gone(dialog)
  await expect
    .poll(async () => (await call<{ consent: string }[]>('Contacts.RowsByID', [1]))[0]?.consent)
    .toBe('opted_in')
})

journey('a wrong line is answered by a new one', { contacts: people }, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await contacts.optedOut('Ada').click()
  await contacts.isOptedOut('Ada', true)
  const panel = new ContactPanel(page)
  await panel.open('Ada')
  const consent = panel.section('Consent')
  await consent.getByRole('button', { name: 'History' }).click()
  await consent.getByRole('button', { name: /^Add correction: Opted out/ }).click()
  const dialog = contacts.dialog('Add correction')
  await dialog.getByRole('button', { name: 'Add correction' }).click()
  await dialog.getByText('Say why it was wrong.').waitFor()
  await expectAccessible(page, '[role=dialog]')
  await dialog.getByRole('radio', { name: 'Can receive marketing' }).click()
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('It was the row below')
  await dialog.getByRole('button', { name: 'Add correction' }).click()
  await dialog.getByText('Nobody is opted in by a correction alone.').waitFor()
  await dialog.getByRole('radio', { name: 'No record of consent' }).click()
  await dialog.getByRole('button', { name: 'Add correction' }).click()
  await contacts.said('Consent of Ada corrected')
  await contacts.isOptedOut('Ada', false)
  await expect.poll(() => consent.getByRole('listitem').count()).toBe(2)
  await expect.poll(() => consent.getByRole('listitem').first().innerText()).toContain('It was the row below')
})
