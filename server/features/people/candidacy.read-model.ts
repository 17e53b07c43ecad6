import { managerOf, type Scope } from '../../platform/db/scope';
import type { CandidacyEvent } from './domain/candidacy';
import type { DecisionKind, DecisionSide } from './domain/decision-kinds';
import type { ExitDecision, ExitKind } from './domain/exits';
import type { Stage } from './domain/stages';

/** One line of a candidacy's history. */
export interface HistoryLine {
  number: number;
  kind: CandidacyEvent['kind'];
  fromStage: Stage | null;
  toStage: Stage | null;
  exitKind: ExitKind | null;
  exitDecision: ExitDecision | null;
  decision: DecisionKind | null;
  decisionSide: DecisionSide | null;
  decidedBy: string | null;
  reason: string | null;
  /** Null where nobody of the firm did it. */
  byId: string | null;
  byName: string;
  at: Date;
}

/** What happened to a candidacy, in order; the last two hundred events. */
export async function listHistory(scope: Scope, firmId: string, candidacyId: string): Promise<HistoryLine[]> {
  const lines: HistoryLine[] = await managerOf(scope).query(
    `SELECT number, kind, from_stage AS "fromStage", to_stage AS "toStage", exit_kind AS "exitKind", exit_decision AS "exitDecision",
       decision, decision_side AS "decisionSide", decided_by AS "decidedBy", reason, by_id AS "byId", by_name AS "byName", at
     FROM candidacy_event WHERE firm_id = $1 AND candidacy_id = $2 ORDER BY number DESC LIMIT 200`,
    [firmId, candidacyId],
  );
  return lines.reverse();
}
