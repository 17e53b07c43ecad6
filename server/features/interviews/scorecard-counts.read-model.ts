import { managerOf, type Scope } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { joinNewestLink } from '../links';
import { SEARCH_GOES_ON } from '../searches';
import { cardInView } from './card-in-view';

type Viewer = Pick<FirmUser, 'firmId' | 'email'>;

/** How many scorecards of one search were given out and came in, as far as this firm user may know. */
export interface ScorecardCount {
  readonly assigned: number;
  readonly submitted: number;
  readonly lastSubmittedAt: Date | null;
  /** Cards of others that are left out because the viewer still owes one for the same candidacy. */
  readonly hidden: number;
}

/** By search, of people still in it; a search without scorecards is missing. One query, however many searches. */
export async function scorecardCounts(scope: Scope, viewer: Viewer, searchIds: readonly string[]): Promise<Map<string, ScorecardCount>> {
  const rows: (ScorecardCount & { searchId: string })[] = await managerOf(scope).query(
    `SELECT k.search_id AS "searchId", count(*) FILTER (WHERE k.seen)::int AS assigned,
       count(k.submitted_at) FILTER (WHERE k.seen)::int AS submitted, max(k.submitted_at) FILTER (WHERE k.seen) AS "lastSubmittedAt",
       count(*) FILTER (WHERE NOT k.seen)::int AS hidden
     FROM (SELECT c.search_id, c.submitted_at, ${cardInView('c', '$3')} AS seen FROM scorecard c
       JOIN candidacy y ON y.id = c.candidacy_id AND y.exit_kind IS NULL
       WHERE c.firm_id = $1 AND c.search_id = ANY($2::uuid[])) AS k
     GROUP BY k.search_id`,
    [viewer.firmId, searchIds, viewer.email],
  );
  return new Map(rows.map(({ searchId, ...count }) => [searchId, count]));
}

/**
 * Scorecards that were sent to their interviewers and have not come back, without what the viewer may not know. A part of the query
 * for all that is owed, with its columns and parameters ($1 firm, $2 search or null, $3 now, $4 the viewer's address).
 */
export const OWED_SCORECARDS = `
  SELECT CASE WHEN i.email = $4 THEN 'own_scorecard' ELSE 'scorecard' END, c.search_id, ARRAY[i.name], p.name, NULL, c.id, l.created_at,
    l.expires_at > $3
  FROM scorecard c
    JOIN search s ON s.id = c.search_id AND ${SEARCH_GOES_ON}
    JOIN interviewer i ON i.id = c.interviewer_id
    JOIN candidacy y ON y.id = c.candidacy_id AND y.exit_kind IS NULL
    JOIN person p ON p.id = y.person_id
    ${joinNewestLink('scorecard', { row: 'c', searchId: 'c.search_id', subjectId: 'c.id' })}
  WHERE c.firm_id = $1 AND ($2::uuid IS NULL OR c.search_id = $2) AND c.submitted_at IS NULL AND ${cardInView('c', '$4')}`;
