import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity({ name: 'assessment_answer' })
@Unique('assessment_answer_item_uq', ['firmId', 'assessmentId', 'itemId'])
@Check('assessment_answer_value_ck', `value IN ('1', '2', '3', '4', '5', 'a', 'b', 'c', 'd')`)
@Check('assessment_answer_declined_ck', `NOT declined OR value IS NULL`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'assessment_answer_firm_fk' })
@ForeignKey('AssessmentEntity', ['firmId', 'assessmentId'], ['firmId', 'id'], { name: 'assessment_answer_assessment_fk' })
export class AssessmentAnswerEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'assessment_answer_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'assessment_id', type: 'uuid' })
  assessmentId!: string;

  @Column({ name: 'item_id', type: 'text' })
  itemId!: string;

  @Column({ name: 'value', type: 'text', nullable: true })
  value!: string | null;

  @Column({ name: 'declined', type: 'boolean', default: false })
  declined!: boolean;

  @Column({ name: 'evidence', type: 'text', default: '' })
  evidence!: string;

  @Column({ name: 'confirmer', type: 'text', default: '' })
  confirmer!: string;

  /** When it was answered for another search; null for what was answered here. */
  @Column({ name: 'given_earlier_at', type: 'timestamptz', nullable: true })
  givenEarlierAt!: Date | null;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'changed_at', type: 'timestamptz', default: () => 'now()' })
  changedAt!: Date;
}
