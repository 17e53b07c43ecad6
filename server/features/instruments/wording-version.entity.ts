import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A wording as it stood when it was made into a version; never changed afterwards. */
@Entity({ name: 'instrument_wording_version' })
@Unique('instrument_wording_version_firm_id_uq', ['firmId', 'id'])
@Unique('instrument_wording_version_number_uq', ['firmId', 'wordingId', 'number'])
@Check('instrument_wording_version_number_ck', 'number >= 1')
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'instrument_wording_version_firm_fk' })
@ForeignKey('WordingEntity', ['firmId', 'wordingId'], ['firmId', 'id'], { name: 'instrument_wording_version_wording_fk' })
export class WordingVersionEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'instrument_wording_version_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'wording_id', type: 'uuid' })
  wordingId!: string;

  @Column({ name: 'number', type: 'int' })
  number!: number;

  @Column({ name: 'words', type: 'jsonb' })
  words!: Record<string, string>;

  @Column({ name: 'instrument_version', type: 'text' })
  instrumentVersion!: string;

  @Column({ name: 'published_by_name', type: 'text' })
  publishedByName!: string;

  @Column({ name: 'published_at', type: 'timestamptz' })
  publishedAt!: Date;
}
