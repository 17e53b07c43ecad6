import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Until when the respondents of a search answer without seeing each other. A search without a row has no day yet. */
@Entity({ name: 'intake_window' })
@Unique('intake_window_search_uq', ['firmId', 'searchId'])
@Index('intake_window_opened_by_ix', ['firmId', 'openedBy'])
@Check('intake_window_opened_ck', `(opened_at IS NULL) = (opened_by IS NULL) AND (opened_at IS NULL) = (opened_by_name IS NULL)`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'intake_window_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'intake_window_search_fk' })
@ForeignKey('StakeholderEntity', ['firmId', 'openedBy'], ['firmId', 'id'], { name: 'intake_window_opened_by_fk' })
export class IntakeWindowEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'intake_window_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  /** The last day of answering apart, YYYY-MM-DD. */
  @Column({ name: 'closes_on', type: 'date', nullable: true })
  closesOn!: string | null;

  @Column({ name: 'opened_at', type: 'timestamptz', nullable: true })
  openedAt!: Date | null;

  @Column({ name: 'opened_by', type: 'uuid', nullable: true })
  openedBy!: string | null;

  @Column({ name: 'opened_by_name', type: 'text', nullable: true })
  openedByName!: string | null;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
