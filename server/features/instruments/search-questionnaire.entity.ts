import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What one search asks: a choice of wording while its intake is shut, a wording version and questions from then on. */
@Entity({ name: 'search_questionnaire' })
@Unique('search_questionnaire_search_uq', ['firmId', 'searchId'])
@Index('search_questionnaire_wording_ix', ['firmId', 'wordingId'])
@Index('search_questionnaire_version_ix', ['firmId', 'wordingVersionId'])
@Check('search_questionnaire_choice_ck', `choice IN ('default', 'library', 'wording')`)
@Check('search_questionnaire_wording_ck', `(choice = 'wording') = (wording_id IS NOT NULL)`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'search_questionnaire_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'search_questionnaire_search_fk' })
@ForeignKey('WordingEntity', ['firmId', 'wordingId'], ['firmId', 'id'], { name: 'search_questionnaire_wording_fk' })
@ForeignKey('WordingVersionEntity', ['firmId', 'wordingVersionId'], ['firmId', 'id'], { name: 'search_questionnaire_version_fk' })
export class SearchQuestionnaireEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'search_questionnaire_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'choice', type: 'text', default: 'default' })
  choice!: string;

  @Column({ name: 'wording_id', type: 'uuid', nullable: true })
  wordingId!: string | null;

  @Column({ name: 'pinned_at', type: 'timestamptz', nullable: true })
  pinnedAt!: Date | null;

  @Column({ name: 'wording_version_id', type: 'uuid', nullable: true })
  wordingVersionId!: string | null;

  /** The client's own questions as they stood when the intake opened. */
  @Column({ name: 'questions', type: 'jsonb', default: () => `'[]'` })
  questions!: unknown;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;
}
