import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Side } from '../../shared/side';
import type { BriefContent, ByCompetency } from './domain/brief';
import type { BriefState, SectionComment } from './domain/brief-version';
import type { Scope } from './domain/scope';

@Entity({ name: 'brief_version' })
@Unique('brief_version_firm_id_uq', ['firmId', 'id'])
@Unique('brief_version_number_uq', ['searchId', 'number'])
@Index('brief_version_search_ix', ['firmId', 'searchId'])
@Index('brief_version_diagnosis_ix', ['firmId', 'diagnosisId'])
@Index('brief_version_template_ix', ['firmId', 'templateVersionId'])
@Index('brief_version_signed_by_ix', ['firmId', 'signedBy'])
@Index('brief_version_refused_by_ix', ['firmId', 'refusedBy'])
@Index('brief_version_one_draft_uq', ['searchId'], { unique: true, where: `state = 'draft'` })
@Index('brief_version_one_signed_uq', ['searchId'], { unique: true, where: `state = 'signed'` })
@Check('brief_version_state_ck', `state IN ('draft', 'awaiting_signature', 'signed', 'superseded')`)
@Check('brief_version_scope_ck', `scope IN ('sales_led', 'marketing_led', 'two_searches', 'combined_flagged')`)
@Check('brief_version_primary_side_ck', `primary_side IN ('sales', 'marketing')`)
@Check('brief_version_concentration_ck', `concentration IN (10, 30, 60)`)
@Check('brief_version_signed_ck', `(state <> 'signed') OR (signed_at IS NOT NULL AND signed_by IS NOT NULL AND signed_name IS NOT NULL)`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'brief_version_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'brief_version_search_fk' })
@ForeignKey('DiagnosisEntity', ['firmId', 'diagnosisId'], ['firmId', 'id'], { name: 'brief_version_diagnosis_fk' })
@ForeignKey('BriefTemplateVersionEntity', ['firmId', 'templateVersionId'], ['firmId', 'id'], { name: 'brief_version_template_fk' })
@ForeignKey('StakeholderEntity', ['firmId', 'signedBy'], ['firmId', 'id'], { name: 'brief_version_signed_by_fk' })
@ForeignKey('StakeholderEntity', ['firmId', 'refusedBy'], ['firmId', 'id'], { name: 'brief_version_refused_by_fk' })
export class BriefVersionEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'brief_version_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'diagnosis_id', type: 'uuid' })
  diagnosisId!: string;

  @Column({ name: 'template_version_id', type: 'uuid', nullable: true })
  templateVersionId!: string | null;

  @Column({ name: 'number', type: 'int' })
  number!: number;

  @Column({ name: 'state', type: 'text', default: 'draft' })
  state!: BriefState;

  @Column({ name: 'scope', type: 'text' })
  scope!: Scope;

  @Column({ name: 'primary_side', type: 'text' })
  primarySide!: Side;

  @Column({ name: 'content', type: 'jsonb' })
  content!: BriefContent;

  @Column({ name: 'weights', type: 'jsonb' })
  weights!: ByCompetency;

  @Column({ name: 'must_haves', type: 'jsonb' })
  mustHaves!: ByCompetency;

  @Column({ name: 'concentration', type: 'int' })
  concentration!: 60 | 30 | 10;

  @Column({ name: 'created_by_name', type: 'text' })
  createdByName!: string;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  @Column({ name: 'published_by_name', type: 'text', nullable: true })
  publishedByName!: string | null;

  @Column({ name: 'signed_at', type: 'timestamptz', nullable: true })
  signedAt!: Date | null;

  @Column({ name: 'signed_by', type: 'uuid', nullable: true })
  signedBy!: string | null;

  @Column({ name: 'signed_name', type: 'text', nullable: true })
  signedName!: string | null;

  @Column({ name: 'refused_at', type: 'timestamptz', nullable: true })
  refusedAt!: Date | null;

  @Column({ name: 'refused_by', type: 'uuid', nullable: true })
  refusedBy!: string | null;

  @Column({ name: 'refusal', type: 'jsonb', nullable: true })
  refusal!: readonly SectionComment[] | null;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
