import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'diagnosis' })
@Unique('diagnosis_firm_id_uq', ['firmId', 'id'])
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'diagnosis_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'diagnosis_search_fk' })
export class DiagnosisEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'diagnosis_pk', default: () => 'gen_random_uuid()' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;
}
