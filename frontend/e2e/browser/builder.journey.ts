import { expect } from 'vitest'
import { journey } from './journey.ts'
import { BuilderPage } from './pages/builder.ts'
import { ContactsPage } from './pages/contacts.ts'

const people = `Phone,Display name,Tags,Opted out,City,Last seen
+2348035550101,Ada,VIP|Lead,yes,Lagos,2026-05-07
+2348035550102,Ben,VIP,no,Abuja,2026-05-06
+2348035550103,Cem,Lead,no,Lagos,2026-05-05
+2348035550104,Dag,,no,Lagos,2026-05-04
+2348035550105,Eve,Gift,yes,Kano,2026-05-03
`

const open = 'Advanced filter (AND / OR)'

journey(
  'AND, OR and NOT within each other: the sentence, the number and the list agree',
  { contacts: people },
  async ({ page }) => {
    const contacts = new ContactsPage(page)
    await contacts.lists('Ada', 'Ben', 'Cem', 'Dag', 'Eve')
    await page.getByRole('button', { name: open }).click()
    const builder = new BuilderPage(page)
    await builder.finds('Everyone', '5 contacts', 'Ada, Ben, Cem, Dag, Eve')

    await builder.ask(builder.rules.nth(0), 'City', 'is')
    await builder.rules.nth(0).getByRole('combobox').fill('Lagos')
    await page.keyboard.press('Tab')
    await builder.finds('City is Lagos', '3 contacts', 'Ada, Cem, Dag')

    await builder.addGroup(builder.groups.nth(0))
    await builder.pickValues(builder.rules.nth(1), 'Gift', 'VIP')
    await builder.finds('City is Lagos and Tags any of Gift, VIP', '1 contact', 'Ada')

    await builder.addRule(builder.groups.nth(1))
    await builder.ask(builder.rules.nth(2), 'Name', 'starts with')
    await builder.rules.nth(2).getByRole('textbox').fill('d')
    await builder.finds('City is Lagos and (Tags any of Gift, VIP or Name starts with d)', '2 contacts', 'Ada, Dag')

    await builder.addGroup(builder.groups.nth(1))
    await builder.join(builder.groups.nth(2), 'None of these')
    await builder.ask(builder.rules.nth(3), 'Consent', 'is one of')
    await builder.pickValues(builder.rules.nth(3), 'Opted out')
    const words = 'City is Lagos and (Tags any of Gift, VIP or Name starts with d or not (Opted out))'
    await builder.finds(words, '3 contacts', 'Ada, Cem, Dag')
    expect(await builder.groups.nth(2).getByRole('button', { name: 'Add group' }).count()).toBe(0)

    await builder.show()
    await contacts.lists('Ada', 'Cem', 'Dag')
  },
)

journey('the builder takes up the present filter and gives it back', { contacts: people }, async ({ page }) => {
  const contacts = new ContactsPage(page)
  const builder = new BuilderPage(page)
  await contacts.search.fill('a')
  await contacts.lists('Ada', 'Dag')
  await page.getByRole('button', { name: open }).click()
  await builder.finds('Name or number contains a', '2 contacts', 'Ada, Dag')
  await builder.join(builder.groups.nth(0), 'None of these')
  await builder.finds('not (Name or number contains a)', '3 contacts', 'Ben, Cem, Eve')
  await builder.show()
  await contacts.lists('Ben', 'Cem', 'Eve')
})

journey('what cannot be asked is marked beside its rule, and is not shown', { contacts: people }, async ({ page }) => {
  const builder = new BuilderPage(page)
  await page.getByRole('button', { name: open }).click()
  await builder.ask(builder.rules.nth(0), 'Phone', 'contains')
  await builder.rules.nth(0).getByRole('textbox').fill('none')
  await builder.rules
    .nth(0)
    .getByText('“none” is not a phone number or a part of one: 1 to 18 digits. Correct it.')
    .waitFor()
  await expect.poll(() => builder.root.getByRole('button', { name: 'Show contacts' }).isDisabled()).toBe(true)
  await builder.rules.nth(0).getByRole('textbox').fill('0103')
  await builder.finds('Phone contains 0103', '1 contact', 'Cem')
})

journey('the keyboard alone adds, moves, copies and removes rules', { contacts: people }, async ({ page }) => {
  const builder = new BuilderPage(page)
  await page.keyboard.press('Control+k')
  await builder.dialog('Search and commands').waitFor()
  await page.keyboard.type('advanced')
  await page.getByRole('option', { name: open }).waitFor()
  await page.keyboard.press('Enter')
  await builder.ask(builder.rules.nth(0), 'Name', 'is')
  await builder.addGroup(builder.groups.nth(0))
  await builder.rules.nth(0).getByRole('textbox').focus()
  await page.keyboard.type('Ada')
  await builder.finds('Name is Ada', '1 contact', 'Ada')

  await page.keyboard.press('Alt+ArrowDown')
  expect(await builder.groups.nth(1).getByRole('group', { name: 'Rule: Name' }).count()).toBe(1)
  expect(await focused(builder)).toBe('Ada')
  await page.keyboard.press('Alt+ArrowUp')
  expect(await builder.groups.nth(1).getByRole('group', { name: 'Rule: Name' }).count()).toBe(0)

  await builder.rules.nth(0).getByRole('button', { name: 'Duplicate Name' }).press('Enter')
  await expect.poll(() => builder.rules.count()).toBe(3)
  await builder.rules.nth(1).getByRole('button', { name: 'Remove Name' }).press('Enter')
  await expect.poll(() => builder.rules.count()).toBe(2)
  await page.keyboard.press('Control+Enter')
  await new ContactsPage(page).lists('Ada')
})

function focused(builder: BuilderPage): Promise<string> {
  return builder.rules.locator('input:focus').inputValue()
}
