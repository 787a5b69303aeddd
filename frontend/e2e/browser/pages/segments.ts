import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { CataloguePage } from './catalogue.ts'
import { gone } from './frame.ts'

/** The page of the segments, the pinned ones in the sidebar, and the line above the contacts of an open one. */
export class SegmentsPage extends CataloguePage {
  get pinned(): Locator {
    return this.page.getByRole('navigation', { name: 'Pinned segments' })
  }

  /** Waits until exactly these are pinned, each with its count. */
  async pins(...lines: string[]): Promise<void> {
    const read = async () =>
      (await this.pinned.getByRole('button').allInnerTexts()).map((line) => line.replaceAll(/\s+/g, ' ').trim())
    await expect.poll(read).toEqual(lines)
  }

  /** Waits until the contacts of this segment are shown. */
  async isOpen(name: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  }

  /** Saves what the list shows, as whom the button that opens the dialog says. */
  async save(button: string, name: string, pin = false): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click()
    await this.name('Save as segment', name, pin)
  }

  /** Fills in the dialog with this title and saves it. */
  async name(title: string, name: string, pin = false): Promise<void> {
    const dialog = this.dialog(title)
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
    if (pin) await dialog.getByRole('switch', { name: 'Pin to sidebar' }).click()
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await gone(dialog)
  }

  /** Presses one of "Save changes", "Save as new", "Discard". */
  async answerChanges(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click()
    await gone(this.page.getByRole('button', { name: button, exact: true }))
  }
}
