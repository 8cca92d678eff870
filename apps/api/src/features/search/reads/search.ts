import type { Database } from '../../../platform/database/database.js'
import { badInput } from '../../../platform/graphql/bad-input.js'
import { keyValues, type KeyPart, type Page } from '../../../platform/reads/keyset.js'
import { longestQuestion, readQuestion } from '../question.js'
import type { SearchConnection, SearchKind } from '../search.type.js'
import { cutExcerpt } from './found-hit.js'
import { searchStatements, type QuestionForm } from './search-statement.js'

/** What is looked for. */
export interface Search {
  query: string
  locale: string
  kind: SearchKind | null
  page: Page
}

/** What a cursor of the hits holds: how good, how well (negative), which kind, which thing. */
export const searchKey = ['number', 'number', 'number', 'text'] as const satisfies readonly KeyPart[]
/** Hits on a page, unless asked otherwise. */
export const hitsPerPage = 20

const nothing: SearchConnection = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  counts: [],
}

/**
 * Searches the texts under consultation, what was said on them and the library, the same for everyone. What holds too little to look for finds
 * nothing.
 * @throws GraphQLError BAD_USER_INPUT for a question longer than `longestQuestion`
 */
export async function search(
  database: Database,
  { query, locale, kind, page }: Search,
): Promise<SearchConnection> {
  if (query.length > longestQuestion)
    throw badInput(`"query" holds at most ${longestQuestion} characters.`, 'QUERY_TOO_LONG', longestQuestion)
  const question = readQuestion(query)
  if (!question) return nothing
  const { words, pairs, phrases } = question
  const form: QuestionForm = pairs.length === 0 ? 'words' : words === '' ? 'pairs' : 'words and pairs'
  const answer = await database.one(searchStatements[form], [
    locale,
    kind,
    page.first,
    ...keyValues(page, searchKey.length),
    question.asked,
    words,
    question.otherSpelling,
    question.wordsBefore,
    question.lastWord,
    phrases,
    pairs,
    question.symbol,
    question.codes,
  ])
  if (!answer) return nothing
  const { edges, ...rest } = answer.data
  return { ...rest, edges: edges.map(({ cursor, node }) => ({ cursor, node: cutExcerpt(node, phrases) })) }
}
