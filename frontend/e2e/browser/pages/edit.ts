import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { Frame } from './frame.ts'

/** The dialog in which attributes and tags of one contact, or of several, are changed. */
export class EditDialog extends Frame {
  readonly root: Locator

  constructor(page: Page, title = 'Edit customer') {
    super(page)
    this.root = this.dialog(title)
  }

  get editor(): Locator {
    return this.root.getByRole('group', { name: 'Attributes' })
  }

  /** Puts an attribute into the editor. */
  async attribute(name: string): Promise<void> {
    await this.choose(this.editor.getByRole('button', { name: 'Select attribute' }), name)
  }

  /** Types into the segments of a date or a time, as they stand in the reader's order. */
  async segments(...typed: string[]): Promise<void> {
    await this.editor.getByRole('spinbutton').first().click()
    for (const part of typed) await this.page.keyboard.type(part)
  }

  async add(): Promise<void> {
    await this.root.getByRole('button', { name: 'Add attribute' }).click()
  }

  async edit(name: string): Promise<void> {
    await this.root.getByRole('button', { name: `Edit ${name} ` }).click()
  }

  async remove(name: string): Promise<void> {
    await this.root.getByRole('button', { name: `Remove attribute ${name}`, exact: true }).click()
  }

  async addTag(name: string): Promise<void> {
    await this.choose(this.root.getByRole('combobox', { name: 'Select tag to add' }), name)
    await this.root.getByRole('button', { name: 'Add tag' }).click()
  }

  async removeTag(name: string): Promise<void> {
    await this.root.getByRole('button', { name: `Remove tag ${name}`, exact: true }).click()
  }

  /** Waits until the chips are exactly these: "City Lagos". */
  async has(...chips: string[]): Promise<void> {
    const buttons = this.root.getByRole('button', { name: /^Edit (?!customer)/ })
    await expect.poll(async () => (await buttons.allInnerTexts()).map(inOneLine)).toEqual(chips)
  }

  /** Waits until the tags are exactly these. */
  async hasTags(...names: string[]): Promise<void> {
    const buttons = this.root.getByRole('button', { name: /^Remove tag / })
    const read = () =>
      buttons.evaluateAll((all) => all.map((one) => (one.getAttribute('aria-label') ?? '').slice('Remove tag '.length)))
    await expect.poll(read).toEqual(names)
  }

  async save(): Promise<void> {
    await this.root.getByRole('button', { name: 'Save Changes' }).click()
    await this.root.waitFor({ state: 'detached' })
  }

  /** The button at the foot; the cross at the top has the same name. */
  async close(): Promise<void> {
    await this.root.getByRole('contentinfo').getByRole('button', { name: 'Close' }).click()
  }
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
