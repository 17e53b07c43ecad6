import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { LedFunction, StakeholderPart } from './domain/stakeholder';

@Entity({ name: 'stakeholder' })
@Unique('stakeholder_firm_id_uq', ['firmId', 'id'])
@Unique('stakeholder_email_uq', ['searchId', 'email'])
@Index('stakeholder_search_ix', ['firmId', 'searchId'])
@Check('stakeholder_part_ck', `part IN ('sponsor', 'decision_maker', 'functional_head', 'panel', 'observer')`)
@Check('stakeholder_leads_function_ck', `leads_function IN ('sales', 'marketing')`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'stakeholder_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'stakeholder_search_fk' })
export class StakeholderEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'stakeholder_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'email', type: 'citext' })
  email!: string;

  @Column({ name: 'job_title', type: 'text' })
  jobTitle!: string;

  @Column({ name: 'part', type: 'text' })
  part!: StakeholderPart;

  @Column({ name: 'leads_function', type: 'text', nullable: true })
  leadsFunction!: LedFunction | null;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
