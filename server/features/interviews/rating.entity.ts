import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CompetencyId } from '../competencies';

@Entity({ name: 'rating' })
@Unique('rating_competency_uq', ['scorecardId', 'competencyId'])
@Index('rating_scorecard_ix', ['firmId', 'scorecardId'])
@Check('rating_level_ck', `level BETWEEN 1 AND 5`)
@Check('rating_not_observed_ck', `NOT (not_observed AND level IS NOT NULL)`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'rating_firm_fk' })
@ForeignKey('ScorecardEntity', ['firmId', 'scorecardId'], ['firmId', 'id'], { name: 'rating_scorecard_fk' })
export class RatingEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'rating_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'scorecard_id', type: 'uuid' })
  scorecardId!: string;

  @Column({ name: 'competency_id', type: 'text' })
  competencyId!: CompetencyId;

  @Column({ name: 'level', type: 'smallint', nullable: true })
  level!: number | null;

  @Column({ name: 'not_observed', type: 'boolean', default: false })
  notObserved!: boolean;

  @Column({ name: 'note', type: 'text', default: '' })
  note!: string;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
