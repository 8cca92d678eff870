import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { readDocument } from './document-limits.js'

/** Texts already counted: the web client and the public API send the same ones over and over. */
const counted = new Set<string>()

/**
 * Stands before Apollo and counts each document before it is validated.
 * What is not a request of the GraphQL-over-HTTP form is refused here with a plain sentence.
 */
export function addDocumentGate(server: FastifyInstance): void {
  server.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.routeOptions.url !== '/graphql') return
    const refused = refusalOf(request)
    if (refused)
      await reply
        .code(400)
        .type('application/json')
        .send(JSON.stringify({ errors: [{ message: refused.message, extensions: refused.extensions }] }))
  })
}

function refusalOf(request: FastifyRequest): GraphQLError | undefined {
  const given: unknown = request.method === 'GET' ? request.query : request.body
  if (request.method !== 'GET' && (typeof given !== 'object' || given === null || Array.isArray(given)))
    return new GraphQLError('A request is one JSON object with "query"; batches are not taken.', {
      extensions: { code: 'BAD_REQUEST' },
    })
  const query: unknown =
    typeof given === 'object' && given !== null && Object.hasOwn(given, 'query')
      ? Reflect.get(given, 'query')
      : undefined
  const variables: unknown =
    typeof given === 'object' && given !== null && Object.hasOwn(given, 'variables')
      ? Reflect.get(given, 'variables')
      : undefined
  if (query !== undefined && query !== null && typeof query !== 'string')
    return new GraphQLError('"query" is a text.', { extensions: { code: 'BAD_REQUEST' } })
  if (Array.isArray(variables))
    return new GraphQLError('"variables" is an object.', { extensions: { code: 'BAD_REQUEST' } })
  if (typeof query !== 'string' || counted.has(query)) return undefined
  try {
    readDocument(query)
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
  if (counted.size >= 1000) counted.clear()
  if (query.length <= 8192) counted.add(query)
  return undefined
}
