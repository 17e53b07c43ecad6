import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CharterPart } from './domain/charter';

const BY_LINK = `way = 'link'`;

@Entity({ name: 'charter_signature' })
@Index('charter_signature_search_ix', ['firmId', 'searchId'])
@Index('charter_signature_version_ix', ['firmId', 'versionId'])
@Index('charter_signature_signed_by_ix', ['firmId', 'signedBy'])
@Index('charter_signature_by_link_uq', ['versionId', 'part'], { unique: true, where: BY_LINK })
@Check('charter_signature_part_ck', `part IN ('head_of_sales', 'head_of_marketing', 'chief_executive')`)
@Check(
  'charter_signature_way_ck',
  `(way = 'paper' AND recorded_by_name IS NOT NULL) OR (way = 'link' AND signed_by IS NOT NULL AND recorded_by_name IS NULL)`,
)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'charter_signature_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'charter_signature_search_fk' })
@ForeignKey('CharterVersionEntity', ['firmId', 'versionId'], ['firmId', 'id'], { name: 'charter_signature_version_fk' })
@ForeignKey('StakeholderEntity', ['firmId', 'signedBy'], ['firmId', 'id'], { name: 'charter_signature_signed_by_fk' })
export class CharterSignatureEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'charter_signature_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'charter_version_id', type: 'uuid' })
  versionId!: string;

  @Column({ name: 'part', type: 'text' })
  part!: CharterPart;

  @Column({ name: 'signer_name', type: 'text' })
  name!: string;

  @Column({ name: 'signed_on', type: 'date' })
  signedOn!: string;

  @Column({ name: 'wording', type: 'text' })
  wording!: string;

  @Column({ name: 'way', type: 'text', default: 'paper' })
  way!: 'paper' | 'link';

  /** The stakeholder who signed by a personal link. */
  @Column({ name: 'signed_by', type: 'uuid', nullable: true })
  signedBy!: string | null;

  /** Who of the firm wrote down a signature on paper. */
  @Column({ name: 'recorded_by_name', type: 'text', nullable: true })
  recordedByName!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  recordedAt!: Date;
}
