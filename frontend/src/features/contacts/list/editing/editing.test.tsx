import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { FakeGo } from '../../../../testing/fakeGo.ts'
import { renderApp } from '../../../../testing/renderApp.tsx'

const columns = (...shown: string[]) =>
  JSON.stringify({ columns: ['name', ...shown].map((id) => ({ id, shown: true })), sidebar: null, filters: null })

const title = {
  name: 'Name',
  tags: 'Tags',
  attributes: 'Attributes',
  'attribute:#1': 'City',
  'attribute:#2': 'Order count',
}

type Column = keyof typeof title

const show = (...shown: Column[]) =>
  renderApp(60, (go: FakeGo) => {
    go.preferences = { ...go.preferences, columns: columns(...shown) }
  })

/** The cell of a column, and the row of Customer 0001 unless another is given. */
function cell(column: Column, place = 1) {
  const headers = [...document.querySelectorAll('[role=columnheader]')]
  const at = headers.find(({ textContent }) => textContent === title[column])?.getAttribute('aria-colindex')
  const found = document.querySelector<HTMLElement>(`[aria-rowindex="${place + 1}"] > [aria-colindex="${at}"]`)
  if (!found) throw new Error('no such cell')
  return found
}

const focusedCell = () => {
  const at = document.activeElement?.closest('[aria-colindex]')
  return [at?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex'), at?.getAttribute('aria-colindex')]
}

const placeOf = (of: HTMLElement) => [
  of.closest('[aria-rowindex]')?.getAttribute('aria-rowindex'),
  of.getAttribute('aria-colindex'),
]

describe('a cell edited in place', () => {
  /** From the cell in the row of Customer 0001: which patch is sent, and how many rows and columns on the focus is then. */
  const cases: Record<string, { column: Column; open: string; keys: string; patch: object; to: Column; row: number }> =
    {
      'a name, Enter': { column: 'name', open: '{F2}', keys: 'Ada{Enter}', patch: { name: 'Ada' }, to: 'name', row: 2 },
      'a name, Tab': {
        column: 'name',
        open: '{F2}',
        keys: 'Ada{Tab}',
        patch: { name: 'Ada' },
        to: 'attribute:#1',
        row: 1,
      },
      'a text, F2': {
        column: 'attribute:#1',
        open: '{F2}',
        keys: 'Accra{Enter}',
        patch: { setAttributes: [{ id: 1, value: 'Accra' }] },
        to: 'attribute:#1',
        row: 2,
      },
      'a number, Shift+Tab': {
        column: 'attribute:#2',
        open: '{Enter}',
        keys: '17{Shift>}{Tab}{/Shift}',
        patch: { setAttributes: [{ id: 2, value: '17' }] },
        to: 'attribute:#1',
        row: 1,
      },
      'a text that is emptied': {
        column: 'attribute:#1',
        open: '{Enter}',
        keys: '{Backspace}{Enter}',
        patch: { clearAttributes: [1] },
        to: 'attribute:#1',
        row: 2,
      },
      tags: {
        column: 'tags',
        open: '{Enter}',
        keys: 'news{Enter}{Enter}',
        patch: { addTags: [3], removeTags: [] },
        to: 'tags',
        row: 2,
      },
    }
  for (const [name, { column, open, keys, patch, to, row }] of Object.entries(cases)) {
    test(name, async () => {
      const { go } = await show('attribute:#1', 'attribute:#2', 'tags', 'attributes')
      cell(column).focus()
      await userEvent.keyboard(open)
      await expect.poll(() => document.activeElement?.matches('[data-editor] input, [role=dialog] input')).toBe(true)
      await userEvent.keyboard(keys)
      await expect.poll(() => go.last('Contacts.Edit')).toMatchObject([1, patch])
      await expect.poll(focusedCell).toEqual(placeOf(cell(to, row)))
    })
  }
})

const editor = () => page.getByRole('textbox', { name: 'Name' })

describe('an editor in a cell', () => {
  test('opens by a double click over its cell, and is at least as large', async () => {
    await show('tags')
    await userEvent.dblClick(cell('name'))
    await expect.element(editor()).toHaveFocus()
    const [sheet, under] = [editor().element().closest('[data-editor]'), cell('name')].map((element) =>
      element?.getBoundingClientRect(),
    )
    expect(sheet?.left).toBe(under?.left)
    expect(sheet?.top).toBe(under?.top)
    expect(sheet?.width).toBeGreaterThanOrEqual(under?.width ?? 0)
    expect(sheet?.height).toBeGreaterThanOrEqual(under?.height ?? 0)
  })

  test('is left by Esc as if nothing had been typed', async () => {
    const { go } = await show('tags')
    await userEvent.dblClick(cell('name'))
    await expect.element(editor()).toHaveFocus()
    await userEvent.keyboard('Ada{Escape}')
    await expect.poll(focusedCell).toEqual(placeOf(cell('name')))
    expect(go.last('Contacts.Edit')).toBeUndefined()
    expect(cell('name').textContent).toContain('Customer 0001')
  })

  test('stays open with the reason when Go refuses, and saves what is typed then', async () => {
    const { go } = await show('attribute:#2')
    go.refuse('Contacts.Edit', { code: 'attribute.number', message: '“12x” is not a number.' })
    await userEvent.dblClick(cell('attribute:#2'))
    const value = page.getByRole('textbox', { name: 'Value' })
    await expect.element(value).toHaveFocus()
    await userEvent.keyboard('12x{Enter}')
    await expect.element(value).toHaveAccessibleDescription('“12x” is not a number.')
    await expect.element(value).toHaveFocus()
    await userEvent.keyboard('{Backspace}{Enter}')
    await expect.poll(() => cell('attribute:#2').textContent).toBe('12')
    await expect.element(value).not.toBeInTheDocument()
  })

  test('saves when one clicks elsewhere, without a message', async () => {
    const { go } = await show('tags')
    await userEvent.dblClick(cell('name'))
    await expect.element(editor()).toHaveFocus()
    await userEvent.keyboard('Ada')
    await userEvent.click(cell('name', 4))
    await expect.poll(() => go.last('Contacts.Edit')).toMatchObject([1, { name: 'Ada' }])
    await expect.element(editor()).not.toBeInTheDocument()
    expect(document.querySelector('[role=status]')?.textContent).toBe('')
  })

  test('has the keys to itself', async () => {
    await show('tags')
    await userEvent.dblClick(cell('name'))
    await expect.element(editor()).toHaveFocus()
    await userEvent.keyboard('{Home}e t /{ArrowDown}')
    await expect.element(editor()).toHaveValue('e t /Customer 0001')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  })

  test('of the last row on the screen opens upward when it is taller than the cell', async () => {
    const { go } = await show('attribute:#2')
    const grid = page.getByRole('grid', { name: 'Contacts' }).element()
    grid.scrollTop = 1e6
    await expect.poll(() => document.querySelector('[aria-rowindex="61"]')).not.toBeNull()
    go.refuse('Contacts.Edit', { code: 'attribute.number', message: '“x” is not a number.' })
    await userEvent.dblClick(cell('attribute:#2', 60))
    const value = page.getByRole('textbox', { name: 'Value' })
    await expect.element(value).toHaveFocus()
    await userEvent.keyboard('x{Enter}')
    await expect.element(page.getByText('“x” is not a number.')).toBeVisible()
    const sheet = value.element().closest('[data-editor]')?.getBoundingClientRect()
    await expect.poll(() => sheet?.bottom).toBeLessThanOrEqual(grid.getBoundingClientRect().bottom)
  })

  test('of tags takes off what is crossed out, as one change', async () => {
    const { go } = await show('tags')
    cell('tags', 3).focus()
    await userEvent.keyboard('{Enter}')
    const sheet = page.getByRole('dialog', { name: 'Tags of Customer 0003' })
    await sheet.getByRole('button', { name: 'Remove tag VIP' }).click()
    await sheet.getByRole('option', { name: 'Newsletter' }).click()
    await userEvent.click(sheet.getByRole('searchbox', { name: 'Find a tag' }))
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => go.last('Contacts.Edit')).toMatchObject([3, { addTags: [3], removeTags: [1] }])
  })

  test('of attributes saves all of them as one change', async () => {
    const { go } = await show('attributes')
    cell('attributes').focus()
    await userEvent.keyboard('{Enter}')
    const sheet = page.getByRole('dialog', { name: 'Attributes of Customer 0001' })
    await sheet.getByRole('button', { name: 'Remove attribute City' }).click()
    await sheet.getByRole('button', { name: 'Select attribute' }).click()
    await page.getByRole('option', { name: 'Order count' }).click()
    await sheet.getByRole('textbox', { name: 'Value' }).fill('17')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect
      .poll(() => go.last('Contacts.Edit'))
      .toMatchObject([1, { setAttributes: [{ id: 2, value: '17' }], clearAttributes: [1] }])
    await expect.poll(focusedCell).toEqual(placeOf(cell('attributes', 2)))
  })
})
