import { expect } from 'vitest'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'

const people = `Phone,Display name,Last seen
+8613800138000,王芳芳,2026-05-05
+8613800138001,王小明,2026-05-04
+33639984120,Léa Fontaine,2026-05-03
+905325550176,Zeynep Yıldız,2026-05-02
+2348035550142,Amara Okafor,2026-05-01
`

journey('search finds names in every script and numbers in every spelling', { contacts: people }, async ({ page }) => {
  const contacts = new ContactsPage(page)
  const everyone = ['王芳芳', '王小明', 'Léa Fontaine', 'Zeynep Yıldız', 'Amara Okafor']
  await contacts.lists(...everyone)

  const found: [typed: string, names: string[]][] = [
    ['芳芳', ['王芳芳']],
    ['王', ['王芳芳', '王小明']],
    ['lea font', ['Léa Fontaine']],
    ['YILDIZ', ['Zeynep Yıldız']],
    ['803 555 01', ['Amara Okafor']],
    ['00234-803', ['Amara Okafor']],
    ['(803) 555', ['Amara Okafor']],
    ['1380013800', ['王芳芳', '王小明']],
  ]
  for (const [typed, names] of found) {
    await contacts.search.fill(typed)
    await contacts.lists(...names)
    await contacts.pills(`Search ${typed}`)
    await contacts.range(`1–${names.length} of ${names.length} matching`)
  }

  await page.getByRole('button', { name: 'Clear Search customers' }).click()
  await contacts.lists(...everyone)
  await contacts.pills()
})

journey('what was searched for stands out, and keys lead to the field', { contacts: people }, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await contacts.lists('王芳芳', '王小明', 'Léa Fontaine', 'Zeynep Yıldız', 'Amara Okafor')
  await page.keyboard.press('/')
  await page.keyboard.type('lea')
  await contacts.lists('Léa Fontaine')
  await expect.poll(() => contacts.row('Léa Fontaine').locator('b').allInnerTexts()).toEqual(['Léa'])
  await page.keyboard.press('Escape')
  await contacts.range('1–5 of 5')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('138001380')
  await contacts.lists('王芳芳', '王小明')
  await expect.poll(() => contacts.row('王芳芳').locator('b').allInnerTexts()).toEqual(['138 0013 80'])
})
