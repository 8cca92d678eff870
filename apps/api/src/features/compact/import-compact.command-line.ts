import { basename } from 'node:path'
import type { Command } from 'commander'
import type { DataSource } from 'typeorm'
import type { CommandLine } from '../../platform/command-line/command-line.js'
import { CommandRefused } from '../../platform/command-line/explain.js'
import { openDataSource } from '../../platform/database/data-source.js'
import { errorCode } from '../../platform/database/errors.js'
import { system } from '../../platform/record/system-account.js'
import { readSettings } from '../../platform/settings/settings.js'
import { adoptVersion } from '../consultations/consultations.module.js'
import { compactTables, importCompact, prepareImport } from './compact.module.js'
import { documentSlug } from './document-slug.js'
import { importLines, refusalLines } from './import-report.js'
import { readFromDisk } from './read-file.js'

interface Options {
  readonly document?: string
  readonly adopt?: string
}

const unreadable = (path: string, error: unknown): CommandRefused => {
  const code = errorCode(error)
  if (code === 'ENOENT') return new CommandRefused(`There is no file ${path}.`)
  if (code === 'EISDIR') return new CommandRefused(`${path} is a folder, not a file.`)
  if (code === 'EACCES' || code === 'EPERM')
    return new CommandRefused(`${path} may not be read by this account.`)
  return new CommandRefused(`${path} cannot be read (${code ?? String(error)}).`)
}

const trouble = (code: string): CommandRefused =>
  new CommandRefused(
    code === 'STORAGE_FULL'
      ? 'The database has no space left; nothing was changed.'
      : `The database cannot take this now (${code}); nothing was changed. Try again.`,
  )

const adopt = async (source: DataSource, slug: string, versionId: string): Promise<string> => {
  const adopted = await adoptVersion(source, system, { slug, versionId })
  if (adopted.outcome === 'nothingChanged') return `The consultation “${slug}” reads this version already.`
  if (adopted.outcome === 'done') return `The consultation “${slug}” reads this version now.`
  if (adopted.code === 'NOT_FOUND')
    throw new CommandRefused(`The import is done, but there is no consultation “${slug}”.`)
  throw trouble(adopted.code)
}

const run = async (path: string, options: Options): Promise<void> => {
  const read = await readFromDisk(path).catch((error: unknown) => {
    throw unreadable(path, error)
  })
  const name = basename(path)
  if (!read.ok) {
    const lines = refusalLines(read)
    if (lines.length === 1)
      throw new CommandRefused(`${name} is refused, and nothing was changed. ${lines[0]}`)
    for (const line of lines) console.error(line)
    throw new CommandRefused(
      `${name} is refused for ${read.refusals.length + read.more} faults, and nothing was changed.`,
    )
  }
  const prepared = await prepareImport(read.file, documentSlug(read.file, options.document))
  const source = await openDataSource({ url: readSettings(process.env).databaseUrl, size: 1 }, compactTables)
  try {
    const imported = await importCompact(source, system, prepared)
    if (imported.outcome === 'refused') throw trouble(imported.code)
    if (imported.report === undefined) return
    for (const line of importLines(imported.report)) console.log(line)
    if (options.adopt !== undefined)
      console.log(await adopt(source, options.adopt, imported.report.text.versionId))
  } finally {
    await source.destroy()
  }
}

/** `import compact FILE`: takes a compact from a file (acts `importCompact` and, on wish, `adoptVersion`). */
export const importCompactCommandLine: CommandLine = (program) => {
  const known = program.commands.find((each: Command) => each.name() === 'import')
  const into = known ?? program.command('import').description('take content from a file')
  into
    .command('compact')
    .description('take a compact; the same content again changes nothing')
    .argument('<file>', 'a compact in the form of compact.json')
    .option('--document <slug>', 'the document that it is a version of')
    .option('--adopt <slug>', 'make this consultation read the imported version')
    .action(run)
}
