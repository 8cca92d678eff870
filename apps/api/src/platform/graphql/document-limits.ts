import {
  GraphQLError,
  Kind,
  getIntrospectionQuery,
  parse,
  print,
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
} from 'graphql'
import { getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity'

/** What one document of the public API may ask for (DESIGN §7). Printed on the API page. */
const documentLimits = {
  depth: 12,
  cost: 5000,
  aliases: 15,
  directives: 50,
  tokens: 2000,
  bytes: 64 * 1024,
} as const

/** A limit that a document may exceed, or a name it may not use. */
type Limit = keyof typeof documentLimits | 'names'

function exceeded(limit: Limit, message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code: 'LIMIT_EXCEEDED',
      limit,
      ...(limit === 'names' ? {} : { most: documentLimits[limit] }),
    },
  })
}

/** The standard introspection query in the forms its tools send; only it is exempt from counting. */
const standardIntrospection = new Set(
  [true, false].flatMap((descriptions) =>
    [true, false].flatMap((more) =>
      [true, false].flatMap((deprecation) =>
        [true, false].map((oneOf) =>
          print(
            parse(
              getIntrospectionQuery({
                descriptions,
                specifiedByUrl: more,
                directiveIsRepeatable: more,
                schemaDescription: more,
                inputValueDeprecation: deprecation,
                oneOf,
              }),
            ),
          ),
        ),
      ),
    ),
  ),
)

/**
 * Parses a document and counts it before anything validates it: validation itself can be made slow.
 * @returns the parsed document
 * @throws GraphQLError with code LIMIT_EXCEEDED or GRAPHQL_PARSE_FAILED
 */
export function readDocument(text: string): DocumentNode {
  if (Buffer.byteLength(text) > documentLimits.bytes)
    throw exceeded('bytes', `A document holds at most ${documentLimits.bytes} bytes.`)
  let document: DocumentNode
  try {
    document = parse(text, { maxTokens: documentLimits.tokens, noLocation: true })
  } catch (error) {
    if (error instanceof GraphQLError && /more tha[nt] \d+ tokens/.test(error.message))
      throw exceeded('tokens', `A document holds at most ${documentLimits.tokens} tokens.`)
    throw new GraphQLError(error instanceof GraphQLError ? error.message : 'The document cannot be read.', {
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    })
  }
  if (!standardIntrospection.has(print(document))) countDocument(document)
  return document
}

/** True for the exempt introspection query. */
export function isStandardIntrospection(document: DocumentNode): boolean {
  return standardIntrospection.has(print(document))
}

interface Count {
  aliases: number
  directives: number
}

function countDocument(document: DocumentNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const count: Count = { aliases: 0, directives: 0 }
  const depths = new Map<string, number>()
  for (const definition of document.definitions) {
    const depth = depthOf(definition, fragments, depths, new Set(), count)
    if (depth > documentLimits.depth)
      throw exceeded(
        'depth',
        `A document is at most ${documentLimits.depth} levels deep; this one has ${depth}.`,
      )
  }
  if (count.aliases > documentLimits.aliases)
    throw exceeded(
      'aliases',
      `A document holds at most ${documentLimits.aliases} aliases; this one has ${count.aliases}.`,
    )
  if (count.directives > documentLimits.directives)
    throw exceeded(
      'directives',
      `A document holds at most ${documentLimits.directives} directives; this one has ${count.directives}.`,
    )
}

/** Levels of fields below a node; each fragment is measured once, and a circle of fragments is refused here. */
function depthOf(
  node: ASTNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  depths: Map<string, number>,
  open: Set<string>,
  count: Count,
): number {
  if ('directives' in node && node.directives) count.directives += node.directives.length
  if (node.kind === Kind.FIELD && node.alias) {
    count.aliases++
    if (/^(__|constructor$|prototype$|toString$|valueOf$|hasOwnProperty$)/.test(node.alias.value))
      throw exceeded('names', `"${node.alias.value}" is not a name an answer may use.`)
  }
  if (node.kind === Kind.FRAGMENT_SPREAD) {
    const name = node.name.value
    if (open.has(name)) throw exceeded('depth', `Fragment "${name}" contains itself.`)
    const known = depths.get(name)
    if (known !== undefined) return known
    const fragment = fragments.get(name)
    if (!fragment) return 0
    const depth = depthOf(fragment, fragments, depths, new Set([...open, name]), count)
    depths.set(name, depth)
    return depth
  }
  if (!('selectionSet' in node) || !node.selectionSet) return node.kind === Kind.FIELD ? 1 : 0
  const below = Math.max(
    ...node.selectionSet.selections.map((selection) => depthOf(selection, fragments, depths, open, count)),
  )
  return below + (node.kind === Kind.FIELD ? 1 : 0)
}

/** A list costs as many times its item as it may hold; without `first` a list is a bounded part of its page. */
const listEstimator: ComplexityEstimator = ({ args, childComplexity }) => {
  const first: unknown = args['first']
  return typeof first === 'number' ? 1 + Math.max(1, first) * childComplexity : undefined
}

/**
 * Counts what answering may cost.
 * @throws GraphQLError with code LIMIT_EXCEEDED
 */
export function countCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
): void {
  const cost = getComplexity({
    schema,
    query: document,
    variables,
    estimators: [listEstimator, simpleEstimator({ defaultComplexity: 1 })],
  })
  if (cost > documentLimits.cost)
    throw exceeded('cost', `A document costs at most ${documentLimits.cost}; this one costs ${cost}.`)
}
