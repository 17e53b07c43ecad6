import { managerOf, type Scope } from '../../platform/db/scope';
import { SEARCH_GOES_ON } from '../searches';
import type { Diagnosis } from './domain/diagnosis';
import { settle, type AlignmentDecision, type Settlement } from './domain/settlement';

/** The diagnosis computed last for a search, with what was decided about it. It may be older than the last response. */
export interface LatestDiagnosis {
  readonly searchId: string;
  readonly result: Diagnosis;
  readonly settlement: Settlement;
}

// Where everybody who had answered was replaced, there is no diagnosis until somebody answers again.
const STILL_ANSWERED = `EXISTS (SELECT 1 FROM intake_response r WHERE r.firm_id = d.firm_id AND r.search_id = d.search_id
  AND r.submitted_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM intake_replacement x
    WHERE x.firm_id = r.firm_id AND x.replaced_id = r.stakeholder_id))`;

/** By search; a search without a diagnosis is missing. Two queries, however many searches. */
export async function latestDiagnoses(scope: Scope, firmId: string, searchIds: readonly string[]): Promise<Map<string, LatestDiagnosis>> {
  const manager = managerOf(scope);
  const rows: { searchId: string; result: Diagnosis }[] = await manager.query(
    `SELECT DISTINCT ON (d.search_id) d.search_id AS "searchId", d.result FROM diagnosis d
     WHERE d.firm_id = $1 AND d.search_id = ANY($2::uuid[]) AND ${STILL_ANSWERED} ORDER BY d.search_id, d.computed_at DESC, d.created_at DESC`,
    [firmId, searchIds],
  );
  const decisions: (AlignmentDecision & { searchId: string })[] = await manager.query(
    `SELECT a.search_id AS "searchId", a.id, a.kind, a.flag_id AS "flagId", a.scope, a.reason, a.decided_by AS "decidedById",
       a.decided_by_name AS "decidedByName", a.recorded_by_name AS "recordedByName", a.recorded_at AS "recordedAt", a.parties
     FROM alignment_decision a WHERE a.firm_id = $1 AND a.search_id = ANY($2::uuid[]) ORDER BY a.recorded_at, a.id`,
    [firmId, searchIds],
  );
  return new Map(
    rows.map(({ searchId, result }) => {
      const own = decisions.filter((decision) => decision.searchId === searchId);
      return [searchId, { searchId, result, settlement: settle(result, own) }];
    }),
  );
}

/**
 * Disagreements of decision makers that nobody has decided yet: the sponsors owe the decision. The same reading of “open” as in
 * `settle`: the latest diagnosis is blocked and no decision covers everybody who disagrees. A part of the query for all that is owed,
 * with its columns and parameters ($1 firm, $2 search or null).
 */
export const OPEN_DISAGREEMENTS = `
  SELECT 'decision', l.search_id, ARRAY(SELECT k.name FROM stakeholder k WHERE k.firm_id = $1 AND k.search_id = l.search_id
    AND k.part = 'sponsor' ORDER BY k.created_at), NULL, NULL, NULL::uuid, l.computed_at, true
  FROM (SELECT DISTINCT ON (d.search_id) d.search_id, d.computed_at, d.result FROM diagnosis d
      JOIN search s ON s.id = d.search_id AND ${SEARCH_GOES_ON}
    WHERE d.firm_id = $1 AND ($2::uuid IS NULL OR d.search_id = $2) AND ${STILL_ANSWERED}
    ORDER BY d.search_id, d.computed_at DESC, d.created_at DESC) AS l
  WHERE l.result->>'recommendation' = 'blocked' AND NOT EXISTS (SELECT 1 FROM alignment_decision a
    WHERE a.firm_id = $1 AND a.search_id = l.search_id AND a.kind = 'decision'
      AND a.parties @> (jsonb_path_query_array(l.result, '$.conflict.byMargin[*].*')
        || jsonb_path_query_array(l.result, '$.conflict.byDirectQuestion[*].*')))`;
