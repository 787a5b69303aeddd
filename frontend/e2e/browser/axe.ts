import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails, naming rule and element, unless axe finds nothing on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.addScriptTag({ path: source })
  const result = await page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: { run: (context: unknown, options: unknown) => Promise<AxeResults> } }
    return axe.run(document, { runOnly: { type: 'tag', values } })
  }, rules)
  const found = result.violations.map((v) => `${v.id}: ${v.help}\n  ${v.nodes.map((n) => n.html).join('\n  ')}`)
  expect(found).toEqual([])
}
