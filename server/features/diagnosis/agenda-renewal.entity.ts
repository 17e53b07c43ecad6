import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { AnswersSince } from './domain/agenda-renewal';

/** Answers that came in or changed while a session was open, taken over onto its agenda. Rows are only ever added. */
@Entity({ name: 'agenda_renewal' })
@Index('agenda_renewal_session_ix', ['firmId', 'sessionId', 'createdAt'])
@Index('agenda_renewal_diagnosis_ix', ['firmId', 'diagnosisId'])
@Index('agenda_renewal_renewed_by_ix', ['firmId', 'renewedBy'])
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'agenda_renewal_firm_fk' })
@ForeignKey('AlignmentSessionEntity', ['firmId', 'sessionId'], ['firmId', 'id'], { name: 'agenda_renewal_session_fk' })
@ForeignKey('DiagnosisEntity', ['firmId', 'diagnosisId'], ['firmId', 'id'], { name: 'agenda_renewal_diagnosis_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'renewedBy'], ['firmId', 'id'], { name: 'agenda_renewal_renewed_by_fk' })
export class AgendaRenewalEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'agenda_renewal_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'session_id', type: 'uuid' })
  sessionId!: string;

  /** The diagnosis with the answers that the agenda shows from then on. */
  @Column({ name: 'diagnosis_id', type: 'uuid' })
  diagnosisId!: string;

  /** Ids of those who had answered by then: what is agreed from then on counts for them. */
  @Column({ name: 'covers', type: 'jsonb' })
  covers!: string[];

  /** The names of those whose answers came in, changed or were taken out. */
  @Column({ name: 'people', type: 'jsonb' })
  people!: AnswersSince;

  /** Ids of the items by what became of them. */
  @Column({ name: 'items', type: 'jsonb' })
  items!: RenewedItems;

  @Column({ name: 'renewed_at', type: 'timestamptz' })
  renewedAt!: Date;

  @Column({ name: 'renewed_by', type: 'uuid' })
  renewedBy!: string;

  @Column({ name: 'renewed_by_name', type: 'text' })
  renewedByName!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}

/** Ids of the items of an agenda by what a renewal did to them. */
export interface RenewedItems {
  readonly added: readonly string[];
  readonly reopened: readonly string[];
  readonly changed: readonly string[];
  readonly off: readonly string[];
}
