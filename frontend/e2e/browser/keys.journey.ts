import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'

const people = [
  'Phone,Display name,Tags,City,Last seen',
  ...Array.from({ length: 40 }, (_, i) => {
    const number = String(i + 1).padStart(2, '0')
    return `+23480355501${number},P${number},VIP,Lagos,${new Date(Date.UTC(2026, 4, 1, 12, 0 - i)).toISOString()}`
  }),
].join('\n')

/** Where the focus is: row and column as a screen reader counts them, the header being row 1. */
function focus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const cell = document.activeElement?.closest('[aria-colindex]')
    const row = cell?.closest('[aria-rowindex]')
    return `${row?.getAttribute('aria-rowindex')},${cell?.getAttribute('aria-colindex')}`
  })
}

journey('the keys of the grid move as its pattern says', { contacts: people }, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await contacts.range('1–40 of 40')
  await contacts.rowAt(1).getByRole('checkbox').focus()
  const columns = Number(await contacts.grid.getAttribute('aria-colcount'))
  const moves: [key: string, to: string][] = [
    ['ArrowRight', '2,2'],
    ['ArrowDown', '3,2'],
    ['ArrowLeft', '3,1'],
    ['ArrowUp', '2,1'],
    ['ArrowUp', '1,1'],
    ['ArrowDown', '2,1'],
    ['End', `2,${columns}`],
    ['Home', '2,1'],
    ['Control+End', '41,1'],
    ['ArrowDown', '41,1'],
    ['Control+Home', '2,1'],
  ]
  for (const [key, to] of moves) {
    await page.keyboard.press(key)
    await expect.poll(() => focus(page), { message: `after ${key}` }).toBe(to)
  }
})

journey('the keys of the grid select, edit and act', { contacts: people }, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await contacts.range('1–40 of 40')
  await contacts.rowAt(2).getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await contacts.selected('1 selected')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await contacts.selected('3 selected')
  await page.keyboard.press('Control+a')
  await contacts.selected('40 selected')
  await page.keyboard.press('Escape')
  await contacts.selection.waitFor({ state: 'detached' })

  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('x')
  await contacts.lists(...(await contacts.names()))
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Name' }).fill('Renamed')
  await page.keyboard.press('Enter')
  await contacts.row('Renamed').waitFor()
  await page.keyboard.press('Control+z')
  await contacts.row('P01').waitFor()
  await contacts.rowAt(1).getByRole('switch').focus()
  await page.keyboard.press('Enter')
  await contacts.isOptedOut('P01', true)
  await page.keyboard.press('o')
  await contacts.isOptedOut('P01', false)

  for (const [key, title] of [
    ['e', 'Edit customer'],
    ['t', 'Add tag'],
  ] as const) {
    await page.keyboard.press(key)
    await contacts.dialog(title).waitFor()
    await page.keyboard.press('Escape')
    await contacts.dialog(title).waitFor({ state: 'detached' })
    // The dialog gives the focus back to where it was.
    await expect.poll(() => focus(page)).toBe('2,3')
  }
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menu').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+c')
  await contacts.said('1 row copied')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('P01\t')
  await page.keyboard.press('Delete')
  await contacts.said('1 contact deleted')
  await contacts.range('1–39 of 39')
})

journey('screens and dialogs are reached by their keys', { contacts: people }, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await contacts.range('1–40 of 40')
  await contacts.rowAt(1).getByRole('checkbox').focus()
  for (const [key, screen] of [
    ['t', 'Tags'],
    ['a', 'Attributes'],
    ['i', 'Import'],
    ['h', 'Activity'],
    ['c', 'Contacts'],
  ] as const) {
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    await page.getByRole('heading', { level: 1, name: screen }).waitFor()
  }
  await page.keyboard.press('f')
  await contacts.filters.waitFor({ state: 'detached' })
  await page.keyboard.press('f')
  await contacts.filters.waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('tags')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Tags' }).waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByRole('heading', { level: 1, name: 'Contacts' }).waitFor()
})
