import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { Frame } from './frame.ts'

/** The page of the tags, or of the attributes: they work alike. */
export class CataloguePage extends Frame {
  get rows(): Locator {
    return this.page.getByRole('table').locator('tbody').getByRole('row')
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('checkbox', { name: `Select ${name}`, exact: true }) })
  }

  /** Waits until exactly these are listed. */
  async lists(...names: string[]): Promise<void> {
    const boxes = this.rows.getByRole('checkbox')
    const read = () =>
      boxes.evaluateAll((all) => all.map((box) => (box.getAttribute('aria-label') ?? '').slice('Select '.length)))
    await expect.poll(read).toEqual(names)
  }

  async show(status: 'Active' | 'Include deleted' | 'Deleted only'): Promise<void> {
    await this.page.getByText(status, { exact: true }).click()
  }

  async tick(...names: string[]): Promise<void> {
    for (const name of names) await this.page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).click()
  }

  async act(name: string, action: string): Promise<void> {
    await this.pick(this.page.getByRole('button', { name: `Actions for ${name}`, exact: true }), action)
  }

  /** What an entry's line shows in a column, from 1. */
  async shows(name: string, column: number, text: string | RegExp): Promise<void> {
    await expect.poll(() => this.row(name).getByRole('cell').nth(column).innerText()).toMatch(text)
  }
}
