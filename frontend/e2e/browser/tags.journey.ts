import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import { CataloguePage } from './pages/catalogue.ts'
import { ContactsPage } from './pages/contacts.ts'
import { gone } from './pages/frame.ts'

const people = `Phone,Display name,Tags,Last seen
+2348035550101,Ada,VIP|Lead,2026-05-07
+2348035550102,Ben,VIP,2026-05-06
`

journey('a tag is created and edited, and its name is checked', { contacts: people }, async ({ page, call }) => {
  const tags = new CataloguePage(page)
  await tags.go('Tags')
  await tags.lists('Lead', 'VIP')
  await page.getByRole('button', { name: 'New tag' }).click()
  const create = tags.dialog('Create tag')
  const name = create.getByRole('textbox', { name: 'Name' })
  await create.getByRole('button', { name: 'Create' }).click()
  await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true')
  await name.fill('x'.repeat(51))
  await create.getByText('51 of 50').waitFor()
  await create.getByRole('button', { name: 'Create' }).click()
  await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true')
  await name.fill('vip')
  await create.getByRole('button', { name: 'Create' }).click()
  await create.getByText('There is already a tag “VIP”. Choose another name.', { exact: true }).waitFor()
  expect(await call('Tags.List')).toHaveLength(2)

  await name.fill('x'.repeat(50))
  await create.getByRole('textbox', { name: 'Description' }).fill('Fifty letters.')
  expect(await create.getByRole('radio').count()).toBe(21)
  await create.getByRole('radio', { name: 'Honey', exact: true }).check({ force: true })
  await create.getByRole('button', { name: 'Create' }).click()
  await tags.said('Tag created')
  await gone(create)
  await tags.lists('Lead', 'VIP', 'x'.repeat(50))
  await tags.shows('x'.repeat(50), 2, 'Fifty letters.')

  await tags.act('VIP', 'Edit')
  const edit = tags.dialog('Edit tag')
  await edit.getByRole('textbox', { name: 'Name' }).fill('Very important')
  await edit.getByRole('radio', { name: 'Red', exact: true }).check({ force: true })
  await edit.getByRole('button', { name: 'Save' }).click()
  await tags.said('Tag updated')
  await tags.lists('Lead', 'Very important', 'x'.repeat(50))
  await tags.shows('Very important', 3, '2')

  const contacts = new ContactsPage(page)
  await contacts.go('Contacts')
  await contacts.shows('Ben', 'Tags', 'Very important')
})

journey(
  'a deleted tag leaves lists and exports, and comes back whole',
  { contacts: people },
  async ({ page, answer, folder }) => {
    const tags = new CataloguePage(page)
    await tags.go('Tags')
    await tags.act('VIP', 'Delete')
    await page
      .getByText(
        'It can no longer be added to contacts. 2 contacts keep it as history, and you can restore it at any time.',
      )
      .waitFor()
    await tags.confirm('Delete tag “VIP”?', 'Delete tag')
    await tags.said('Tag deleted')
    await tags.lists('Lead')
    await tags.show('Deleted only')
    await tags.lists('VIP')
    await tags.shows('VIP', 2, /^Deleted .+ · kept in the history of 2 contacts$/)
    await tags.show('Include deleted')
    await tags.lists('Lead', 'VIP')

    const contacts = new ContactsPage(page)
    await contacts.go('Contacts')
    await contacts.shows('Ada', 'Tags', 'Lead')
    await contacts.shows('Ben', 'Tags', 'No tags')
    await answer(join(folder, 'out.csv'))
    await page.getByRole('button', { name: 'Export CSV' }).click()
    await contacts.said('Exported 2 contacts.')
    expect(await readFile(join(folder, 'out.csv'), 'utf8')).not.toContain('VIP')

    await contacts.go('Tags')
    await tags.show('Deleted only')
    await tags.act('VIP', 'Restore')
    await tags.said('Tag restored')
    await page.getByRole('heading', { name: 'Nothing deleted' }).waitFor()
    await contacts.go('Contacts')
    await contacts.shows('Ada', 'Tags', 'Lead VIP')
    await contacts.shows('Ben', 'Tags', 'VIP')
  },
)

journey('a deleted tag holds its name, and several go at once', { contacts: people }, async ({ page }) => {
  const tags = new CataloguePage(page)
  await tags.go('Tags')
  await tags.tick('VIP', 'Lead')
  await page.getByRole('button', { name: 'Delete selected' }).click()
  await tags.confirm('Delete 2 tags?', 'Delete tags')
  await page.getByRole('heading', { name: 'No tags yet' }).waitFor()
  await tags.answerTo('2 tags deleted', 'Undo')
  await tags.lists('Lead', 'VIP')

  await tags.act('VIP', 'Delete')
  await tags.confirm('Delete tag “VIP”?', 'Delete tag')
  await tags.lists('Lead')
  await page.getByRole('button', { name: 'New tag' }).click()
  const create = tags.dialog('Create tag')
  await create.getByRole('textbox', { name: 'Name' }).fill('VIP')
  await create.getByRole('button', { name: 'Create' }).click()
  await create.getByRole('button', { name: 'Restore “VIP” instead' }).click()
  await tags.said('Tag restored')
  await gone(create)
  await tags.lists('Lead', 'VIP')

  await page.getByRole('searchbox', { name: 'Search tags' }).fill('zzz')
  await page.getByText('Nothing has this in its name or description.').waitFor()
  await page.getByRole('searchbox', { name: 'Search tags' }).fill('v')
  await tags.lists('VIP')
  await tags.act('VIP', 'Show contacts')
  const contacts = new ContactsPage(page)
  await contacts.pills('Tags any of VIP')
  await contacts.lists('Ada', 'Ben')
})

journey('two tags become one, and are two again', { contacts: people }, async ({ page }) => {
  const tags = new CataloguePage(page)
  await tags.go('Tags')
  await tags.act('VIP', 'Merge into another tag…')
  const merge = tags.dialog('Merge “VIP” into another tag')
  await merge
    .getByText(
      '2 contacts carry “VIP” and get the other tag instead, with the source and date they have now. “VIP” is then deleted. You can undo this.',
    )
    .waitFor()
  expect(await merge.getByRole('button', { name: 'Merge tags' }).isDisabled()).toBe(true)
  await merge.getByRole('combobox', { name: 'Merge into' }).fill('lea')
  await page.getByRole('option', { name: 'Lead 1' }).click()
  await merge.getByRole('button', { name: 'Merge tags' }).click()
  await gone(merge)
  await tags.lists('Lead')
  await tags.shows('Lead', 3, '2')
  const contacts = new ContactsPage(page)
  await contacts.go('Contacts')
  await contacts.shows('Ada', 'Tags', 'Lead')
  await contacts.shows('Ben', 'Tags', 'Lead')
  await contacts.answerTo('“VIP” merged into “Lead”', 'Undo')
  await contacts.shows('Ada', 'Tags', 'Lead VIP')
  await contacts.shows('Ben', 'Tags', 'VIP')
  await contacts.go('Tags')
  await tags.lists('Lead', 'VIP')
})
