import { managerOf, type Scope } from '../../platform/db/scope';

export interface BothCraftsCount {
  /** People of whom enough has been observed on both axes to say what they are. */
  readonly assessed: number;
  /** Of these, the ones that are strong on both, by interviews of two people and a referee. */
  readonly strong: number;
  /** Those who would be among them had a referee spoken for each function. */
  readonly unconfirmed: number;
}

/**
 * What the firm's own comparisons say about leaders of both functions: each person once, by the last comparison of any search of the
 * firm but this one. Of this search nothing counts, so that nobody reads from a number what a scorecard they owe still hides from them.
 */
export async function countBothCrafts(scope: Scope, firmId: string, exceptSearchId: string): Promise<BothCraftsCount> {
  const rows: BothCraftsCount[] = await managerOf(scope).query(
    `WITH latest AS (
       SELECT DISTINCT ON (r.search_id) r.result, r.computed_at FROM comparison_run r
       WHERE r.firm_id = $1 AND r.search_id <> $2 ORDER BY r.search_id, r.computed_at DESC, r.created_at DESC
     ), people AS (
       SELECT DISTINCT ON (c.person_id) one->'classification' AS said FROM latest
         CROSS JOIN LATERAL jsonb_array_elements(latest.result->'candidates') one
         JOIN candidacy c ON c.firm_id = $1 AND c.id = (one->>'candidacyId')::uuid
       WHERE jsonb_typeof(one->'classification') = 'object' ORDER BY c.person_id, latest.computed_at DESC
     )
     SELECT count(*)::int AS assessed, count(*) FILTER (WHERE said->>'class' = 'both')::int AS strong,
       count(*) FILTER (WHERE (said->>'bothLacksEvidence')::boolean)::int AS unconfirmed
     FROM people`,
    [firmId, exceptSearchId],
  );
  return rows[0] ?? { assessed: 0, strong: 0, unconfirmed: 0 };
}
