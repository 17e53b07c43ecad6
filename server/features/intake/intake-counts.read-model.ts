import { managerOf, type Scope } from '../../platform/db/scope';

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

/** Somebody who was asked, for the first time or again, and has not sent the answers yet. */
export interface OwedIntake {
  readonly searchId: string;
  readonly stakeholderId: string;
  readonly name: string;
  /** When the person was asked last. */
  readonly since: Date;
  /** Whether the link still opens the questions. */
  readonly linkWorks: boolean;
}

/** The longest waiting first, at most `limit`; of one search, or of all searches of the firm that take answers. One query. */
export async function owedIntakes(
  scope: Scope,
  asked: { firmId: string; searchId: string | null; now: Date; limit: number },
): Promise<OwedIntake[]> {
  return managerOf(scope).query(
    `SELECT s.search_id AS "searchId", s.id AS "stakeholderId", s.name, CASE WHEN r.round > 1 THEN greatest(l.created_at, r.created_at) ELSE l.created_at END AS since, l.expires_at > $3 AS "linkWorks"
     FROM stakeholder s
       JOIN search h ON h.id = s.search_id AND h.state NOT IN ('on_hold', 'placed', 'closed')
       JOIN LATERAL (SELECT created_at, expires_at FROM personal_link WHERE firm_id = s.firm_id AND search_id = s.search_id
         AND purpose = 'intake' AND subject_id = s.id AND revoked_at IS NULL ORDER BY created_at DESC LIMIT 1) l ON true
       LEFT JOIN LATERAL (SELECT round, created_at, submitted_at FROM intake_response WHERE firm_id = s.firm_id
         AND stakeholder_id = s.id ORDER BY round DESC LIMIT 1) r ON true
     WHERE s.firm_id = $1 AND ($2::uuid IS NULL OR s.search_id = $2) AND r.submitted_at IS NULL
     ORDER BY since, s.created_at, s.id LIMIT $4`,
    [asked.firmId, asked.searchId, asked.now, asked.limit],
  );
}
