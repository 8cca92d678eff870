import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, register } from 'prom-client'
import type { Database } from '../database/database.js'

/** `/healthz`: the process answers. `/readyz`: so does its database. `/metrics`: figures of the process. */
export function addHealth(server: FastifyInstance, database: Database): void {
  collectDefaultMetrics({ register })
  server.get('/healthz', (_request, reply) =>
    reply.header('cache-control', 'no-store').type('text/plain').send('ok\n'),
  )
  server.get('/readyz', async (_request, reply) => {
    const ready = await database.answers()
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .type('text/plain')
      .send(ready ? 'ready\n' : 'the database does not answer\n')
  })
  server.get('/metrics', async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type(register.contentType)
      .send(await register.metrics()),
  )
}
