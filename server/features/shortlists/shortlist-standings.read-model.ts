import { managerOf, type Scope } from '../../platform/db/scope';

/** The newest shortlist of a search: when it was frozen, and since when somebody at the client may read it. */
export interface ShortlistStanding {
  readonly number: number;
  readonly frozenAt: Date;
  readonly releasedAt: Date | null;
}

/** By search; a search without a shortlist is missing. One query, however many searches. */
export async function shortlistStandings(
  scope: Scope,
  firmId: string,
  searchIds: readonly string[],
): Promise<Map<string, ShortlistStanding>> {
  const rows: (ShortlistStanding & { searchId: string })[] = await managerOf(scope).query(
    `SELECT DISTINCT ON (l.search_id) l.search_id AS "searchId", l.number, l.frozen_at AS "frozenAt",
       (SELECT min(r.released_at) FROM shortlist_release r
         WHERE r.firm_id = l.firm_id AND r.shortlist_id = l.id AND r.revoked_at IS NULL) AS "releasedAt"
     FROM shortlist l WHERE l.firm_id = $1 AND l.search_id = ANY($2::uuid[]) ORDER BY l.search_id, l.number DESC`,
    [firmId, searchIds],
  );
  return new Map(rows.map(({ searchId, ...standing }) => [searchId, standing]));
}
