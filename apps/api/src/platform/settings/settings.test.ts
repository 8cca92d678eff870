import { expect, test } from '@jest/globals'
import { readSettings, SettingsRefused } from './settings.js'

const enough = { DATABASE_URL: 'postgres://convene_service:x@127.0.0.1:5432/convene' }

test('what is not set has the documented default', () => {
  expect(readSettings(enough)).toEqual({
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: enough.DATABASE_URL,
    databaseOwnerUrl: undefined,
    publicUrl: new URL('http://localhost:3000/'),
    smtpUrl: undefined,
    tryingOut: true,
    minimumAge: 16,
  })
})

test.each([
  [{ ...enough, PORT: 'http' }, /^PORT is "http"/],
  [{ ...enough, PORT: '0' }, /^PORT/],
  [{ ...enough, PORT: '70000' }, /^PORT/],
  [{ ...enough, SMTP_URL: 'mail.example' }, /^SMTP_URL/],
  [{ ...enough, MINIMUM_AGE: '5' }, /^MINIMUM_AGE/],
  [{ ...enough, PUBLIC_URL: 'convene.example' }, /^PUBLIC_URL/],
  [{ ...enough, PUBLIC_URL: 'javascript:alert(1)' }, /^PUBLIC_URL/],
  [{}, /^DATABASE_URL is not set/],
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL is not/],
])('a setting that cannot be used is named in one sentence: %j', (environment, sentence) => {
  expect(() => readSettings(environment)).toThrow(SettingsRefused)
  expect(() => readSettings(environment)).toThrow(sentence)
})

test('a refused address does not print its password', () => {
  expect(() => readSettings({ DATABASE_URL: 'https://role:secret@host/' })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('secret') }),
  )
})
