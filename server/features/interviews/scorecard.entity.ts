import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CompetencyId } from '../competencies';
import type { Confidence, Recommendation } from './domain/scorecard';

@Entity({ name: 'scorecard' })
@Unique('scorecard_firm_id_uq', ['firmId', 'id'])
@Unique('scorecard_interviewer_uq', ['candidacyId', 'interviewerId'])
@Index('scorecard_search_ix', ['firmId', 'searchId'])
@Index('scorecard_candidacy_ix', ['firmId', 'candidacyId'])
@Index('scorecard_interviewer_ix', ['firmId', 'interviewerId'])
@Check('scorecard_competency_ids_ck', `cardinality(competency_ids) > 0`)
@Check('scorecard_recommendation_ck', `recommendation IN ('strong_no', 'no', 'yes', 'strong_yes', 'no_decision')`)
@Check('scorecard_confidence_ck', `confidence IN ('low', 'moderate', 'high')`)
@Check('scorecard_submitted_ck', `submitted_at IS NULL OR (recommendation IS NOT NULL AND confidence IS NOT NULL)`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'scorecard_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'scorecard_search_fk' })
@ForeignKey('CandidacyEntity', ['firmId', 'candidacyId'], ['firmId', 'id'], { name: 'scorecard_candidacy_fk' })
@ForeignKey('InterviewerEntity', ['firmId', 'interviewerId'], ['firmId', 'id'], { name: 'scorecard_interviewer_fk' })
export class ScorecardEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'scorecard_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'candidacy_id', type: 'uuid' })
  candidacyId!: string;

  @Column({ name: 'interviewer_id', type: 'uuid' })
  interviewerId!: string;

  @Column({ name: 'competency_ids', type: 'text', array: true })
  competencyIds!: CompetencyId[];

  /** The version of the anchors that were on the page: a rating means what they said then. */
  @Column({ name: 'library_version', type: 'text' })
  libraryVersion!: string;

  @Column({ name: 'interviewed_on', type: 'date', nullable: true })
  interviewedOn!: string | null;

  @Column({ name: 'recommendation', type: 'text', nullable: true })
  recommendation!: Recommendation | null;

  @Column({ name: 'confidence', type: 'text', nullable: true })
  confidence!: Confidence | null;

  @Column({ name: 'summary', type: 'text', default: '' })
  summary!: string;

  @Column({ name: 'draft_saved_at', type: 'timestamptz', nullable: true })
  draftSavedAt!: Date | null;

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
