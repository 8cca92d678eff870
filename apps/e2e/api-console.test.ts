import { expect } from '@jest/globals'
import { journey } from './product.js'

journey('the API’s console opens under its own policy and answers its example', {}, async (page) => {
  const policy = (await page.goto('/graphiql'))?.headers()['content-security-policy']
  expect(policy).toMatch(/script-src 'self';/)
  await page.locator('.graphiql-query-editor .monaco-editor').first().waitFor()
  await page.getByRole('button', { name: /Execute query/ }).click()
  await page.locator('.result-window').getByText('Global Digital Compact').waitFor()
})
