import type { FirmUser } from '../../shared/actor';
import { managerOf, type Scope } from '../../platform/db/scope';
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

/** A scorecard that was sent to its interviewer and has not come back. */
export interface OwedScorecard {
  readonly searchId: string;
  readonly scorecardId: string;
  readonly interviewer: string;
  readonly candidate: string;
  /** Whether the viewer is the one who owes it. */
  readonly own: boolean;
  readonly since: Date;
  readonly linkWorks: boolean;
}

/**
 * The longest waiting first, at most `limit`; what the viewer may not know is left out. One query. Other tables are joined by id alone, since their keys already say the firm: without statistics PostgreSQL would else go through
 * the whole firm for each row.
 */
export async function owedScorecards(
  scope: Scope,
  viewer: Viewer,
  asked: { searchId: string | null; now: Date; limit: number },
): Promise<OwedScorecard[]> {
  return managerOf(scope).query(
    `SELECT c.search_id AS "searchId", c.id AS "scorecardId", i.name AS interviewer, p.name AS candidate, i.email = $4 AS own,
       l.created_at AS since, l.expires_at > $3 AS "linkWorks"
     FROM scorecard c
       JOIN search s ON s.id = c.search_id AND s.state NOT IN ('on_hold', 'placed', 'closed')
       JOIN interviewer i ON i.id = c.interviewer_id
       JOIN candidacy y ON y.id = c.candidacy_id AND y.exit_kind IS NULL
       JOIN person p ON p.id = y.person_id
       JOIN LATERAL (SELECT created_at, expires_at FROM personal_link WHERE firm_id = c.firm_id AND search_id = c.search_id
         AND purpose = 'scorecard' AND subject_id = c.id AND revoked_at IS NULL ORDER BY created_at DESC LIMIT 1) l ON true
     WHERE c.firm_id = $1 AND ($2::uuid IS NULL OR c.search_id = $2) AND c.submitted_at IS NULL AND ${cardInView('c', '$4')}
     ORDER BY l.created_at, c.id LIMIT $5`,
    [viewer.firmId, asked.searchId, asked.now, viewer.email, asked.limit],
  );
}
