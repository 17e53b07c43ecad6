import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { ExitDecision, ExitKind } from './domain/exits';
import type { Stage } from './domain/stages';

@Entity({ name: 'candidacy' })
@Unique('candidacy_firm_id_uq', ['firmId', 'id'])
@Unique('candidacy_person_uq', ['searchId', 'personId'])
@Index('candidacy_search_ix', ['firmId', 'searchId', 'stage', 'stageSince'])
@Index('candidacy_person_ix', ['firmId', 'personId'])
@Index('candidacy_import_batch_ix', ['firmId', 'importBatchId'])
@Check(
  'candidacy_stage_ck',
  `stage IN ('identified', 'approached', 'interested', 'assessment', 'interviews', 'shortlisted', 'offer', 'placed')`,
)
@Check(
  'candidacy_exit_kind_ck',
  `exit_kind IN ('not_interested', 'withdrew', 'offer_declined', 'not_a_fit', 'not_reachable', 'declined_by_client', 'timing', 'location', 'pay')`,
)
@Check('candidacy_exit_decision_ck', `exit_decision IN ('candidate', 'firm', 'client', 'circumstances')`)
@Check('candidacy_exit_ck', `num_nonnulls(exit_kind, exit_decision, exit_decided_by, exit_reason, exit_at) IN (0, 5)`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'candidacy_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'candidacy_search_fk' })
@ForeignKey('PersonEntity', ['firmId', 'personId'], ['firmId', 'id'], { name: 'candidacy_person_fk' })
@ForeignKey('ImportBatchEntity', ['firmId', 'importBatchId'], ['firmId', 'id'], { name: 'candidacy_import_batch_fk' })
export class CandidacyEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'candidacy_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'stage', type: 'text', default: 'identified' })
  stage!: Stage;

  @Column({ name: 'stage_since', type: 'timestamptz' })
  stageSince!: Date;

  @Column({ name: 'exit_kind', type: 'text', nullable: true })
  exitKind!: ExitKind | null;

  @Column({ name: 'exit_decision', type: 'text', nullable: true })
  exitDecision!: ExitDecision | null;

  @Column({ name: 'exit_decided_by', type: 'text', nullable: true })
  exitDecidedBy!: string | null;

  @Column({ name: 'exit_reason', type: 'text', nullable: true })
  exitReason!: string | null;

  @Column({ name: 'exit_at', type: 'timestamptz', nullable: true })
  exitAt!: Date | null;

  @Column({ name: 'import_batch_id', type: 'uuid', nullable: true })
  importBatchId!: string | null;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
