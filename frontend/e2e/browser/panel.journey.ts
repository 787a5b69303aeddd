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
  await city.click()
  await panel.section('Attributes').getByRole('combobox', { name: 'Value' }).fill('')
  await page.keyboard.press('Enter')
  await panel.section('Attributes').getByText('No attributes', { exact: true }).waitFor()
})
