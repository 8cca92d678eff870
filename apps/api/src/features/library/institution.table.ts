import { Column, Entity, PrimaryColumn } from 'typeorm'

/** An institution of the library (migration 0005). */
@Entity('institution')
export class InstitutionTable {
  @PrimaryColumn({ type: 'text' }) id!: string
  @Column({ type: 'integer' }) position!: number
  @Column({ type: 'text' }) class!: string
  @Column({ type: 'text', nullable: true }) acronym!: string | null
  @Column({ type: 'integer', nullable: true }) since!: number | null
  @Column({ type: 'integer', nullable: true }) until!: number | null
  @Column({ type: 'text', nullable: true }) cadence!: string | null
  @Column({ type: 'text', nullable: true }) host!: string | null
  @Column({ type: 'text', array: true, name: 'co_hosts' }) coHosts!: string[]
  @Column({ type: 'integer', nullable: true }) sessions!: number | null
  @Column({ type: 'text', nullable: true }) address!: string | null
}

/** The words of an institution in one language. */
@Entity('institution_text')
export class InstitutionTextTable {
  @PrimaryColumn({ type: 'text', name: 'institution_id' }) institutionId!: string
  @PrimaryColumn({ type: 'text' }) language!: string
  @Column({ type: 'text' }) state!: string
  @Column({ type: 'text' }) name!: string
  @Column({ type: 'text', nullable: true }) role!: string | null
  @Column({ type: 'text', nullable: true, name: 'short_name' }) shortName!: string | null
}

/** What meets under the roof of an institution. */
@Entity('institution_member')
export class InstitutionMemberTable {
  @PrimaryColumn({ type: 'text', name: 'institution_id' }) institutionId!: string
  @PrimaryColumn({ type: 'integer' }) position!: number
  @Column({ type: 'text', nullable: true }) acronym!: string | null
  @Column({ type: 'text', nullable: true }) address!: string | null
}

/** The name of a member in one language. */
@Entity('institution_member_text')
export class InstitutionMemberTextTable {
  @PrimaryColumn({ type: 'text', name: 'institution_id' }) institutionId!: string
  @PrimaryColumn({ type: 'integer' }) position!: number
  @PrimaryColumn({ type: 'text' }) language!: string
  @Column({ type: 'text' }) state!: string
  @Column({ type: 'text' }) name!: string
}
