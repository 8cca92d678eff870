import { Module } from '@nestjs/common'
import { LiveResolver } from './live.resolver.js'

/** The record of rooms by number, for whoever follows it. */
@Module({ providers: [LiveResolver] })
export class LiveModule {}
