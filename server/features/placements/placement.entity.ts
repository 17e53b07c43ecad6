import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { AgreedClause, AgreedOutcome, Prediction } from './domain/placement';

@Entity({ name: 'placement' })
@Unique('placement_firm_id_uq', ['firmId', 'id'])
@Unique('placement_candidacy_uq', ['firmId', 'candidacyId'])
@Index('placement_search_ix', ['firmId', 'searchId'])
@Index('placement_brief_version_ix', ['firmId', 'briefVersionId'])
@Index('placement_stakeholder_ix', ['firmId', 'stakeholderId'])
@Index('placement_recorded_by_ix', ['firmId', 'recordedBy'])
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'placement_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'placement_search_fk' })
@ForeignKey('CandidacyEntity', ['firmId', 'candidacyId'], ['firmId', 'id'], { name: 'placement_candidacy_fk' })
@ForeignKey('BriefVersionEntity', ['firmId', 'briefVersionId'], ['firmId', 'id'], { name: 'placement_brief_version_fk' })
@ForeignKey('StakeholderEntity', ['firmId', 'stakeholderId'], ['firmId', 'id'], { name: 'placement_stakeholder_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'recordedBy'], ['firmId', 'id'], { name: 'placement_recorded_by_fk' })
export class PlacementEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'placement_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'candidacy_id', type: 'uuid' })
  candidacyId!: string;

  @Column({ name: 'brief_version_id', type: 'uuid' })
  briefVersionId!: string;

  /** Who is asked at the check-ins. */
  @Column({ name: 'stakeholder_id', type: 'uuid' })
  stakeholderId!: string;

  /** YYYY-MM-DD. */
  @Column({ name: 'start_date', type: 'date' })
  startDate!: string;

  @Column({ name: 'outcomes', type: 'jsonb' })
  outcomes!: AgreedOutcome[];

  @Column({ name: 'charter', type: 'jsonb' })
  charter!: AgreedClause[];

  /** What the last comparison said before the start; null where it said nothing. Read only by the calibration, never beside a name. */
  @Column({ name: 'predicted', type: 'jsonb', nullable: true })
  predicted!: Prediction | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_by_name', type: 'text' })
  recordedByName!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
