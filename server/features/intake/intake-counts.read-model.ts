import { managerOf, type Scope } from '../../platform/db/scope';
import { joinNewestLink } from '../links';
import { SEARCH_GOES_ON } from '../searches';

/**
 * How far the intake of one search is, in numbers; says nothing of the answers. Observers count only when they were asked; who has
 * sent answers in any round has sent theirs.
 */
export interface IntakeCount {
  readonly people: number;
  readonly sponsors: number;
  readonly asked: number;
  readonly sent: number;
  readonly lastSentAt: Date | null;
}

/** By search; a search without stakeholders is missing. One query, however many searches. */
export async function intakeCounts(scope: Scope, firmId: string, searchIds: readonly string[]): Promise<Map<string, IntakeCount>> {
  const rows: (IntakeCount & { searchId: string })[] = await managerOf(scope).query(
    `SELECT k.search_id AS "searchId", count(*) FILTER (WHERE k.part <> 'observer' OR k.asked OR k.submitted_at IS NOT NULL)::int AS people,
       count(*) FILTER (WHERE k.part = 'sponsor')::int AS sponsors,
       count(*) FILTER (WHERE k.asked OR k.submitted_at IS NOT NULL)::int AS asked,
       count(k.submitted_at)::int AS sent, max(k.submitted_at) AS "lastSentAt"
     FROM (
       SELECT s.search_id, s.part, r.submitted_at, EXISTS (SELECT 1 FROM personal_link l WHERE l.firm_id = s.firm_id
           AND l.search_id = s.search_id AND l.purpose = 'intake' AND l.subject_id = s.id AND l.revoked_at IS NULL) AS asked
       FROM stakeholder s LEFT JOIN LATERAL (SELECT max(i.submitted_at) AS submitted_at FROM intake_response i
         WHERE i.firm_id = s.firm_id AND i.stakeholder_id = s.id) r ON true
       WHERE s.firm_id = $1 AND s.search_id = ANY($2::uuid[]) AND NOT EXISTS (SELECT 1 FROM intake_replacement x
         WHERE x.firm_id = s.firm_id AND x.replaced_id = s.id)) AS k
     GROUP BY k.search_id`,
    [firmId, searchIds],
  );
  return new Map(rows.map(({ searchId, ...count }) => [searchId, count]));
}

/**
 * Who was asked, for the first time or again, and has not sent the answers yet: a part of the query for all that is owed, with its
 * columns and parameters ($1 firm, $2 search or null, $3 now).
 */
export const OWED_INTAKES = `
  SELECT 'intake' AS kind, k.search_id, ARRAY[k.name] AS of, NULL::text AS about, NULL::int AS day, k.id AS subject_id,
    CASE WHEN r.round > 1 THEN greatest(l.created_at, r.created_at) ELSE l.created_at END AS since, l.expires_at > $3 AS link_works
  FROM stakeholder k
    JOIN search s ON s.id = k.search_id AND ${SEARCH_GOES_ON}
    ${joinNewestLink('intake', { row: 'k', searchId: 'k.search_id', subjectId: 'k.id' })}
    LEFT JOIN LATERAL (SELECT round, created_at, submitted_at FROM intake_response WHERE firm_id = k.firm_id
      AND stakeholder_id = k.id ORDER BY round DESC LIMIT 1) r ON true
  WHERE k.firm_id = $1 AND ($2::uuid IS NULL OR k.search_id = $2) AND r.submitted_at IS NULL`;
