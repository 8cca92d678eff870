import { request, type IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'

/** What a server answered. */
interface Injected {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/**
 * Sends one request to a server over HTTP, with exactly these headers: Fastify's own `inject` does not load under Jest
 * before Node 24, and `fetch` adds headers of its own.
 */
export async function inject(
  server: FastifyInstance,
  {
    method = 'GET',
    path,
    headers = {},
    body,
  }: { method?: string; path: string; headers?: Readonly<Record<string, string>>; body?: string },
): Promise<Injected> {
  if (!server.server.listening) await server.listen({ host: '127.0.0.1', port: 0 })
  const place = server.server.address()
  const port = typeof place === 'object' && place !== null ? place.port : 0
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
