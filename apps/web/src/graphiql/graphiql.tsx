// The console of the public API: a tool of its own with a policy of its own, apart from the reading pages.
import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { createRoot } from 'react-dom/client'

const example = `# Convene's public API. Ctrl+Space completes, Ctrl+Enter runs; the schema stands behind the book.
query OneConsultation {
  consultation(slug: "global-digital-compact", locale: en) {
    title { body language state }
    rounds { number state closesAt zone }
  }
}
`

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <GraphiQL fetcher={createGraphiQLFetcher({ url: '/graphql' })} defaultQuery={example} />,
  )
