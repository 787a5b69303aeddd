import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'

const total = 20_000
const name = (place: number) => `N${String(place).padStart(5, '0')}`
const people = [
  'Phone,Display name',
  ...Array.from({ length: total }, (_, i) => `+23480355${String(i + 10_000)},${name(i + 1)}`),
].join('\n')

journey(
  '20,000 rows in one scroll area: every way to move shows the right rows',
  { contacts: people },
  async ({ page }) => {
    const contacts = new ContactsPage(page)
    await contacts.choose(page.getByRole('button', { name: 'Rows per page' }), 'Continuous')
    await contacts.sortBy('Name')
    await contacts.range('1–20,000 of 20,000')
    expect(await contacts.grid.getAttribute('aria-rowcount')).toBe(String(total + 1))
    await agree(contacts, page, 1)

    await contacts.rowAt(1).getByRole('checkbox').focus()
    await page.keyboard.press('Control+End')
    await agree(contacts, page, total)
    await page.keyboard.press('Control+Home')
    await agree(contacts, page, 1)
    await page.keyboard.press('PageDown')
    const screen = await focusedPlace(page)
    expect(screen).toBeGreaterThan(10)
    await agree(contacts, page, screen)
    await page.keyboard.press('PageDown')
    expect(await focusedPlace(page)).toBe(2 * screen - 1)
    await page.keyboard.press('PageUp')
    expect(await focusedPlace(page)).toBe(screen)

    for (const part of [0.5, 0.93, 0.1]) {
      await contacts.grid.evaluate((grid, share) => {
        grid.scrollTop = (grid.scrollHeight - grid.clientHeight) * share
      }, part)
      await expect.poll(() => middle(contacts)).toBeGreaterThan(total * part - 200)
      await agree(contacts, page, await middle(contacts))
    }
  },
)

/** The row at this place is in sight, and every row in the document is the one that its index says. */
async function agree(contacts: ContactsPage, page: Page, place: number): Promise<void> {
  await contacts.rowAt(place).getByText(name(place), { exact: true }).waitFor()
  await expect.poll(() => contacts.rowAt(place).evaluate(isInSight)).toBe(true)
  const rows = await contacts.grid
    .locator('[role=row]:has([role=rowheader] bdi)')
    .evaluateAll((all) =>
      all.map((row) => [
        Number(row.getAttribute('aria-rowindex')) - 1,
        row.querySelector('[role=rowheader] bdi')?.textContent,
      ]),
    )
  for (const [at, text] of rows) expect(text).toBe(name(Number(at)))
  await page.mouse.move(0, 0)
}

function isInSight(row: Element): boolean {
  const grid = row.closest('[role=grid]')?.getBoundingClientRect()
  const { top, bottom } = row.getBoundingClientRect()
  return grid !== undefined && top >= grid.top && bottom <= grid.bottom + 1
}

/** The place of the row in the middle of the grid, from 1; 0 while there is none. */
function middle(contacts: ContactsPage): Promise<number> {
  return contacts.grid.evaluate((grid) => {
    const { left, top, height } = grid.getBoundingClientRect()
    const row = document.elementFromPoint(left + 60, top + height / 2)?.closest('[aria-rowindex]')
    return row?.querySelector('[role=rowheader] bdi') ? Number(row.getAttribute('aria-rowindex')) - 1 : 0
  })
}

function focusedPlace(page: Page): Promise<number> {
  return page.evaluate(
    () => Number(document.activeElement?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')) - 1,
  )
}
