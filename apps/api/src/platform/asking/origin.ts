import type { FastifyInstance } from 'fastify'

/** Where requests that change something may come from: our own pages. */
export function allowedOrigins(publicUrl: URL, host: string, port: number): ReadonlySet<string> {
  const loopback = host === '127.0.0.1' || host === 'localhost' || host === '::1'
  const local = loopback
    ? [`http://localhost:${port}`, `http://127.0.0.1:${port}`, `http://[::1]:${port}`]
    : []
  return new Set([publicUrl.origin, ...local])
}

/**
 * Refuses whatever could change something and comes from a page of another site. A program that is no browser sends no
 * Origin and carries no cookie that it was not given.
 */
export function addOriginCheck(server: FastifyInstance, origins: ReadonlySet<string>): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return
    const { origin } = request.headers
    const site = request.headers['sec-fetch-site']
    const foreign =
      origin === undefined
        ? site !== undefined && site !== 'same-origin' && site !== 'none'
        : !origins.has(origin)
    if (!foreign) return
    await reply
      .code(403)
      .header('cache-control', 'no-store')
      .type('application/json')
      .send(
        JSON.stringify({
          errors: [
            {
              message: 'Requests that change something come from our own pages.',
              extensions: { code: 'FOREIGN_ORIGIN' },
            },
          ],
        }),
      )
  })
}
