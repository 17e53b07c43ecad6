import { managerOf, type Scope } from '../../platform/db/scope';

/** How many assessments of one search went out and came back; says nothing of what was answered. */
export interface AssessmentCount {
  readonly given: number;
  readonly submitted: number;
  readonly lastSubmittedAt: Date | null;
}

/** By search, of people still in it; a search without assessments is missing. One query, however many searches. */
export async function assessmentCounts(scope: Scope, firmId: string, searchIds: readonly string[]): Promise<Map<string, AssessmentCount>> {
  const rows: (AssessmentCount & { searchId: string })[] = await managerOf(scope).query(
    `SELECT a.search_id AS "searchId", count(*)::int AS given, count(a.submitted_at)::int AS submitted,
       max(a.submitted_at) AS "lastSubmittedAt"
     FROM assessment a JOIN candidacy c ON c.id = a.candidacy_id AND c.exit_kind IS NULL
     WHERE a.firm_id = $1 AND a.search_id = ANY($2::uuid[]) GROUP BY a.search_id`,
    [firmId, searchIds],
  );
  return new Map(rows.map(({ searchId, ...count }) => [searchId, count]));
}

/** An assessment a candidate has not sent back, or an adjustment the firm has not answered. */
export interface OwedAssessment {
  readonly searchId: string;
  readonly candidacyId: string;
  readonly name: string;
  readonly adjustmentAskedAt: Date | null;
  readonly since: Date;
  readonly linkWorks: boolean;
}

/**
 * The longest waiting first, at most `limit`, of people still in a search that goes on. One query. Other tables are joined by id alone, since their keys already say the firm: without statistics PostgreSQL would else go through
 * the whole firm for each row.
 */
export async function owedAssessments(
  scope: Scope,
  asked: { firmId: string; searchId: string | null; now: Date; limit: number },
): Promise<OwedAssessment[]> {
  return managerOf(scope).query(
    `SELECT a.search_id AS "searchId", a.candidacy_id AS "candidacyId", p.name, l.expires_at > $3 AS "linkWorks",
       CASE WHEN a.adjustment_state = 'requested' THEN a.adjustment_requested_at END AS "adjustmentAskedAt", l.created_at AS since
     FROM assessment a
       JOIN search s ON s.id = a.search_id AND s.state NOT IN ('on_hold', 'placed', 'closed')
       JOIN candidacy c ON c.id = a.candidacy_id AND c.exit_kind IS NULL
       JOIN person p ON p.id = c.person_id
       JOIN LATERAL (SELECT created_at, expires_at FROM personal_link WHERE firm_id = a.firm_id AND search_id = a.search_id
         AND purpose = 'assessment' AND subject_id = a.candidacy_id AND revoked_at IS NULL ORDER BY created_at DESC LIMIT 1) l ON true
     WHERE a.firm_id = $1 AND ($2::uuid IS NULL OR a.search_id = $2) AND a.submitted_at IS NULL
     ORDER BY l.created_at, a.id LIMIT $4`,
    [asked.firmId, asked.searchId, asked.now, asked.limit],
  );
}
