import type { Page } from 'playwright-core'
import { address } from './product.js'

/**
 * Asks the API with the cookies of a page's browser.
 * @throws Error with what the API answered
 */
export async function askApi<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const answer = await page.request.post(`${address}/graphql`, { data: { query, variables } })
  const { data, errors }: { data: Data; errors?: object } = await answer.json()
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

/** A page of a browser of its own, in which a person of the demonstration is signed in; the caller closes its context. */
export async function asDemoPerson(
  page: Page,
  role: 'administrator' | 'participant',
  { script = true } = {},
): Promise<Page> {
  const browser = page.context().browser()
  if (!browser) throw new Error('a journey has a browser')
  const context = await browser.newContext({ baseURL: address, javaScriptEnabled: script })
  const own = await context.newPage()
  const { joining } = await askApi<{ joining: { demoPersons: { account: string; role: string }[] } }>(
    own,
    '{ joining { demoPersons { account role } } }',
  )
  const person = joining.demoPersons.find((each) => each.role === role)
  if (!person) throw new Error(`the demonstration has no ${role}`)
  await askApi(own, 'mutation ($account: ID!) { signInAsDemo(account: $account) { __typename } }', {
    account: person.account,
  })
  return own
}
