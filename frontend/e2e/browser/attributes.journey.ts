import { expect } from 'vitest'
import { journey } from './journey.ts'
import { CataloguePage } from './pages/catalogue.ts'
import { ContactsPage } from './pages/contacts.ts'
import { gone } from './pages/frame.ts'

const people = `Phone,Display name,City,Last seen
+2348035550101,Ada,Lagos,2026-05-07
+2348035550102,Ben,,2026-05-06
`

journey('an attribute is created, edited, deleted and restored', { contacts: people }, async ({ page, call }) => {
  const attributes = new CataloguePage(page)
  await attributes.go('Attributes')
  await attributes.lists('City')
  await attributes.shows('City', 2, 'Text')
  await attributes.shows('City', 3, 'Lagos')
  await attributes.shows('City', 4, '1')

  await page.getByRole('button', { name: 'New attribute' }).click()
  const create = attributes.dialog('Create attribute')
  const name = create.getByRole('textbox', { name: 'Name' })
  await name.fill('city')
  await create.getByRole('button', { name: 'Create' }).click()
  await create.getByText('There is already an attribute “City”. Choose another name.', { exact: true }).waitFor()
  await name.fill('x'.repeat(51))
  await create.getByRole('button', { name: 'Create' }).click()
  await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true')
  expect(await call('Attributes.List')).toHaveLength(1)
  await name.fill('Order count')
  await attributes.choose(create.getByRole('button', { name: 'Type' }), 'Number')
  await create.getByRole('textbox', { name: 'Unit' }).fill('orders')
  await create.getByRole('button', { name: 'Create' }).click()
  await attributes.said('Attribute created')
  await gone(create)
  await attributes.lists('City', 'Order count')
  await attributes.shows('Order count', 2, 'Number')

  await attributes.act('City', 'Edit')
  const edit = attributes.dialog('Edit attribute')
  await edit.getByText('To change it, choose Change type… in the list.').waitFor()
  await edit.getByRole('textbox', { name: 'Name' }).fill('Town')
  await edit.getByRole('button', { name: 'Save' }).click()
  await attributes.said('Attribute updated')
  const contacts = new ContactsPage(page)
  await contacts.go('Contacts')
  await contacts.shows('Ada', 'Attributes', 'Town Lagos')

  await contacts.go('Attributes')
  await attributes.act('Town', 'Delete')
  await page
    .getByText('It leaves every list and form. 1 value is kept, and comes back when you restore the attribute.')
    .waitFor()
  await attributes.confirm('Delete attribute “Town”?', 'Delete attribute')
  await attributes.said('Attribute deleted')
  await attributes.lists('Order count')
  await contacts.go('Contacts')
  await contacts.shows('Ada', 'Attributes', 'No attributes')

  await contacts.go('Attributes')
  await attributes.show('Deleted only')
  await attributes.lists('Town')
  await attributes.act('Town', 'Restore')
  await attributes.said('Attribute restored')
  await contacts.go('Contacts')
  await contacts.shows('Ada', 'Attributes', 'Town Lagos')
})

journey('allowed values are the only ones that can be chosen', { contacts: people }, async ({ page }) => {
  const attributes = new CataloguePage(page)
  await attributes.go('Attributes')
  await page.getByRole('button', { name: 'New attribute' }).click()
  const create = attributes.dialog('Create attribute')
  await create.getByRole('textbox', { name: 'Name' }).fill('Plan')
  await create.getByRole('textbox', { name: 'Allowed values' }).fill('Free\nPro\n')
  await create.getByRole('button', { name: 'Create' }).click()
  await attributes.said('Attribute created')

  const contacts = new ContactsPage(page)
  await contacts.go('Contacts')
  await contacts.select('Ada', 'Ben')
  await contacts.selection.getByRole('button', { name: 'Set attribute' }).click()
  const set = contacts.dialog('Set attribute')
  await contacts.choose(set.getByRole('button', { name: 'Attribute' }), 'Plan')
  await set.getByRole('combobox').click()
  await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual(['Free', 'Pro'])
  await page.getByRole('option', { name: 'Pro' }).click()
  await set.getByRole('button', { name: 'Set', exact: true }).click()
  await contacts.said('Plan set for 2 contacts.')
  await contacts.shows('Ben', 'Attributes', 'Plan Pro')
})

const counted = `Phone,Display name,Orders,Last seen
+2348035550101,Ada,12,2026-05-07
+2348035550102,Ben,"1,204.50",2026-05-06
+2348035550103,Cem,many,2026-05-05
+2348035550104,Dan,many,2026-05-04
`

journey('the type is changed after a look at the values, and changed back', { contacts: counted }, async ({ page }) => {
  const attributes = new CataloguePage(page)
  const contacts = new ContactsPage(page)
  await attributes.go('Attributes')
  await attributes.shows('Orders', 2, 'Text')
  await attributes.act('Orders', 'Change type…')
  const dialog = attributes.dialog('Change the type of “Orders”')
  await attributes.choose(dialog.getByRole('button', { name: 'New type' }), 'Number')
  await dialog.getByText('2 of 4 values can become numbers. 2 cannot:').waitFor()
  await dialog.getByRole('listitem').filter({ hasText: 'many' }).filter({ hasText: '2 contacts' }).waitFor()
  await dialog.getByRole('button', { name: 'Keep as Text' }).click()
  await attributes.said('“Orders” stays as it is.')
  await attributes.shows('Orders', 2, 'Text')

  await attributes.act('Orders', 'Change type…')
  await attributes.choose(dialog.getByRole('button', { name: 'New type' }), 'Number')
  await dialog.getByRole('button', { name: 'Clear those 2' }).click()
  await gone(dialog)
  await attributes.shows('Orders', 2, 'Number')
  await attributes.shows('Orders', 4, '2')
  await attributes.act('Orders', 'Show as column')
  await contacts.shows('Ben', 'Orders', '1,204.50')
  await contacts.shows('Cem', 'Attributes', 'No attributes')
  await contacts.answerTo('Type changed', 'Undo')
  await contacts.shows('Cem', 'Attributes', 'Orders many')
  await contacts.go('Attributes')
  await attributes.shows('Orders', 2, 'Text')
  await attributes.shows('Orders', 4, '4')
})

journey('a deleted attribute holds its name and is offered again', { contacts: people }, async ({ page }) => {
  const attributes = new CataloguePage(page)
  await attributes.go('Attributes')
  await attributes.act('City', 'Delete')
  await attributes.confirm('Delete attribute “City”?', 'Delete attribute')
  await page.getByRole('button', { name: 'New attribute' }).first().click()
  const create = attributes.dialog('Create attribute')
  await create.getByRole('textbox', { name: 'Name' }).fill('ＣＩＴＹ')
  await create.getByRole('button', { name: 'Create' }).click()
  await create.getByText('A deleted attribute has the name “City”. Restore it, or choose another name.').waitFor()
  await create.getByRole('button', { name: 'Restore “City” instead' }).click()
  await attributes.said('Attribute restored')
  await gone(create)
  await attributes.lists('City')
})
