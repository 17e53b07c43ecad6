import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CharterPart } from './domain/charter';

@Entity({ name: 'charter_signature' })
@Index('charter_signature_search_ix', ['firmId', 'searchId'])
@Check('charter_signature_part_ck', `part IN ('head_of_sales', 'head_of_marketing', 'chief_executive')`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'charter_signature_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'charter_signature_search_fk' })
export class CharterSignatureEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'charter_signature_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'part', type: 'text' })
  part!: CharterPart;

  @Column({ name: 'signer_name', type: 'text' })
  name!: string;

  @Column({ name: 'signed_on', type: 'date' })
  signedOn!: string;

  @Column({ name: 'wording', type: 'text' })
  wording!: string;

  @Column({ name: 'recorded_by_name', type: 'text' })
  recordedByName!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  recordedAt!: Date;
}
