import { plainAddress } from '@convene/rules/address.js'

/** What the outside may set, by environment (DESIGN §12). */
export interface Settings {
  host: string
  port: number
  /** The service role's database. */
  databaseUrl: string
  /** The owner's, for migrations, demo reset and restore; absent where only serving is wanted. */
  databaseOwnerUrl: string | undefined
  /** The address that people use; links come from it, never from a request's Host. */
  publicUrl: URL
  /** Where mails are sent; undefined: nowhere, they wait for the mailbox page. */
  smtpUrl: string | undefined
  /** Whom mails come from: a plain address. */
  mailFrom: string
  /**
   * The default start: nobody but this machine reaches it, and no mail leaves it. Only then are demo persons offered and
   * is there a mailbox page, which shows every link that signs in.
   */
  tryingOut: boolean
  /** From this age on one may have an account. */
  minimumAge: number
}

/** Under which the settings are injected: `@Inject(settingsToken) settings: Settings`. */
export const settingsToken = Symbol('settings')

/** A setting that cannot be used; the message is one sentence that says which and why. */
export class SettingsRefused extends Error {}

/**
 * Reads and checks the settings.
 * @throws SettingsRefused
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const host = environment['HOST'] || '127.0.0.1'
  const port = Number(environment['PORT'] || '3000')
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new SettingsRefused(`PORT is "${environment['PORT']}": a whole number from 1 to 65535 is needed.`)
  const databaseUrl = postgresUrl('DATABASE_URL', environment['DATABASE_URL'])
  if (!databaseUrl)
    throw new SettingsRefused(
      'DATABASE_URL is not set: it names the Postgres database to use (npm start brings its own).',
    )
  const publicUrl = environment['PUBLIC_URL'] || `http://localhost:${port}/`
  if (!URL.canParse(publicUrl) || !/^https?:$/.test(new URL(publicUrl).protocol))
    throw new SettingsRefused(
      `PUBLIC_URL is "${publicUrl}": an address that begins with http:// or https:// is needed.`,
    )
  const smtpUrl = environment['SMTP_URL'] || undefined
  if (smtpUrl !== undefined && !(URL.canParse(smtpUrl) && /^smtps?:$/.test(new URL(smtpUrl).protocol)))
    throw new SettingsRefused('SMTP_URL is not an address of the form smtp://user:password@host:port.')
  const minimumAge = Number(environment['MINIMUM_AGE'] || '16')
  if (!Number.isInteger(minimumAge) || minimumAge < 13 || minimumAge > 21)
    throw new SettingsRefused(
      `MINIMUM_AGE is "${environment['MINIMUM_AGE']}": a whole number from 13 to 21 is needed.`,
    )
  const mailFrom = environment['MAIL_FROM'] || `no-reply@${new URL(publicUrl).hostname}`
  if (environment['MAIL_FROM'] && plainAddress(mailFrom) !== mailFrom.toLowerCase())
    throw new SettingsRefused('MAIL_FROM is not a plain address of the form local@domain.')
  return {
    smtpUrl,
    mailFrom,
    tryingOut: smtpUrl === undefined && isLoopback(host) && isLoopback(new URL(publicUrl).hostname),
    minimumAge,
    host,
    port,
    databaseUrl,
    databaseOwnerUrl: postgresUrl('DATABASE_OWNER_URL', environment['DATABASE_OWNER_URL']),
    publicUrl: new URL(publicUrl),
  }
}

/**
 * Refuses to serve others without a way to send mails: they could not sign in, and a mailbox page that they can reach
 * would sign anybody in as anybody (DESIGN §12). Commands that serve nobody do not ask.
 * @throws SettingsRefused
 */
export function refuseToServeWithoutMail({ smtpUrl, host, publicUrl, tryingOut }: Settings): void {
  if (smtpUrl !== undefined || tryingOut) return
  throw new SettingsRefused(
    isLoopback(host)
      ? `SMTP_URL is not set, and PUBLIC_URL is ${publicUrl.href}, which others can reach: set SMTP_URL, so that people can be sent their links.`
      : `SMTP_URL is not set, and HOST is ${host}, which others can reach: set SMTP_URL, so that people can be sent their links.`,
  )
}

function isLoopback(host: string): boolean {
  return host === '127.0.0.1' || host === 'localhost' || host === '::1' || host === '[::1]'
}

function postgresUrl(name: string, value: string | undefined): string | undefined {
  if (!value) return undefined
  // the value holds a password: it is never printed
  if (!URL.canParse(value) || !/^postgres(ql)?:$/.test(new URL(value).protocol))
    throw new SettingsRefused(
      `${name} is not an address of the form postgres://role:password@host:port/database.`,
    )
  return value
}
