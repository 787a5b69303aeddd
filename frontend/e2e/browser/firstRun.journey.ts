import { expect } from 'vitest'
import { journey } from './journey.ts'
import { ContactsPage } from './pages/contacts.ts'
import { gone } from './pages/frame.ts'

journey('first run: sample data comes and goes in one click', {}, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await page.getByRole('heading', { name: 'Your customers will be here' }).waitFor()
  await page.getByText('Bring them from a spreadsheet, or add the first one by hand.').waitFor()
  await page.getByRole('button', { name: 'Look around with sample data' }).click()

  await contacts.range('1–100 of 200')
  await page.getByText('You are looking at sample data').waitFor()
  await page.getByRole('button', { name: 'Remove it' }).click()

  await contacts.said('Sample data removed')
  await page.getByRole('heading', { name: 'Your customers will be here' }).waitFor()
  await gone(page.getByText('You are looking at sample data'))
})

journey('first run: the business and its country are kept at once', {}, async ({ page, call }) => {
  await page.getByRole('textbox', { name: 'Business name' }).fill('Bloom & Bean')
  await page.getByRole('combobox', { name: 'Default country' }).fill('Niger')
  await page.getByRole('option', { name: 'Nigeria' }).click()
  await page.getByRole('complementary').getByText('Bloom & Bean').waitFor()
  const kept = async () => {
    const { businessName, country } = await call<{ businessName: string; country: string }>('Settings.Get')
    return `${businessName}, ${country}`
  }
  await expect.poll(kept).toBe('Bloom & Bean, NG')
})

journey('every screen says what will be there while there is nothing', {}, async ({ page }) => {
  const contacts = new ContactsPage(page)
  await contacts.go('Tags')
  await page.getByRole('heading', { name: 'No tags yet' }).waitFor()
  await page.getByText('Tags group customers, such as VIP or Lead.').waitFor()
  await page.getByText('Deleted only').click()
  await page.getByRole('heading', { name: 'Nothing deleted' }).waitFor()
  await page.getByText('Deleted tags are kept here and can be restored.').waitFor()

  await contacts.go('Attributes')
  await page.getByRole('heading', { name: 'No attributes yet' }).waitFor()
  await page.getByText('Attributes are details you keep, such as City or Birthdate.').waitFor()

  await contacts.go('Activity')
  await page.getByRole('heading', { name: 'Nothing has happened yet' }).waitFor()
  await page.getByText('Changes appear here and can be undone.').waitFor()

  await contacts.go('Contacts')
  await page.getByRole('button', { name: 'Import a file' }).click()
  await page.getByRole('heading', { name: 'Which file?' }).waitFor()
})
