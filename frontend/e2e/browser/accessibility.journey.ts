import type { Page } from 'playwright-core'
import { expectAccessible } from './axe.ts'
import { journey } from './journey.ts'
import { CataloguePage } from './pages/catalogue.ts'
import { ContactsPage } from './pages/contacts.ts'
import { FilterPanel } from './pages/filters.ts'
import type { Screen } from './pages/frame.ts'
import { ImportPage } from './pages/import.ts'
import { KeywordsPage } from './pages/keywords.ts'
import { MessagesPage } from './pages/messages.ts'
import { ContactPanel } from './pages/panel.ts'
import { SegmentsPage } from './pages/segments.ts'

for (const theme of ['light', 'dark'] as const) {
  journey(`axe finds nothing on any screen, ${theme}`, { sample: true, theme }, async ({ page }) => {
    const contacts = new ContactsPage(page)
    await contacts.range('1–100 of 200')
    await expectAccessible(page)
    const screens: Screen[] = [
      'Segments',
      'Tags',
      'Attributes',
      'Consent',
      'Import',
      'Activity',
      'Settings',
      'Contacts',
    ]
    for (const screen of screens) {
      await contacts.go(screen)
      await expectAccessible(page)
    }
    const filters = new FilterPanel(page)
    await filters.condition('City', 'is not')
    await filters.whoOptedOut('No')
    await contacts.select('Amara Okafor')
    await expectAccessible(page)
    await contacts.search.fill('nobody at all')
    await page.getByRole('heading', { name: 'No contacts match these filters.' }).waitFor()
    await expectAccessible(page)
  })

  journey(`axe finds nothing in the contact panel, ${theme}`, { sample: true, theme }, async ({ page }) => {
    const panel = new ContactPanel(page)
    await panel.open('Amara Okafor')
    await panel.writeNote('Prefers oat milk.')
    await panel.tells('Note: Prefers oat milk.')
    await panel.section('Consent').getByRole('button', { name: 'History' }).click()
    await expectAccessible(page)
    await panel
      .section('Attributes')
      .getByRole('button', { name: /^Edit City/ })
      .click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await panel.offersTags()
    await expectAccessible(page, '[role=dialog]')
  })

  journey(`axe finds nothing among the keywords, ${theme}`, { sample: true, theme }, async ({ page }) => {
    const keywords = new KeywordsPage(page)
    await keywords.show()
    await keywords.tries('please stop')
    await keywords.says('Goes to review')
    await expectAccessible(page)
    await page.getByRole('switch', { name: 'Apply keywords' }).click()
    await page.getByText('But keywords are paused', { exact: false }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Add opt-out keyword' }).click()
    await keywords.dialog('Add keyword').getByRole('textbox').fill('!!')
    await page.keyboard.press('Enter')
    await keywords.dialog('Add keyword').getByText('has no letters or digits', { exact: false }).waitFor()
    await looksRight(page, 'Add keyword')
  })

  journey(`axe finds nothing where messages come in, ${theme}`, { sample: true, theme }, async (program) => {
    const { page, answer, file } = program
    const messages = new MessagesPage(page)
    await messages.start()
    await expectAccessible(page)
    await answer(await file('open.csv', 'Phone,Time,Text\nNobody,5/6/2024 09:14,please no more messages\n'))
    await messages.chooseFile()
    await page.getByRole('radiogroup', { name: 'What do the dates begin with?' }).waitFor()
    await expectAccessible(page)
    await answer(
      await file(
        'chat.txt',
        '20/05/2024, 09:14 - Nobody: STOP\n20/05/2024, 09:15 - +2348035550999: please no more messages\n',
      ),
    )
    await messages.chooseFile()
    await messages.says('1 message is left out: nobody knows whose it is.')
    await expectAccessible(page)
    await messages.record(1)
    await messages.close('Review')
    await page.getByRole('button', { name: /^Not an opt-out: / }).waitFor()
    await page.getByRole('checkbox', { name: 'Select all messages' }).click()
    await expectAccessible(page)
  })

  journey(`axe finds nothing where a file says who agreed, ${theme}`, { theme }, async ({ page, answer, file }) => {
    const imports = new ImportPage(page)
    await imports.go('Import')
    await answer(await file('agreed.csv', 'Phone,Consent\n+2348035550101,yes\n+2348035550102,maybe\n'))
    await imports.existing()
    await page.getByRole('row', { name: /maybe/ }).getByText('unclear').waitFor()
    await page.getByText('I declare how they agreed').click()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('Say where the consent was collected.').waitFor()
    await expectAccessible(page)
    await page.getByText('I cannot prove it').click()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('1 yes without proof will be kept as unverified').waitFor()
    await expectAccessible(page)
  })

  journey(`axe finds nothing in any open dialog, ${theme}`, { sample: true, theme }, async ({ page }) => {
    const contacts = new ContactsPage(page)
    await contacts.range('1–100 of 200')
    const dialogs: [title: string, key: string][] = [
      ['Edit customer', 'e'],
      ['New contact', 'Control+n'],
      ['Export contacts', 'Control+e'],
      ['Search and commands', 'Control+k'],
      ['Keyboard shortcuts', '?'],
    ]
    for (const [title, key] of dialogs) {
      await contacts.rowAt(1).getByRole('checkbox').focus()
      await page.keyboard.press(key)
      await looksRight(page, title)
    }
    await contacts.rowAt(1).getByRole('checkbox').focus()
    await page.keyboard.press('t')
    await looksRight(page, 'Add tag', '[role=dialog]')
    await page.getByRole('button', { name: 'Advanced filter (AND / OR)' }).click()
    await looksRight(page, 'Advanced filter')
    await savesSegments(new SegmentsPage(page), page)
    await contacts.go('Tags')
    await contacts.pick(page.getByRole('button', { name: 'More actions' }).first(), 'Remove everything')
    await looksRight(page, 'Remove everything a source added')
    await page.getByRole('button', { name: 'New tag' }).click()
    await looksRight(page, 'Create tag')
    const catalogue = new CataloguePage(page)
    await catalogue.act('VIP', 'Merge into another tag…')
    await looksRight(page, 'Merge “VIP” into another tag')
    await contacts.go('Attributes')
    await page.getByRole('button', { name: 'New attribute' }).click()
    await looksRight(page, 'Create attribute')
    await catalogue.act('City', 'Change type…')
    const retype = catalogue.dialog('Change the type of “City”')
    await catalogue.choose(retype.getByRole('button', { name: 'New type' }), 'Number')
    await retype.getByRole('button', { name: 'Keep as Text' }).waitFor()
    await looksRight(page, 'Change the type of “City”')
  })
}

for (const theme of ['light', 'dark'] as const) {
  journey(`axe finds nothing in what consent asks, ${theme}`, { sample: true, theme }, async ({ page, call }) => {
    const contacts = new ContactsPage(page)
    const panel = new ContactPanel(page)
    const notice = {
      name: 'Newsletter',
      language: 'en',
      organisation: 'Blue Door',
      text: 'I agree to get offers from Blue Door.',
    }
    await call('Notices.Add', notice)
    await contacts.select('Léa Fontaine')
    await contacts.pick(contacts.selection.getByRole('button', { name: 'Opt out' }), 'Opt in')
    await looksRight(page, 'Opt in?')
    await panel.open('Amara Okafor')
    const consent = panel.section('Consent')
    await consent.getByRole('button', { name: 'History' }).click()
    await consent
      .getByRole('button', { name: /^Add correction/ })
      .first()
      .click()
    await looksRight(page, 'Add correction')
    await contacts.go('Consent')
    await page.getByRole('tab', { name: 'Notices' }).click()
    const title = page.getByRole('button', { name: 'Newsletter, version 1', exact: true })
    await title.waitFor()
    await expectAccessible(page)
    await title.click()
    await looksRight(page, 'Newsletter, version 1')
    await page.getByRole('button', { name: 'New notice' }).click()
    await looksRight(page, 'New notice')
    await contacts.pick(page.getByRole('button', { name: 'Actions for Newsletter, version 1' }), 'New version')
    await looksRight(page, 'New version')
  })
}

/** The dialogs of a segment, and the page when it has one. */
async function savesSegments(segments: SegmentsPage, page: Page): Promise<void> {
  await new FilterPanel(page).tick('Newsletter')
  await segments.save('Save as segment', 'Readers', true)
  await segments.isOpen('Readers')
  await new FilterPanel(page).whoOptedOut('No')
  await page.getByRole('button', { name: 'Save changes' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save as new' }).click()
  await looksRight(page, 'Save as segment')
  await segments.go('Segments')
  await expectAccessible(page)
  await segments.act('Readers', 'Take snapshot')
  await looksRight(page, 'Take snapshot')
}

async function looksRight(page: Page, title: string, within = 'html'): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title, exact: true })
  await dialog.waitFor()
  await expectAccessible(page, within)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}
