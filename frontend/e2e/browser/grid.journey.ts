import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from './axe.ts'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'
import { gone } from './pages/frame.ts'

const people = `Phone,Display name,Tags,City,Order count,Last seen
+2348035550101,Ada,VIP|Lead,Lagos,12,2026-05-07
+2348035550102,Ben,Lead,"Port
Harcourt",3,2026-05-06
+2348035550103,"=Cem ""the"" best",,,,2026-05-05
`

const lagos = { contacts: people, before: defineOrders }

/** The file's columns become attributes of the kinds that they look like. */
async function defineOrders({ call }: { call: <T>(method: string, ...args: unknown[]) => Promise<T> }) {
  const found = await call<{ name: string; type: string }[]>('Attributes.List')
  expect(found.map(({ name, type }) => `${name} ${type}`)).toEqual(['City text', 'Order count number'])
}

/** The titles of the columns, from the start. */
function titles(page: Page): Promise<string[]> {
  return page
    .getByRole('grid', { name: 'Contacts' })
    .getByRole('columnheader')
    .evaluateAll((all) => all.map((one) => one.textContent ?? ''))
}

async function showColumns(page: Page, ...names: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  for (const name of names) {
    await page.getByRole('dialog', { name: 'Columns' }).getByRole('switch', { name, exact: true }).click()
  }
  await page.keyboard.press('Escape')
  await gone(page.getByRole('dialog', { name: 'Columns' }))
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

journey('columns are hidden, moved and resized by the keyboard, and a restart keeps them', lagos, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await contacts.range('1–3 of 3')
  const header = (name: string) => contacts.grid.getByRole('columnheader').filter({ hasText: new RegExp(`^${name}$`) })
  const menu = async (name: string, item: string) => {
    await header(name).focus()
    await page.keyboard.press('Alt+ArrowDown')
    await page.getByRole('menuitem', { name: item }).press('Enter')
    await gone(page.getByRole('menu'))
  }
  await showColumns(page, 'City', 'Phone')
  await menu('Attributes', 'Hide column')
  await menu('Tags', 'Move right')
  await header('Tags').focus()
  const before = (await header('Tags').boundingBox())?.width ?? 0
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Control+Alt+ArrowLeft')
  await expect.poll(async () => (await header('Tags').boundingBox())?.width).toBeLessThan(before)

  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  const grip = page.getByRole('button', { name: 'Move City', exact: true })
  await grip.focus()
  for (let presses = 0; presses < 3; presses++) {
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => grip.evaluate((button) => button === document.activeElement)).toBe(true)
  }
  await page.getByRole('button', { name: 'Move Created at left' }).click()
  await page.keyboard.press('Escape')
  const arranged = ['', 'Name', 'Phone', 'Opted out', 'Last seen', 'City', 'Created at', 'Tags', 'Edit']
  await expect.poll(async () => (await titles(page)).toSorted()).toEqual(arranged.toSorted())
  const order = await titles(page)
  const width = (await header('Tags').boundingBox())?.width

  await page.reload()
  await contacts.range('1–3 of 3')
  await expect.poll(() => titles(page)).toEqual(order)
  expect((await header('Tags').boundingBox())?.width).toBe(width)
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  await page.getByRole('button', { name: 'Reset columns' }).click()
  await page.keyboard.press('Escape')
  await expect
    .poll(() => titles(page))
    .toEqual(['', 'Name', 'Opted out', 'Attributes', 'Tags', 'Last seen', 'Created at', 'Edit'])
})

journey('a column is dragged in the list of columns', lagos, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await contacts.range('1–3 of 3')
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  const middle = async (name: string) => {
    const box = await page.getByRole('button', { name: `Move ${name}`, exact: true }).boundingBox()
    if (!box) throw new Error(`no grip of ${name}`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const [from, to] = [await middle('Tags'), await middle('Opted out')]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await titles(page)).slice(1, 4)).toEqual(['Name', 'Tags', 'Opted out'])
})

journey('cells are edited in place, and what is refused stays with its reason', lagos, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await contacts.range('1–3 of 3')
  await showColumns(page, 'Order count')
  const orders = await contacts.cell('Ada', 'Order count')
  await orders.dblclick()
  const value = page.getByRole('textbox', { name: 'Value' })
  await value.waitFor()
  await page.keyboard.type('twelve')
  await page.keyboard.press('Enter')
  const reason = '“twelve” is not a number. Write digits, with a point before decimals, like 1250 or 12.50.'
  await page.getByText(reason).waitFor()
  await expectAccessible(page)
  await value.fill('14')
  await page.keyboard.press('Enter')
  await contacts.shows('Ada', 'Order count', '14')
  // The focus has gone down: the next one is typed without the mouse.
  await page.keyboard.press('F2')
  await value.fill('4')
  await page.keyboard.press('Enter')
  await contacts.shows('Ben', 'Order count', '4')
  await page.keyboard.press('Control+z')
  await contacts.shows('Ben', 'Order count', '3')

  await (await contacts.cell('Ben', 'Tags')).focus()
  await page.keyboard.press('Enter')
  const tags = contacts.dialog('Tags of Ben')
  await tags.getByRole('searchbox').fill('vip')
  await tags.getByRole('option', { name: 'VIP' }).waitFor()
  await page.keyboard.press('Enter')
  await expectAccessible(page, '[role=dialog]')
  await tags.getByRole('button', { name: 'Remove tag Lead' }).click()
  await tags.getByRole('searchbox').focus()
  await page.keyboard.press('Enter')
  await gone(tags)
  await contacts.shows('Ben', 'Tags', 'VIP')

  await (await contacts.cell('Ben', 'Attributes')).focus()
  await page.keyboard.press('Enter')
  const attributes = contacts.dialog('Attributes of Ben')
  await attributes.getByRole('button', { name: 'Remove attribute City' }).click()
  await expectAccessible(page, '[role=dialog]')
  await attributes.getByRole('button', { name: 'Save Changes' }).click()
  await gone(attributes)
  await contacts.shows('Ben', 'Attributes', 'Order count 3')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await contacts.shows('Ben', 'Tags', 'Lead')
})

journey('rows are copied as a spreadsheet pastes them', lagos, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await contacts.range('1–3 of 3')
  await showColumns(page, 'Opted out', 'Attributes', 'Created at', 'City', 'Last seen')
  await contacts.rowAt(1).getByRole('checkbox').focus()
  await page.keyboard.press('Control+c')
  await contacts.said('1 row copied')
  expect(await clipboard(page)).toBe('Ada\t+2348035550101\tLead|VIP\tLagos\n')
  await contacts.rowAt(1).getByRole('checkbox').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await contacts.toastOf('3 rows copied').waitFor()
  expect(await clipboard(page)).toBe(
    [
      'Ada\t+2348035550101\tLead|VIP\tLagos',
      'Ben\t+2348035550102\tLead\t"Port\nHarcourt"',
      '\'=Cem "the" best\t+2348035550103\t\t',
      '',
    ].join('\n'),
  )
  await page.keyboard.press('Escape')
  await contacts.selection.waitFor({ state: 'detached' })
  await contacts.row('Ben').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Copy number' }).click()
  await contacts.said('Number copied')
  expect(await clipboard(page)).toBe('+2348035550102')
})

journey('rows stay where they are until the list is refreshed', lagos, async ({ page, call }) => {
  const contacts = new ContactsPage(page)
  await contacts.lists('Ada', 'Ben', '=Cem "the" best')
  await contacts.sortBy('Name')
  await contacts.lists('=Cem "the" best', 'Ada', 'Ben')
  await (await contacts.cell('Ada', 'Name')).dblclick()
  await page.getByRole('textbox', { name: 'Name' }).fill('Zoe')
  await page.keyboard.press('Enter')
  await contacts.lists('=Cem "the" best', 'Zoe', 'Ben')
  await page.getByText('List changed').waitFor()
  await call('Contacts.Create', { phone: '', name: 'Bea', optedOut: false, tags: [], attributes: [] })
  await contacts.lists('=Cem "the" best', 'Zoe', 'Ben')
  await expectAccessible(page)
  await page.keyboard.press('r')
  await contacts.lists('=Cem "the" best', 'Bea', 'Ben', 'Zoe')
  await gone(page.getByText('List changed'))
})

journey(
  '“+N” shows all chips while it is pointed at, focused, or after a click',
  { sample: true },
  async ({ page }) => {
    const contacts = new ContactsPage(page)
    await contacts.range('1–100 of 200')
    const more = contacts.rowAt(1).locator('[data-action=moreTags]')
    const all = contacts.dialog('All tags of Amara Okafor').getByText('Wholesale')
    await more.hover()
    await all.waitFor()
    await expectAccessible(page)
    await page.mouse.move(5, 5)
    await gone(all)
    await more.focus()
    await all.waitFor()
    await page.keyboard.press('Escape')
    await gone(all)
    await more.click()
    await page.mouse.move(5, 5)
    await all.waitFor()
    await page.keyboard.press('Escape')
    await gone(all)
  },
)

journey('tags are changed in a sheet at the bar, and at the row', { contacts: people }, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await contacts.range('1–3 of 3')
  await contacts.select('Ada', 'Ben')
  await contacts.selection.getByRole('button', { name: 'Add tag' }).click()
  const sheet = contacts.dialog('Add tag to 2 contacts')
  await sheet.getByRole('option', { name: 'VIP' }).getByText('1 of 2').waitFor()
  expect(await sheet.getByRole('option', { name: 'Lead' }).count()).toBe(0)
  await expectAccessible(page, '[role=dialog]')
  await sheet.getByRole('option', { name: 'VIP' }).click()
  await contacts.shows('Ben', 'Tags', 'Lead VIP')
  await contacts.selection.getByRole('button', { name: 'Clear selection' }).click()

  await contacts.rowAt(3).getByRole('checkbox').focus()
  await page.keyboard.press('t')
  await contacts.dialog('Add tag').getByRole('option', { name: 'Lead' }).click()
  await contacts.toastOf('Tag added').waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')))
    .toBe('4')
})
