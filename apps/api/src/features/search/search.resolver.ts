import { Args, Context, Query, Resolver } from '@nestjs/graphql'
import { GraphQLError } from 'graphql'
import { Database } from '../../platform/database/database.js'
import { afterArgument, firstArgument, localeArgument } from '../../platform/graphql/arguments.js'
import { Locale } from '../../platform/graphql/locale.type.js'
import { countSearch } from '../../platform/http/request-limits.js'
import { pageOf } from '../../platform/reads/keyset.js'
import { hitsPerPage, search, searchKey } from './reads/search.js'
import { SearchConnection, SearchKind } from './search.type.js'

/** Who asks over HTTP; a page that the server renders has counted itself already. */
interface Asker {
  req?: { ip: string }
}

function tooMany(wait: number): GraphQLError {
  return new GraphQLError(`Too many searches: the next one is answered in ${wait} seconds.`, {
    extensions: { code: 'TOO_MANY_REQUESTS', retryAfter: wait, http: { status: 429 } },
  })
}

/** GraphQL face of the search. */
@Resolver()
export class SearchResolver {
  constructor(private readonly database: Database) {}

  @Query(() => SearchConnection, {
    description:
      'Searches the texts under consultation, what was said on them and the library; the reader’s language first.',
  })
  async search(
    @Args('query', {
      description: 'What to look for, at most 200 characters. Less than two letters or digits finds nothing.',
    })
    query: string,
    @Args(localeArgument) locale: Locale,
    @Args('kind', { type: () => SearchKind, nullable: true, description: 'Only things of this kind.' })
    kind: SearchKind | null,
    @Args(firstArgument(hitsPerPage)) first: number | null,
    @Args(afterArgument) after: string | null,
    @Context() { req }: Asker,
  ): Promise<SearchConnection> {
    const wait = req ? await countSearch(req.ip) : 0
    if (wait > 0) throw tooMany(wait)
    return search(this.database, { query, locale, kind, page: pageOf(first, after, hitsPerPage, searchKey) })
  }
}
