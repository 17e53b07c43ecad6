import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity({ name: 'diagnosis' })
@Unique('diagnosis_firm_id_uq', ['firmId', 'id'])
@Unique('diagnosis_input_uq', ['firmId', 'searchId', 'inputHash'])
@Index('diagnosis_search_ix', ['firmId', 'searchId', 'computedAt'])
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'diagnosis_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'diagnosis_search_fk' })
export class DiagnosisEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'diagnosis_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'seed', type: 'int' })
  seed!: number;

  @Column({ name: 'instrument_version', type: 'text' })
  instrumentVersion!: string;

  @Column({ name: 'parameters_version', type: 'text' })
  parametersVersion!: string;

  /** SHA-256 of input, seed and versions: the same hash is the same diagnosis. */
  @Column({ name: 'input_hash', type: 'text' })
  inputHash!: string;

  @Column({ name: 'input', type: 'jsonb' })
  input!: unknown;

  @Column({ name: 'result', type: 'jsonb' })
  result!: unknown;

  @Column({ name: 'computed_at', type: 'timestamptz' })
  computedAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
