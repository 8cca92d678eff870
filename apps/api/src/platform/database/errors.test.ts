import { describe, expect, test } from '@jest/globals'
import { QueryFailedError } from 'typeorm'
import { asDatabaseError, brokenConstraint, DatabaseError, errorCode } from './errors.js'

const coded = (code: string, more = {}) => Object.assign(new Error('said by the database'), { code, ...more })
const wrapped = (error: Error) => new QueryFailedError('select 1', [], error)

describe('what the database says becomes what a caller can do about it', () => {
  test.each([
    ['53100', 'STORAGE_FULL'],
    ...[
      '08006',
      '57P01',
      '57P03',
      '53300',
      '40001',
      '40P01',
      '55P03',
      '57014',
      '25P03',
      '25006',
      '58030',
      'ECONNREFUSED',
      'ECONNRESET',
      'EPIPE',
    ].map((code) => [code, 'TRY_AGAIN'] as const),
  ])('%s: %s, also when TypeORM wraps it', (code, trouble) => {
    for (const error of [coded(code), wrapped(coded(code))]) {
      const typed = asDatabaseError(error)
      expect(typed).toBeInstanceOf(DatabaseError)
      expect(typed).toMatchObject({ code: trouble })
      // what it was can still be asked
      expect(errorCode(typed)).toBe(code)
    }
  })

  test.each([
    'Connection terminated unexpectedly',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
  ])('%s: TRY_AGAIN', (message) => {
    expect(asDatabaseError(new Error(message))).toMatchObject({ code: 'TRY_AGAIN' })
  })

  test('a host of which no address answers: TRY_AGAIN', () => {
    expect(asDatabaseError(new AggregateError([coded('ECONNREFUSED')]))).toMatchObject({ code: 'TRY_AGAIN' })
  })

  test.each([
    coded('23505'),
    coded('42601'),
    coded('CV001'),
    new Error('a mistake of ours'),
    'a text',
    undefined,
    null,
  ])('%s stays what it is', (error) => {
    expect(asDatabaseError(error)).toBe(error)
  })

  test('a broken constraint is named, however the error is wrapped', () => {
    const broken = coded('23505', { constraint: 'act_pkey' })
    expect(
      [broken, wrapped(broken), new DatabaseError('TRY_AGAIN', wrapped(broken)), new Error('none')].map(
        brokenConstraint,
      ),
    ).toEqual(['act_pkey', 'act_pkey', 'act_pkey', undefined])
  })

  test('says nothing of the inside', () => {
    expect(String(asDatabaseError(coded('08006')))).not.toContain('said by the database')
  })
})
