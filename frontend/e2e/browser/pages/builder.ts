import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { Frame } from './frame.ts'

/** The dialog in which rules are joined by AND, OR and NOT. */
export class BuilderPage extends Frame {
  readonly root: Locator

  constructor(page: Page) {
    super(page)
    this.root = this.dialog('Advanced filter')
  }

  /** The rules, in the order in which one reads. */
  get rules(): Locator {
    return this.root.getByRole('group', { name: /^Rule: / })
  }

  /** The groups, the outermost first. */
  get groups(): Locator {
    return this.root.getByRole('group', { name: /^(All|Any|None) of these$/ })
  }

  /** Says what a rule is about and how it asks. */
  async ask(rule: Locator, field: string, operator: string): Promise<void> {
    await this.choose(rule.getByRole('button', { name: / Field$/ }), field)
    const now = this.rules.filter({ has: this.page.getByRole('button', { name: `${operator} Operator` }) })
    if ((await rule.and(now).count()) === 0)
      await this.choose(rule.getByRole('button', { name: / Operator$/ }), operator)
  }

  /** Picks entries of a rule's list, which stays open until one leaves it. */
  async pickValues(rule: Locator, ...names: string[]): Promise<void> {
    await rule.getByRole('combobox').click()
    for (const name of names) await this.page.getByRole('option', { name, exact: true }).click()
    await this.page.keyboard.press('Tab')
  }

  async join(group: Locator, mode: string): Promise<void> {
    await group.getByRole('radiogroup').first().getByText(mode, { exact: true }).click()
  }

  async addRule(group: Locator): Promise<void> {
    await group.getByRole('button', { name: 'Add rule' }).last().click()
  }

  async addGroup(group: Locator): Promise<void> {
    await group.getByRole('button', { name: 'Add group' }).last().click()
  }

  /** Waits until the sentence, the number and the first names are these. */
  async finds(words: string, contacts: string, names: string): Promise<void> {
    const found = this.root.getByRole('region', { name: 'What this finds' })
    await expect
      .poll(async () => (await found.innerText()).split(/\s*\n\s*/))
      .toEqual([words, contacts, names].filter((part) => part !== ''))
  }

  async show(): Promise<void> {
    await this.root.getByRole('button', { name: 'Show contacts' }).click()
    await this.root.waitFor({ state: 'detached' })
  }
}
