import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'
import { ContactPanel } from './pages/panel.ts'

const people = `Phone,Display name,Opted out
+2348035550101,Ada,no
+2348035550102,Ben,yes
+2348035550103,Caio,no
`

journey(
  'the ledger has a line for everything, and keeps it',
  { contacts: people },
  async ({ page, answer, folder }) => {
    const contacts = new ContactsPage(page)
    await contacts.optedOut('Ada').click()
    await contacts.isOptedOut('Ada', true)
    await page.keyboard.press('Control+z')
    await contacts.isOptedOut('Ada', false)
    await contacts.optedOut('Caio').click()
    await contacts.isOptedOut('Caio', true)

    await page.keyboard.press('g')
    await page.keyboard.press('o')
    await page.getByRole('heading', { name: 'Consent', exact: true }).waitFor()
    const figure = (label: string) => page.getByRole('term').filter({ hasText: label }).locator('xpath=..')
    await expect.poll(() => figure('Opted out').innerText()).toBe('Opted out\n2\n66.7%')
    await expect.poll(() => figure('No record of consent').innerText()).toBe('No record of consent\n1\n33.3%')
    await expect.poll(() => figure('Changed in 30 days').innerText()).toContain('+0 / −3')

    const chart = page.getByRole('group', { name: 'Opt-ins and opt-outs by week' })
    await chart.waitFor()
    await chart.getByRole('img').last().focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('End')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /^Week of .*: Opt-ins 0, Opt-outs 3$/,
    )
    await page.getByRole('button', { name: 'Show as table' }).click()
    await page.getByRole('radio', { name: 'Month' }).click({ force: true })
    const months = page.getByRole('region', { name: 'Opt-ins and opt-outs by month' }).getByRole('row')
    await expect.poll(() => months.count()).toBe(25)
    await expect.poll(() => months.nth(1).innerText()).toMatch(/0\t3$/)

    await page.getByRole('button', { name: 'Open ledger' }).click()
    const lines = page.getByRole('table', { name: 'Ledger' }).getByRole('row')
    // Contact, change and source of each line.
    const changes = async () =>
      (await lines.allInnerTexts())
        .slice(1)
        .map((line) => /(Ada|Ben|Caio) .*\S/.exec(line.replaceAll(/\s+/g, ' '))?.[0])
    await expect
      .poll(changes)
      .toEqual([
        'Caio +234 803 555 0103 Opted out Switch You',
        'Ada +234 803 555 0101 Corrected: no record Switch You',
        'Ada +234 803 555 0101 Opted out Switch You',
        'Ben +234 803 555 0102 Opted out Import You',
      ])
    await page.getByRole('searchbox', { name: 'Search name or number' }).fill('0103')
    await expect.poll(async () => (await changes()).length).toBe(1)
    await page.getByRole('button', { name: /^Details: Opted out, Caio/ }).click()
    await page.getByRole('definition').filter({ hasText: /^4$/ }).waitFor()
    await page.getByRole('button', { name: /^Details: Opted out, Caio/ }).click()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await contacts.choose(page.getByRole('search').getByRole('button', { name: / Period$/ }), 'Before…')
    await expect.poll(async () => (await changes()).length).toBe(4)
    await contacts.choose(page.getByRole('search').getByRole('button', { name: / Period$/ }), 'Last 30 days')
    await contacts.choose(page.getByRole('button', { name: 'Source' }), 'Import')
    await expect.poll(changes).toEqual(['Ben +234 803 555 0102 Opted out Import You'])

    const path = join(folder, 'ledger.csv')
    await answer(path)
    await page.getByRole('button', { name: 'Export ledger' }).click()
    await contacts.toastOf('Exported 1 line.').waitFor()
    expect(await readFile(path, 'utf8')).toMatch(
      /^\uFEFFLine,Occurred at,.*\r\n1,.*,\+2348035550102,Ben,withdrawn,,Import,/,
    )

    await contacts.choose(page.getByRole('button', { name: 'Change', exact: false }).first(), 'Corrected')
    await page.getByText('No lines found').waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).first().click()
    await expect.poll(() => lines.count()).toBe(5)
  },
)

journey('the panel of a contact leads to its lines in the ledger', { contacts: people }, async ({ page }) => {
  const contacts = new ContactPanel(page)
  await contacts.optedOut('Ada').click()
  await contacts.isOptedOut('Ada', true)
  await contacts.open('Ada')
  await page.getByRole('button', { name: 'History' }).click()
  await page.getByRole('button', { name: 'Open ledger' }).click()
  const lines = page.getByRole('table', { name: 'Ledger' }).getByRole('row')
  await expect.poll(() => lines.count()).toBe(2)
  await page.getByText('Only Ada').waitFor()
  await page.getByRole('button', { name: 'Show the lines of others too' }).click()
  await expect.poll(() => lines.count()).toBe(3)
  await lines.getByRole('button', { name: /^Ben/ }).click()
  await contacts.isOpen('Ben')
})

journey('before anything is recorded, the page says what will be there', {}, async ({ page }) => {
  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await page.getByRole('tab', { name: 'Ledger' }).click()
  await page.getByRole('heading', { name: 'No changes recorded' }).waitFor()
  await page.getByText('Every opt-in and opt-out will be listed here with its proof.').waitFor()
})
