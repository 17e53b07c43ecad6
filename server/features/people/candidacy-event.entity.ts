import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CandidacyEvent } from './domain/candidacy';
import type { ExitDecision, ExitKind } from './domain/exits';
import type { Stage } from './domain/stages';

@Entity({ name: 'candidacy_event' })
@Unique('candidacy_event_number_uq', ['firmId', 'candidacyId', 'number'])
@Check('candidacy_event_kind_ck', `kind IN ('added', 'moved', 'left', 'reopened')`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'candidacy_event_firm_fk' })
@ForeignKey('CandidacyEntity', ['firmId', 'candidacyId'], ['firmId', 'id'], { name: 'candidacy_event_candidacy_fk', onDelete: 'CASCADE' })
export class CandidacyEventEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'candidacy_event_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'candidacy_id', type: 'uuid' })
  candidacyId!: string;

  /** The version of the candidacy this event made: unique, so history cannot fork. */
  @Column({ name: 'number', type: 'int' })
  number!: number;

  @Column({ name: 'kind', type: 'text' })
  kind!: CandidacyEvent['kind'];

  @Column({ name: 'from_stage', type: 'text', nullable: true })
  fromStage!: Stage | null;

  @Column({ name: 'to_stage', type: 'text', nullable: true })
  toStage!: Stage | null;

  @Column({ name: 'exit_kind', type: 'text', nullable: true })
  exitKind!: ExitKind | null;

  @Column({ name: 'exit_decision', type: 'text', nullable: true })
  exitDecision!: ExitDecision | null;

  /** Who decided that the person leaves, by name; not always the one who wrote it down. */
  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'by_id', type: 'uuid', nullable: true })
  byId!: string | null;

  @Column({ name: 'by_name', type: 'text' })
  byName!: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;
}
