import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from './axe.ts'
import { journey } from './journey.ts'
import { ContactPanel } from './pages/panel.ts'
import { pdfText } from './pdfText.ts'
import { sawPrinting } from './printing.ts'

const people = `Phone,Display name,Opted out
+2348035550101,أمارا أوكافور,no
+2348035550102,Ben <b>&amp;</b>,no
`

for (const theme of ['light', 'dark'] as const) {
  journey(`a proof of consent is read, printed and saved, ${theme}`, { contacts: people, theme }, async (program) => {
    const { page, answer, proposed, folder } = program
    const panel = new ContactPanel(page)
    const name = 'Ben <b>&amp;</b>'
    await panel.optedOut(name).click()
    await panel.said(`${name} opted out`)
    await panel.open(name)
    await panel.section('Consent').getByRole('button', { name: 'Proof of consent…' }).click()
    const proof = panel.dialog('Proof of consent')
    await proof.getByRole('heading', { name: 'Opted out' }).first().waitFor()
    await proof.getByText('The ledger is unbroken from line 1 to line 1.').waitFor()
    await proof.getByText(name, { exact: true }).first().waitFor()
    await expectAccessible(page)

    const printed = await sawPrinting(page)
    await proof.getByRole('button', { name: 'Print…' }).click()
    await expect.poll(printed).toBe(1)
    await page.keyboard.press('Control+p')
    await expect.poll(printed).toBe(2)
    await printsOnlyTheProof(page, name)

    for (const [button, extension] of [
      ['Save page…', 'html'],
      ['Save JSON…', 'json'],
    ] as const) {
      const path = join(folder, `proof.${extension}`)
      await answer(path)
      await proof.getByRole('button', { name: button }).click()
      await panel.said(`Saved proof.${extension}.`)
      expect(await readFile(path, 'utf8')).toContain('tamper-evident, not tamper-proof')
    }
    expect((await proposed()).slice(-2)).toEqual([
      expect.stringMatching(/^consent-proof-2-\d{8}-\d{6}\.html$/),
      expect.stringMatching(/^consent-proof-2-\d{8}-\d{6}\.json$/),
    ])
    const { events, ledger } = JSON.parse(await readFile(join(folder, 'proof.json'), 'utf8'))
    expect(events[0]).toMatchObject({
      line: 1,
      event_state: 'withdrawn',
      source: 'manual_admin',
      hash: ledger.last_hash,
    })
    await page.keyboard.press('Escape')
    await proof.waitFor({ state: 'detached' })
  })
}

/** On paper there is nothing of the window, and the colours are those of daylight. */
async function printsOnlyTheProof(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: 'Print…' }).isVisible()).toBe(false)
  const sheet = page.locator('[data-printed]')
  expect(await sheet.isVisible()).toBe(true)
  expect(await sheet.innerText()).toContain(name)
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
  await page.emulateMedia({ media: null })
  const text = pdfText(await page.pdf({ format: 'A4' }))
  const wanted = [
    name,
    'Opted out since',
    'The ledger is unbroken from line 1 to line 1.',
    'tamper-evident, not tamper-proof',
  ]
  for (const words of wanted) expect(text).toContain(words.replaceAll(' ', ''))
  expect(text).not.toContain('Newcontact')
}

journey('everything stored about somebody is shown, and saved', { contacts: people }, async (program) => {
  const { page, answer, call, folder } = program
  const panel = new ContactPanel(page)
  const name = 'أمارا أوكافور'
  await call('Contacts.OptIn', { ids: [1] }, { method: 'Web form', note: 'ticked the box' })
  await panel.open(name)
  await panel.section('Consent').getByRole('button', { name: 'Proof of consent…' }).click()
  await panel.dialog('Proof of consent').getByText('Web form').waitFor()
  await page.keyboard.press('Escape')
  await panel.writeNote('Prefers oat milk')
  await panel.says('Notes', expect.stringContaining('Prefers oat milk'))

  await panel.pick(panel.panel.getByRole('button', { name: 'More' }), 'Everything stored about them')
  const everything = panel.dialog('Everything stored about them')
  await everything.getByRole('cell', { name: 'Prefers oat milk' }).waitFor()
  await expectAccessible(page)
  const path = join(folder, 'everything.json')
  await answer(path)
  await everything.getByRole('button', { name: 'Save JSON…' }).click()
  await panel.said('Saved everything.json.')
  const { contact, notes, consent } = JSON.parse(await readFile(path, 'utf8'))
  expect({ name: contact.name, note: notes[0].text, state: consent.state }).toEqual({
    name,
    note: 'Prefers oat milk',
    state: 'opted_in',
  })
})

journey('of somebody who was erased, the ledger still proves that they left', { contacts: people }, async (program) => {
  const { page, call } = program
  const settings = new ContactPanel(page)
  await call('Contacts.OptOut', { ids: [1] }, 'called us')
  await call('Privacy.Erase', { ids: [1] }, 1)
  await settings.go('Settings')
  await page.getByRole('textbox', { name: 'Check a number' }).fill('+234 803 555 0101')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Proof of consent…' }).click()
  const proof = settings.dialog('Proof of consent')
  await proof.getByText('There is no contact with this number now.').waitFor()
  await proof.getByText('Erased with the person’s data.').waitFor()
  expect(await proof.innerText()).not.toContain('called us')
})
