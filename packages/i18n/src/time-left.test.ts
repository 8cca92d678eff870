import { describe, expect, test } from '@jest/globals'
import { timeLeft } from './time-left.js'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('time that is left', () => {
  test.each([
    ['en', 6 * day + 8 * hour + 59 * minute, '6 days and 8 hours'],
    ['en', day + hour, '1 day and 1 hour'],
    ['en', 3 * day, '3 days'],
    ['en', 23 * hour + 59 * minute, '23 hours and 59 minutes'],
    ['en', 21 * minute + 59_000, '21 minutes'],
    ['en', 59_000, 'less than a minute'],
    ['en', -day, 'less than a minute'],
    ['fr', 6 * day + 8 * hour, '6 jours et 8 heures'],
    ['es', 2 * hour + 5 * minute, '2 horas y 5 minutos'],
    ['ru', 2 * day + 5 * hour, '2 дня и 5 часов'],
    ['ru', 21 * minute, '21 минута'],
    ['zh', 6 * day + 8 * hour, '6天8小时'],
    ['zh', 2 * hour + 5 * minute, '2小时5分钟'],
    ['ar', 6 * day + 8 * hour, '6 أيام و 8 ساعات'],
    ['ar', 2 * day + 2 * hour, 'يومان وساعتان'],
    ['ar', 11 * minute, '11 دقيقة'],
  ] as const)('%s: %d ms is “%s”', (locale, milliseconds, expected) => {
    expect(timeLeft(locale, milliseconds).replaceAll('\u00a0', ' ')).toBe(expected)
  })
})
