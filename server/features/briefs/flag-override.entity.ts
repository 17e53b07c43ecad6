import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity({ name: 'flag_override' })
@Unique('flag_override_flag_uq', ['searchId', 'flagId'])
@Index('flag_override_search_ix', ['firmId', 'searchId'])
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'flag_override_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'flag_override_search_fk' })
export class FlagOverrideEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'flag_override_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'flag_id', type: 'text' })
  flagId!: string;

  @Column({ name: 'by_name', type: 'text' })
  byName!: string;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  @Column({ name: 'recorded_by_name', type: 'text' })
  recordedByName!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
