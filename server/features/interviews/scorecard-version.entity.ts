import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { ScorecardAnswers } from './domain/scorecard';

@Entity({ name: 'scorecard_version' })
@Unique('scorecard_version_number_uq', ['firmId', 'scorecardId', 'number'])
@Index('scorecard_version_reopened_by_ix', ['firmId', 'reopenedBy'])
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'scorecard_version_firm_fk' })
@ForeignKey('ScorecardEntity', ['firmId', 'scorecardId'], ['firmId', 'id'], { name: 'scorecard_version_scorecard_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'reopenedBy'], ['firmId', 'id'], { name: 'scorecard_version_reopened_by_fk' })
export class ScorecardVersionEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'scorecard_version_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'scorecard_id', type: 'uuid' })
  scorecardId!: string;

  @Column({ name: 'number', type: 'int' })
  number!: number;

  @Column({ name: 'answers', type: 'jsonb' })
  answers!: ScorecardAnswers;

  @Column({ name: 'submitted_at', type: 'timestamptz' })
  submittedAt!: Date;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  @Column({ name: 'reopened_by', type: 'uuid' })
  reopenedBy!: string;

  @Column({ name: 'reopened_by_name', type: 'text' })
  reopenedByName!: string;

  @Column({ name: 'reopened_at', type: 'timestamptz' })
  reopenedAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
