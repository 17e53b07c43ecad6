import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity({ name: 'debrief_opening' })
@Unique('debrief_opening_candidacy_uq', ['firmId', 'candidacyId'])
@Index('debrief_opening_opened_by_ix', ['firmId', 'openedBy'])
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'debrief_opening_firm_fk' })
@ForeignKey('CandidacyEntity', ['firmId', 'candidacyId'], ['firmId', 'id'], { name: 'debrief_opening_candidacy_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'openedBy'], ['firmId', 'id'], { name: 'debrief_opening_opened_by_fk' })
export class DebriefOpeningEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'debrief_opening_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'candidacy_id', type: 'uuid' })
  candidacyId!: string;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  @Column({ name: 'opened_by', type: 'uuid' })
  openedBy!: string;

  @Column({ name: 'opened_by_name', type: 'text' })
  openedByName!: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
