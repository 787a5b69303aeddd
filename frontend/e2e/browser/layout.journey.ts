import { expect } from 'vitest'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'
import type { Screen } from './pages/frame.ts'

const mainButtons: Partial<Record<Screen, string>> = {
  Contacts: 'New contact',
  Tags: 'New tag',
  Attributes: 'New attribute',
  Import: 'Choose a file',
}

for (const [width, height] of [
  [1024, 640],
  [1280, 720],
  [1366, 768],
  [1600, 900],
] as const) {
  journey(`nothing is cut at ${width} × ${height}`, { sample: true, width, height }, async ({ page }) => {
    const contacts = new ContactsPage(page)
    await contacts.range('1–100 of 200')
    const screens: Screen[] = ['Contacts', 'Tags', 'Attributes', 'Import', 'Activity', 'Settings']
    for (const screen of screens) {
      await page.getByRole('navigation').getByRole('button', { name: screen }).click()
      await page.getByRole('heading', { level: 1, name: screen }).waitFor()
      const scrolls = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      )
      expect(scrolls, `${screen} scrolls sideways`).toBe(false)
      const button = mainButtons[screen]
      if (button === undefined) continue
      const box = await page.getByRole('main').getByRole('button', { name: button, exact: true }).boundingBox()
      expect(box && box.x >= 0 && box.x + box.width <= width && box.y + box.height <= height, `${button} is cut`).toBe(
        true,
      )
    }
  })
}
