import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A text that has versions; its symbol is the one of its current version (migration 0003). */
@Entity('compact_document')
export class CompactDocumentTable {
  @PrimaryColumn({ type: 'uuid' }) id!: string
  @Column({ type: 'text' }) slug!: string
  @Column({ type: 'text', nullable: true }) symbol!: string | null
  @Column({ type: 'text', name: 'original_language' }) originalLanguage!: string
  @Column({ type: 'uuid', name: 'current_version_id' }) currentVersionId!: string
}

/** A version of a text, known by the digest of its content. */
@Entity('document_version')
export class DocumentVersionTable {
  @PrimaryColumn({ type: 'uuid' }) id!: string
  @Column({ type: 'uuid', name: 'document_id' }) documentId!: string
  @Column({ type: 'integer' }) number!: number
  @Column({ type: 'text' }) digest!: string
}

/** The title of a version in one language. */
@Entity('document_version_text')
export class DocumentVersionTextTable {
  @PrimaryColumn({ type: 'uuid', name: 'version_id' }) versionId!: string
  @PrimaryColumn({ type: 'text' }) language!: string
  @Column({ type: 'text' }) state!: string
  @Column({ type: 'text' }) title!: string
}
