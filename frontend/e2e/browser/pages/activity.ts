import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { Frame } from './frame.ts'

/** The page on which everything that was done is listed. */
export class ActivityPage extends Frame {
  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search the activity' })
  }

  /** Waits until exactly these changes are listed, the newest first. */
  async lists(...sentences: string[]): Promise<void> {
    await expect.poll(() => this.page.locator('main li bdi[title]').allTextContents()).toEqual(sentences)
  }

  async filter(by: 'Kind' | 'Period' | 'Source' | 'Who', option: string): Promise<void> {
    await this.choose(this.page.getByRole('search').getByRole('button', { name: new RegExp(` ${by}$`) }), option)
  }

  async undo(sentence: string): Promise<void> {
    await this.page.getByRole('button', { name: `Undo: ${sentence}`, exact: true }).click()
  }

  /** Opens the details of a change. */
  async details(sentence: string): Promise<Locator> {
    await this.page.getByRole('button', { name: `Details: ${sentence}`, exact: true }).click()
    return this.page.getByRole('region', { name: `Details: ${sentence}`, exact: true })
  }

  /** Waits until the details say this of a contact or an entry of a catalogue. */
  async tells(details: Locator, name: string, ...edits: string[]): Promise<void> {
    const row = details.locator('dl > div').filter({ has: this.page.locator('dt', { hasText: name }) })
    await expect.poll(() => row.locator('li').allInnerTexts()).toEqual(edits)
  }
}
