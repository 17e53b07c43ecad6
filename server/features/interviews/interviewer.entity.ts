import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { InterviewerFunction, InterviewerSide } from './domain/scorecard';

@Entity({ name: 'interviewer' })
@Unique('interviewer_firm_id_uq', ['firmId', 'id'])
@Unique('interviewer_email_uq', ['searchId', 'email'])
@Index('interviewer_search_ix', ['firmId', 'searchId'])
@Index('interviewer_stakeholder_ix', ['firmId', 'stakeholderId'])
@Check('interviewer_function_ck', `function IN ('sales', 'marketing', 'other')`)
@Check('interviewer_side_ck', `side IN ('firm', 'client')`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'interviewer_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'interviewer_search_fk' })
@ForeignKey('StakeholderEntity', ['firmId', 'stakeholderId'], ['firmId', 'id'], { name: 'interviewer_stakeholder_fk' })
export class InterviewerEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'interviewer_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'stakeholder_id', type: 'uuid', nullable: true })
  stakeholderId!: string | null;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'email', type: 'citext' })
  email!: string;

  /** Whose craft this person knows from inside; the partnership competency needs one of each. */
  @Column({ name: 'function', type: 'text' })
  function!: InterviewerFunction;

  @Column({ name: 'side', type: 'text' })
  side!: InterviewerSide;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
