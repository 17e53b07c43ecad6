import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { AlignmentDecision, DecidableScope } from './domain/settlement';

@Entity({ name: 'alignment_decision' })
@Index('alignment_decision_search_ix', ['firmId', 'searchId', 'recordedAt'])
@Index('alignment_decision_diagnosis_ix', ['firmId', 'diagnosisId'])
@Index('alignment_decision_decided_by_ix', ['firmId', 'decidedBy'])
@Index('alignment_decision_recorded_by_ix', ['firmId', 'recordedBy'])
@Check('alignment_decision_kind_ck', `kind IN ('decision', 'dissent')`)
@Check(
  'alignment_decision_scope_ck',
  `(kind = 'decision' AND scope IN ('sales_led', 'marketing_led', 'two_searches')) OR (kind = 'dissent' AND scope IS NULL)`,
)
@Check('alignment_decision_reason_ck', `reason <> ''`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'alignment_decision_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'alignment_decision_search_fk' })
@ForeignKey('DiagnosisEntity', ['firmId', 'diagnosisId'], ['firmId', 'id'], { name: 'alignment_decision_diagnosis_fk' })
@ForeignKey('StakeholderEntity', ['firmId', 'decidedBy'], ['firmId', 'id'], { name: 'alignment_decision_decided_by_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'recordedBy'], ['firmId', 'id'], { name: 'alignment_decision_recorded_by_fk' })
export class AlignmentDecisionEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'alignment_decision_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  /** The diagnosis that was on the table when it was decided. */
  @Column({ name: 'diagnosis_id', type: 'uuid' })
  diagnosisId!: string;

  @Column({ name: 'flag_id', type: 'text' })
  flagId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: AlignmentDecision['kind'];

  @Column({ name: 'scope', type: 'text', nullable: true })
  scope!: DecidableScope | null;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  @Column({ name: 'parties', type: 'jsonb' })
  parties!: string[];

  @Column({ name: 'decided_by', type: 'uuid' })
  decidedBy!: string;

  /** Kept as it was: the record must stay readable when the person is renamed. */
  @Column({ name: 'decided_by_name', type: 'text' })
  decidedByName!: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_by_name', type: 'text' })
  recordedByName!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
