import { expect } from 'vitest'
import { journey } from './journey.ts'
import { KeywordsPage } from './pages/keywords.ts'

journey('a keyword is added, tried, edited, switched off and deleted, and comes back', {}, async ({ page }) => {
  const keywords = new KeywordsPage(page)
  await keywords.show()
  await keywords.list('Opt-in').getByText('No word opts anybody in.', { exact: false }).waitFor()

  await page.getByRole('button', { name: 'Add opt-in keyword' }).click()
  const dialog = keywords.dialog('Add keyword')
  await dialog.getByRole('textbox', { name: 'Keyword' }).fill('S.T.O.P')
  await page.keyboard.press('Enter')
  await dialog.getByText('“STOP” opts people out, so it cannot opt them in as well.', { exact: false }).waitFor()
  await dialog.getByRole('textbox', { name: 'Keyword' }).fill('join us')
  await page.keyboard.press('Enter')
  await keywords.toastOf('Keyword “join us” added').waitFor()
  await keywords.list('Opt-in').getByText('JOIN US', { exact: true }).waitFor()

  await keywords.tries('join-us!')
  await keywords.says('Opted in at once, by JOIN US.')
  await expect.poll(() => keywords.entry('JOIN US').innerText()).toContain('This keyword would apply')
  await keywords.tries('can I join us')
  await keywords.says('Nothing happens. No keyword fits.')

  await page.getByRole('button', { name: 'Edit JOIN US' }).click()
  await keywords.choose(
    keywords.dialog('Edit keyword').getByRole('button', { name: 'Where it has to stand' }),
    'Anywhere',
  )
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await keywords.says('Goes to review as a possible opt-in, because of JOIN US.')

  await page.getByRole('switch', { name: 'JOIN US is on' }).click()
  await keywords.says('Nothing happens. No keyword fits.')
  await page.getByRole('button', { name: 'Delete JOIN US' }).click()
  await expect.poll(() => keywords.entry('JOIN US').count()).toBe(0)
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Add opt-in keyword')
  for (const _ of ['deleted', 'switched off', 'edited']) await page.keyboard.press('Control+z')
  await keywords.tries('join us')
  await keywords.says('Opted in at once, by JOIN US.')
})

journey('every way to say stop is understood from the first day, and no misfire is', {}, async ({ page }) => {
  const keywords = new KeywordsPage(page)
  await keywords.show()
  for (const [message, verdict] of [
    [' stop 🙏', 'Opted out at once, by STOP.'],
    ['STOP please', 'Goes to review as a possible opt-out, because of STOP.'],
    ['keine Nachrichten mehr', 'Goes to review as a possible opt-out, because of keine Nachrichten mehr.'],
    ['when does the shop stop serving?', 'Nothing happens. No keyword fits.'],
    ["Don't stop, I love these", 'Nothing happens. No keyword fits.'],
    ['cancel my order #88', 'Nothing happens. No keyword fits.'],
    ['The end of the month is fine', 'Nothing happens. No keyword fits.'],
  ] as const) {
    await keywords.tries(message)
    await keywords.says(verdict)
  }
})

journey('suggestions are added when somebody wants them, and keywords can be paused', {}, async ({ page }) => {
  const keywords = new KeywordsPage(page)
  await keywords.show()
  await keywords.choose(page.getByRole('button', { name: 'Language' }), 'Spanish')
  await page.getByRole('button', { name: 'Add BAJA', exact: true }).click()
  await keywords.list('Opt-out').getByText('BAJA', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Add all opt-out suggestions' }).click()
  await keywords.toastOf('6 keywords added').waitFor()
  await keywords.tries('no mas')
  await keywords.says('Opted out at once, by NO MÁS.')

  await page.getByRole('switch', { name: 'Apply keywords to incoming messages' }).click()
  await page.getByText('Keywords are paused.', { exact: true }).waitFor()
  await keywords.says('But keywords are paused, so nothing happens.')
  await page.getByRole('button', { name: 'Switch on' }).click()
  await expect.poll(() => page.getByText('Keywords are paused.', { exact: true }).count()).toBe(0)
})
