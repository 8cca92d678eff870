import type { FastifyInstance } from 'fastify'

/**
 * Headers by what is answered. Everything says what it is and who may embed it. What is not an asset gets a content
 * security policy, its own or one that allows nothing. What only a document heeds stands on documents alone: on a slow
 * line the headers of twenty small answers weigh as much as a chapter of text.
 */
export function addSecurityHeaders(server: FastifyInstance, secure: boolean): void {
  server.addHook('onSend', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    reply.header('cross-origin-resource-policy', 'same-origin')
    if (request.routeOptions.url?.startsWith('/assets/')) return
    if (!reply.hasHeader('content-security-policy'))
      reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    if (!String(reply.getHeader('content-type')).startsWith('text/html')) return
    if (!reply.hasHeader('referrer-policy'))
      reply.header('referrer-policy', 'strict-origin-when-cross-origin')
    reply.header(
      'permissions-policy',
      'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    )
    reply.header('cross-origin-opener-policy', 'same-origin')
    if (secure) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  })
}
