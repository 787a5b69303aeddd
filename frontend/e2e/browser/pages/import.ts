import { expect } from 'vitest'
import { Frame } from './frame.ts'

/** The steps by which a file comes in. */
export class ImportPage extends Frame {
  /** Chooses the file and goes on to the check, leaving everything as it was found. */
  async check(): Promise<void> {
    await this.existing()
    await this.page.getByRole('button', { name: 'Continue' }).click()
    await this.page.getByRole('heading', { name: 'What will happen' }).waitFor()
  }

  /** Chooses the file and goes on to what happens with those who are there already. */
  async existing(): Promise<void> {
    await this.page.getByRole('button', { name: 'Choose a file' }).click()
    await this.page.getByRole('heading', { name: 'Does this look right?' }).waitFor()
    await this.page.getByRole('button', { name: 'Continue' }).click()
    await this.page.getByRole('heading', { name: 'Match the columns of your file' }).waitFor()
    await this.page.getByRole('button', { name: 'Continue' }).click()
    await this.page.getByRole('heading', { name: 'Contacts and tags that are already here' }).waitFor()
  }

  /** Waits for the figures, and makes sure that every row is counted once. */
  async figures(wanted: Record<string, number>): Promise<void> {
    const read = () =>
      this.page
        .locator('dl > div')
        .evaluateAll((all) =>
          Object.fromEntries(
            all.map((one) => [one.querySelector('dt')?.textContent, Number(one.querySelector('dd')?.textContent)]),
          ),
        )
    await expect.poll(read).toEqual(wanted)
    const { 'Rows read': all, ...parts } = wanted
    expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(all)
  }

  /** What is wrong, a line for each group: column, message and rows. */
  async problems(): Promise<string[]> {
    const groups = this.page.getByRole('region', { name: 'Rows with problems' }).getByRole('listitem')
    await groups.first().waitFor()
    return (await groups.allInnerTexts()).map((text) => text.replaceAll(/\s*\n\s*/g, ' | '))
  }
}
