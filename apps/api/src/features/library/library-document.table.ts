import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A document of the library (migration 0005). */
@Entity('library_document')
export class LibraryDocumentTable {
  @PrimaryColumn({ type: 'text' }) id!: string
  @Column({ type: 'integer' }) position!: number
  @Column({ type: 'text' }) organ!: string
  @Column({ type: 'text', nullable: true }) symbol!: string | null
  @Column({ type: 'text', nullable: true }) date!: string | null
  @Column({ type: 'text', nullable: true }) kind!: string | null
  @Column({ type: 'boolean', name: 'and_subsequent_resolutions' }) andSubsequentResolutions!: boolean
  @Column({ type: 'text', nullable: true }) address!: string | null
}

/** The title of a document in one language. */
@Entity('library_document_text')
export class LibraryDocumentTextTable {
  @PrimaryColumn({ type: 'text', name: 'document_id' }) documentId!: string
  @PrimaryColumn({ type: 'text' }) language!: string
  @Column({ type: 'text' }) state!: string
  @Column({ type: 'text' }) title!: string
}
