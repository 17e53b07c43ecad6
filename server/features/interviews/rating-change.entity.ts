import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CompetencyId } from '../competencies';

@Entity({ name: 'rating_change' })
@Index('rating_change_scorecard_ix', ['firmId', 'scorecardId', 'recordedAt'])
@Index('rating_change_recorded_by_ix', ['firmId', 'recordedBy'])
@Check(
  'rating_change_values_ck',
  `from_value IN ('1', '2', '3', '4', '5', 'not_observed') AND to_value IN ('1', '2', '3', '4', '5', 'not_observed')`,
)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'rating_change_firm_fk' })
@ForeignKey('ScorecardEntity', ['firmId', 'scorecardId'], ['firmId', 'id'], { name: 'rating_change_scorecard_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'recordedBy'], ['firmId', 'id'], { name: 'rating_change_recorded_by_fk' })
export class RatingChangeEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'rating_change_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'scorecard_id', type: 'uuid' })
  scorecardId!: string;

  @Column({ name: 'competency_id', type: 'text' })
  competencyId!: CompetencyId;

  @Column({ name: 'from_value', type: 'text' })
  fromValue!: string;

  @Column({ name: 'to_value', type: 'text' })
  toValue!: string;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_by_name', type: 'text' })
  recordedByName!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
