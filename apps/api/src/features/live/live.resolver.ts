import { Args, Int, Query, Resolver } from '@nestjs/graphql'
import { Database } from '../../platform/database/database.js'
import { consultationArgument, firstArgument } from '../../platform/graphql/arguments.js'
import { badInput } from '../../platform/graphql/bad-input.js'
import { pageOf } from '../../platform/reads/keyset.js'
import { LiveReads } from '../../platform/realtime/live-reads.js'
import { entriesAfter, findRoom } from '../../platform/realtime/rooms.js'
import { LiveEntryConnection } from './live.type.js'

const perPage = 50

/** GraphQL face of the record of a room, by number. */
@Resolver()
export class LiveResolver {
  constructor(
    private readonly database: Database,
    private readonly reads: LiveReads,
  ) {}

  @Query(() => LiveEntryConnection, {
    nullable: true,
    description:
      'What was done in a room, behind a number: what sockets tell, for those who catch up or ask from time to time. Null where there is no such room.',
  })
  async entries(
    @Args(consultationArgument) consultation: string,
    @Args('room', {
      type: () => String,
      nullable: true,
      description:
        'The code of a provision for its thread, for example `A.M1`; without it all that is said in the consultation.',
    })
    room: string | null,
    @Args('after', {
      type: () => Int,
      nullable: true,
      defaultValue: 0,
      description: 'The number to go on behind; 0 from the beginning.',
    })
    after: number | null,
    @Args(firstArgument(perPage)) first: number | null,
  ): Promise<LiveEntryConnection | null> {
    const behind = after ?? 0
    if (behind < 0) throw badInput('"after" is a number of the record: 0 or more.')
    const page = pageOf(first, null, perPage, [])
    const found = await findRoom(this.database, { consultation, code: room ?? null })
    if (!found) return null
    const { entries, more } = await entriesAfter(this.database, this.reads, found, behind, page.first)
    const edges = entries.map((node) => ({ cursor: String(node.number), node }))
    return {
      log: found.log,
      // entries that came between the two statements are newer than what the first one saw
      number: Math.max(found.number, entries.at(-1)?.number ?? 0),
      edges,
      pageInfo: {
        hasNextPage: more,
        hasPreviousPage: (entries[0]?.prev ?? 0) > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    }
  }
}
