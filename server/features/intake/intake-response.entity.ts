import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity({ name: 'intake_response' })
@Unique('intake_response_firm_id_uq', ['firmId', 'id'])
@Unique('intake_response_round_uq', ['firmId', 'stakeholderId', 'round'])
@Index('intake_response_search_ix', ['firmId', 'searchId'])
@Check('intake_response_submitted_ck', 'submitted_at IS NULL OR direct_locked_at IS NOT NULL')
@Check('intake_response_round_ck', 'round >= 1')
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'intake_response_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'intake_response_search_fk' })
@ForeignKey('StakeholderEntity', ['firmId', 'stakeholderId'], ['firmId', 'id'], { name: 'intake_response_stakeholder_fk' })
export class IntakeResponseEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'intake_response_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'stakeholder_id', type: 'uuid' })
  stakeholderId!: string;

  /** The round it was sent in; while it is not sent, the round under way. */
  @Column({ name: 'round', type: 'int', default: 1 })
  round!: number;

  @Column({ name: 'instrument_version', type: 'text' })
  instrumentVersion!: string;

  @Column({ name: 'direct_locked_at', type: 'timestamptz', nullable: true })
  directLockedAt!: Date | null;

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
