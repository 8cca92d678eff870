import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { testApplication, type TestApplication } from '../../testing/application.js'

let application: TestApplication
beforeAll(async () => {
  application = await testApplication()
})
afterAll(() => application.close())

test('who searches by the API too often is told when to come back; everything else is answered on', async () => {
  const search = () => application.ask('{ search(query: "A.M1", locale: en) { counts { count } } }')
  let refused: Awaited<ReturnType<typeof search>> | undefined
  for (let asked = 0; asked < 620 && !refused; asked++) {
    const answer = await search()
    if (answer.errors.length > 0) refused = answer
  }
  expect(refused?.errors).toEqual([
    expect.objectContaining({ extensions: { code: 'TOO_MANY_REQUESTS', retryAfter: expect.any(Number) } }),
  ])
  expect(await application.data('{ timeline(locale: en) { compact { id } } }')).toBeDefined()
})
