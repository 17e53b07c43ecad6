import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { FrozenShortlist } from './domain/frozen-shortlist';

/** Never updated: the database refuses it. */
@Entity({ name: 'shortlist' })
@Unique('shortlist_firm_id_uq', ['firmId', 'id'])
@Unique('shortlist_number_uq', ['searchId', 'number'])
@Index('shortlist_search_ix', ['firmId', 'searchId'])
@Index('shortlist_brief_version_ix', ['firmId', 'briefVersionId'])
@Index('shortlist_comparison_run_ix', ['firmId', 'comparisonRunId'])
@Index('shortlist_frozen_by_ix', ['firmId', 'frozenBy'])
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'shortlist_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'shortlist_search_fk' })
@ForeignKey('BriefVersionEntity', ['firmId', 'briefVersionId'], ['firmId', 'id'], { name: 'shortlist_brief_version_fk' })
@ForeignKey('ComparisonRunEntity', ['firmId', 'comparisonRunId'], ['firmId', 'id'], { name: 'shortlist_comparison_run_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'frozenBy'], ['firmId', 'id'], { name: 'shortlist_frozen_by_fk' })
export class ShortlistEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'shortlist_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'brief_version_id', type: 'uuid' })
  briefVersionId!: string;

  @Column({ name: 'comparison_run_id', type: 'uuid' })
  comparisonRunId!: string;

  @Column({ name: 'number', type: 'int' })
  number!: number;

  @Column({ name: 'content', type: 'jsonb' })
  content!: FrozenShortlist;

  @Column({ name: 'frozen_at', type: 'timestamptz' })
  frozenAt!: Date;

  @Column({ name: 'frozen_by', type: 'uuid' })
  frozenBy!: string;

  @Column({ name: 'frozen_by_name', type: 'text' })
  frozenByName!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
