import { EventEmitter } from 'node:events'
import { expect, jest, test } from '@jest/globals'
import { backlogLimits, measureBacklog } from './backlog.js'

const lineOf = () => Object.assign(new EventEmitter(), { transport: { writable: true } })
const kilobyte = 'x'.repeat(1_000)

test('what the network has not taken is counted, once it has taken it no more', () => {
  const line = lineOf()
  const backlog = measureBacklog(line, () => {})
  line.emit('packetCreate', { data: kilobyte })
  line.emit('flush')
  line.transport.writable = false
  line.emit('packetCreate', { data: 'é' })
  expect(backlog.bytes()).toBe(1_002)
  line.transport.writable = true
  line.emit('flush')
  expect(backlog.bytes()).toBe(0)
})

test('a megabyte is too much, said once', () => {
  const line = lineOf()
  const tooMuch = jest.fn()
  measureBacklog(line, tooMuch)
  line.transport.writable = false
  for (let count = 0; count < backlogLimits.bytes / 1_000; count++)
    line.emit('packetCreate', { data: kilobyte })
  expect(tooMuch).not.toHaveBeenCalled()
  line.emit('packetCreate', { data: 'x' })
  line.emit('packetCreate', { data: 'x' })
  expect(tooMuch).toHaveBeenCalledTimes(1)
})

test('30 seconds are too long for the oldest byte, however few there are', () => {
  const line = lineOf()
  const backlog = measureBacklog(line, () => {})
  const now = Date.now()
  expect(backlog.tooLong(now + backlogLimits.ms * 2)).toBe(false)
  line.emit('packetCreate', { data: 'x' })
  line.emit('packetCreate', {})
  expect(backlog.tooLong(now + backlogLimits.ms - 1_000)).toBe(false)
  expect(backlog.tooLong(now + backlogLimits.ms + 1_000)).toBe(true)
  line.emit('flush')
  expect(backlog.tooLong(now + backlogLimits.ms * 2)).toBe(false)
})
