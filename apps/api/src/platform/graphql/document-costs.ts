import type { ApolloServerPlugin } from '@apollo/server'
import { countCost, isStandardIntrospection } from './document-limits.js'

/** Counts what a validated document may cost, before it is executed. */
export function documentCosts(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, schema, request }) {
          if (!isStandardIntrospection(document)) countCost(schema, document, request.variables ?? {})
        },
      }
    },
  }
}
