import type { Locator } from 'playwright-core'
import { ContactsPage } from './contacts.ts'

/** What narrows the list. */
export class FilterPanel extends ContactsPage {
  async whoOptedOut(answer: 'All' | 'No' | 'Yes'): Promise<void> {
    const group = this.filters.getByRole('radiogroup', { name: 'Opted out' })
    await group.getByText(answer, { exact: true }).click()
  }

  /** Adds a condition on an attribute, and answers its card. */
  async condition(attribute: string, operator: string): Promise<Locator> {
    await this.choose(this.filters.getByRole('button', { name: 'Select attribute' }), attribute)
    await this.filters.getByRole('button', { name: 'Add condition' }).click()
    const card = this.filters.getByRole('group', { name: attribute, exact: true }).last()
    const now = await card.getByRole('button').first().innerText()
    if (now !== operator) await this.operator(card, now, operator)
    return card
  }

  async operator(card: Locator, from: string, to: string): Promise<void> {
    await this.pick(card.getByRole('button', { name: from, exact: true }), to)
  }

  async tagMode(from: string, to: string): Promise<void> {
    await this.pick(this.filters.getByRole('button', { name: from, exact: true }), to)
  }

  /** Ticks a tag, or takes its tick away. */
  async tick(tag: string): Promise<void> {
    await this.filters.getByRole('checkbox', { name: tag, exact: true }).click()
  }

  /** How many contacts stand beside each tag. */
  async counts(): Promise<Record<string, string>> {
    const lines = await this.filters.getByRole('listitem').allInnerTexts()
    return Object.fromEntries(lines.map((line) => line.split('\n').map((part) => part.trim())))
  }

  async period(field: string, choice: string): Promise<void> {
    await this.choose(this.filters.getByRole('button', { name: field }), choice)
  }
}
