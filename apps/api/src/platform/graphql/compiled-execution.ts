import { HeaderMap, type ApolloServerPlugin } from '@apollo/server'
import { describedError } from './described-error.js'
import type { Operations } from './operations.js'

/** Lets compiled queries answer what Apollo has parsed and validated: field by field execution is most of a page's cost. */
export function compiledExecution(operations: () => Operations): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operationName, queryHash, request, contextValue }) {
          // only a document that Apollo knows by its hash can be kept compiled; any other goes Apollo's own way
          if (queryHash === undefined) return null
          const { data, errors } = await operations().execute(
            queryHash,
            document,
            operationName ?? undefined,
            contextValue,
            request.variables ?? {},
          )
          return {
            http: { headers: new HeaderMap() },
            body: {
              kind: 'single',
              singleResult: {
                ...(data === undefined ? {} : { data }),
                ...(errors ? { errors: errors.map((error) => describedError(error.toJSON(), error)) } : {}),
              },
            },
          }
        },
      }
    },
  }
}
