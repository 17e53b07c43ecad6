import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CharterPart, ClauseComment } from './domain/charter';

/** Somebody who was asked to sign said what should change instead. */
@Entity({ name: 'charter_refusal' })
@Index('charter_refusal_version_ix', ['firmId', 'versionId'])
@Index('charter_refusal_refused_by_ix', ['firmId', 'refusedBy'])
@Check('charter_refusal_part_ck', `part IN ('head_of_sales', 'head_of_marketing', 'chief_executive')`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'charter_refusal_firm_fk' })
@ForeignKey('CharterVersionEntity', ['firmId', 'versionId'], ['firmId', 'id'], { name: 'charter_refusal_version_fk' })
@ForeignKey('StakeholderEntity', ['firmId', 'refusedBy'], ['firmId', 'id'], { name: 'charter_refusal_refused_by_fk' })
export class CharterRefusalEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'charter_refusal_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'charter_version_id', type: 'uuid' })
  versionId!: string;

  @Column({ name: 'part', type: 'text' })
  part!: CharterPart;

  @Column({ name: 'refused_by', type: 'uuid' })
  refusedBy!: string;

  @Column({ name: 'refuser_name', type: 'text' })
  name!: string;

  @Column({ name: 'comments', type: 'jsonb' })
  comments!: readonly ClauseComment[];

  @Column({ name: 'refused_at', type: 'timestamptz' })
  refusedAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
