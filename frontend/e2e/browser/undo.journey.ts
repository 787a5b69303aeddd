import { expect } from 'vitest'
import { journey } from './journey.ts'
import { CataloguePage } from './pages/catalogue.ts'
import { ContactsPage } from './pages/contacts.ts'
import { EditDialog } from './pages/edit.ts'
import { gone } from './pages/frame.ts'

const people = `Phone,Display name,Tags,City,Last seen
+2348035550101,Ada,VIP,Lagos,2026-05-07
+2348035550102,Ben,Lead,,2026-05-06
`

type Step = { name: string; act: (contacts: Contacts) => Promise<void>; done: Look; undone: Look }
type Look = (contacts: Contacts) => Promise<void>

const steps: readonly Step[] = [
  {
    name: 'a tag is added',
    act: async (contacts) => {
      await contacts.select('Ben')
      await contacts.selection.getByRole('button', { name: 'Add tag' }).click()
      await contacts.dialog('Add tag').getByRole('option', { name: 'VIP' }).click()
    },
    done: (contacts) => contacts.shows('Ben', 'Tags', 'Lead VIP'),
    undone: (contacts) => contacts.shows('Ben', 'Tags', 'Lead'),
  },
  {
    name: 'a tag is removed',
    act: async (contacts) => {
      await contacts.select('Ada')
      await contacts.selection.getByRole('button', { name: 'Remove tag' }).click()
      await contacts.dialog('Remove tag').getByRole('option', { name: 'VIP' }).click()
    },
    done: (contacts) => contacts.shows('Ada', 'Tags', 'No tags'),
    undone: (contacts) => contacts.shows('Ada', 'Tags', 'VIP'),
  },
  {
    name: 'someone opts out',
    act: (contacts) => contacts.optedOut('Ada').click(),
    done: (contacts) => contacts.isOptedOut('Ada', true),
    undone: (contacts) => contacts.isOptedOut('Ada', false),
  },
  {
    name: 'an attribute is set',
    act: async (contacts) => {
      await contacts.edit('Ben')
      const dialog = contacts.editing()
      await dialog.attribute('City')
      await dialog.editor.getByRole('combobox', { name: 'Value' }).fill('Kano')
      await dialog.save()
    },
    done: (contacts) => contacts.shows('Ben', 'Attributes', 'City Kano'),
    undone: (contacts) => contacts.shows('Ben', 'Attributes', 'No attributes'),
  },
  {
    name: 'contacts are deleted',
    act: async (contacts) => {
      await contacts.select('Ada')
      await contacts.selection.getByRole('button', { name: 'Delete' }).click()
    },
    done: (contacts) => contacts.lists('Ben'),
    undone: (contacts) => contacts.lists('Ada', 'Ben'),
  },
]

class Contacts extends ContactsPage {
  editing(): EditDialog {
    return new EditDialog(this.page)
  }
}

journey(
  'Ctrl+Z takes back every kind of change, Ctrl+Shift+Z does it again',
  { contacts: people },
  async ({ page }) => {
    const contacts = new Contacts(page)
    await contacts.lists('Ada', 'Ben')
    for (const step of steps) {
      await step.act(contacts)
      await gone(page.getByRole('dialog'))
      await step.done(contacts)
      await page.keyboard.press('Control+z')
      await step.undone(contacts)
      await page.keyboard.press('Control+Shift+Z')
      await step.done(contacts)
      await page.keyboard.press('Control+z')
      await step.undone(contacts)
      const clear = contacts.selection.getByRole('button', { name: 'Clear selection' })
      if ((await clear.count()) > 0) await clear.click()
    }
  },
)

journey('Ctrl+Z reaches the catalogue and the import', { contacts: people }, async ({ page }) => {
  const tags = new CataloguePage(page)
  await tags.go('Tags')
  await tags.act('VIP', 'Delete')
  await tags.confirm('Delete tag “VIP”?', 'Delete tag')
  await tags.lists('Lead')
  await page.keyboard.press('Control+z')
  await tags.lists('Lead', 'VIP')
  await tags.go('Contacts')
  await page.keyboard.press('Control+z')
  await page.getByRole('heading', { name: 'Your customers will be here' }).waitFor()
  await page.keyboard.press('Control+Shift+Z')
  await new ContactsPage(page).range('1–2 of 2')
})

journey('Activity lists what was done, and takes back an older change', { contacts: people }, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await contacts.optedOut('Ada').click()
  await contacts.isOptedOut('Ada', true)
  await contacts.select('Ben')
  await contacts.selection.getByRole('button', { name: 'Add tag' }).click()
  await contacts.dialog('Add tag').getByRole('option', { name: 'VIP' }).click()
  await contacts.shows('Ben', 'Tags', 'Lead VIP')

  await contacts.go('Activity')
  const lines = page.getByRole('main').getByRole('listitem')
  await expect.poll(() => lines.count()).toBe(3)
  await lines.nth(1).getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(() => lines.count()).toBe(4)
  await lines.nth(2).getByText('Undone', { exact: true }).waitFor()
  await contacts.go('Contacts')
  await contacts.isOptedOut('Ada', false)
  await contacts.shows('Ben', 'Tags', 'Lead VIP')
})
