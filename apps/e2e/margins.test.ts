import { randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'
import type { Page, WebSocketRoute } from 'playwright-core'
import { asDemoPerson, askApi } from './as-demo-person.js'
import { consultation, journey, takeOver } from './product.js'

const slug = 'global-digital-compact'
const code = 'A.S2'
const margin = (page: Page) => page.locator(`[id="${code}"] .margin`)

/** What the service says of a room when it is entered. */
interface Entered {
  readonly room: string
  readonly log: string
  readonly number: number
}

/** Opens a page until it follows its room; what the service would say besides can be said in its place. */
async function follow(page: Page, path: string): Promise<(entry: object) => void> {
  let entered: ((given: { line: WebSocketRoute; room: Entered }) => void) | undefined
  const following = new Promise<{ line: WebSocketRoute; room: Entered }>((resolve) => (entered = resolve))
  await page.routeWebSocket(/socket\.io/, (line) => {
    line.connectToServer().onMessage((message) => {
      line.send(message)
      const rooms = /\{"rooms":.*\}/.exec(String(message))?.[0]
      if (!rooms) return
      const { rooms: given }: { rooms: Entered[] } = JSON.parse(rooms)
      if (given[0]) entered?.({ line, room: given[0] })
    })
  })
  await page.goto(path)
  await takeOver(page)
  const { line, room } = await following
  return (entry) => {
    const { log, number } = room
    const link = { log, number: number + 1, prev: number, at: '2026-11-21T12:00:00.000000Z' }
    const entries = [{ ...link, contribution: null, ...entry }]
    line.send(`42${JSON.stringify(['entries', { room: room.room, log, entries }])}`)
  }
}

const groups = (support: number) => [
  { group: 'civil_society', support, liveWith: null, reserve: 100 - support, oppose: null },
]
const figured = (support: number) => ({
  kind: 'figures.published',
  provision: { code, contributionCount: 7 },
  positionFigures: { verified: groups(support), selfDeclared: [] },
})

journey('a comment that somebody writes is counted in the margin of the open text', {}, async (reader) => {
  const writer = await asDemoPerson(reader, 'participant')
  try {
    await follow(reader, `/en${consultation}/text`)
    const count = async () => Number(/\d+/.exec(await margin(reader).locator('.comments').innerText())?.[0])
    const before = (await margin(reader).locator('.comments').count()) === 0 ? 0 : await count()
    const shown = async (number: number) =>
      margin(reader)
        .locator('.comments', { hasText: new RegExp(`^${number} `) })
        .waitFor()
    const { postContribution } = await askApi<{ postContribution: { contribution: { id: string } } }>(
      writer,
      `mutation ($actId: ID!, $code: String!) {
         postContribution(actId: $actId, consultation: "${slug}", code: $code, body: "It is counted at once.", language: "en", locale: en) {
           ... on PostContributionDone { contribution { id } } } }`,
      { actId: randomUUID(), code },
    )
    await shown(before + 1)
    await askApi(
      writer,
      `mutation ($actId: ID!, $contribution: ID!) { withdrawContribution(actId: $actId, contribution: $contribution) { __typename } }`,
      { actId: randomUUID(), contribution: postContribution.contribution.id },
    )
    if (before > 0) await shown(before)
    else await margin(reader).locator('.comments').waitFor({ state: 'detached' })
  } finally {
    await writer.context().close()
  }
})

journey(
  'figures that take a step change the margin of the open text, and nothing is announced',
  {},
  async (page) => {
    const tell = await follow(page, `/en${consultation}/text`)
    const status = () => page.locator('[role="status"], [aria-live]').allInnerTexts()
    const said = await status()
    tell(figured(30))
    await margin(page).locator('.strip svg').waitFor()
    expect(await margin(page).locator('.stand').innerText()).toMatch(/civil society/i)
    expect(await margin(page).locator('.comments').innerText()).toContain('7')
    expect(await status()).toEqual(said)
  },
)

journey('figures that take a step change the table of positions on the open page', {}, async (page) => {
  const tell = await follow(page, `/en${consultation}/text/${code}`)
  tell(figured(30))
  const table = page.locator('#positions table', { hasText: '30' })
  await table.waitFor()
  expect(await table.innerText()).toContain('70')
})
