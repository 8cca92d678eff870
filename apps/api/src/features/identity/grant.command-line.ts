import { Option } from 'commander'
import { roles, type Role } from '@convene/rules/appointment.js'
import type { CommandLine } from '../../platform/command-line/command-line.js'
import { CommandRefused } from '../../platform/command-line/explain.js'
import { openDataSource } from '../../platform/database/data-source.js'
import { system } from '../../platform/record/system-account.js'
import { readSettings } from '../../platform/settings/settings.js'
import { grantRole } from './commands/grant-role.js'

interface Options {
  readonly email: string
  readonly role: Role
  readonly consultation?: string
}

/** Why nothing was granted, in one sentence. */
const sentences: Readonly<Record<string, string>> = {
  NO_SUCH_ACCOUNT:
    'No account has this address: whoever it is joins first (only the very first administrator is made without having joined).',
  NOT_FOUND: 'There is no consultation of that name.',
  ROLE_HELD_ALREADY: 'This account has the role already: nothing was changed.',
  STORAGE_FULL: 'The database has no space left; nothing was changed.',
  TRY_AGAIN: 'The database cannot take this now; nothing was changed. Try again.',
}

const run = async ({ email, role, consultation }: Options): Promise<void> => {
  const address = email.trim().toLowerCase()
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) || address.length > 254)
    throw new CommandRefused('--email is no plain address of the form name@example.org.')
  if (role === 'administrator' && consultation !== undefined)
    throw new CommandRefused('An administrator runs the whole instance: leave out --consultation.')
  if (role !== 'administrator' && consultation === undefined)
    throw new CommandRefused(`A ${role} belongs to a consultation: name it with --consultation.`)
  const source = await openDataSource({ url: readSettings(process.env).databaseUrl, size: 1 })
  try {
    const granted = await grantRole(source, system, {
      email: address,
      role,
      consultation: consultation ?? null,
    })
    if (granted.outcome === 'refused')
      throw new CommandRefused(sentences[granted.code] ?? `This was refused: ${granted.code}.`)
    const made = granted.outcome === 'done' && granted.report?.accountMade
    console.log(
      `${made ? 'An account was made for this address, and it' : 'The account with this address'} is ${role} now.`,
    )
  } finally {
    await source.destroy()
  }
}

/** `grant`: appoints somebody, also the first administrator (act `grantRole`). */
export const grantCommandLine: CommandLine = (program) => {
  program
    .command('grant')
    .description('appoint somebody to a role; also makes the first administrator')
    .requiredOption('--email <address>', 'the address of their account')
    .addOption(new Option('--role <role>', 'what they are to be').choices([...roles]).makeOptionMandatory())
    .option('--consultation <slug>', 'where; not for administrators')
    .action(run)
}
