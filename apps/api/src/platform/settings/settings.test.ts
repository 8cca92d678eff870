import { expect, test } from '@jest/globals'
import { readSettings, refuseToServeWithoutMail, SettingsRefused } from './settings.js'

const enough = { DATABASE_URL: 'postgres://convene_service:x@127.0.0.1:5432/convene' }

test('what is not set has the documented default', () => {
  expect(readSettings(enough)).toEqual({
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: enough.DATABASE_URL,
    databaseOwnerUrl: undefined,
    publicUrl: new URL('http://localhost:3000/'),
    smtpUrl: undefined,
    mailFrom: 'no-reply@localhost',
    tryingOut: true,
    minimumAge: 16,
  })
})

test.each([
  [{ ...enough, PORT: 'http' }, /^PORT is "http"/],
  [{ ...enough, PORT: '0' }, /^PORT/],
  [{ ...enough, PORT: '70000' }, /^PORT/],
  [{ ...enough, SMTP_URL: 'mail.example' }, /^SMTP_URL/],
  [{ ...enough, MAIL_FROM: 'Convene <a@b.example>' }, /^MAIL_FROM/],
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

test.each([
  [{ HOST: '0.0.0.0' }, /^SMTP_URL is not set, and HOST is 0\.0\.0\.0/],
  [{ HOST: '::' }, /^SMTP_URL is not set, and HOST is ::/],
  [{ HOST: 'convene.example' }, /^SMTP_URL is not set/],
  // a proxy on the same machine hands what the world asks to the loopback address
  [{ PUBLIC_URL: 'https://convene.example/' }, /^SMTP_URL is not set, and PUBLIC_URL is https:/],
])('whom others can reach is not served without a way to send mails: %j', (environment, sentence) => {
  const settings = readSettings({ ...enough, ...environment })
  expect(settings.tryingOut).toBe(false)
  expect(() => refuseToServeWithoutMail(settings)).toThrow(SettingsRefused)
  expect(() => refuseToServeWithoutMail(settings)).toThrow(sentence)
})

test.each([
  [{}, true],
  [{ HOST: 'localhost', PORT: '4000' }, true],
  [{ HOST: '::1', PUBLIC_URL: 'http://127.0.0.1:3000/' }, true],
  [{ SMTP_URL: 'smtp://mail.example' }, false],
  [{ HOST: '0.0.0.0', SMTP_URL: 'smtp://mail.example' }, false],
])('with a way, or where nobody else comes, it is: %j; to try out: %j', (environment, tryingOut) => {
  const settings = readSettings({ ...enough, ...environment })
  expect(settings.tryingOut).toBe(tryingOut)
  expect(() => refuseToServeWithoutMail(settings)).not.toThrow()
})
