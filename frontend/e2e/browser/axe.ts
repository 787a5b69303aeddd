import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Fails, naming rule and element, unless axe finds nothing on the page as it stands. A popover is looked at by itself,
 * `within` its selector: for screen readers there are buttons around its dialog that close it, outside of any landmark.
 */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  // Evaluated, not added as a script: the page's own policy forbids those, as it should.
  await page.evaluate(source)
  const options = { rules, within }
  const result = await page.evaluate(async ({ rules: values, within: root }) => {
    const { axe } = window as unknown as { axe: { run: (context: unknown, options: unknown) => Promise<AxeResults> } }
    // What is said aloud of a button that is busy refers to it for some seconds, also when it has gone by then.
    const context = { include: [root], exclude: ['[data-live-announcer]'] }
    const answer = await axe.run(context, { runOnly: { type: 'tag', values } })
    // A list that the field with the focus moves through scrolls with its arrow keys; axe knows that of combo boxes only.
    const controlled = document.activeElement?.getAttribute('aria-controls') ?? ''
    for (const violation of answer.violations) {
      if (violation.id !== 'scrollable-region-focusable') continue
      violation.nodes = violation.nodes.filter((node) => controlled === '' || !node.html.includes(`id="${controlled}"`))
    }
    return answer
  }, options)
  const found = result.violations
    .filter((v) => v.nodes.length > 0)
    .map((v) => `${v.id}: ${v.help}\n  ${v.nodes.map((n) => n.html).join('\n  ')}`)
  expect(found).toEqual([])
}
