import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readCompactFile } from '@convene/compact-text/read-compact-file.js'
import type { DataSource } from 'typeorm'
import { CommandRefused } from '../../../platform/command-line/explain.js'
import { openDataSource } from '../../../platform/database/data-source.js'
import { system } from '../../../platform/record/system-account.js'
import type { Settings } from '../../../platform/settings/settings.js'
import { compactTables, importCompact, prepareImport } from '../../compact/compact.module.js'
import { importThreads, prepareThreadsImport } from '../../contributions/contributions.module.js'
import { publishDueFigures } from '../../positions/positions.module.js'
import { loadDemo } from '../commands/load-demo.js'
import { consultationTables } from '../consultation-tables.js'
import { demoArchive } from './demo-archive.js'
import type { DemoConsultation } from './demo-consultation.js'
import { demoConsultation } from './demo-texts.js'
import { eraseDemo } from './erase-demo.js'

const compactFile = fileURLToPath(new URL('../../../../fixtures/compact.json', import.meta.url))

const archiveFiles = new URL('../../../../fixtures/decide-madrid/', import.meta.url)

/** What was done with the demo. */
export type DemoOutcome = 'loaded' | 'there already'

/**
 * Loads the demo: the compact, the archive with its threads, then the consultation that takes the compact. Each is an act of its own and may be repeated:
 * what was cut off half way is finished by the next call.
 * @throws CommandRefused beside consultations or accounts that are not the demo's
 */
export async function loadWholeDemo(source: DataSource): Promise<DemoOutcome> {
  const read = readCompactFile(await readFile(compactFile))
  if (!read.ok) throw new Error('the compact that the demo ships does not hold')
  const imported = await importCompact(
    source,
    system,
    await prepareImport(read.file, demoConsultation.documentSlug),
  )
  if (imported.outcome === 'refused')
    throw new CommandRefused(`The demo's compact was refused: ${imported.code}.`)
  // the archive first: the newest consultation is the one that is shown first
  const outcomes = [await loadConsultation(source, demoArchive)]
  const threads = await prepareThreadsImport({
    slug: demoArchive.slug,
    zone: demoArchive.zone,
    language: null,
    proposals: fileURLToPath(new URL('proposals.csv', archiveFiles)),
    comments: fileURLToPath(new URL('comments.csv', archiveFiles)),
  })
  const archived = await importThreads(source, system, threads)
  if (archived.outcome === 'refused')
    throw new CommandRefused(`The demo's archive was refused: ${archived.code}.`)
  outcomes.push(archived.outcome, await loadConsultation(source, demoConsultation))
  // so that figures are there at once, and not a quarter of a minute later
  await publishDueFigures(source)
  return outcomes.includes('done') ? 'loaded' : 'there already'
}

async function loadConsultation(
  source: DataSource,
  demo: DemoConsultation,
): Promise<'done' | 'nothingChanged'> {
  const loaded = await loadDemo(source, system, demo)
  if (loaded.outcome === 'refused') throw refusedAlone(loaded)
  return loaded.outcome
}

/** Loads the demo into an embedded database that holds no consultation and no account; elsewhere it does nothing. */
export async function loadDemoIfEmpty(settings: Settings, say: (line: string) => void): Promise<void> {
  const source = await openDemoTables(settings)
  try {
    const [counted] = await source.query<{ things: string }[]>(
      `select (select count(*) from consultation) + (select count(*) from account where kind = 'person') as things`,
    )
    if (Number(counted?.things) > 0) return
    say('convene: loading the demo')
    await loadWholeDemo(source)
  } finally {
    await source.destroy()
  }
}

/** Erases the demo and loads it anew, with new logs; refused where anything else would be lost. */
export async function resetDemo(settings: Settings): Promise<void> {
  if (!settings.databaseOwnerUrl)
    throw new CommandRefused(
      'DATABASE_OWNER_URL is not set: only the role that owns the tables can renew the demo.',
    )
  await eraseDemo(settings.databaseOwnerUrl)
  const source = await openDemoTables(settings)
  try {
    await loadWholeDemo(source)
  } finally {
    await source.destroy()
  }
}

/** The tables that the demo writes. */
export function openDemoTables(settings: Pick<Settings, 'databaseUrl'>): Promise<DataSource> {
  return openDataSource({ url: settings.databaseUrl, size: 2 }, [...compactTables, ...consultationTables])
}

function refusedAlone({
  code,
  params,
}: {
  code: string
  params: Readonly<Record<string, string | number>>
}): CommandRefused {
  if (code !== 'DEMO_NOT_ALONE') return new CommandRefused(`The demo was refused: ${code}.`)
  return new CommandRefused(
    `The demo was refused: this database holds ${params['consultations']} other consultations and ${params['accounts']} accounts, and a demo must not stand beside them.`,
  )
}
