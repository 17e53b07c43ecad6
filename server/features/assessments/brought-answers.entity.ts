import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A candidate's consent that answers given for one search count in another, and its end. */
@Entity({ name: 'brought_answers' })
@Index('brought_answers_assessment_ix', ['firmId', 'assessmentId'])
@Index('brought_answers_source_ix', ['firmId', 'sourceAssessmentId'])
@Index('brought_answers_standing_uq', ['firmId', 'assessmentId'], { unique: true, where: 'withdrawn_at IS NULL' })
@Check('brought_answers_other_ck', `source_assessment_id <> assessment_id`)
@Check('brought_answers_withdrawn_ck', `withdrawn_at >= consent_at`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'brought_answers_firm_fk' })
@ForeignKey('AssessmentEntity', ['firmId', 'assessmentId'], ['firmId', 'id'], { name: 'brought_answers_assessment_fk' })
@ForeignKey('AssessmentEntity', ['firmId', 'sourceAssessmentId'], ['firmId', 'id'], { name: 'brought_answers_source_fk' })
export class BroughtAnswersEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'brought_answers_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'assessment_id', type: 'uuid' })
  assessmentId!: string;

  @Column({ name: 'source_assessment_id', type: 'uuid' })
  sourceAssessmentId!: string;

  @Column({ name: 'instrument_version', type: 'text' })
  instrumentVersion!: string;

  /** When the answers were submitted for the other search. */
  @Column({ name: 'answered_at', type: 'timestamptz' })
  answeredAt!: Date;

  @Column({ name: 'answer_count', type: 'int' })
  answerCount!: number;

  @Column({ name: 'consent_at', type: 'timestamptz' })
  consentAt!: Date;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
