import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe } from 'vitest'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'

const folder = join(import.meta.dirname, '../pictures')

/** Pictures that a person compares with the design's; they are not compared by pixels. */
describe.runIf(process.env.REGULARS_PICTURES === '1')('pictures', () => {
  for (const [theme, name] of [
    ['light', 'contacts'],
    ['dark', 'contacts-dark'],
  ] as const) {
    journey(name, { sample: true, theme }, async ({ page }) => {
      await new ContactsPage(page).range('1–100 of 200')
      await mkdir(folder, { recursive: true })
      await page.screenshot({ path: join(folder, `${name}.png`) })
    })
  }

  journey('edit', { sample: true }, async ({ page }) => {
    const contacts = new ContactsPage(page)
    await contacts.edit('Amara Okafor')
    await contacts.dialog('Edit customer').getByRole('button', { name: 'Save Changes' }).waitFor()
    await mkdir(folder, { recursive: true })
    await page.screenshot({ path: join(folder, 'edit.png') })
  })
})
