import type { Page } from 'playwright-core'

/** Counts how often the page asks to be printed, instead of the dialog that a headless browser does not have. */
export async function sawPrinting(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as typeof window & { printed: number }
    counted.printed = 0
    window.print = () => {
      counted.printed++
    }
  })
  return () => page.evaluate(() => (window as typeof window & { printed: number }).printed)
}
