import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { ImportState } from './domain/import-batch';

@Entity({ name: 'import_batch' })
@Unique('import_batch_firm_id_uq', ['firmId', 'id'])
@Index('import_batch_search_ix', ['firmId', 'searchId', 'createdAt'])
@Index('import_batch_created_by_ix', ['firmId', 'createdBy'])
@Check('import_batch_state_ck', `state IN ('preview', 'imported', 'undone')`)
@Check('import_batch_source_ck', `(state = 'preview') = (source_text IS NOT NULL)`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'import_batch_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'import_batch_search_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'createdBy'], ['firmId', 'id'], { name: 'import_batch_created_by_fk' })
export class ImportBatchEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'import_batch_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'file_name', type: 'text' })
  fileName!: string;

  @Column({ name: 'layout_name', type: 'text' })
  layoutName!: string;

  @Column({ name: 'encoding', type: 'text' })
  encoding!: string;

  @Column({ name: 'source_text', type: 'text', nullable: true })
  sourceText!: string | null;

  @Column({ name: 'choices', type: 'jsonb', default: {} })
  choices!: unknown;

  @Column({ name: 'state', type: 'text', default: 'preview' })
  state!: ImportState;

  @Column({ name: 'counts', type: 'jsonb', nullable: true })
  counts!: unknown;

  @Column({ name: 'left_out', type: 'jsonb', nullable: true })
  leftOut!: unknown;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'imported_at', type: 'timestamptz', nullable: true })
  importedAt!: Date | null;

  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
