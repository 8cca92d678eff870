import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A footnote of one version (migration 0003). */
@Entity('footnote')
export class FootnoteTable {
  @PrimaryColumn({ type: 'uuid', name: 'version_id' }) versionId!: string
  @PrimaryColumn({ type: 'integer' }) number!: number
}

/** Its words in one language. */
@Entity('footnote_text')
export class FootnoteTextTable {
  @PrimaryColumn({ type: 'uuid', name: 'version_id' }) versionId!: string
  @PrimaryColumn({ type: 'integer' }) number!: number
  @PrimaryColumn({ type: 'text' }) language!: string
  @Column({ type: 'text' }) state!: string
  @Column({ type: 'text' }) body!: string
}

/** Which provision it is anchored at; a footnote may be anchored nowhere. */
@Entity('provision_footnote')
export class ProvisionFootnoteTable {
  @PrimaryColumn({ type: 'uuid', name: 'version_id' }) versionId!: string
  @PrimaryColumn({ type: 'uuid', name: 'provision_id' }) provisionId!: string
  @PrimaryColumn({ type: 'integer' }) number!: number
}
