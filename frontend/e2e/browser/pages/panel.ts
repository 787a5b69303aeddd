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
}
