import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'comparison_run' })
@Unique('comparison_run_firm_id_uq', ['firmId', 'id'])
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'comparison_run_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'comparison_run_search_fk' })
export class ComparisonRunEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'comparison_run_pk', default: () => 'gen_random_uuid()' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;
}
