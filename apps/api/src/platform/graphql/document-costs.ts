import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import { countCost, isStandardIntrospection } from './document-limits.js'

/** Counts what a validated document may cost, before it is executed. */
export function documentCosts(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, schema, request }) {
          try {
            if (!isStandardIntrospection(document)) countCost(schema, document, request.variables ?? {})
          } catch (error) {
            // without a status of its own Apollo answers what a plugin throws as a fault of ours
            if (!(error instanceof GraphQLError)) throw error
            throw new GraphQLError(error.message, {
              extensions: { ...error.extensions, http: { status: 400 } },
            })
          }
        },
      }
    },
  }
}
