import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ProposalState } from './domain/proposal';

/** An answer that was read from somewhere and offered to a person, who may take it or not. It is nobody's answer. */
@Entity({ name: 'intake_proposal' })
@Index('intake_proposal_search_ix', ['firmId', 'searchId'])
@Index('intake_proposal_proposed_by_ix', ['firmId', 'proposedBy'])
@Index('intake_proposal_decided_by_ix', ['firmId', 'decidedBy'])
@Index('intake_proposal_standing_uq', ['firmId', 'searchId', 'itemId'], { unique: true, where: `state IN ('open', 'confirmed')` })
@Check('intake_proposal_state_ck', `state IN ('open', 'confirmed', 'rejected', 'replaced')`)
@Check(
  'intake_proposal_decided_ck',
  `(state = 'open') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (decided_by_name IS NULL)`,
)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'intake_proposal_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'intake_proposal_search_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'proposedBy'], ['firmId', 'id'], { name: 'intake_proposal_proposed_by_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'decidedBy'], ['firmId', 'id'], { name: 'intake_proposal_decided_by_fk' })
export class IntakeProposalEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'intake_proposal_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'item_id', type: 'text' })
  itemId!: string;

  @Column({ name: 'option_id', type: 'text' })
  optionId!: string;

  /** What it was read from, by name. */
  @Column({ name: 'source', type: 'text' })
  source!: string;

  /** What was found there, in a sentence. */
  @Column({ name: 'because', type: 'text' })
  because!: string;

  @Column({ name: 'state', type: 'text', default: 'open' })
  state!: ProposalState;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt!: Date;

  @Column({ name: 'proposed_by', type: 'uuid' })
  proposedBy!: string;

  @Column({ name: 'proposed_by_name', type: 'text' })
  proposedByName!: string;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_by_name', type: 'text', nullable: true })
  decidedByName!: string | null;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
