import type { FastifyInstance } from 'fastify'

/** The mark as a file icon: the brackets alone. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="#16191b" stroke-width="4"><style>@media (prefers-color-scheme:dark){svg{stroke:#eae8e2}}</style><path d="M11 4H5v24h6M21 4h6v24h-6"/></svg>'

/** `/icon.svg`, and `/favicon.ico` for those who ask for it unasked. */
export function addIcon(server: FastifyInstance): void {
  server.get('/icon.svg', (_request, reply) =>
    reply
      .type('image/svg+xml')
      .header('cache-control', 'public, max-age=86400')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .send(icon),
  )
  server.get('/favicon.ico', (_request, reply) => reply.redirect('/icon.svg', 301))
}
