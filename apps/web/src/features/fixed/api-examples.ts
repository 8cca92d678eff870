import { ConsultationsPageOperation } from '@convene/api-client/operations.js'

/** Queries that the page on the programming interface shows; a test runs each against the schema. */
export const queries = {
  consultations: `{
  consultations(locale: en) {
    edges {
      node {
        slug
        title { body language }
        currentRound { number state closesAt zone }
      }
    }
  }
}`,
  provision: `{
  provision(
    consultation: "global-digital-compact"
    code: "A.M1"
    locale: en
    beside: zh
  ) {
    documentSymbol
    provision {
      text { body state originalLanguage }
      beside { body language state }
      addresseeClass
    }
  }
}`,
  search: `{
  search(query: "连通", locale: zh) {
    counts { kind count }
    edges {
      node { label path excerpt { body } matches }
    }
  }
}`,
  documents: `query Resolutions($after: String) {
  libraryDocuments(
    locale: en
    organ: "Human Rights Council"
    kind: "resolution"
    first: 20
    after: $after
  ) {
    edges { node { symbol date title { body } } }
    pageInfo { hasNextPage endCursor }
  }
}`,
} as const

/** The first query from a command line; the address is that of a fresh start and the reader's to change. */
export const request = `CONVENE=http://localhost:3000
curl "$CONVENE/graphql" \\
  -H 'content-type: application/json' \\
  -d '{"query": "{ consultations(locale: en) { edges { node { slug title { body } } } } }"}'`

/** A persisted operation, named by its id. The header says that no other site is asking. */
export const persistedRequest = `curl -G "$CONVENE/graphql" \\
  -H 'apollo-require-preflight: true' \\
  --data-urlencode 'variables={"locale": "en"}' \\
  --data-urlencode 'extensions={"persistedQuery": {"version": 1,
    "sha256Hash": "${ConsultationsPageOperation.id}"}}'`

/** A page once more, if it has changed. */
export const againRequest = `PAGE="$CONVENE/en/consultations/global-digital-compact"
TAG=$(curl -sI "$PAGE" | sed -n 's/^etag: //Ip' | tr -d '\\r')
curl -sI "$PAGE" -H "If-None-Match: $TAG" | head -1`
