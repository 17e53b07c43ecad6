import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CandidacyEvent } from './domain/candidacy';
import type { DecisionKind, DecisionSide } from './domain/decision-kinds';
import type { ExitDecision, ExitKind } from './domain/exits';
import type { Stage } from './domain/stages';

@Entity({ name: 'candidacy_event' })
@Unique('candidacy_event_number_uq', ['firmId', 'candidacyId', 'number'])
@Check('candidacy_event_kind_ck', `kind IN ('added', 'moved', 'left', 'reopened', 'decided')`)
@Check('candidacy_event_decision_ck', `decision IN ('advance', 'hold', 'decline', 'taken_back')`)
@Check('candidacy_event_side_ck', `decision_side IN ('client', 'firm', 'candidate')`)
@Check(
  'candidacy_event_decided_ck',
  `kind <> 'decided' OR (decision IS NOT NULL AND decision_side IS NOT NULL AND decided_by IS NOT NULL AND reason IS NOT NULL)`,
)
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

  @Column({ name: 'decision', type: 'text', nullable: true })
  decision!: DecisionKind | null;

  @Column({ name: 'decision_side', type: 'text', nullable: true })
  decisionSide!: DecisionSide | null;

  /** Who decided, by name; not always the one who wrote it down. */
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
