import { Module } from '@nestjs/common'
import { Reactions } from '../../platform/record/reactions.js'
import { ComplaintLimits } from './complaint-limits.js'
import { ComplaintsResolver } from './complaints.resolver.js'
import { ModerationResolver } from './moderation.resolver.js'
import { forgetComplainer } from './when/account-closed.js'

/** Complaints about contributions, and what administrators decide on them. */
@Module({ providers: [ComplaintLimits, ComplaintsResolver, ModerationResolver] })
export class ModerationModule {
  constructor(reactions: Reactions) {
    reactions.add(forgetComplainer)
  }
}
