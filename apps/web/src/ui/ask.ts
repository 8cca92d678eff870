import type { Operation } from '@convene/api-client/operation.js'

/** The service could not be reached, or could not answer; what was asked for may be asked for again. */
export class NotAnswered extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}

/**
 * Asks the API for a persisted operation, with the reader's cookie.
 * @throws NotAnswered with the error's code, `OFFLINE` when nothing came back
 */
export async function ask<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  let answer: Response
  try {
    answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify({
        operationName: operation.name,
        variables,
        extensions: { persistedQuery: { version: 1, sha256Hash: operation.id } },
      }),
      ...(signal ? { signal } : {}),
    })
  } catch {
    throw new NotAnswered('OFFLINE')
  }
  const body: { data?: Data | null; errors?: readonly { extensions?: { code?: string } }[] } = await answer
    .json()
    .catch(() => ({}))
  if (!body.data || body.errors?.length)
    throw new NotAnswered(body.errors?.[0]?.extensions?.code ?? 'TRY_AGAIN')
  return body.data
}
