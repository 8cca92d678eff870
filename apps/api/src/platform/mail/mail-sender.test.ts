import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { SMTPServer } from 'smtp-server'
import type { DataSource } from 'typeorm'
import { testDatabase, type TestDatabase } from '../../testing/database.js'
import { transact } from '../database/transaction.js'
import { Timers } from '../jobs/timers.js'
import { readSettings } from '../settings/settings.js'
import { log } from '../telemetry/log.js'
import { MailSender } from './mail-sender.js'
import { queueMail, type Mail } from './queue-mail.js'

interface Arrived {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
}

// a server that refuses is part of these tests, not of their report
log.level = 'silent'
let db: TestDatabase
let source: DataSource
let server: SMTPServer
let port = 0
const arrived: Arrived[] = []
let refusing = false
const senders: MailSender[] = []
beforeAll(async () => {
  db = await testDatabase()
  source = await db.source()
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refusing) return done(new Error('not now'))
        arrived.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        })
        return done()
      })
    },
  })
  await new Promise<void>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', resolve)
    listening.once('listening', () => {
      const at = listening.address()
      port = typeof at === 'object' && at !== null ? at.port : 0
    })
  })
})
afterEach(() => {
  arrived.length = 0
  refusing = false
})
afterAll(async () => {
  for (const sender of senders) sender.onModuleDestroy()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  await db.close()
})

function sender(environment: Record<string, string> = {}): MailSender {
  const settings = readSettings({
    DATABASE_URL: db.serviceUrl,
    PUBLIC_URL: 'https://convene.example/',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    ...environment,
  })
  const made = new MailSender(source, settings, new Timers())
  senders.push(made)
  return made
}
const queue = (mail: Partial<Mail> = {}) =>
  transact(source, (tx) =>
    queueMail(tx, {
      account: null,
      to: 'reader@mail.example',
      locale: 'en',
      subject: 'A subject',
      body: ['First.', 'https://convene.example/en/x?a=1&b=2', 'Last.'],
      link: 'https://convene.example/en/x?a=1&b=2',
      lifetime: 600,
      ...mail,
    }),
  )
const waiting = async () => {
  const owner = await db.owner()
  return Number((await owner.query('select count(*) from mail')).rows[0]?.count)
}
/** A header as it was sent, unfolded. */
const header = ({ raw }: Arrived, name: string) =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(raw)?.[1]?.replaceAll(/\r\n[ \t]+/g, ' ')
const part = ({ raw }: Arrived, type: string) => {
  const [, encoding = '', body = ''] =
    new RegExp(
      `content-type: ${type}[^]*?content-transfer-encoding: (\\S+)[^]*?\\r\\n\\r\\n([^]*?)\\r\\n--`,
      'i',
    ).exec(raw) ?? []
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return Buffer.from(
    body
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
}

test('a mail goes once, to the one address, and is kept no longer', async () => {
  await queue()
  const one = sender()
  await Promise.all([one.sendDue(), one.sendDue(), sender().sendDue()])
  expect(arrived.map(({ from, to }) => ({ from, to }))).toEqual([
    { from: 'no-reply@convene.example', to: ['reader@mail.example'] },
  ])
  expect(await waiting()).toBe(0)
})

test('it is text and HTML in its own language and direction, with nothing from outside', async () => {
  const link = 'https://convene.example/ar/x'
  await queue({ locale: 'ar', subject: 'رابطكم', body: ['مرحبا <b>"&\'', link], link })
  await sender().sendDue()
  const [mail] = arrived
  if (!mail) throw new Error('nothing arrived')
  expect(header(mail, 'Content-Language')).toBe('ar')
  expect(header(mail, 'Auto-Submitted')).toBe('auto-generated')
  expect(part(mail, 'text/plain')).toContain(`مرحبا <b>"&'`)
  const html = part(mail, 'text/html')
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html).toContain('مرحبا &lt;b&gt;&quot;&amp;&#39;')
  expect(html).toContain(`<a href="${link}" dir="ltr">${link}</a>`)
  expect(html).not.toMatch(/<img|<script|<link|src=|url\(/)
})

test('a mail that can be stopped says how, for one click (RFC 8058); another one does not', async () => {
  await queue({ unsubscribe: 'https://convene.example/mail/unsubscribe?token=abc' })
  await sender().sendDue()
  const [mail] = arrived
  if (!mail) throw new Error('nothing arrived')
  expect(header(mail, 'List-Unsubscribe')).toBe('<https://convene.example/mail/unsubscribe?token=abc>')
  expect(header(mail, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
  arrived.length = 0
  await queue()
  await sender().sendDue()
  expect(arrived[0]?.raw).not.toMatch(/^List-Unsubscribe/im)
})

const headers = [
  'Auto-Submitted',
  'Content-Language',
  'Content-Type',
  'Date',
  'From',
  'MIME-Version',
  'Message-ID',
  'Subject',
  'To',
].toSorted()
test.each([
  'Subject\r\nBcc: evil@mail.example',
  'Subject\nBcc: evil@mail.example',
  'Subject\r\n\r\n<script>',
  'Subject\0\u2028Bcc: evil@mail.example',
])('a subject stays one header, whatever it holds: %j', async (subject) => {
  await queue({ subject })
  await sender().sendDue()
  expect(arrived).toHaveLength(1)
  const [mail] = arrived
  if (!mail) throw new Error('nothing arrived')
  expect(mail.to).toEqual(['reader@mail.example'])
  expect(header(mail, 'Bcc')).toBeUndefined()
  const [head = ''] = mail.raw.split('\r\n\r\n')
  expect(head.match(/^[\w-]+(?=:)/gm)?.toSorted()).toEqual(headers)
})

test('a server that refuses loses no mail: it is tried again, later each time, until it is of no use', async () => {
  refusing = true
  await queue({ to: `again-${randomUUID()}@mail.example` })
  const owner = await db.owner()
  const pauses: number[] = []
  for (let time = 0; time < 3; time++) {
    await sender().sendDue()
    const { rows } = await owner.query(
      `select round(extract(epoch from due_at - now()))::int as pause from mail`,
    )
    pauses.push(rows[0]?.pause)
    await owner.query('update mail set due_at = now()')
  }
  const [first = 0, second = 0, third = 0] = pauses
  expect(first).toBeGreaterThan(5)
  expect(second).toBeGreaterThan(first)
  expect(third).toBeGreaterThan(second)
  refusing = false
  await sender().sendDue()
  expect(arrived).toHaveLength(1)
  refusing = true
  await queue()
  await owner.query('update mail set expires_at = now()')
  await sender().sendDue()
  expect(await waiting()).toBe(0)
})

test('without a server nothing is sent, and mails wait until they expire', async () => {
  await queue()
  const idle = sender({ SMTP_URL: '', PUBLIC_URL: '' })
  await idle.sendDue()
  expect(await waiting()).toBe(1)
  const owner = await db.owner()
  await owner.query('update mail set expires_at = now()')
  await idle.sendDue()
  expect(await waiting()).toBe(0)
})

test('what is rolled back is not sent', async () => {
  await transact(
    source,
    async (tx) => {
      await queueMail(tx, {
        account: null,
        to: 'reader@mail.example',
        locale: 'en',
        subject: 'x',
        body: ['x'],
        lifetime: 600,
      })
    },
    () => false,
  )
  await sender().sendDue()
  expect(arrived).toEqual([])
})
