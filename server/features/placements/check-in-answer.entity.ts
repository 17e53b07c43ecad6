import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CheckInRating, MissCause } from './domain/check-in';

@Entity({ name: 'check_in_answer' })
@Unique('check_in_answer_about_uq', ['firmId', 'checkInId', 'about', 'number'])
@Index('check_in_answer_caused_by_ix', ['firmId', 'causedBy'])
@Check(
  'check_in_answer_rating_ck',
  `(about = 'outcome' AND rating IN ('met', 'on_the_way', 'missed', 'too_early')) OR (about = 'charter' AND rating IN ('kept', 'partly', 'not_kept', 'not_tested'))`,
)
@Check('check_in_answer_cause_ck', `cause IN ('role_design', 'selection', 'onboarding', 'market')`)
@Check(
  'check_in_answer_classed_ck',
  `num_nonnulls(cause, cause_reason, caused_by, caused_by_name, caused_at) IN (0, 5) AND (cause IS NULL OR rating = 'missed')`,
)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'check_in_answer_firm_fk' })
@ForeignKey('CheckInEntity', ['firmId', 'checkInId'], ['firmId', 'id'], { name: 'check_in_answer_check_in_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'causedBy'], ['firmId', 'id'], { name: 'check_in_answer_caused_by_fk' })
export class CheckInAnswerEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'check_in_answer_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'check_in_id', type: 'uuid' })
  checkInId!: string;

  @Column({ name: 'about', type: 'text' })
  about!: 'outcome' | 'charter';

  /** Which outcome of the placement, or which clause of the charter. */
  @Column({ name: 'number', type: 'int' })
  number!: number;

  @Column({ name: 'rating', type: 'text' })
  rating!: CheckInRating;

  @Column({ name: 'words', type: 'text' })
  words!: string;

  @Column({ name: 'cause', type: 'text', nullable: true })
  cause!: MissCause | null;

  @Column({ name: 'cause_reason', type: 'text', nullable: true })
  causeReason!: string | null;

  @Column({ name: 'caused_by', type: 'uuid', nullable: true })
  causedBy!: string | null;

  @Column({ name: 'caused_by_name', type: 'text', nullable: true })
  causedByName!: string | null;

  @Column({ name: 'caused_at', type: 'timestamptz', nullable: true })
  causedAt!: Date | null;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
