import { managerOf, type Scope } from '../../platform/db/scope';
import type { DecisionKind, DecisionSide } from './domain/decision-kinds';

/** The decision that stands on a candidacy. */
export interface StandingDecision {
  readonly candidacyId: string;
  readonly kind: Exclude<DecisionKind, 'taken_back'>;
  readonly side: DecisionSide;
  readonly decidedBy: string;
  readonly reason: string;
  readonly at: Date;
}

interface Row extends Omit<StandingDecision, 'kind'> {
  readonly kind: DecisionKind;
}

/** What stands decided in a search, by candidacy; who is undecided, or whose decision was taken back, is missing. */
export async function standingDecisions(scope: Scope, firmId: string, searchId: string): Promise<Map<string, StandingDecision>> {
  const rows: Row[] = await managerOf(scope).query(
    `SELECT DISTINCT ON (e.candidacy_id) e.candidacy_id AS "candidacyId", e.decision AS kind, e.decision_side AS side,
       e.decided_by AS "decidedBy", e.reason, e.at
     FROM candidacy_event e JOIN candidacy c ON c.firm_id = e.firm_id AND c.id = e.candidacy_id
     WHERE c.firm_id = $1 AND c.search_id = $2 AND e.kind = 'decided' ORDER BY e.candidacy_id, e.number DESC`,
    [firmId, searchId],
  );
  return new Map(rows.flatMap(({ kind, ...row }) => (kind === 'taken_back' ? [] : [[row.candidacyId, { ...row, kind }]])));
}

/** How many decisions on a candidacy were written down or taken back: so much of its version is no move. */
export async function countDecisions(scope: Scope, firmId: string, candidacyId: string): Promise<number> {
  const rows: { decisions: number }[] = await managerOf(scope).query(
    `SELECT count(*)::int AS decisions FROM candidacy_event WHERE firm_id = $1 AND candidacy_id = $2 AND kind = 'decided'`,
    [firmId, candidacyId],
  );
  return rows[0]?.decisions ?? 0;
}
