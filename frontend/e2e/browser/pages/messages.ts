import { expect } from 'vitest'
import { Frame } from './frame.ts'

/** The dialog by which messages come in. */
export class MessagesPage extends Frame {
  private readonly asked = this.page.getByRole('dialog', { name: 'Import messages' })

  async start(): Promise<void> {
    await this.go('Consent')
    await this.page.getByRole('button', { name: 'Import messages…' }).click()
    await this.asked.waitFor()
  }

  async chooseFile(): Promise<void> {
    await this.asked.getByRole('button', { name: /^(Choose|Other) file…$/ }).click()
  }

  async figures(wanted: Record<string, number>): Promise<void> {
    const read = () =>
      this.asked
        .locator('dl > div')
        .evaluateAll((all) =>
          Object.fromEntries(
            all.map((one) => [one.querySelector('dt')?.textContent, Number(one.querySelector('dd')?.textContent)]),
          ),
        )
    await expect.poll(read).toEqual(wanted)
  }

  async says(text: string): Promise<void> {
    await this.asked.getByText(text).waitFor()
  }

  /** Says whose the messages of a name are. */
  async sender(name: string, whose: string): Promise<void> {
    await this.asked.getByRole('combobox', { name }).click()
    await this.page.getByRole('option', { name: whose }).click()
  }

  async record(count: number): Promise<void> {
    await this.asked.getByRole('button', { name: new RegExp(`^Record ${count} message`) }).click()
  }

  /** Leaves by one of the buttons at the foot. */
  async close(button: 'Review' | 'Close'): Promise<void> {
    await this.asked.getByRole('button', { name: button }).last().click()
    await this.asked.waitFor({ state: 'detached' })
  }
}
