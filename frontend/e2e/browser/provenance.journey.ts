import { expect } from 'vitest'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'
import { FilterPanel } from './pages/filters.ts'

const people = `Phone,Display name,Tags,City,Last seen
+2348035550101,Ada,VIP,Lagos,2026-05-07
+2348035550102,Ben,Lead,Abuja,2026-05-06
+2348035550103,Cem,,Kano,2026-05-05
`

const open = 'Remove everything a source added…'

journey(
  'an agent is named beside what they add, is found by it, and it can all be removed and come back',
  { contacts: people },
  async ({ page }) => {
    const contacts = new ContactsPage(page)
    const filters = new FilterPanel(page)
    await contacts.lists('Ada', 'Ben', 'Cem')

    await contacts.go('Settings')
    const others = page.getByRole('region', { name: 'Others at this computer' })
    await others.getByRole('textbox', { name: 'Name' }).fill('Chidi')
    await others.getByRole('button', { name: 'Add' }).click()
    await others.getByText('Chidi').waitFor()
    await page.getByRole('button', { name: 'At the keyboard: Owner' }).click()
    await page.getByRole('menuitem', { name: 'Chidi (Agent)' }).click()
    await contacts.said('Chidi is at the keyboard now')
    await page.getByRole('button', { name: 'At the keyboard: Chidi, Agent' }).waitFor()

    await contacts.go('Contacts')
    await contacts.select('Ben')
    await contacts.select('Cem')
    await page.keyboard.press('t')
    await contacts.dialog('Add tag to 2 contacts').getByRole('option', { name: 'VIP' }).click()
    await contacts.said('Tag “VIP” added to 2 contacts.')
    await page.getByRole('button', { name: 'Clear selection' }).click()

    await filters.filters.getByRole('button', { name: 'Who added them, and when' }).click()
    await contacts.choose(filters.filters.getByRole('combobox', { name: 'Source' }), 'Manual (agent)')
    await page.keyboard.press('Tab')
    await contacts.lists('Ben', 'Cem')
    await contacts.pills('Tag added by Manual (agent)')

    await page.keyboard.press('Control+k')
    await contacts.dialog('Search and commands').waitFor()
    await page.keyboard.type('everything a source')
    await page.getByRole('option', { name: open }).waitFor()
    await page.keyboard.press('Enter')
    const removal = contacts.dialog('Remove everything a source added')
    await contacts.choose(removal.getByRole('button', { name: 'Added by' }), 'AI tool')
    await removal.getByText('AI tool added nothing of this. There is nothing to remove.').waitFor()
    expect(await removal.getByRole('button', { name: 'Remove', exact: true }).isDisabled()).toBe(true)
    await contacts.choose(removal.getByRole('button', { name: 'Added by' }), 'Manual (agent)')
    await removal.getByText('Manual (agent) added 2 tags to 2 contacts.').waitFor()
    await removal.getByRole('button', { name: 'Remove', exact: true }).click()

    await page.getByRole('heading', { name: 'No contacts match these filters.' }).waitFor()
    await contacts.answerTo('2 tags by Manual (agent) removed from 2 contacts', 'Undo')
    await contacts.lists('Ben', 'Cem')
  },
)
