import { Field, Int, ObjectType } from '@nestjs/graphql'
import { ConsultationSummary } from '../consultations/consultation.type.js'
import { Milestone } from '../library/milestone.type.js'

/** What the library holds, in figures. */
@ObjectType({ description: 'What the library holds, in figures.' })
export class LibraryFigures {
  @Field(() => Int, { description: 'Documents.' })
  documents!: number
  @Field(() => Int, { description: 'Institutions.' })
  institutions!: number
  @Field(() => Int, { description: 'Milestones of the compact.' })
  milestones!: number
  @Field(() => Int, { description: 'Those of them whose date is not fixed.' })
  milestonesNotFixed!: number
  @Field(() => Int, { description: 'Places where consultations were held before they came here.' })
  pastSessions!: number
}

/** The front page. */
@ObjectType({ description: 'The front page: what is open, what else there is, where the process stands.' })
export class Portal {
  @Field(() => [ConsultationSummary], {
    description: 'Consultations with an open round, those that end first before the others; at most 12.',
  })
  open!: ConsultationSummary[]
  @Field(() => [ConsultationSummary], { description: 'Other consultations, newest first; at most 6.' })
  others!: ConsultationSummary[]
  @Field(() => [Milestone], { description: 'The milestones of the compact, in order.' })
  milestones!: Milestone[]
  @Field(() => LibraryFigures, { description: 'What the library holds.' })
  figures!: LibraryFigures
}
