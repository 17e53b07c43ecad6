import { managerOf, type Scope } from '../../platform/db/scope';

export interface NewestSearch {
  readonly id: string;
  readonly title: string;
  readonly clientName: string;
}

/** The firm's newest searches, at most `limit`. Asked with every page: cut to size by the index before anything is joined. One query. */
export async function newestSearches(scope: Scope, firmId: string, limit: number): Promise<NewestSearch[]> {
  return managerOf(scope).query(
    `SELECT s.id, s.title, c.name AS "clientName"
     FROM (SELECT id, title, client_id, created_at FROM search WHERE firm_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2) AS s
       JOIN client c ON c.id = s.client_id
     ORDER BY s.created_at DESC, s.id DESC`,
    [firmId, limit],
  );
}
