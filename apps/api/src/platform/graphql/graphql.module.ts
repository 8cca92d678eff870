import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo'
import { GraphQLModule } from '@nestjs/graphql'
import type { DynamicModule } from '@nestjs/common'
import { compiledExecution } from './compiled-execution.js'
import { describedError } from './described-error.js'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Asking } from '../asking/asking.js'
import { documentCosts } from './document-costs.js'
import type { Operations } from './operations.js'

/**
 * Apollo Server over the code-first schema: a public API, so introspection is open; batching is off, simple cross-site
 * requests are refused, answers to errors show nothing of the inside.
 * @param askingOf who asks, for viewer's reads and mutations
 * @param operations asked for at each request, because it is made from the finished schema
 */
export function graphqlModule(
  operations: () => Operations,
  askingOf: (request: FastifyRequest, reply: FastifyReply) => Asking,
): DynamicModule {
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    autoSchemaFile: true,
    sortSchema: true,
    introspection: true,
    graphiql: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    stopOnTerminationSignals: false,
    // persisted operations are those the client was built with; nobody can add one from outside
    persistedQueries: {
      cache: {
        get: async (key: string) => operations().textOf(key.replace(/^apq:/, '')),
        set: async () => {},
        delete: async () => false,
      },
    },
    plugins: [documentCosts(), compiledExecution(operations)],
    formatError: describedError,
    context: (request: FastifyRequest, reply: FastifyReply) => ({ asking: askingOf(request, reply) }),
  })
}
