import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/transaction.js'

/** An entry as reactions are given it. */
export interface Happened {
  readonly log: string
  readonly number: number
  readonly journal: boolean
  readonly kind: string
  readonly account: string
  readonly ids: Readonly<Record<string, string | number>>
}

/**
 * What a feature does after another's entry (DESIGN §2, `when/`): rows of its own tables, written in the transaction that
 * moves its cursor, so each entry is reacted to once. It appends nothing.
 */
export interface Reaction {
  /** Its name for ever: the cursor is kept under it. */
  readonly name: string
  readonly kinds: readonly string[]
  readonly react: (tx: Tx, entry: Happened) => Promise<void>
}

/** All reactions; each feature's module adds its own. The worker follows the logs for them. */
@Injectable()
export class Reactions {
  private readonly known = new Map<string, Reaction>()

  /** Makes a reaction known. @throws when two have one name */
  add(reaction: Reaction): void {
    if (this.known.has(reaction.name)) throw new Error(`two reactions are called "${reaction.name}"`)
    this.known.set(reaction.name, reaction)
  }

  /** All of them. */
  all(): readonly Reaction[] {
    return [...this.known.values()]
  }
}
