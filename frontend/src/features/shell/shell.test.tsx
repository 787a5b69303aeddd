import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { renderApp } from '../../testing/renderApp.tsx'

const search = () => page.getByRole('searchbox', { name: 'Search customers' })

describe('keys', () => {
  test('run commands, but not while someone writes', async () => {
    await renderApp(60)
    await userEvent.keyboard('/')
    await expect.element(search()).toHaveFocus()
    await userEvent.keyboard('f?')
    await expect.element(search()).toHaveValue('f?')
    await userEvent.keyboard('{Escape}')
    ;(document.activeElement as HTMLElement).blur()
    await userEvent.keyboard('f')
    await expect.element(page.getByRole('complementary', { name: 'Filters' })).not.toBeInTheDocument()
    await userEvent.keyboard('?')
    await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  })

  test('of single letters can be turned off', async () => {
    await renderApp(60, (go) => {
      go.preferences.singleKeys = false
    })
    await userEvent.keyboard('f')
    await expect.element(page.getByRole('complementary', { name: 'Filters' })).toBeVisible()
    await userEvent.keyboard('{Control>}{Shift>}f{/Shift}{/Control}')
    await expect.element(page.getByRole('complementary', { name: 'Filters' })).not.toBeInTheDocument()
  })

  test('undo the last change, but the text of a field where one writes', async () => {
    const { go } = await renderApp(60, (prepared) => {
      prepared.undo = 'Customer 0001 opted out'
    })
    await search().fill('cust')
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(go.last('History.Undo')).toBeUndefined()
    ;(document.activeElement as HTMLElement).blur()
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(page.getByText('Undone: Customer 0001 opted out')).toBeVisible()
  })

  test('make the text larger and remember it', async () => {
    const { go } = await renderApp(60)
    await userEvent.keyboard('{Control>}={/Control}')
    await expect.poll(() => document.documentElement.style.fontSize).toBe('110%')
    await expect.poll(() => go.preferences.textSize).toBe(110)
    await userEvent.keyboard('{Control>}0{/Control}')
    await expect.poll(() => document.documentElement.style.fontSize).toBe('')
  })
})

describe('the frame', () => {
  test('names the business, the data folder and the screens with their counts', async () => {
    await renderApp(60)
    await expect.element(page.getByText('Bloom & Bean')).toBeVisible()
    await expect.element(page.getByTitle('Data folder: /home/ada/.local/share/regulars')).toBeVisible()
    const main = page.getByRole('navigation', { name: 'Main' })
    await expect.element(main.getByRole('button', { name: 'Contacts 60' })).toHaveAttribute('aria-current', 'page')
    await expect.element(main.getByRole('button', { name: 'Tags 3' })).toBeVisible()
  })

  test('shows long work with what is left of it, and stops it', async () => {
    const { go } = await renderApp(60)
    const job = { id: 4, kind: 'import', label: 'spring.csv', done: 412_000, total: 1_000_000, cancellable: true }
    go.emit('job:progress', job)
    await expect.element(page.getByText('412,000 of 1,000,000')).toBeVisible()
    await page.getByRole('button', { name: 'Cancel: Importing spring.csv' }).click()
    expect(go.last('Jobs.Cancel')).toEqual([4])
    go.emit('job:done', { id: 4, kind: 'import' })
    await expect.element(page.getByText('412,000 of 1,000,000')).not.toBeInTheDocument()
  })

  test('goes to a screen and back to the list as it was', async () => {
    await renderApp(260)
    await search().fill('001')
    await expect.element(page.getByText('1–11 of 11 matching', { exact: true })).toBeVisible()
    ;(document.activeElement as HTMLElement).blur()
    await userEvent.keyboard('gt')
    await expect.element(page.getByRole('heading', { level: 1, name: 'Tags' })).toBeVisible()
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}')
    await expect.element(page.getByText('1–11 of 11 matching', { exact: true })).toBeVisible()
    await expect.element(search()).toHaveValue('001')
  })

  test('finds contacts and commands from one field', async () => {
    await renderApp(60)
    await userEvent.keyboard('{Control>}k{/Control}')
    await page.getByRole('searchbox', { name: 'Search and commands' }).fill('0042')
    await page.getByRole('option', { name: /Customer 0042/ }).click()
    await expect.element(page.getByRole('dialog', { name: 'Edit customer' })).toHaveTextContent('Customer 0042')
  })
})

describe('accessibility', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`nothing is wrong with the contacts in the ${theme} theme`, async () => {
      await renderApp(60, (go) => {
        go.preferences.theme = theme
      })
      await page.getByRole('checkbox', { name: 'VIP' }).click()
      await expect.element(page.getByRole('row', { name: /Customer 0003/ })).toBeVisible()
      expect(await violations()).toEqual([])
      await page.getByRole('button', { name: 'Edit Customer 0003' }).click({ force: true })
      await expect.element(page.getByRole('dialog', { name: 'Edit customer' })).toBeVisible()
      expect(await violations()).toEqual([])
    })
  }
})

async function violations(): Promise<string[]> {
  await Promise.all(document.getAnimations().map((animation) => animation.finished))
  const { violations: found } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
}
