import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  GraphQLError,
  Kind,
  parse,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql'
import type { Asking } from '../asking/asking.js'
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit'

/** A persisted operation as the web client was built with it. */
interface Persisted {
  name: string
  text: string
}

/** Answers operations by compiled queries, each compiled once. */
export class Operations {
  private readonly persisted: Readonly<Record<string, Persisted>>
  private readonly fields = new Map<string, string>()
  private readonly compiled = new Map<string, CompiledQuery>()

  constructor(private readonly schema: GraphQLSchema) {
    const path = fileURLToPath(import.meta.resolve('@convene/api-client/operations.json'))
    this.persisted = JSON.parse(readFileSync(path, 'utf8'))
    for (const [id, { text, name }] of Object.entries(this.persisted))
      this.fields.set(id, onlyField(parse(text), name))
  }

  /** The text of a persisted operation, or undefined. */
  textOf(id: string): string | undefined {
    return Object.hasOwn(this.persisted, id) ? this.persisted[id]?.text : undefined
  }

  /** The one root field of a persisted operation. */
  fieldOf(id: string): string {
    const field = this.fields.get(id)
    if (!field) throw new Error(`operation ${id} is not persisted`)
    return field
  }

  /**
   * Runs a persisted operation for a page.
   * @param asking who asks; a public page gives none, so that nothing on it can depend on that
   * @throws the first error of the answer
   */
  async run(id: string, variables: Readonly<Record<string, unknown>>, asking?: Asking): Promise<unknown> {
    const text = this.textOf(id)
    if (text === undefined) throw new Error(`operation ${id} is not persisted`)
    const answer = await this.execute(id, parse(text), undefined, { asking }, variables)
    const [error] = answer.errors ?? []
    if (error) throw error.originalError ?? error
    return answer.data
  }

  /** Runs a validated document, compiled under a key that stands for its text. */
  async execute(
    key: string,
    document: DocumentNode,
    operationName: string | undefined,
    context: unknown,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<ExecutionResult> {
    const compiledKey = `${key} ${operationName ?? ''}`
    let query = this.compiled.get(compiledKey)
    if (!query) {
      const result =
        operationName === undefined
          ? compileQuery(this.schema, document)
          : compileQuery(this.schema, document, operationName)
      if (!isCompiledQuery(result)) return result
      query = result
      // documents of the public API come and go: the oldest compiled one gives way
      if (this.compiled.size >= 500) this.compiled.delete(this.compiled.keys().next().value ?? '')
      this.compiled.set(compiledKey, query)
    }
    return query.query({}, context, { ...variables })
  }
}

/** A page's operation has one root field, and each of its arguments is the variable of the same name. */
function onlyField(document: DocumentNode, name: string): string {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const selections = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : []
  const [field] = selections
  if (selections.length !== 1 || field?.kind !== Kind.FIELD)
    throw new GraphQLError(`operation ${name} must have exactly one root field`)
  for (const argument of field.arguments ?? [])
    if (argument.value.kind !== Kind.VARIABLE || argument.value.name.value !== argument.name.value)
      throw new GraphQLError(
        `operation ${name}: argument ${argument.name.value} must be the variable of its name`,
      )
  return field.name.value
}
