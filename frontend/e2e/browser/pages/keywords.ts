import type { Locator } from 'playwright-core'
import { ContactsPage } from './contacts.ts'

/** The tab of the consent page with the words by which people opt out and in. */
export class KeywordsPage extends ContactsPage {
  async show(): Promise<void> {
    await this.go('Consent')
    await this.page.getByRole('tab', { name: 'Keywords' }).click()
    await this.list('Opt-out').getByText('UNSUBSCRIBE').waitFor()
  }

  list(does: 'Opt-out' | 'Opt-in'): Locator {
    return this.page.getByRole('region', { name: `${does} keywords` })
  }

  entry(word: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByText(word, { exact: true }) })
  }

  async tries(message: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Try a message' }).fill(message)
  }

  /** What the tester says of the message in it. */
  says(verdict: string): Promise<void> {
    return this.page.getByRole('status').filter({ hasText: verdict }).first().waitFor()
  }
}
