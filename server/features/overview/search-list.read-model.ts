import { managerOf, type Scope } from '../../platform/db/scope';
import type { SearchState } from '../searches';
import type { SearchOrder } from './domain/search-filter';
import type { SearchLine } from './domain/search-progress';

export interface SearchesAsked {
  readonly firmId: string;
  /** Patterns for LIKE; all must occur in title, client, lead or a stakeholder's name. */
  readonly patterns: readonly string[];
  readonly states: readonly SearchState[] | null;
  readonly ownerId: string | null;
  readonly clientId: string | null;
}

export interface SearchesSlice {
  readonly order: SearchOrder;
  /** Searches in which somebody waits, the longest first: the order `waiting`. */
  readonly waiting: readonly string[];
  readonly limit: number;
  readonly offset: number;
}

// Joined by id alone, since the keys already say the firm: without statistics PostgreSQL would else go through the whole firm each time.
const FROM = `FROM search s
  JOIN client c ON c.id = s.client_id
  JOIN firm_user o ON o.id = s.owner_id`;

const WORDS = `lower(concat_ws(' ', s.title, s.requested_title, c.name, o.name, (SELECT string_agg(k.name, ' ') FROM stakeholder k
  WHERE k.firm_id = s.firm_id AND k.search_id = s.id)))`;

const STATE_ORDER = `array_position(ARRAY['draft', 'intake', 'brief_approved', 'open', 'shortlist', 'offer', 'on_hold', 'placed', 'closed'], s.state)`;

const ORDERS: Readonly<Record<SearchOrder, string>> = {
  waiting: `array_position(%waiting::uuid[], s.id) NULLS LAST, s.state IN ('placed', 'closed'), s.created_at DESC`,
  newest: 's.created_at DESC',
  state: `${STATE_ORDER}, s.state_since`,
  title: 'lower(s.title), lower(c.name)',
  client: 'lower(c.name), lower(s.title)',
  lead: 'lower(o.name), s.created_at DESC',
};

/** One page of the firm's searches. One query. */
export async function listSearches(scope: Scope, asked: SearchesAsked, slice: SearchesSlice): Promise<SearchLine[]> {
  const { where, values } = conditions(asked);
  const place = (value: unknown) => `$${values.push(value)}`;
  const order = slice.order === 'waiting' ? ORDERS.waiting.replace('%waiting', place(slice.waiting)) : ORDERS[slice.order];
  return managerOf(scope).query(
    `SELECT s.id, s.title, s.client_id AS "clientId", c.name AS "clientName", s.owner_id AS "ownerId", o.name AS "ownerName", s.state,
       s.state_since AS "stateSince", s.created_at AS "createdAt"
     ${FROM} WHERE ${where} ORDER BY ${order}, s.id LIMIT ${place(slice.limit)} OFFSET ${place(slice.offset)}`,
    values,
  );
}

/** How many searches there are of what was asked. One query. */
export async function countSearches(scope: Scope, asked: SearchesAsked): Promise<number> {
  const { where, values } = conditions(asked);
  const rows: { searches: number }[] = await managerOf(scope).query(`SELECT count(*)::int AS searches ${FROM} WHERE ${where}`, values);
  return rows[0]?.searches ?? 0;
}

function conditions({ firmId, patterns, states, ownerId, clientId }: SearchesAsked): { where: string; values: unknown[] } {
  const values: unknown[] = [firmId];
  const place = (value: unknown) => `$${values.push(value)}`;
  const parts = ['s.firm_id = $1', ...patterns.map((pattern) => `${WORDS} LIKE ${place(pattern)}`)];
  if (states) parts.push(`s.state = ANY(${place(states)}::text[])`);
  if (ownerId) parts.push(`s.owner_id = ${place(ownerId)}`);
  if (clientId) parts.push(`s.client_id = ${place(clientId)}`);
  return { where: parts.join(' AND '), values };
}

/** How many searches each colleague leads in each state: what the filters offer. */
export interface SearchShare {
  readonly state: SearchState;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly searches: number;
}

/** Of the whole firm, by the name of the lead. One query. */
export async function searchShares(scope: Scope, firmId: string): Promise<SearchShare[]> {
  return managerOf(scope).query(
    `SELECT s.state, s.owner_id AS "ownerId", o.name AS "ownerName", count(*)::int AS searches
     FROM search s JOIN firm_user o ON o.id = s.owner_id
     WHERE s.firm_id = $1 GROUP BY s.state, s.owner_id, o.name ORDER BY lower(o.name), s.owner_id, s.state`,
    [firmId],
  );
}

/** "VP Marketing, Corvane" by id, for searches named elsewhere on the page. One query. */
export async function searchNames(scope: Scope, firmId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows: { id: string; name: string }[] = await managerOf(scope).query(
    `SELECT s.id, s.title || ', ' || c.name AS name FROM search s JOIN client c ON c.id = s.client_id
     WHERE s.firm_id = $1 AND s.id = ANY($2::uuid[])`,
    [firmId, ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
