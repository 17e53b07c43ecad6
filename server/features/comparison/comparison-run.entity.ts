import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { ComparisonInput } from './domain/comparison-input';
import type { ComparisonResult } from './domain/comparison-result';

@Entity({ name: 'comparison_run' })
@Unique('comparison_run_firm_id_uq', ['firmId', 'id'])
@Unique('comparison_run_input_uq', ['searchId', 'inputHash'])
@Index('comparison_run_search_ix', ['firmId', 'searchId', 'computedAt'])
@Index('comparison_run_brief_version_ix', ['firmId', 'briefVersionId'])
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'comparison_run_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'comparison_run_search_fk' })
@ForeignKey('BriefVersionEntity', ['firmId', 'briefVersionId'], ['firmId', 'id'], { name: 'comparison_run_brief_version_fk' })
export class ComparisonRunEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'comparison_run_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'brief_version_id', type: 'uuid' })
  briefVersionId!: string;

  @Column({ name: 'seed', type: 'int' })
  seed!: number;

  @Column({ name: 'instrument_version', type: 'text' })
  instrumentVersion!: string;

  @Column({ name: 'parameters_version', type: 'text' })
  parametersVersion!: string;

  /** SHA-256 of the input: the same hash is the same comparison. */
  @Column({ name: 'input_hash', type: 'text' })
  inputHash!: string;

  @Column({ name: 'input', type: 'jsonb' })
  input!: ComparisonInput;

  @Column({ name: 'result', type: 'jsonb' })
  result!: ComparisonResult;

  @Column({ name: 'computed_at', type: 'timestamptz' })
  computedAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
