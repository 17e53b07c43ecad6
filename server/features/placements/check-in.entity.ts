import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CheckInDay } from './domain/placement';

@Entity({ name: 'check_in' })
@Unique('check_in_firm_id_uq', ['firmId', 'id'])
@Unique('check_in_day_uq', ['firmId', 'placementId', 'day'])
@Check('check_in_day_ck', `day IN (30, 90, 180, 365)`)
@Check('check_in_submitted_ck', `num_nonnulls(submitted_at, submitted_by) IN (0, 2)`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'check_in_firm_fk' })
@ForeignKey('PlacementEntity', ['firmId', 'placementId'], ['firmId', 'id'], { name: 'check_in_placement_fk' })
export class CheckInEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'check_in_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'placement_id', type: 'uuid' })
  placementId!: string;

  /** Days from the start. */
  @Column({ name: 'day', type: 'int' })
  day!: CheckInDay;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;

  @Column({ name: 'sent_to', type: 'text' })
  sentTo!: string;

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;

  @Column({ name: 'submitted_by', type: 'text', nullable: true })
  submittedBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
