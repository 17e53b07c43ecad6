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
