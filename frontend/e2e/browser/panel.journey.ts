import { expect } from 'vitest'
import { journey } from './journey.ts'
import { CataloguePage } from './pages/catalogue.ts'
import { gone } from './pages/frame.ts'
import { ContactPanel } from './pages/panel.ts'

const people = `Phone,Display name,Tags,Last seen,City
+2348035550101,Ada,VIP|Lead,2026-05-09,Lagos
+2348035550102,王芳,VIP,2026-05-08,上海
+2348035550103,محمد الحداد,,2026-05-07,دبي
+2348035550104,Ben,,2026-05-06,
`

const today = new Date().toLocaleDateString('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** "Updating contact tags from the console", to the word. */
journey('tags are added and removed in the panel of a contact', { contacts: people }, async ({ page }) => {
  const panel = new ContactPanel(page)
  await panel.open('王芳')
  await panel.says('Tags', `VIP Import · ${today}`)
  const picker = await panel.offersTags()
  await picker.getByRole('option', { name: 'Lead' }).waitFor()
  expect(await picker.getByRole('option', { name: 'VIP' }).count()).toBe(0)
  await page.keyboard.type('lea')
  await page.keyboard.press('Enter')
  await panel.said('Tag added')
  await panel.says('Tags', `Lead Manual (admin) · ${today}`, `VIP Import · ${today}`)
  await panel.shows('王芳', 'Tags', 'Lead VIP')

  await panel.removeTag('VIP')
  await panel.toastOf('Removed "VIP"').waitFor()
  await panel.says('Tags', `Lead Manual (admin) · ${today}`)
  await panel.answerTo('Removed "VIP"', 'Undo')
  await panel.says('Tags', `Lead Manual (admin) · ${today}`, `VIP Import · ${today}`)

  await panel.offersTags()
  await page.getByRole('button', { name: 'Manage tags' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tags' }).waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await panel.isOpen('王芳')
})

/** "Active vs. historical tags": what a deleted tag leaves is read-only and labelled as such. */
journey('assignments of a deleted tag are historical until it is restored', { contacts: people }, async ({ page }) => {
  const tags = new CataloguePage(page)
  await tags.go('Tags')
  await tags.act('VIP', 'Delete')
  await tags.confirm('Delete tag “VIP”?', 'Delete tag')
  await tags.said('Tag deleted')
  const panel = new ContactPanel(page)
  await panel.go('Contacts')
  await panel.open('Ada')
  await panel.says('Tags', `Lead Import · ${today}`)
  await panel.says('Historical', `VIP Import · ${today}`)
  await panel.section('Historical').getByText('read-only').waitFor()
  expect(await panel.section('Historical').getByRole('button').count()).toBe(0)
  const picker = await panel.offersTags()
  await picker.getByText('No tag found').or(picker.getByRole('option')).first().waitFor()
  expect(await picker.getByRole('option', { name: 'VIP' }).count()).toBe(0)
  await page.keyboard.press('Escape')

  await panel.go('Tags')
  await tags.show('Deleted only')
  await tags.act('VIP', 'Restore')
  await panel.go('Contacts')
  await panel.open('Ada')
  await panel.says('Tags', `Lead Import · ${today}`, `VIP Import · ${today}`)
  await gone(panel.section('Historical'))
})

journey('the panel follows the rows and gives the focus back', { contacts: people }, async ({ page }) => {
  const panel = new ContactPanel(page)
  await panel.open('Ada')
  await page.keyboard.press('ArrowDown')
  await panel.isOpen('王芳')
  await page.keyboard.press('ArrowDown')
  await panel.isOpen('محمد الحداد')
  await page.keyboard.press('k')
  await panel.isOpen('王芳')
  await page.keyboard.press('Escape')
  await gone(panel.panel)

  const active = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  await panel.row('王芳').getByRole('rowheader').focus()
  await page.keyboard.press('Enter')
  await panel.isOpen('王芳')
  await expect.poll(active).toBe('Contact')
  await page.keyboard.press('j')
  await panel.isOpen('محمد الحداد')
  await page.keyboard.press('Escape')
  await gone(panel.panel)
  const row = () => page.evaluate(() => document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex'))
  await expect.poll(row).toBe('4')
})

journey('a name and a value are edited where they stand', { contacts: people }, async ({ page }) => {
  const panel = new ContactPanel(page)
  await panel.open('Ben')
  await panel.panel.getByRole('button', { name: 'Rename' }).click()
  await panel.panel.getByRole('textbox', { name: 'Name' }).fill('x'.repeat(201))
  await page.keyboard.press('Enter')
  await expect.poll(() => panel.panel.getByRole('textbox', { name: 'Name' }).getAttribute('aria-invalid')).toBe('true')
  await panel.panel.getByRole('textbox', { name: 'Name' }).fill('Benjamin')
  await page.keyboard.press('Enter')
  await panel.isOpen('Benjamin')
  await panel.row('Benjamin').waitFor()

  await panel.section('Attributes').getByRole('button', { name: 'Add attribute' }).click()
  await page.getByRole('option', { name: 'City' }).click()
  await panel.section('Attributes').getByRole('combobox', { name: 'Value' }).fill('Abuja')
  await page.keyboard.press('Enter')
  await panel.says('Attributes', 'City Abuja')
  await panel.shows('Benjamin', 'Attributes', 'City Abuja')
  const city = panel.section('Attributes').getByRole('button', { name: 'Edit City: Abuja' })
  await city.focus()
  await page.getByRole('tooltip', { name: `Manual (admin) · ${today}` }).waitFor()
  await city.click()
  await panel.section('Attributes').getByRole('combobox', { name: 'Value' }).fill('Jos')
  await page.keyboard.press('Escape')
  await panel.says('Attributes', 'City Abuja')
  await expect.poll(() => city.evaluate((button) => button === document.activeElement)).toBe(true)
  await city.click()
  await panel.section('Attributes').getByRole('combobox', { name: 'Value' }).fill('')
  await page.keyboard.press('Enter')
  await panel.section('Attributes').getByText('No attributes', { exact: true }).waitFor()
})

journey('notes are written, edited and deleted, and all of it is told', { contacts: people }, async ({ page }) => {
  const panel = new ContactPanel(page)
  await panel.open('محمد الحداد')
  await panel.section('Notes').getByText('No notes', { exact: true }).waitFor()
  await panel.section('Notes').getByRole('button', { name: 'Add note' }).click()
  const field = panel.section('Notes').getByRole('textbox', { name: 'Note' })
  await field.fill(' ')
  await page.keyboard.press('Control+Enter')
  await panel.section('Notes').getByText('The note is empty. Write something, or cancel.').waitFor()
  await field.fill('x'.repeat(4001))
  await panel.section('Notes').getByText('4,001 of 4,000').waitFor()
  await page.keyboard.press('Control+Enter')
  await panel
    .section('Notes')
    .getByText(/up to 4000 are possible/)
    .waitFor()
  await field.fill('يفضل القهوة\nTwo lines.')
  await page.keyboard.press('Control+Enter')
  await panel.says('Notes', `يفضل القهوة Two lines. Manual (admin) · ${today}`)

  await panel.section('Notes').getByRole('button', { name: 'Edit note' }).click()
  await field.fill('Prefers tea.')
  await panel.section('Notes').getByRole('button', { name: 'Save' }).click()
  await panel.says('Notes', `Prefers tea. Manual (admin) · ${today} · edited ${today}`)
  await panel.section('Notes').getByRole('button', { name: 'Delete note' }).click()
  await panel.answerTo('Note deleted', 'Undo')
  await panel.says('Notes', `Prefers tea. Manual (admin) · ${today} · edited ${today}`)
  await panel.tells(
    'Undone: Note about محمد الحداد deleted',
    'Note deleted: Prefers tea.',
    'Note changed: Prefers tea.',
    'Note: يفضل القهوة Two lines.',
    'Imported from before.csv',
  )
})

journey('a line of the timeline is undone unless a later one stands on it', { contacts: people }, async ({ page }) => {
  const panel = new ContactPanel(page)
  await panel.open('Ada')
  await panel.removeTag('Lead')
  await panel.said('Removed "Lead"')
  const city = (value: string) => panel.section('Attributes').getByRole('button', { name: `Edit City: ${value}` })
  for (const [before, after] of [
    ['Lagos', 'Abuja'],
    ['Abuja', 'Jos'],
  ] as const) {
    await city(before).click()
    await panel.section('Attributes').getByRole('combobox', { name: 'Value' }).fill(after)
    await page.keyboard.press('Enter')
    await city(after).waitFor()
  }
  await panel.tells('City Abuja → Jos', 'City Lagos → Abuja', 'Tag Lead removed', 'Imported from before.csv')
  await panel.undo('City Lagos → Abuja')
  await page.getByText(/^A later change stands on this one/).waitFor()
  await city('Jos').waitFor()
  await panel.undo('Tag Lead removed')
  await panel.says('Tags', `Lead Import · ${today}`, `VIP Import · ${today}`)
  await panel.undo('City Abuja → Jos')
  await panel.undo('City Lagos → Abuja')
  await city('Lagos').waitFor()
})

journey('what was done to many is told of each, and shown in pages', { sample: true }, async ({ page, call }) => {
  for (let i = 0; i < 25; i++) await call('Contacts.AddNote', 1, `Call ${i}`)
  const [{ id }] = (await call<{ id: number }[]>('Tags.List')) as [{ id: number }]
  const panel = new ContactPanel(page)
  await panel.range('1–100 of 200')
  const view = await call<{ id: number }>('Contacts.OpenView', { filter: '', sort: '' })
  const everyone = { ids: [], view: view.id, except: [] }
  await call('Contacts.RemoveTag', everyone, id)
  await call('Contacts.AddTag', everyone, id)
  await panel.open('Amara Okafor')
  const lines = panel.section('Activity').getByRole('listitem')
  await expect.poll(() => lines.first().innerText()).toMatch(/^Tag .+ added/)
  await expect.poll(() => lines.count()).toBe(20)
  await panel.section('Activity').getByRole('button', { name: 'Show older' }).click()
  await expect.poll(() => lines.count()).toBeGreaterThan(26)
  await gone(panel.section('Activity').getByRole('button', { name: 'Show older' }))
  await lines
    .first()
    .getByRole('button', { name: /^Undo for 200 contacts: / })
    .click()
  await panel.confirm('Undo for 200 contacts?', 'Undo')
  await lines.filter({ hasText: 'Undone: ' }).first().waitFor()
})

journey('consent says since when, and shows its history', { contacts: people }, async ({ page }) => {
  const panel = new ContactPanel(page)
  await panel.open('Ben')
  const consent = panel.section('Consent')
  await consent.getByText('No record of consent').waitFor()
  await consent.getByRole('switch', { name: 'Opted out, Ben' }).click()
  await consent.getByText('Opted out', { exact: true }).first().waitFor()
  await consent.getByText(`${today} · Manual (admin)`).waitFor()
  await panel.row('Ben').getByRole('switch', { checked: true }).waitFor()
  await consent.getByRole('button', { name: 'History' }).click()
  await expect.poll(() => consent.getByRole('listitem').count()).toBe(1)
  await panel.answerTo('Ben opted out', 'Undo')
  await consent.getByText('No record of consent', { exact: true }).waitFor()
  await expect.poll(() => consent.getByRole('listitem').count()).toBe(2)
  await panel.tells('Undone: Ben opted out', 'Opted out', 'Imported from before.csv')
})

const names = Array.from({ length: 60 }, (_, place) => `Tag ${String(place + 1).padStart(2, '0')}`)
const tagged = `Phone,Display name,Tags\n+2348035550101,Amara,${names.join('|')}\n`

journey('sixty tags are all there, and each can be removed', { contacts: tagged }, async ({ page }) => {
  const panel = new ContactPanel(page)
  await panel.row('Amara').click({ position: { x: 400, y: 10 } })
  await panel.isOpen('Amara')
  await panel.says('Tags', ...names.map((name) => `${name} Import · ${today}`))
  await panel.removeTag('Tag 60')
  await panel.said('Removed "Tag 60"')
  await panel.says('Tags', ...names.slice(0, -1).map((name) => `${name} Import · ${today}`))
})
