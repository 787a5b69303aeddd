import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

export type Screen = 'Contacts' | 'Segments' | 'Tags' | 'Attributes' | 'Consent' | 'Import' | 'Activity' | 'Settings'

/** What stands around every screen: the sidebar, the messages and the question before what reaches far. */
export class Frame {
  protected readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async go(screen: Screen): Promise<void> {
    await this.page.getByRole('navigation').getByText(screen, { exact: true }).click()
    await this.page.getByRole('heading', { level: 1, name: screen }).waitFor()
  }

  /** Waits for a message with exactly these words, and puts it away, so that the next one is not taken for it. */
  async said(message: string): Promise<void> {
    const toast = this.toastOf(message)
    await toast.waitFor()
    await toast.getByRole('button', { name: 'Dismiss' }).click()
    await toast.waitFor({ state: 'detached' })
  }

  /** Presses the button in a message: "Undo". */
  async answerTo(message: string, button: string): Promise<void> {
    await this.toastOf(message).getByRole('button', { name: button }).click()
  }

  /** The dialog with this title. */
  dialog(title: string): Locator {
    return this.page.getByRole('dialog', { name: title, exact: true })
  }

  /** Answers the question with this title. */
  async confirm(title: string, button: string): Promise<void> {
    const question = this.page.getByRole('alertdialog', { name: title, exact: true })
    await question.getByRole('button', { name: button, exact: true }).click()
    await question.waitFor({ state: 'detached' })
  }

  /** Opens a field with a list, and takes one of its rows. */
  async choose(field: Locator, option: string): Promise<void> {
    await field.click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  /** Opens a menu and takes one of its items. */
  async pick(trigger: Locator, item: string): Promise<void> {
    await trigger.click()
    await this.page
      .locator('[role^=menuitem]')
      .filter({ hasText: new RegExp(`^${item}`) })
      .click()
  }

  /** The message with exactly these words. */
  toastOf(message: string): Locator {
    const text = this.page.getByText(message, { exact: true })
    return this.page.getByRole('status').locator('> div').filter({ has: text })
  }
}

/** Waits until there is nothing that it finds. */
export async function gone(element: Locator): Promise<void> {
  await expect.poll(() => element.count()).toBe(0)
}
