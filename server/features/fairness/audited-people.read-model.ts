import { managerOf, type Scope } from '../../platform/db/scope';

export type Axis = 'sales' | 'marketing' | 'leadership';

/** One candidacy as the audit needs it: no name, no person. */
export interface AuditedCandidacy {
  readonly id: string;
  readonly searchId: string;
  /** "VP Sales, Corvane Systems". */
  readonly searchName: string;
  readonly reachedShortlist: boolean;
  readonly reachedOffer: boolean;
  /** Null without enough evidence, and while a scorecard for the person is still owed. */
  readonly scores: Readonly<Record<Axis, number | null>>;
}

interface Row {
  id: string;
  search_id: string;
  search_name: string;
  reached_shortlist: boolean;
  reached_offer: boolean;
  sales: number | null;
  marketing: number | null;
  leadership: number | null;
}

const score = (axis: Axis): string =>
  `CASE WHEN NOT EXISTS (SELECT 1 FROM scorecard s WHERE s.firm_id = c.firm_id AND s.candidacy_id = c.id AND s.submitted_at IS NULL)
     AND (scored.axes->'${axis}'->>'isPlaced')::boolean AND (scored.axes->'${axis}'->>'isObserved')::boolean
     THEN (scored.axes->'${axis}'->'level'->>'mean')::double precision END AS ${axis}`;

const reached = (stages: string): string =>
  `c.stage IN (${stages}) OR EXISTS (SELECT 1 FROM candidacy_event e
     WHERE e.firm_id = c.firm_id AND e.candidacy_id = c.id AND e.to_stage IN (${stages}))`;

/**
 * Everybody who submitted an assessment since a time: only they were asked about themselves. A person counts with the last comparison
 * they were part of. Scores wait until every scorecard for the person is in, so the tables tell a rater nothing of others' cards.
 */
export async function auditedCandidacies(scope: Scope, asked: { firmId: string; since: Date }): Promise<AuditedCandidacy[]> {
  const rows: Row[] = await managerOf(scope).query(
    `WITH scored AS (
       SELECT DISTINCT ON (one->>'candidacyId') one->>'candidacyId' AS candidacy_id, one->'axes' AS axes
       FROM comparison_run run, jsonb_array_elements(run.result->'candidates') one
       WHERE run.firm_id = $1 AND run.computed_at >= $2 ORDER BY one->>'candidacyId', run.computed_at DESC, run.created_at DESC)
     SELECT c.id, c.search_id, search.title || ', ' || client.name AS search_name, ${reached(`'shortlisted', 'offer', 'placed'`)} AS reached_shortlist,
       ${reached(`'offer', 'placed'`)} AS reached_offer, ${score('sales')}, ${score('marketing')}, ${score('leadership')}
     FROM assessment a JOIN candidacy c ON c.firm_id = a.firm_id AND c.id = a.candidacy_id
     JOIN search ON search.firm_id = c.firm_id AND search.id = c.search_id
     JOIN client ON client.firm_id = search.firm_id AND client.id = search.client_id
     LEFT JOIN scored ON scored.candidacy_id = c.id::text
     WHERE a.firm_id = $1 AND a.submitted_at >= $2 ORDER BY search_name, c.id`,
    [asked.firmId, asked.since],
  );
  return rows.map(({ id, search_id, search_name, reached_shortlist, reached_offer, ...scores }) => ({
    id,
    searchId: search_id,
    searchName: search_name,
    reachedShortlist: reached_shortlist,
    reachedOffer: reached_offer,
    scores,
  }));
}
