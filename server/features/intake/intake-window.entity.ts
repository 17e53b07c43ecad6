import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A round of a search: until when the respondents answer without seeing each other. A search without a row is in its first, without a day. */
@Entity({ name: 'intake_window' })
@Unique('intake_window_round_uq', ['firmId', 'searchId', 'round'])
@Index('intake_window_opened_by_ix', ['firmId', 'openedBy'])
@Index('intake_window_begun_by_ix', ['firmId', 'begunBy'])
@Check('intake_window_opened_ck', `(opened_at IS NULL) = (opened_by IS NULL) AND (opened_at IS NULL) = (opened_by_name IS NULL)`)
@Check(
  'intake_window_begun_ck',
  `round >= 1 AND (round > 1) = (begun_at IS NOT NULL) AND (begun_at IS NULL) = (begun_by IS NULL) AND (begun_at IS NULL) = (begun_by_name IS NULL)`,
)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'intake_window_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'intake_window_search_fk' })
@ForeignKey('StakeholderEntity', ['firmId', 'openedBy'], ['firmId', 'id'], { name: 'intake_window_opened_by_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'begunBy'], ['firmId', 'id'], { name: 'intake_window_begun_by_fk' })
export class IntakeWindowEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'intake_window_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'round', type: 'int', default: 1 })
  round!: number;

  /** When the recruiter asked everybody again; null for the first round. */
  @Column({ name: 'begun_at', type: 'timestamptz', nullable: true })
  begunAt!: Date | null;

  @Column({ name: 'begun_by', type: 'uuid', nullable: true })
  begunBy!: string | null;

  @Column({ name: 'begun_by_name', type: 'text', nullable: true })
  begunByName!: string | null;

  /** Ids of the items on which the answers pointed to different sides when this round began. */
  @Column({ name: 'contested', type: 'text', array: true, default: () => `'{}'` })
  contested!: string[];

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
