import { expect } from 'vitest'
import { journey } from './journey.ts'
import { FilterPanel } from './pages/filters.ts'
import { gone } from './pages/frame.ts'
import { SegmentsPage } from './pages/segments.ts'

const people = `Phone,Display name,Tags,City,Last seen
+2348035550101,Ada,VIP|Lead,Lagos,2026-05-07
+2348035550102,Ben,VIP,Abuja,2026-05-06
+2348035550103,Cem,Lead,Lagos,2026-05-05
+2348035550104,Dag,,Lagos,2026-05-04
`

journey(
  'a segment is saved, opened, changed, renamed, deleted, and brought back',
  { contacts: people },
  async ({ page }) => {
    const segments = new SegmentsPage(page)
    const list = new FilterPanel(page)
    await segments.go('Segments')
    await page.getByRole('heading', { name: 'No segments yet' }).waitFor()
    await page.getByRole('main').getByRole('button', { name: 'Go to contacts' }).last().click()

    await list.tick('VIP')
    await list.lists('Ada', 'Ben')
    await segments.save('Save as segment', 'Best', true)
    await segments.said('Segment “Best” saved')
    await segments.isOpen('Best')
    await segments.pins('Best 2')

    // Narrowed, it offers to keep that, and can be had back as it was.
    await (await list.condition('City', 'is')).getByRole('combobox').fill('Lagos')
    await page.keyboard.press('Enter')
    await list.lists('Ada')
    await segments.answerChanges('Discard')
    await list.lists('Ada', 'Ben')
    await list.tick('Lead')
    await list.lists('Ada', 'Ben', 'Cem')
    await segments.answerChanges('Save changes')
    await segments.said('“Best” saved')
    await segments.pins('Best 3')
    await list.sortBy('Name')
    await segments.save('Save as new', 'By name')
    await segments.said('Segment “By name” saved')
    await segments.isOpen('By name')

    // All contacts, and back by the pin.
    await list.go('Contacts')
    await list.lists('Ada', 'Ben', 'Cem', 'Dag')
    await segments.pinned.getByRole('button', { name: 'Best' }).click()
    await segments.isOpen('Best')
    await list.pills('Tags any of VIP, Lead')

    await segments.go('Segments')
    await segments.lists('Best', 'By name')
    await segments.shows('Best', 2, /^Tags any of VIP, Lead$/)
    await segments.shows('Best', 3, '3')
    await segments.act('Best', 'Rename')
    const rename = segments.dialog('Rename segment')
    await rename.getByRole('textbox', { name: 'Name' }).fill('by NAME')
    await rename.getByRole('button', { name: 'Save', exact: true }).click()
    await rename.getByText('There is already a segment “By name”. Choose another name.', { exact: true }).waitFor()
    await segments.name('Rename segment', 'Regulars')
    await segments.said('Segment renamed')
    await segments.lists('By name', 'Regulars')
    await segments.pins('Regulars 3')
    await segments.act('Regulars', 'Duplicate')
    await segments.said('“Regulars (2)” created')
    await segments.act('Regulars', 'Delete')
    await segments.answerTo('Segment deleted', 'Undo')
    await segments.lists('By name', 'Regulars', 'Regulars (2)')
    await segments.pins('Regulars 3')
    await segments.act('Regulars', 'Unpin')
    await gone(segments.pinned)
  },
)

journey('a segment on a deleted tag stays, and says so', { contacts: people }, async ({ page, call }) => {
  const segments = new SegmentsPage(page)
  const list = new FilterPanel(page)
  await list.tick('VIP')
  await list.lists('Ada', 'Ben')
  await segments.save('Save as segment', 'Best')
  await segments.said('Segment “Best” saved')
  const tags = await call<{ id: number; name: string }[]>('Tags.List')
  await call(
    'Tags.Delete',
    tags.filter(({ name }) => name === 'VIP').map(({ id }) => id),
  )
  await page.getByText('Uses the deleted tag “VIP”.').waitFor()
  await segments.go('Segments')
  await segments.shows('Best', 2, /Tags any of VIP \(deleted\)\s+Uses the deleted tag “VIP”\./)
  await segments.shows('Best', 3, '0')
  await call('History.Undo')
  await segments.shows('Best', 3, '2')
})

journey('a list is made by hand, from a file, and as a snapshot', { contacts: people }, async (program) => {
  const { page, answer, file } = program
  const segments = new SegmentsPage(page)
  const list = new FilterPanel(page)
  await list.range('1–4 of 4')
  await list.select('Ada', 'Dag')
  await list.pick(list.selection.getByRole('button', { name: 'More' }), 'Add to list')
  const pick = segments.dialog('Add 2 contacts to a list')
  await pick.getByRole('searchbox').fill('Fair')
  await pick.getByText('New list “Fair”').click()
  await segments.said('2 contacts added to “Fair”')
  await list.selection.getByRole('button', { name: 'Clear selection' }).click()

  await segments.go('Segments')
  await segments.shows('Fair', 3, '2')
  await answer(
    await file(
      'fair.csv',
      'Name,Phone\nAda,+234 803 555 0101\nBen,0803 555 0102\nBen,+2348035550102\nZoe,+2348035550999\n',
    ),
  )
  await segments.act('Fair', 'Add numbers')
  const numbers = segments.dialog('Numbers from fair.csv')
  await numbers.getByText('1 added to “Fair”, 1 were on it already.').waitFor()
  const rows = await numbers.getByRole('row').allInnerTexts()
  expect(rows.slice(1).map((row) => row.split('\t')[0])).toEqual(['3', '5'])
  expect(rows[2]).toContain('No contact has this number.')
  await numbers.getByRole('button', { name: 'Close' }).last().click()
  await segments.shows('Fair', 3, '3')

  // Every other filter works on top, and somebody can be taken off.
  await page.getByRole('table').getByRole('button', { name: 'Fair', exact: true }).click()
  await segments.isOpen('Fair')
  await list.lists('Ada', 'Ben', 'Dag')
  await list.pills('In segment Fair')
  await list.tick('VIP')
  await list.lists('Ada', 'Ben')
  await list.select('Ben')
  await list.pick(list.selection.getByRole('button', { name: 'More' }), 'Remove from “Fair”')
  await list.lists('Ada')
  await segments.answerTo('1 contact removed from “Fair”', 'Undo')
  await list.lists('Ada', 'Ben')
  await list.selection.getByRole('button', { name: 'Clear selection' }).click()
  await segments.answerChanges('Discard')
  await list.lists('Ada', 'Ben', 'Dag')

  await list.go('Contacts')
  await list.tick('Lead')
  await list.lists('Ada', 'Cem')
  await segments.save('Save as segment', 'Leads')
  await segments.go('Segments')
  await segments.act('Leads', 'Take snapshot')
  await segments.name('Take snapshot', 'Leads in May')
  await segments.said('“Leads in May” created with 2 contacts')
  await segments.lists('Fair', 'Leads', 'Leads in May')
  await page.keyboard.press('Control+k')
  await segments.dialog('Search and commands').waitFor()
  await page.keyboard.type('in may')
  await page.getByRole('option', { name: 'Leads in May', exact: true }).click()
  await segments.isOpen('Leads in May')
  await list.lists('Ada', 'Cem')
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await segments.isOpen('Segments')
})
