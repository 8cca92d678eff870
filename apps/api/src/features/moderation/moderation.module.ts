import { Module } from '@nestjs/common'
import { ComplaintLimits } from './complaint-limits.js'
import { ComplaintsResolver } from './complaints.resolver.js'
import { ModerationResolver } from './moderation.resolver.js'

/** Complaints about contributions, and what administrators decide on them. */
@Module({ providers: [ComplaintLimits, ComplaintsResolver, ModerationResolver] })
export class ModerationModule {}
