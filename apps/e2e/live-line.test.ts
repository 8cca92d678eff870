import { expect } from '@jest/globals'
import { consultation, journey, takeOver } from './product'

journey(
  'a page with a thread opens one WebSocket to its own origin once the client has taken over, within its policy',
  {},
  async (page) => {
    const opened: string[] = []
    page.on('websocket', (socket) => opened.push(socket.url()))
    await page.goto(`/en${consultation}/text/A.M1`)
    expect(opened).toEqual([])
    const socket = page.waitForEvent('websocket')
    await takeOver(page)
    const framed = (await socket).waitForEvent('framereceived', {
      predicate: ({ payload }) => String(payload).includes('"number"'),
    })
    await framed
    expect(opened).toEqual([expect.stringMatching(/^ws:\/\/(localhost|127\.0\.0\.1):\d+\/socket\.io\//)])
    // and gives it back: a page that is kept for the back button holds no socket
    const closed = (await socket).waitForEvent('close')
    await page.goto(`/en${consultation}`)
    await closed
    await page.goBack()
    await page.waitForEvent('websocket')
  },
)
