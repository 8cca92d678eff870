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
  entries: `query Since($after: Int) {
  entries(
    consultation: "global-digital-compact"
    room: "A.M1"
    after: $after
  ) {
    log
    number
    edges {
      node {
        number
        prev
        kind
        contribution { id parentId state body language }
      }
    }
    pageInfo { hasNextPage }
  }
}`,
  post: `mutation Post($actId: ID!, $body: String!) {
  postContribution(
    actId: $actId
    consultation: "global-digital-compact"
    code: "A.M1"
    body: $body
    locale: en
  ) {
    ... on PostContributionDone { contribution { id state } }
    ... on Refusal { code params { name value } }
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

/** Follows one thread: catches up whenever the connection is there, and shows each entry once and in order. */
export const follow = `import { io } from 'socket.io-client'

const thread = { consultation: 'global-digital-compact', code: 'A.M1' }
const socket = io(process.env.CONVENE)
let last // the number of the last entry that you have

socket.on('connect', async () => {
  const { rooms } = await socket.emitWithAck('watch', { rooms: [thread] })
  last ??= rooms[0].number
  await catchUp(rooms[0])
})
socket.on('entries', async ({ room, log, entries }) => {
  for (const entry of entries) {
    if (entry.prev > last) return catchUp({ room, log })
    show(entry)
  }
})

async function catchUp({ room, log }) {
  for (let more = true; more; ) {
    const missed = await socket.emitWithAck('catchUp', { room, log, after: last })
    if (missed.problem) throw new Error(missed.problem)
    missed.entries.forEach(show)
    more = missed.more
  }
}

function show({ number, kind, contribution }) {
  if (number <= last) return
  last = number
  console.log(number, kind, contribution?.body)
}`

/** The two steps of signing in; the code of the mail comes between them. */
export const signIn = {
  ask: `curl "$CONVENE/graphql" -c cookies -b cookies \\
  -H 'content-type: application/json' \\
  -d '{"query": "mutation { requestLoginLink(email: \\"you@example.org\\", locale: en) { __typename } }"}'`,
  confirm: `CODE= # from the mail
curl "$CONVENE/graphql" -c cookies -b cookies \\
  -H 'content-type: application/json' \\
  -d '{"query": "mutation { confirmLoginLink(code: \\"'$CODE'\\") { __typename } }"}'`,
} as const

/** A comment, sent with the cookie of the login. */
export const post = `curl "$CONVENE/graphql" -b cookies \\
  -H 'content-type: application/json' \\
  -d '{"variables": {"actId": "'$(node -p 'crypto.randomUUID()')'", "body": "Said by a program."},
    "query": "${queries.post.replaceAll(/\s+/g, ' ').replaceAll('"', '\\"')}"}'`
