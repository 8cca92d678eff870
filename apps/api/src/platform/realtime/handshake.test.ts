import { expect, test } from '@jest/globals'
import { Handshakes, socketLimits } from './handshake.js'

const from = (remoteAddress: string, url = '/socket.io/?EIO=4') => ({
  headers: {},
  url,
  socket: { remoteAddress },
})

test('as many sockets as a large house needs may come from one address, and no more; others still come', async () => {
  const handshakes = new Handshakes(new Set())
  const closers = []
  for (let count = 0; count < socketLimits.perPrefix; count++) {
    const asking = from(`2001:db8:1:2::${(count % 60_000).toString(16)}`)
    expect(await handshakes.refused(asking)).toBeNull()
    closers.push(handshakes.opened(asking))
  }
  expect(await handshakes.refused(from('2001:db8:1:2::1'))).toBe('too many sockets')
  // what an open socket sends is no new one
  expect(await handshakes.refused(from('2001:db8:1:2::1', '/socket.io/?EIO=4&sid=x'))).toBeNull()
  expect(await handshakes.refused(from('2001:db8:1:3::1'))).toBeNull()
  closers[0]?.()
  expect(await handshakes.refused(from('2001:db8:1:2::1'))).toBeNull()
})

test('whoever opens sockets again and again is made to wait', async () => {
  const handshakes = new Handshakes(new Set())
  for (let count = 0; count < socketLimits.newPerMinute; count++)
    expect(await handshakes.refused(from('192.0.2.1'))).toBeNull()
  expect(await handshakes.refused(from('192.0.2.1'))).toBe('too many new sockets')
  expect(await handshakes.refused(from('::ffff:192.0.2.1'))).toBe('too many new sockets')
  expect(await handshakes.refused(from('192.0.2.2'))).toBeNull()
})

test('all who come through a proxy on this machine share the bound of the process alone', async () => {
  const handshakes = new Handshakes(new Set())
  for (let count = 0; count < socketLimits.all; count++) {
    expect(await handshakes.refused(from('127.0.0.1'))).toBeNull()
    handshakes.opened(from('127.0.0.1'))
  }
  expect(await handshakes.refused(from('127.0.0.1'))).toBe('too many sockets')
})

test('a service that stops lets nobody in', async () => {
  const handshakes = new Handshakes(new Set())
  handshakes.close()
  expect(await handshakes.refused(from('192.0.2.1'))).toBe('the service is stopping')
})
