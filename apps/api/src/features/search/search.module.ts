import { Module } from '@nestjs/common'
import { SearchResolver } from './search.resolver.js'

/** Search over the text and the library. */
@Module({ providers: [SearchResolver] })
export class SearchModule {}
