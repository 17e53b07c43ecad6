import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { AdjustmentKind } from './domain/adjustment';

@Entity({ name: 'assessment' })
@Unique('assessment_firm_id_uq', ['firmId', 'id'])
@Unique('assessment_candidacy_uq', ['firmId', 'candidacyId'])
@Index('assessment_search_ix', ['firmId', 'searchId'])
@Index('assessment_adjustment_granted_by_ix', ['firmId', 'adjustmentGrantedBy'])
@Check('assessment_submitted_ck', `submitted_at IS NULL OR consent_at IS NOT NULL`)
@Check('assessment_adjustment_state_ck', `adjustment_state IN ('none', 'requested', 'granted')`)
@Check('assessment_adjustment_kind_ck', `adjustment_kind IN ('more_time', 'pause', 'other_format', 'other')`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'assessment_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'assessment_search_fk' })
@ForeignKey('CandidacyEntity', ['firmId', 'candidacyId'], ['firmId', 'id'], { name: 'assessment_candidacy_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'adjustmentGrantedBy'], ['firmId', 'id'], { name: 'assessment_adjustment_granted_by_fk' })
export class AssessmentEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'assessment_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'candidacy_id', type: 'uuid' })
  candidacyId!: string;

  @Column({ name: 'instrument_version', type: 'text' })
  instrumentVersion!: string;

  @Column({ name: 'consent_at', type: 'timestamptz', nullable: true })
  consentAt!: Date | null;

  @Column({ name: 'started_at', type: 'timestamptz', nullable: true })
  startedAt!: Date | null;

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;

  @Column({ name: 'adjustment_state', type: 'text', default: 'none' })
  adjustmentState!: 'none' | 'requested' | 'granted';

  @Column({ name: 'adjustment_text', type: 'text', default: '' })
  adjustmentText!: string;

  @Column({ name: 'adjustment_requested_at', type: 'timestamptz', nullable: true })
  adjustmentRequestedAt!: Date | null;

  @Column({ name: 'adjustment_kind', type: 'text', nullable: true })
  adjustmentKind!: AdjustmentKind | null;

  @Column({ name: 'adjustment_until', type: 'date', nullable: true })
  adjustmentUntil!: string | null;

  @Column({ name: 'adjustment_reply', type: 'text', default: '' })
  adjustmentReply!: string;

  @Column({ name: 'adjustment_granted_by', type: 'uuid', nullable: true })
  adjustmentGrantedBy!: string | null;

  @Column({ name: 'adjustment_granted_at', type: 'timestamptz', nullable: true })
  adjustmentGrantedAt!: Date | null;

  @Column({ name: 'correction_text', type: 'text', default: '' })
  correctionText!: string;

  @Column({ name: 'correction_requested_at', type: 'timestamptz', nullable: true })
  correctionRequestedAt!: Date | null;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
