import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { ContactsPage } from './contacts.ts'

/** The contact beside the table. */
export class ContactPanel extends ContactsPage {
  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Contact' })
  }

  /** A part of the panel, by its title. */
  section(title: string): Locator {
    return this.panel.getByRole('region', { name: title, exact: true })
  }

  /** Opens a contact as the guide says: a click on its row. */
  async open(name: string): Promise<void> {
    await this.row(name).waitFor()
    await (await this.cell(name, 'Last seen')).click()
    await this.isOpen(name)
  }

  /** Waits until this contact is the open one. */
  async isOpen(name: string): Promise<void> {
    await this.panel.getByRole('heading', { level: 2, name, exact: true }).waitFor()
  }

  /** Waits until the lines of a part are exactly these. */
  async says(title: string, ...lines: string[]): Promise<void> {
    const items = this.section(title).getByRole('listitem')
    const read = async () => (await items.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim())
    await expect.poll(read).toEqual(lines)
  }

  /** Opens the list of tags under "Add tag". */
  async offersTags(): Promise<Locator> {
    await this.section('Tags').getByRole('button', { name: 'Add tag' }).click()
    return this.dialog('Add tag')
  }

  async addTag(name: string): Promise<void> {
    const picker = await this.offersTags()
    await picker.getByRole('option', { name, exact: true }).click()
  }

  async removeTag(name: string): Promise<void> {
    await this.section('Tags')
      .getByRole('button', { name: `Remove tag ${name}`, exact: true })
      .click()
  }

  /** Writes a note and saves it with the keyboard. */
  async writeNote(text: string): Promise<void> {
    await this.section('Notes').getByRole('button', { name: 'Add note' }).click()
    await this.section('Notes').getByRole('textbox', { name: 'Note' }).fill(text)
    await this.page.keyboard.press('Control+Enter')
  }

  /** Waits until the newest lines of the timeline begin with these sentences. */
  async tells(...sentences: string[]): Promise<void> {
    const lines = this.section('Activity').getByRole('listitem')
    const read = async () => (await lines.allInnerTexts()).map((text) => text.split('\n')[0])
    await expect.poll(async () => (await read()).slice(0, sentences.length)).toEqual(sentences)
  }

  /** Presses Undo on the first line of the timeline that begins so. */
  async undo(sentence: string): Promise<void> {
    const line = this.section('Activity').getByRole('listitem').filter({ hasText: sentence }).first()
    await line.getByRole('button').click()
  }
}
