import { Column, Entity, PrimaryColumn } from 'typeorm'

/** One dated stage of a consultation. Instants; the zone says where their days and hours are read. */
@Entity('round')
export class RoundTable {
  @PrimaryColumn('uuid') id!: string
  @Column('uuid', { name: 'consultation_id' }) consultationId!: string
  @Column('integer') number!: number
  @Column('text') state!: string
  @Column('text') participation!: string
  @Column('timestamptz', { name: 'opens_at', nullable: true }) opensAt!: Date | null
  @Column('timestamptz', { name: 'closes_at', nullable: true }) closesAt!: Date | null
  @Column('text') zone!: string
}

/** Its title and summary in one language. */
@Entity('round_text')
export class RoundTextTable {
  @Column('uuid', { name: 'consultation_id' }) consultationId!: string
  @PrimaryColumn('uuid', { name: 'round_id' }) roundId!: string
  @PrimaryColumn('text') language!: string
  @Column('text') state!: string
  @Column('text') title!: string
  @Column('text') summary!: string
}

/** A question that a round asks everyone; taken from a theme of the text, if from any. */
@Entity('guiding_question')
export class GuidingQuestionTable {
  @PrimaryColumn('uuid') id!: string
  @Column('uuid', { name: 'consultation_id' }) consultationId!: string
  @Column('uuid', { name: 'round_id' }) roundId!: string
  @Column('integer') position!: number
  @Column('uuid', { name: 'provision_id', nullable: true }) provisionId!: string | null
}

/** The question in one language. */
@Entity('guiding_question_text')
export class GuidingQuestionTextTable {
  @Column('uuid', { name: 'consultation_id' }) consultationId!: string
  @PrimaryColumn('uuid', { name: 'question_id' }) questionId!: string
  @PrimaryColumn('text') language!: string
  @Column('text') state!: string
  @Column('text') body!: string
}
