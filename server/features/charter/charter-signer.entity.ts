import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CharterPart } from './domain/charter';

/** The stakeholder who signs for one part. A personal link to the charter is about this row. */
@Entity({ name: 'charter_signer' })
@Unique('charter_signer_part_uq', ['searchId', 'part'])
@Index('charter_signer_search_ix', ['firmId', 'searchId'])
@Index('charter_signer_stakeholder_ix', ['firmId', 'stakeholderId'])
@Check('charter_signer_part_ck', `part IN ('head_of_sales', 'head_of_marketing', 'chief_executive')`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'charter_signer_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'charter_signer_search_fk' })
@ForeignKey('StakeholderEntity', ['firmId', 'stakeholderId'], ['firmId', 'id'], { name: 'charter_signer_stakeholder_fk' })
export class CharterSignerEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'charter_signer_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'part', type: 'text' })
  part!: CharterPart;

  @Column({ name: 'stakeholder_id', type: 'uuid' })
  stakeholderId!: string;

  /** When the charter was sent to this person last. */
  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  /** When this person was reminded last. */
  @Column({ name: 'reminded_at', type: 'timestamptz', nullable: true })
  remindedAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
