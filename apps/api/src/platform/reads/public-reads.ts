import { Injectable } from '@nestjs/common'
import { Database } from '../database/database.js'
import type { LogVersion, PublicRead } from './public-read.js'

type Look = (given: Readonly<Record<string, unknown>>) => Promise<readonly LogVersion[] | undefined>

/** All public reads, by the root field they answer; each feature's module adds its own. */
@Injectable()
export class PublicReads {
  private readonly looks = new Map<string, Look>()

  constructor(private readonly database: Database) {}

  /**
   * Makes a read known.
   * @param accept the arguments as the read wants them, from variables that GraphQL has checked or a page's address gave
   * @throws when two answer the same field
   */
  add<Arguments, Shape>(read: PublicRead<Arguments, Shape>): void {
    if (this.looks.has(read.field)) throw new Error(`two public reads answer "${read.field}"`)
    this.looks.set(read.field, async (given) => {
      const { statement, values } = read.look(read.accept(given))
      return (await this.database.one(statement, values.map(storable)))?.versions
    })
  }

  /** The versions of what a page shows, or undefined when there is no such thing. */
  async look(
    field: string,
    given: Readonly<Record<string, unknown>>,
  ): Promise<readonly LogVersion[] | undefined> {
    const look = this.looks.get(field)
    if (!look) throw new Error(`no public read answers "${field}"`)
    return look(given)
  }

  /** Loads the whole shape of a root field in one statement; null when there is no such thing. */
  async load<Arguments, Shape>(read: PublicRead<Arguments, Shape>, given: Arguments): Promise<Shape | null> {
    const { statement, values } = read.load(given)
    return (await this.database.one(statement, values.map(storable)))?.data ?? null
  }
}

/** NUL can stand in no text of the database: what is asked for with one is asked for with the mark of what is unreadable. */
function storable(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value
}
