import { managerOf, type Scope } from '../../platform/db/scope';
import type { Side } from '../../shared/side';

/** The other one of two searches from one intake. */
export interface PairNeighbour {
  readonly searchId: string;
  readonly title: string;
  /** The craft of the other search. */
  readonly side: Side;
  readonly firstSide: Side;
}

/** The other search of the pair that this one belongs to, or null. */
export async function pairNeighbour(scope: Scope, firmId: string, searchId: string): Promise<PairNeighbour | null> {
  const rows: PairNeighbour[] = await managerOf(scope).query(
    `SELECT s.id AS "searchId", s.title, CASE WHEN s.id = p.sales_search_id THEN 'sales' ELSE 'marketing' END AS side, p.first_side AS "firstSide"
     FROM search_pair p
     JOIN search s ON s.firm_id = p.firm_id AND s.id IN (p.sales_search_id, p.marketing_search_id) AND s.id <> $2
     WHERE p.firm_id = $1 AND $2 IN (p.sales_search_id, p.marketing_search_id)`,
    [firmId, searchId],
  );
  return rows[0] ?? null;
}
