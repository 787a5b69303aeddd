import { expect } from 'vitest'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'
import { MessagesPage } from './pages/messages.ts'

const people = `Phone,Display name
+2348035550101,Ada
+2348035550102,Ben
`

const chat = `20/05/2024, 09:14 - Messages and calls are end-to-end encrypted. No one outside of this chat can read them.
20/05/2024, 09:15 - Ada: Are you open today?
20/05/2024, 09:16 - Bloom & Bean: Yes, until 6. Reply STOP to get no more messages.
20/05/2024, 09:17 - Ada: Stop!
21/05/2024, 10:00 - Ben: I don't want any more messages
21/05/2024, 10:05 - +234 803 555 0109: STOP
`

journey(
  'a chat opts people out, with their words; what is not sure is decided by hand; a number that nobody had is kept',
  { contacts: people },
  async ({ page, answer, file }) => {
    const contacts = new ContactsPage(page)
    const messages = new MessagesPage(page)
    await messages.start()
    await answer(await file('chat.txt', chat))
    await messages.chooseFile()
    await messages.figures({ Messages: 5, 'Opt-outs': 2, 'Opt-ins': 0, 'To review': 1 })
    await messages.says('1 unknown number opted out, or may have.')
    await messages.says('1 message is left out: nobody knows whose it is.')
    await messages.sender('Bloom & Bean', 'My business')
    await messages.says('1 message is your own.')
    await messages.record(3)
    await messages.says('Recorded.')
    await messages.close('Review')

    const row = page.getByRole('row').filter({ hasText: "I don't want any more messages" })
    await row.waitFor()
    await page.getByRole('button', { name: 'Not an opt-out: Ben' }).click()
    await page.getByRole('heading', { name: 'Nothing to review' }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('tab', { name: 'Review · 1' }).waitFor()
    await page.getByRole('button', { name: 'Opt out: Ben' }).click()
    await page.getByText('1 message recorded as an opt-out').waitFor()
    await page.getByText('Decided', { exact: true }).click()
    await row.filter({ hasText: 'Opted out' }).waitFor()

    await page.getByRole('tab', { name: 'Ledger' }).click()
    const lines = page.getByRole('table', { name: 'Ledger' }).getByRole('row')
    const told = async () => (await lines.allInnerTexts()).slice(1).map((line) => line.replaceAll(/\s+/g, ' '))
    await expect.poll(async () => (await told()).length).toBe(3)
    const ada = (await told()).find((line) => line.includes('Ada')) ?? ''
    expect(ada).toContain('20 May 2024, 09:17')
    expect(ada).toContain('Opted out Keyword STOP “Stop!”')

    await contacts.go('Contacts')
    await contacts.range('1–3 of 3')
    await contacts.isOptedOut('Ada', true)
    await contacts.isOptedOut('Ben', true)
  },
)

journey(
  'dates that could be two days are asked about, and nothing is read before that',
  { contacts: people },
  async ({ page, answer, file }) => {
    const messages = new MessagesPage(page)
    await messages.start()
    await answer(
      await file('open.csv', 'Phone,Time,Text\n+2348035550101,5/6/2024 09:14,STOP\n+2348035550102,soon,STOP\n'),
    )
    await messages.chooseFile()
    await page.getByText('“5/6/2024 09:14” can be two days').waitFor()
    expect(await page.getByRole('button', { name: 'Record' }).isDisabled()).toBe(true)
    await page.getByLabel('With the month: 6 May 2024').click()
    await messages.figures({ Messages: 2, 'Opt-outs': 1, 'Opt-ins': 0, 'To review': 0 })
    await messages.says('Row 3: “soon” is not a date and time that exist.')
    await page.getByLabel('With the day: 5 Jun 2024').click()
    await messages.record(1)
    await messages.says('Recorded.')
    await messages.close('Close')
    await page.getByRole('tab', { name: 'Ledger' }).click()
    await page.getByRole('row').filter({ hasText: '5 Jun 2024, 09:14' }).waitFor()

    await messages.start()
    await answer(await file('letter.txt', 'Dear Ada\nthank you for the coffee\n'))
    await messages.chooseFile()
    await page.getByText('“letter.txt” does not look like messages.').waitFor()
  },
)
