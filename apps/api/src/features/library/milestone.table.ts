import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A milestone of one of the two timelines (migration 0005); `dateFrom` is null when its date is not fixed. */
@Entity('milestone')
export class MilestoneTable {
  @PrimaryColumn({ type: 'text' }) id!: string
  @Column({ type: 'text' }) timeline!: string
  @Column({ type: 'integer' }) position!: number
  @Column({ type: 'text', nullable: true, name: 'date_from' }) dateFrom!: string | null
  @Column({ type: 'text', nullable: true, name: 'date_until' }) dateUntil!: string | null
}

/** The label of a milestone in one language. */
@Entity('milestone_text')
export class MilestoneTextTable {
  @PrimaryColumn({ type: 'text', name: 'milestone_id' }) milestoneId!: string
  @PrimaryColumn({ type: 'text' }) language!: string
  @Column({ type: 'text' }) state!: string
  @Column({ type: 'text' }) label!: string
}
