import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { today } from '../../domain/day.ts'
import { renderApp } from '../../testing/renderApp.tsx'

const optedOutSwitch = (name: string) => page.getByRole('switch', { name: `Opted out, ${name}` })
const tick = (name: string) => page.getByRole('checkbox', { name: `Select ${name}` }).click()
const footer = (text: string) => page.getByText(text, { exact: true })
const bar = () => page.getByRole('toolbar', { name: 'Selection' })
const search = () => page.getByRole('searchbox', { name: 'Search customers' })

describe('the list of contacts', () => {
  test('shows names, numbers, attributes and tags, a hundred to a page', async () => {
    await renderApp(260)
    await expect.element(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible()
    const row = page.getByRole('row', { name: /Customer 0003/ })
    for (const text of ['+234 803 555 0003', 'Lyon', 'VIP', 'Wholesale', '14 Mar 2025']) {
      await expect.element(row).toHaveTextContent(text)
    }
    await expect.element(footer('1–100 of 260')).toBeVisible()
    await page.getByRole('button', { name: 'Last page' }).click()
    await expect.element(footer('201–260 of 260')).toBeVisible()
    await expect.element(page.getByRole('row', { name: /Customer 0201/ })).toBeVisible()
  })

  test('is narrowed as one types, with a pill, and cleared with a way back', async () => {
    const { go } = await renderApp(260)
    await search().fill('0012')
    await expect.element(footer('1–1 of 1 matching')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Remove condition: Search 0012' })).toBeVisible()
    expect(go.last('Contacts.OpenView')).toMatchObject([
      { filter: '{"field":"search","op":"matches","args":["0012"]}' },
    ])
    await page.getByRole('button', { name: 'Clear all' }).click()
    await expect.element(footer('1–100 of 260')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.element(search()).toHaveValue('0012')
  })

  test('is narrowed by attribute, tags and consent at once', async () => {
    await renderApp(60)
    await page.getByRole('button', { name: 'Select attribute' }).click()
    await page.getByRole('option', { name: 'City' }).click()
    await page.getByRole('button', { name: 'Add condition' }).click()
    await page.getByRole('combobox', { name: 'Value' }).fill('Lagos')
    await userEvent.keyboard('{Enter}')
    await page.getByRole('checkbox', { name: 'VIP' }).click()
    await page.getByRole('radio', { name: 'No', exact: true }).click()
    for (const pill of ['City is Lagos', 'Tags any of VIP', 'Opted out No']) {
      await expect.element(page.getByRole('button', { name: `Remove condition: ${pill}` })).toBeVisible()
    }
    await expect.element(footer('1–8 of 8 matching')).toBeVisible()
  })

  test('says that nobody matches, and why', async () => {
    await renderApp(60)
    await search().fill('nobody')
    await expect.element(page.getByText('No contacts match these filters.')).toBeVisible()
    await page.getByRole('button', { name: 'Remove condition: Search nobody' }).last().click()
    await expect.element(page.getByRole('row', { name: /Customer 0001/ })).toBeVisible()
  })

  test('that is empty offers the three ways to the first contacts', async () => {
    await renderApp(0)
    await expect.element(page.getByText('Your customers will be here')).toBeVisible()
    for (const way of ['Import a file', 'Look around with sample data']) {
      await expect.element(page.getByRole('button', { name: way })).toBeVisible()
    }
  })

  test('keeps the rows and gives the reason when a question is refused', async () => {
    const { go } = await renderApp(60)
    go.refuse('Contacts.OpenView', { code: 'filter.text', message: 'The text is too long.' })
    await search().fill('x')
    await expect.element(page.getByText('The text is too long.')).toBeVisible()
    await expect.element(page.getByRole('row', { name: /Customer 0001/ })).toBeVisible()
  })

  test('says that it changed elsewhere, and is refreshed when asked to', async () => {
    const { go } = await renderApp(60)
    go.add(20)
    go.emit('data:changed', { topics: ['contacts'], change: 99, contacts: 20 })
    await expect.element(page.getByText('List changed')).toBeVisible()
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect.element(footer('1–80 of 80')).toBeVisible()
  })
})

describe('the opted-out switch', () => {
  test('answers at once and can be undone', async () => {
    const { go } = await renderApp(60)
    await optedOutSwitch('Customer 0001').click()
    await expect.element(optedOutSwitch('Customer 0001')).toBeChecked()
    await expect.element(page.getByText('Customer 0001 opted out')).toBeVisible()
    expect(go.last('Contacts.OptOut')).toEqual([{ ids: [1], view: 0, except: [] }, ''])
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => go.last('History.UndoChange')).toEqual([1])
  })

  test('goes back when Go refuses', async () => {
    const { go } = await renderApp(60)
    go.refuse('Contacts.OptOut', { code: 'busy', message: 'An import is running.' })
    await optedOutSwitch('Customer 0001').click()
    await expect.element(page.getByText('An import is running.')).toBeVisible()
    await expect.element(optedOutSwitch('Customer 0001')).not.toBeChecked()
  })

  test('asks how they agreed before someone who opted out is opted in', async () => {
    const { go } = await renderApp(60)
    go.refuse('Contacts.OptIn', { code: 'consent.note_required', message: 'Customer 0010 sent “STOP”.' })
    await optedOutSwitch('Customer 0010').click()
    await expect.element(page.getByText('Customer 0010 sent “STOP”.')).toBeVisible()
    await page.getByRole('button', { name: 'Opt in', exact: true }).click()
    await expect.element(page.getByText('Say how they agreed.')).toBeVisible()
    await page.getByRole('textbox', { name: 'Note' }).fill('Asked for the menu by message')
    await page.getByRole('button', { name: 'Opt in', exact: true }).click()
    await expect.element(page.getByText('Customer 0010 opted in again')).toBeVisible()
    expect(go.last('Contacts.OptIn')?.slice(1)).toEqual([
      {
        method: 'They wrote to us',
        note: 'Asked for the menu by message',
        notice: 0,
        evidence: '',
        on: today(),
        until: '',
      },
    ])
  })
})

describe('a selection', () => {
  test('survives paging, becomes a rule, leaves one out and gets a tag', async () => {
    const { go } = await renderApp(260)
    await tick('Customer 0001')
    await tick('Customer 0002')
    await page.getByRole('button', { name: 'Next page' }).click()
    await tick('Customer 0101')
    await expect.element(bar()).toHaveTextContent('3 selected')
    await page.getByRole('button', { name: 'Select all 260 matching' }).click()
    await tick('Customer 0102')
    await expect.element(bar()).toHaveTextContent('259 selected (1 left out)')
    await page.getByRole('button', { name: 'Add tag' }).click()
    await page.getByRole('option', { name: 'Newsletter' }).click()
    await expect.element(page.getByRole('alertdialog')).toHaveTextContent('Add tag “Newsletter” to 259 contacts?')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Add tag' }).click()
    await expect.element(page.getByText('Tag “Newsletter” added to 259 contacts.')).toBeVisible()
    expect(go.last('Contacts.AddTag')).toMatchObject([{ ids: [], except: [102] }, 3])
  })

  test('says how many of it the narrowed list does not show', async () => {
    await renderApp(60)
    await tick('Customer 0001')
    await tick('Customer 0002')
    await search().fill('0002')
    await expect.element(bar()).toHaveTextContent('2 selected, 1 not shown')
    await userEvent.keyboard('{Escape}{Escape}')
    await page.getByRole('button', { name: 'Clear selection' }).click()
    await expect.element(bar()).not.toBeInTheDocument()
  })
})

describe('editing a customer', () => {
  test('saves everything as one change, what was typed but not added included', async () => {
    const { go } = await renderApp(60)
    await page.getByRole('button', { name: 'Edit Customer 0003' }).click({ force: true })
    const dialog = page.getByRole('dialog', { name: 'Edit customer' })
    await expect.element(dialog).toHaveTextContent('Last changed 30 May 2026 by you')
    await dialog.getByRole('button', { name: 'Remove tag VIP' }).click()
    await dialog.getByRole('button', { name: 'Select attribute' }).click()
    await page.getByRole('option', { name: 'Order count' }).click()
    await dialog.getByRole('textbox', { name: 'Value' }).fill('17')
    await dialog.getByRole('button', { name: 'Save Changes' }).click()
    await expect.element(page.getByText('Changes saved')).toBeVisible()
    expect(go.last('Contacts.Edit')).toEqual([
      3,
      { setAttributes: [{ id: 2, value: '17' }], clearAttributes: [], again: false, addTags: [], removeTags: [1] },
    ])
  })

  test('asks before it forgets changes, and not when there are none', async () => {
    await renderApp(60)
    await page.getByRole('button', { name: 'Edit Customer 0003' }).click({ force: true })
    await page.getByRole('button', { name: 'Remove attribute City' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
    await expect.element(page.getByText('Discard your changes?')).toBeVisible()
    await page.getByRole('button', { name: 'Discard' }).click()
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Edit Customer 0003' }).click({ force: true })
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  })

  test('shows what several have in common and what only some have', async () => {
    const { go } = await renderApp(60)
    for (const name of ['Customer 0001', 'Customer 0003', 'Customer 0004']) await tick(name)
    await page
      .getByRole('row', { name: /Customer 0003/ })
      .getByRole('rowheader')
      .click()
    await userEvent.keyboard('e')
    const dialog = page.getByRole('dialog', { name: 'Edit 3 customers' })
    await expect.element(dialog).toHaveTextContent('VIP1 of 3')
    await expect.element(dialog).toHaveTextContent('Lyon2 of 3')
    await dialog.getByRole('combobox', { name: 'Select tag to add' }).fill('VIP')
    await page.getByRole('option', { name: 'VIP' }).click()
    await dialog.getByRole('button', { name: 'Save Changes' }).click()
    await expect.poll(() => go.last('Contacts.EditMany')).toMatchObject([{ ids: [1, 3, 4] }, { addTags: [1] }])
  })
})

describe('a new contact', () => {
  test('whose number is known is opened instead', async () => {
    await renderApp(60)
    await page.getByRole('button', { name: 'New contact' }).click()
    await page.getByRole('textbox', { name: 'Phone number' }).fill('+234 803 555 0007')
    await expect.element(page.getByText('Customer 0007 has this number.')).toBeVisible()
    await page.getByRole('button', { name: 'Open it instead' }).click()
    await expect.element(page.getByRole('dialog', { name: 'Edit customer' })).toHaveTextContent('Customer 0007')
  })

  test('keeps the reason beside the number that Go refuses', async () => {
    const { go } = await renderApp(60)
    await page.getByRole('button', { name: 'New contact' }).click()
    await page.getByRole('textbox', { name: 'Phone number' }).fill('+234 803 555 9999')
    go.refuse('Contacts.Create', {
      code: 'invalid',
      message: 'Not saved.',
      fields: { phone: { code: 'phone.damaged', message: 'The number is damaged.', params: {} } },
    })
    await page.getByRole('button', { name: 'Add contact' }).click()
    await expect
      .element(page.getByRole('textbox', { name: 'Phone number' }))
      .toHaveAccessibleDescription('The number is damaged.')
  })
})

describe('exporting', () => {
  test('says how many were written, or that nobody matches', async () => {
    const { go } = await renderApp(60)
    await page.getByRole('button', { name: 'Export CSV' }).click()
    await expect.element(page.getByText('Exported 60 contacts.')).toBeVisible()
    go.refuse('Transfer.ExportCSV', { code: 'export.nothing', message: 'x' })
    await page.getByRole('button', { name: 'Export CSV' }).click()
    await expect.element(page.getByText('No contacts match these filters.')).toBeVisible()
  })
})
