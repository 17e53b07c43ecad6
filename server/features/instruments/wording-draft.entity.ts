import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The words of one item that have been edited since the library's, whether or not they are in a version yet. */
@Entity({ name: 'instrument_wording_draft' })
@Unique('instrument_wording_draft_item_uq', ['firmId', 'wordingId', 'itemId'])
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'instrument_wording_draft_firm_fk' })
@ForeignKey('WordingEntity', ['firmId', 'wordingId'], ['firmId', 'id'], { name: 'instrument_wording_draft_wording_fk' })
export class WordingDraftEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'instrument_wording_draft_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'wording_id', type: 'uuid' })
  wordingId!: string;

  @Column({ name: 'item_id', type: 'text' })
  itemId!: string;

  @Column({ name: 'words', type: 'jsonb' })
  words!: Record<string, string>;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;
}
