import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What somebody of the firm has typed about one item of an open session and not recorded yet. */
@Entity({ name: 'session_draft' })
@Unique('session_draft_place_uq', ['firmId', 'sessionId', 'place', 'keptBy'])
@Index('session_draft_kept_by_ix', ['firmId', 'keptBy'])
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'session_draft_firm_fk' })
@ForeignKey('AlignmentSessionEntity', ['firmId', 'sessionId'], ['firmId', 'id'], { name: 'session_draft_session_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'keptBy'], ['firmId', 'id'], { name: 'session_draft_kept_by_fk' })
export class SessionDraftEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'session_draft_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'session_id', type: 'uuid' })
  sessionId!: string;

  /** An item of the agenda, or the whole of it. */
  @Column({ name: 'place', type: 'text' })
  place!: string;

  @Column({ name: 'kept_by', type: 'uuid' })
  keptBy!: string;

  /** The fields of the form as they were typed. */
  @Column({ name: 'typed', type: 'jsonb' })
  typed!: Record<string, string>;

  /** Counts every save, so that a window that saw an earlier one overwrites nothing. */
  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'saved_at', type: 'timestamptz' })
  savedAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
