import { readFileSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { fileURLToPath } from 'node:url'

const folder = new URL('../../../../web/dist/graphiql/', import.meta.url)

/** The editor writes style elements and attributes of its own and starts workers; nothing else on the site may. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** `/graphiql`: the console of the public API, served by ourselves, under a policy of its own. */
export async function addConsole(server: FastifyInstance): Promise<void> {
  const manifest: Record<string, { file: string; css?: readonly string[] }> = JSON.parse(
    readFileSync(new URL('manifest.json', folder), 'utf8'),
  )
  const entry = manifest['src/graphiql/graphiql.tsx']
  if (!entry) throw new Error('the console of the API has not been built')
  const styles = (entry.css ?? [])
    .map((file) => `<link rel="stylesheet" href="/graphiql-assets/${file}">`)
    .join('')
  const document =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>GraphiQL · Convene</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/graphiql-page.css">${styles}</head>` +
    `<body><div id="root"></div><noscript>GraphiQL needs JavaScript. The API itself does not: POST to /graphql.</noscript>` +
    `<script type="module" src="/graphiql-assets/${entry.file}"></script></body></html>`
  await server.register(fastifyStatic, {
    root: fileURLToPath(new URL('assets/', folder)),
    prefix: '/graphiql-assets/assets/',
    preCompressed: true,
    maxAge: '365d',
    immutable: true,
    index: false,
    decorateReply: false,
    serveDotFiles: false,
  })
  server.get('/graphiql-page.css', (_request, reply) =>
    reply
      .type('text/css')
      .header('cache-control', 'public, max-age=86400')
      .send('body{margin:0}#root{height:100dvh}'),
  )
  server.get('/graphiql', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'public, no-cache')
      .header('content-security-policy', policy)
      .send(document),
  )
}
