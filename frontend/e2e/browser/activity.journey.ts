import { expect } from 'vitest'
import { expectAccessible } from './axe.ts'
import { journey } from './journey.ts'
import { ActivityPage } from './pages/activity.ts'
import { ContactsPage } from './pages/contacts.ts'
import type { Program } from './program.ts'

const people = `Phone,Display name,Tags,City,Last seen
+2348035550101,Ada,VIP,Lagos,2026-05-07
+2348035550102,Zoë,Lead,,2026-05-06
`
const both = { ids: [1, 2], view: 0, except: [] }

/** Gives some commands: both get VIP, the first city becomes another, Ada opts out. */
async function work({ page, call }: Program): Promise<ActivityPage> {
  const [ada] = both.ids
  const tags = await call<{ id: number; name: string }[]>('Tags.List')
  const attributes = await call<{ id: number; name: string }[]>('Attributes.List')
  await call('Contacts.AddTag', both, tags.find(({ name }) => name === 'VIP')?.id)
  await call('Contacts.SetAttribute', both, attributes.find(({ name }) => name === 'City')?.id, 'Kano')
  await call('Contacts.OptOut', { ...both, ids: [ada] }, '')
  const activity = new ActivityPage(page)
  await activity.go('Activity')
  await activity.lists(...everything)
  return activity
}

const imported = '2 contacts imported from before.csv'
const tagged = 'Tag “VIP” added to Zoë'
const moved = 'City set to “Kano” for 2 contacts'
const optedOut = 'Ada opted out'
const everything = [optedOut, moved, tagged, imported]

journey('the activity is filtered and searched', { contacts: people }, async (program) => {
  const activity = await work(program)
  await activity.search.fill('ZOE vip')
  await activity.lists(tagged)
  await activity.search.fill('')
  await activity.filter('Kind', 'Consent')
  await activity.lists(optedOut)
  await activity.filter('Period', 'Last 7 days')
  await activity.lists(optedOut)
  await activity.filter('Source', 'API')
  await program.page.getByRole('heading', { name: 'No change matches these filters' }).waitFor()
  await expectAccessible(program.page)
  await program.page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click()
  await activity.lists(...everything)
})

journey('details tell old and new values', { contacts: people }, async (program) => {
  const activity = await work(program)
  const values = await activity.details(moved)
  await activity.tells(values, 'Ada', 'City\nLagos\nchanged to\nKano')
  await activity.tells(values, 'Zoë', 'City\nnothing\nchanged to\nKano')
  await activity.tells(await activity.details(tagged), 'Zoë', 'Tag “VIP” added')
  await activity.tells(await activity.details(optedOut), 'Ada', 'Marketing consent\nnot asked\nchanged to\nopted out')
  await activity.tells(await activity.details(imported), 'Ada', 'Added')
  await expectAccessible(program.page)

  await values.getByRole('button', { name: 'Zoë' }).click()
  await program.page.getByRole('complementary', { name: 'Contact' }).getByText('Zoë').first().waitFor()
  await activity.go('Activity')
  await (await activity.details(imported)).getByRole('button', { name: 'Show contacts' }).click()
  await new ContactsPage(program.page).lists('Ada', 'Zoë')
})

journey('an older change is undone, or it is said what stands on it', { contacts: people }, async (program) => {
  const { page, call } = program
  const activity = await work(program)
  await activity.undo(moved)
  await activity.lists(`Undone: ${moved}`, ...everything)
  expect(await call('Contacts.RowsByID', [1])).toMatchObject([{ attributes: [{ value: 'Lagos' }] }])

  await activity.undo(imported)
  const obstacle = page.getByText(/^A later change stands on this one: “Ada opted out” \(.+\)\. Undo that one first\.$/)
  await obstacle.waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Go to that change' }).click()
  await expect.poll(() => page.locator('li:focus bdi[title]').textContent()).toBe(optedOut)

  await activity.undo(optedOut)
  await activity.undo(tagged)
  await activity.lists(`Undone: ${tagged}`, `Undone: ${optedOut}`, `Undone: ${moved}`, ...everything)
  await activity.undo(imported)
  await activity.lists(
    `Undone: ${imported}`,
    `Undone: ${tagged}`,
    `Undone: ${optedOut}`,
    `Undone: ${moved}`,
    ...everything,
  )
})
