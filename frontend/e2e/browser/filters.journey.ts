import { expect } from 'vitest'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'
import { FilterPanel } from './pages/filters.ts'
import { gone } from './pages/frame.ts'

const people = `Phone,Display name,Tags,Opted out,Order count,City,Last seen
+2348035550101,Ada,VIP|Lead,yes,5,Lagos,2026-05-07
+2348035550102,Ben,VIP,yes,12,Abuja,2026-05-06
+2348035550103,Cem,Lead,yes,8,Lagos,2026-05-05
+2348035550104,Dag,VIP,no,9,Lagos,2026-05-04
+2348035550105,Eve,Gift,yes,7,,2026-05-03
+2348035550106,Fay,,no,,,2026-05-02
`

journey(
  'opted out, a range and tags narrow together, and come back with one Undo',
  { contacts: people },
  async ({ page }) => {
    const contacts = new ContactsPage(page)
    const filters = new FilterPanel(page)
    await contacts.lists('Ada', 'Ben', 'Cem', 'Dag', 'Eve', 'Fay')

    await filters.whoOptedOut('Yes')
    await contacts.lists('Ada', 'Ben', 'Cem', 'Eve')
    await contacts.pills('Opted out Yes')

    const orders = await filters.condition('Order count', 'between')
    await orders.getByRole('textbox').first().fill('5')
    await orders.getByRole('textbox').last().fill('10')
    await contacts.lists('Ada', 'Cem', 'Eve')
    await contacts.pills('Opted out Yes', 'Order count between 5 – 10')
    expect(await filters.counts()).toEqual({ VIP: '1', Lead: '2', Gift: '1', 'No tags': '0' })

    await filters.tick('VIP')
    await filters.tick('Lead')
    await contacts.lists('Ada', 'Cem')
    await contacts.pills('Opted out Yes', 'Order count between 5 – 10', 'Tags any of VIP, Lead')
    await contacts.range('1–2 of 2 matching')

    await filters.tagMode('any of', 'all of')
    await contacts.lists('Ada')
    await filters.tagMode('all of', 'none of')
    await contacts.lists('Eve')
    await filters.tagMode('none of', 'any of')

    await contacts.filters.getByRole('button', { name: 'Clear all' }).click()
    await contacts.lists('Ada', 'Ben', 'Cem', 'Dag', 'Eve', 'Fay')
    await contacts.pills()
    await contacts.answerTo('Filters cleared', 'Undo')
    await contacts.lists('Ada', 'Cem')
    await contacts.pills('Opted out Yes', 'Order count between 5 – 10', 'Tags any of VIP, Lead')

    await page.getByRole('button', { name: 'Remove condition: Tags any of VIP, Lead' }).click()
    await contacts.lists('Ada', 'Cem', 'Eve')
    await page.getByRole('button', { name: 'Remove condition: Opted out Yes' }).click()
    await contacts.lists('Ada', 'Cem', 'Dag', 'Eve')
  },
)

journey('“is not” says that it includes those without a value', { contacts: people }, async ({ page }) => {
  const contacts = new ContactsPage(page)
  const filters = new FilterPanel(page)
  const city = await filters.condition('City', 'is not')
  await city.getByRole('combobox').fill('Lagos')
  await page.keyboard.press('Enter')
  await contacts.lists('Ben', 'Eve', 'Fay')
  await contacts.pills('City is not Lagos')
  await city.getByText('Includes contacts with no City').waitFor()
  await filters.operator(city, 'is not', 'has a value')
  await contacts.lists('Ada', 'Ben', 'Cem', 'Dag')
  await contacts.pills('City has a value')
})

journey(
  'nobody matches: the conditions are listed, and one click clears them',
  { contacts: people },
  async ({ page }) => {
    const contacts = new ContactsPage(page)
    await contacts.search.fill('nobody')
    await page.getByRole('heading', { name: 'No contacts match these filters.' }).waitFor()
    await contacts.range('0–0 of 0 matching')
    const middle = page.getByRole('region', { name: 'Contacts', exact: true })
    expect(await middle.getByRole('button', { name: 'Remove condition: Search nobody' }).count()).toBe(2)
    await middle.getByRole('button', { name: 'Clear all' }).click()
    await contacts.lists('Ada', 'Ben', 'Cem', 'Dag', 'Eve', 'Fay')
    await gone(page.getByRole('heading', { name: 'No contacts match these filters.' }))
  },
)

journey('dates, and who has no tag', { contacts: people }, async ({ page }) => {
  const contacts = new ContactsPage(page)
  const filters = new FilterPanel(page)
  await contacts.lists('Ada', 'Ben', 'Cem', 'Dag', 'Eve', 'Fay')
  await filters.tick('No tags')
  await contacts.lists('Fay')
  await contacts.pills('Tags No tags')
  await filters.tick('No tags')
  await filters.period('Last seen', 'Today')
  await contacts.range('0–0 of 0 matching')
  await contacts.pills('Last seen today')
})
