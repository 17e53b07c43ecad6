import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { SignedClause } from './domain/charter';

/** A charter as it was put up for signature. Nothing of it changes any more. */
@Entity({ name: 'charter_version' })
@Unique('charter_version_firm_id_uq', ['firmId', 'id'])
@Unique('charter_version_number_uq', ['searchId', 'number'])
@Index('charter_version_search_ix', ['firmId', 'searchId'])
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'charter_version_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'charter_version_search_fk' })
export class CharterVersionEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'charter_version_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'number', type: 'int' })
  number!: number;

  @Column({ name: 'clauses', type: 'jsonb' })
  clauses!: readonly SignedClause[];

  @Column({ name: 'wording', type: 'text' })
  wording!: string;

  @Column({ name: 'put_up_by_name', type: 'text' })
  putUpByName!: string;

  @Column({ name: 'put_up_at', type: 'timestamptz' })
  putUpAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
