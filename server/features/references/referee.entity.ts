import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CompetencyId } from '../competencies';
import type { Led, Relationship } from './domain/referee';

@Entity({ name: 'referee' })
@Unique('referee_firm_id_uq', ['firmId', 'id'])
@Index('referee_candidacy_ix', ['firmId', 'candidacyId'])
@Index('referee_search_ix', ['firmId', 'searchId'])
@Index('referee_email_uq', ['candidacyId', 'email'], { unique: true, where: 'withdrawn_at IS NULL' })
@Check('referee_relationship_ck', `relationship IN ('manager', 'peer', 'report', 'other_function', 'client', 'board')`)
@Check('referee_saw_ck', `saw <@ ARRAY['sales', 'marketing', 'people']`)
@Check('referee_witnessed_ck', `witnessed <@ ARRAY['sales', 'marketing', 'people']`)
@Check('referee_asked_ck', `asked_at IS NULL OR (consent_at IS NOT NULL AND cardinality(competency_ids) > 0)`)
@Check('referee_answered_ck', `(submitted_at IS NULL AND declined_at IS NULL) OR asked_at IS NOT NULL`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'referee_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'referee_search_fk' })
@ForeignKey('CandidacyEntity', ['firmId', 'candidacyId'], ['firmId', 'id'], { name: 'referee_candidacy_fk' })
export class RefereeEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'referee_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'candidacy_id', type: 'uuid' })
  candidacyId!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'email', type: 'citext' })
  email!: string;

  @Column({ name: 'relationship', type: 'text' })
  relationship!: Relationship;

  @Column({ name: 'period', type: 'text' })
  period!: string;

  /** What the candidate says this person saw them lead. */
  @Column({ name: 'saw', type: 'text', array: true, default: '{}' })
  saw!: Led[];

  @Column({ name: 'consent_at', type: 'timestamptz', nullable: true })
  consentAt!: Date | null;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'asked_at', type: 'timestamptz', nullable: true })
  askedAt!: Date | null;

  @Column({ name: 'competency_ids', type: 'text', array: true, default: '{}' })
  competencyIds!: CompetencyId[];

  /** The version of the anchors that were on the page: a rating means what they said then. */
  @Column({ name: 'library_version', type: 'text', nullable: true })
  libraryVersion!: string | null;

  /** What the referee says to have seen. */
  @Column({ name: 'witnessed', type: 'text', array: true, default: '{}' })
  witnessed!: Led[];

  @Column({ name: 'summary', type: 'text', default: '' })
  summary!: string;

  @Column({ name: 'saved_at', type: 'timestamptz', nullable: true })
  savedAt!: Date | null;

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;

  @Column({ name: 'declined_at', type: 'timestamptz', nullable: true })
  declinedAt!: Date | null;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
