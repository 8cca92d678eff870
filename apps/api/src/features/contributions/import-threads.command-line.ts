import { isLanguage } from '@convene/compact-text/language.js'
import type { Command } from 'commander'
import type { CommandLine } from '../../platform/command-line/command-line.js'
import { CommandRefused } from '../../platform/command-line/explain.js'
import { openDataSource } from '../../platform/database/data-source.js'
import { system } from '../../platform/record/system-account.js'
import { readSettings } from '../../platform/settings/settings.js'
import { compactTables } from '../compact/compact.module.js'
import { importThreads, type ThreadsReport } from './commands/import-threads.js'
import { prepareThreadsImport } from './import/prepare-import.js'

interface Options {
  readonly consultation: string
  readonly proposals: string
  readonly comments: string
  readonly language?: string
}

const lines = ({ versionNumber, textChanged, proposals, comments }: ThreadsReport): string[] => {
  const { added, changed, removed, unchanged } = comments
  if (!textChanged && added + changed + removed === 0)
    return [
      `Nothing changed: the consultation has these ${proposals} proposals and ${unchanged} comments already.`,
    ]
  return [
    `${proposals} proposals stand in version ${versionNumber} of the text${textChanged ? ', which is current now' : ', as before'}.`,
    `Comments: ${added} new, ${changed} changed, ${removed} taken out, ${unchanged} as before.`,
  ]
}

const run = async ({ consultation: slug, proposals, comments, ...options }: Options): Promise<void> => {
  const language = options.language ?? null
  if (language !== null && !isLanguage(language))
    throw new CommandRefused('The language is one of en, fr, es, ru, zh and ar.')
  const source = await openDataSource({ url: readSettings(process.env).databaseUrl, size: 1 }, compactTables)
  try {
    const [found] = await source.query<{ zone: string }[]>('select zone from consultation where slug = $1', [
      slug,
    ])
    if (!found) throw new CommandRefused(`There is no consultation “${slug.slice(0, 80)}”.`)
    const prepared = await prepareThreadsImport({ slug, zone: found.zone, language, proposals, comments })
    const imported = await importThreads(source, system, prepared)
    if (imported.outcome === 'refused')
      throw new CommandRefused(
        imported.code === 'STORAGE_FULL'
          ? 'The database has no space left; nothing was changed.'
          : `The database cannot take this now (${imported.code}); nothing was changed. Try again.`,
      )
    if (imported.report) for (const line of lines(imported.report)) console.log(line)
    const { tree } = prepared
    const count = (which: (placed: { orphan: boolean; movedUp: boolean }) => boolean) =>
      [...tree.values()].filter(which).length
    const orphans = count(({ orphan }) => orphan)
    const movedUp = count((placed) => placed.movedUp)
    if (orphans > 0)
      console.log(`${orphans} comments answer one that is not in the file; they are kept and marked.`)
    if (movedUp > 0)
      console.log(`${movedUp} answers stood deeper than 100 levels; they stand at the hundredth.`)
  } finally {
    await source.destroy()
  }
}

/** `import threads`: takes proposals and comments from a pair of CSV files (act `importThreads`). */
export const importThreadsCommandLine: CommandLine = (program) => {
  const known = program.commands.find((each: Command) => each.name() === 'import')
  const into = known ?? program.command('import').description('take content from a file')
  into
    .command('threads')
    .description('take proposals and the comments on them; the same files again change nothing')
    .requiredOption('--consultation <slug>', 'the consultation that they become part of')
    .requiredOption('--proposals <file>', 'CSV: id, title; summary and text if there are any')
    .requiredOption(
      '--comments <file>',
      'CSV: id, parentId, proposalId, date, text; userId and time if there are any',
    )
    .option('--language <code>', 'the language of both files, if it is not the one of the text')
    .action(run)
}
