import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { Frame } from './frame.ts'

/** The contacts screen: filters at the left, the table, what stands above and below it. */
export class ContactsPage extends Frame {
  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Contacts' })
  }

  get filters(): Locator {
    return this.page.getByRole('complementary', { name: 'Filters' })
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search customers' })
  }

  row(name: string): Locator {
    return this.grid
      .getByRole('row')
      .filter({ has: this.page.getByRole('checkbox', { name: `Select ${name}`, exact: true }) })
  }

  /** The row at a place of the whole list, from 1. */
  rowAt(place: number): Locator {
    return this.grid.locator(`[role=row][aria-rowindex="${place + 1}"]`)
  }

  /** A cell by the column's title. */
  async cell(name: string, column: string): Promise<Locator> {
    const titles = await this.grid
      .getByRole('columnheader')
      .evaluateAll((all) => all.map((one) => one.textContent ?? ''))
    const at = titles.findIndex((title) => title.startsWith(column))
    return this.row(name).locator(`[aria-colindex="${at + 1}"]`)
  }

  /** Waits until exactly these are listed, in this order. */
  async lists(...names: string[]): Promise<void> {
    await expect.poll(() => this.names()).toEqual(names)
  }

  /** The names of the rows in the document, from the top. */
  names(): Promise<string[]> {
    return this.grid
      .locator('[role=row]:has([role=rowheader])')
      .evaluateAll((rows) =>
        rows
          .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
          .map((row) => row.querySelector('[role=rowheader] bdi')?.textContent ?? ''),
      )
  }

  /** Waits until the line under the table says "1–100 of 200", or "… matching". */
  async range(text: string): Promise<void> {
    await this.page.getByText(text, { exact: true }).waitFor()
  }

  /** Waits until exactly these conditions stand above the table. */
  async pills(...sentences: string[]): Promise<void> {
    const pills = this.page.getByRole('list', { name: 'Active filters' }).getByRole('listitem')
    const read = async () => (await pills.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim())
    await expect.poll(read).toEqual(sentences)
  }

  async select(...names: string[]): Promise<void> {
    for (const name of names) await this.page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).click()
  }

  get selection(): Locator {
    return this.page.getByRole('toolbar', { name: 'Selection' })
  }

  /** Waits until the bar of the selection says this. */
  async selected(text: string): Promise<void> {
    const summary = this.selection.locator('> span').first()
    await expect.poll(() => summary.evaluate((span) => span.firstChild?.textContent)).toBe(text)
  }

  sortBy(column: string): Promise<void> {
    return this.grid.getByRole('columnheader', { name: column, exact: true }).click()
  }

  optedOut(name: string): Locator {
    return this.grid.getByRole('switch', { name: `Opted out, ${name}`, exact: true })
  }

  /** Waits until the switch stands so. */
  async isOptedOut(name: string, is: boolean): Promise<void> {
    await expect.poll(() => this.optedOut(name).getAttribute('aria-checked')).toBe(String(is))
  }

  /** Opens "Edit customer" by the pencil of a row. */
  async edit(name: string): Promise<void> {
    await this.row(name).hover()
    await this.page.getByRole('button', { name: `Edit ${name}`, exact: true }).click()
  }

  /** Waits until the cell shows exactly these words. */
  async shows(name: string, column: string, text: string): Promise<void> {
    const read = async () => (await (await this.cell(name, column)).innerText()).replaceAll(/\s+/g, ' ').trim()
    await expect.poll(read).toBe(text)
  }
}
