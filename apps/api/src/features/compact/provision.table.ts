import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A provision: its id and code stay the same through all versions (migration 0003). */
@Entity('provision')
export class ProvisionTable {
  @PrimaryColumn({ type: 'uuid' }) id!: string
  @Column({ type: 'uuid', name: 'document_id' }) documentId!: string
  @Column({ type: 'text' }) code!: string
}

/** Where a provision stands in one version, and what stands in its margin. */
@Entity('provision_placement')
export class ProvisionPlacementTable {
  @PrimaryColumn({ type: 'uuid', name: 'version_id' }) versionId!: string
  @PrimaryColumn({ type: 'uuid', name: 'provision_id' }) provisionId!: string
  @Column({ type: 'uuid', nullable: true, name: 'parent_id' }) parentId!: string | null
  @Column({ type: 'integer' }) position!: number
  @Column({ type: 'text' }) kind!: string
  @Column({ type: 'text', nullable: true, name: 'addressee_class' }) addresseeClass!: string | null
  @Column({ type: 'text', nullable: true }) due!: string | null
  @Column({ type: 'text', array: true, name: 'named_actors' }) namedActors!: string[]
  @Column({ type: 'text', array: true, name: 'target_groups' }) targetGroups!: string[]
  @Column({ type: 'text', nullable: true, name: 'translation_note' }) translationNote!: string | null
}

/** The words of a provision in one version and one language. */
@Entity('provision_text')
export class ProvisionTextTable {
  @PrimaryColumn({ type: 'uuid', name: 'version_id' }) versionId!: string
  @PrimaryColumn({ type: 'uuid', name: 'provision_id' }) provisionId!: string
  @PrimaryColumn({ type: 'text' }) language!: string
  @Column({ type: 'text' }) state!: string
  @Column({ type: 'text' }) body!: string
}
