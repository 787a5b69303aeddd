import '../../styles/index.css'
import axe from 'axe-core'
import type { ReactElement } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { UiProvider } from '../UiProvider.tsx'
import { Gallery } from './Gallery.tsx'
import { GridScene } from './GridScene.tsx'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds, one line a kind. Landmarks are the business of whole screens. */
async function violations(except: readonly string[] = []): Promise<string[]> {
  await Promise.all(
    document
      .getAnimations()
      .filter(ends)
      .map((animation) => animation.finished),
  )
  const off = ['region', 'landmark-one-main', 'page-has-heading-one', ...except]
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]))
  const { violations: found } = await axe.run(document, { runOnly: tags, rules })
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  )
}

/** Whether something that fades in will be done; a spinner never is. */
const ends = (animation: Animation) => animation.effect?.getTiming().iterations === 1

async function show(element: ReactElement) {
  document.documentElement.lang = 'en'
  document.title = 'Components'
  await render(<UiProvider locale="en-GB">{element}</UiProvider>)
  await document.fonts.ready
}

afterEach(() => {
  delete document.documentElement.dataset.theme
  document.documentElement.dir = 'ltr'
})

for (const theme of ['light', 'dark']) {
  for (const direction of ['ltr', 'rtl']) {
    describe(`${theme}, ${direction}`, () => {
      test('every component', async () => {
        document.documentElement.dataset.theme = theme
        document.documentElement.dir = direction
        await show(<Gallery />)
        await expect.element(page.getByRole('group', { name: 'Birthdate' })).toBeVisible()
        expect(await violations()).toEqual([])
      })

      test('the table', async () => {
        document.documentElement.dataset.theme = theme
        document.documentElement.dir = direction
        await show(<GridScene rows={1000} />)
        await userEvent.click(page.getByRole('checkbox', { name: 'Select Amara Okafor' }).first())
        expect(await violations()).toEqual([])
      })
    })
  }

  for (const overlay of ['dialog', 'alert', 'palette', 'shortcuts', 'context']) {
    test(`${overlay}, ${theme}`, async () => {
      document.documentElement.dataset.theme = theme
      await show(<Gallery />)
      await userEvent.click(page.getByRole('button', { name: overlay, exact: true }))
      await expect
        .element(page.getByRole(overlay === 'context' ? 'menu' : overlay === 'alert' ? 'alertdialog' : 'dialog').last())
        .toBeVisible()
      await Promise.all(
        document
          .getAnimations()
          .filter(ends)
          .map((animation) => animation.finished),
      )
      expect(await violations()).toEqual([])
    })
  }

  for (const [name, opener] of [
    ['select', page.getByRole('button', { name: /Attribute/ })],
    ['combo box', page.getByRole('combobox', { name: 'Tag', exact: true })],
    ['picker', page.getByRole('button', { name: 'Add tag' }).last()],
    ['calendar', page.getByRole('group', { name: 'Birthdate' }).getByRole('button').last()],
    ['menu', page.getByRole('button', { name: 'Menu' })],
  ] as const) {
    test(`${name} open, ${theme}`, async () => {
      document.documentElement.dataset.theme = theme
      await show(<Gallery />)
      await userEvent.click(opener)
      // While its list is open, React Aria hides what is around a combo box from screen readers; leaving it closes the list.
      expect(await violations(name === 'combo box' ? ['aria-hidden-focus'] : [])).toEqual([])
    })
  }
}
