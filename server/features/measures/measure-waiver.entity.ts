import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity({ name: 'measure_waiver' })
@Unique('measure_waiver_name_uq', ['searchId', 'findingKey', 'nameKey'])
@Index('measure_waiver_search_ix', ['firmId', 'searchId'])
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'measure_waiver_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'measure_waiver_search_fk' })
export class MeasureWaiverEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'measure_waiver_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'finding_key', type: 'text' })
  findingKey!: string;

  @Column({ name: 'by_name', type: 'text' })
  byName!: string;

  @Column({ name: 'name_key', type: 'text' })
  nameKey!: string;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  @Column({ name: 'recorded_by_name', type: 'text' })
  recordedByName!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
