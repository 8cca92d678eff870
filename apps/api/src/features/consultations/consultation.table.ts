import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A consultation: takes a version of a text through rounds; its log is born with it. */
@Entity('consultation')
export class ConsultationTable {
  @PrimaryColumn('uuid') id!: string
  @Column('text') slug!: string
  @Column('uuid', { name: 'log_id' }) logId!: string
  @Column('uuid', { name: 'document_id' }) documentId!: string
  @Column('uuid', { name: 'document_version_id' }) documentVersionId!: string
  @Column('text') zone!: string
  @Column('boolean') demo!: boolean
  /** Read only: what was said elsewhere, with where it comes from. */
  @Column('boolean') archive!: boolean
  @Column('text', { nullable: true }) source!: string | null
  @Column('text', { name: 'source_address', nullable: true }) sourceAddress!: string | null
  @Column('text', { nullable: true }) licence!: string | null
}

/** Its title and convenor in one language. */
@Entity('consultation_text')
export class ConsultationTextTable {
  @PrimaryColumn('uuid', { name: 'consultation_id' }) consultationId!: string
  @PrimaryColumn('text') language!: string
  @Column('text') state!: string
  @Column('text') title!: string
  @Column('text') convenor!: string
}

/** A place where it was held before. */
@Entity('past_session')
export class PastSessionTable {
  @PrimaryColumn('uuid', { name: 'consultation_id' }) consultationId!: string
  @PrimaryColumn('text') code!: string
  @Column('text') country!: string
  @Column('text') region!: string
  @Column('text') zone!: string
}

/** Its city in one language. */
@Entity('past_session_text')
export class PastSessionTextTable {
  @PrimaryColumn('uuid', { name: 'consultation_id' }) consultationId!: string
  @PrimaryColumn('text') code!: string
  @PrimaryColumn('text') language!: string
  @Column('text') state!: string
  @Column('text') city!: string
}
