import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Asking } from '../../platform/asking/asking.js'
import type { Database } from '../../platform/database/database.js'
import { statement, type Statement } from '../../platform/database/statement.js'
import { failureCodeOf } from '../../platform/http/failure.js'
import { log } from '../../platform/telemetry/log.js'
import { givenColumns, personalTables } from './personal-data.js'

/** Rows that are in memory at a time. */
const atOnce = 500

interface Row {
  readonly key: string
  readonly data: object
}

const statements: readonly [string, Statement<Row>][] = personalTables.map((table) => [
  table.table,
  statement<Row>(
    `export-${table.table}`,
    `select ${table.order} as key, json_build_object(${givenColumns(table)
      .map(({ column }) => `'${column}', t.${column}`)
      .join(', ')}) as data
     from ${table.table} t where (${table.mine}) and ($2::text is null or (${table.order}) collate "C" > $2)
     order by (${table.order}) collate "C" limit ${atOnce}`,
  ),
])

const exports = new RateLimiterMemory({ points: 6, duration: 10 * 60 })

/**
 * `/account/data.json`: all that is kept about whoever asks, as JSON (PRV-02, PRV-07). The address alone is worth nothing:
 * each time it needs the login (trust.md S12), and it is not stored on the way.
 */
export function addExport(
  server: FastifyInstance,
  database: Database,
  askingOf: (request: FastifyRequest, reply: FastifyReply) => Asking,
): void {
  server.get('/account/data.json', async (request, reply) => {
    reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex')
    const site = request.headers['sec-fetch-site']
    // a page of another site must not make a reader's device fill with what is private
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      return reply.code(403).send({ code: 'FOREIGN_ORIGIN' })
    try {
      const { account, kind } = await askingOf(request, reply).person()
      if (kind !== 'person') return await reply.code(401).send({ code: 'SIGN_IN_FIRST' })
      if (await tooOften(account)) return await reply.code(429).send({ code: 'TOO_MANY_REQUESTS' })
      return await reply
        .type('application/json; charset=utf-8')
        .header('content-disposition', 'attachment; filename="convene-data.json"')
        .send(
          // its beginning is out: what fails now cuts the answer off, so that nobody takes half of it for all
          Readable.from(pieces(database, account)).on('error', (error) =>
            log.error({ error }, 'an export was cut off'),
          ),
        )
    } catch (error) {
      const { status, code } = failureCodeOf(error)
      log.error({ error, code }, 'an export could not be answered')
      return reply.code(status).send({ code })
    }
  })
}

async function tooOften(account: string): Promise<boolean> {
  return exports.consume(account).then(
    () => false,
    () => true,
  )
}

/** The document in pieces: an object of tables, each a list of rows. */
async function* pieces(database: Database, account: string): AsyncGenerator<string> {
  yield '{\n'
  for (const [at, [table, rows]] of statements.entries()) {
    yield `${at === 0 ? '' : ',\n'}${JSON.stringify(table)}: [`
    let after: string | null = null
    let before = ''
    for (;;) {
      const found: Row[] = await database.query(rows, [account, after])
      for (const { data } of found) {
        yield `${before}${JSON.stringify(data)}`
        before = ',\n'
      }
      after = found.at(-1)?.key ?? null
      if (found.length < atOnce) break
    }
    yield ']'
  }
  yield '\n}\n'
}
