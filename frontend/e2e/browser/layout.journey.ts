import { expect } from 'vitest'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'
import type { Screen } from './pages/frame.ts'
import { ContactPanel } from './pages/panel.ts'

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

for (const [width, filters, covers] of [
  [1024, false, true],
  [1280, false, false],
  [1366, false, false],
  [1600, true, false],
] as const) {
  journey(`the contact panel has its place at ${width}`, { sample: true, width }, async ({ page }) => {
    const panel = new ContactPanel(page)
    await panel.open('Amara Okafor')
    const [box, list] = [await panel.panel.boundingBox(), await panel.grid.boundingBox()]
    expect(box && [box.width, box.x + box.width]).toEqual([400, width])
    expect((list?.x ?? 0) + (list?.width ?? 0) > (box?.x ?? 0)).toBe(covers)
    expect(await panel.filters.isVisible()).toBe(filters)
    if (filters || covers) return
    await page.getByRole('button', { name: 'Filters', exact: true }).click()
    await panel.filters.waitFor()
    await page.keyboard.press('f')
    await panel.panel.getByRole('button', { name: 'Close' }).click()
    await panel.filters.waitFor()
  })
}
