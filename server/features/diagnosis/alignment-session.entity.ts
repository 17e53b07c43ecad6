import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity({ name: 'alignment_session' })
@Unique('alignment_session_firm_id_uq', ['firmId', 'id'])
@Index('alignment_session_search_ix', ['firmId', 'searchId', 'openedAt'])
@Index('alignment_session_diagnosis_ix', ['firmId', 'diagnosisId'])
@Index('alignment_session_closing_ix', ['firmId', 'closingDiagnosisId'])
@Index('alignment_session_opened_by_ix', ['firmId', 'openedBy'])
@Index('alignment_session_one_open_uq', ['searchId'], { unique: true, where: 'closed_at IS NULL' })
@Check('alignment_session_closed_ck', `(closed_at IS NULL) = (closing_diagnosis_id IS NULL)`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'alignment_session_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'alignment_session_search_fk' })
@ForeignKey('DiagnosisEntity', ['firmId', 'diagnosisId'], ['firmId', 'id'], { name: 'alignment_session_diagnosis_fk' })
@ForeignKey('DiagnosisEntity', ['firmId', 'closingDiagnosisId'], ['firmId', 'id'], { name: 'alignment_session_closing_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'openedBy'], ['firmId', 'id'], { name: 'alignment_session_opened_by_fk' })
export class AlignmentSessionEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'alignment_session_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  /** The diagnosis with which the session began. */
  @Column({ name: 'diagnosis_id', type: 'uuid' })
  diagnosisId!: string;

  /** The diagnosis with which it ended; null while it lasts. */
  @Column({ name: 'closing_diagnosis_id', type: 'uuid', nullable: true })
  closingDiagnosisId!: string | null;

  /** Ids of those who had answered when it began: what is agreed here counts for them. */
  @Column({ name: 'covers', type: 'jsonb' })
  covers!: string[];

  /** The names of those who were there, as they were. */
  @Column({ name: 'present', type: 'jsonb' })
  present!: string[];

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'opened_by', type: 'uuid' })
  openedBy!: string;

  @Column({ name: 'opened_by_name', type: 'text' })
  openedByName!: string;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
