/** A persisted operation: its text is known to the server by `id` (SHA-256, hex); the types travel with it. */
export interface Operation<Data, Variables> {
  readonly name: string
  readonly id: string
  /** Never set: carries the types. */
  readonly types?: (variables: Variables) => Data
}
