import { managerOf, type Scope } from '../../platform/db/scope';
import { searchPatterns } from './domain/person-search';
import type { Stage } from './domain/stages';

export interface PersonLine {
  id: string;
  name: string;
  email: string | null;
  company: string | null;
  position: string | null;
  location: string | null;
  /** In how many searches the person is or was. */
  searches: number;
}

/** Where the next page begins: after this name and id. */
export interface PeopleCursor {
  sortName: string;
  id: string;
}

export interface PeoplePage {
  people: readonly PersonLine[];
  next: PeopleCursor | null;
  /** Everybody the firm knows; counted only on the first page without a query. */
  total: number | null;
}

export const PEOPLE_PER_PAGE = 50;

interface Row extends PersonLine {
  sort_name: string;
}

/**
 * One page of the firm's people by name, filtered by words that all must occur in name, company, position or email.
 * Bounded: at most 51 rows and two queries, however many people there are.
 */
export async function listPeople(scope: Scope, firmId: string, asked: { query: string; after: PeopleCursor | null }): Promise<PeoplePage> {
  const { where, values } = conditions(firmId, asked);
  const isWhole = values.length === 1;
  const counted = isWhole ? countPeople(scope, firmId) : null;
  const listed: Promise<Row[]> = managerOf(scope).query(
    `SELECT p.id, p.name, p.email, p.company, p.position, p.location, p.sort_name,
       (SELECT count(*)::int FROM candidacy c WHERE c.firm_id = p.firm_id AND c.person_id = p.id) AS searches
     FROM person p WHERE ${where} ORDER BY p.sort_name, p.id LIMIT ${PEOPLE_PER_PAGE + 1}`,
    values,
  );
  const [rows, total] = await Promise.all([listed, counted]);
  return { ...cut(rows), total };
}

/** One LIKE per word instead of one over an array: only so does PostgreSQL use the trigram index. */
function conditions(firmId: string, asked: { query: string; after: PeopleCursor | null }): { where: string; values: unknown[] } {
  const values: unknown[] = [firmId];
  const place = (value: unknown) => `$${values.push(value)}`;
  const parts = ['p.firm_id = $1', ...searchPatterns(asked.query).map((pattern) => `p.search_text LIKE ${place(pattern)}`)];
  if (asked.after) parts.push(`(p.sort_name, p.id) > (${place(asked.after.sortName)}, ${place(asked.after.id)}::uuid)`);
  return { where: parts.join(' AND '), values };
}

function cut(rows: readonly Row[]): Pick<PeoplePage, 'people' | 'next'> {
  const people = rows.slice(0, PEOPLE_PER_PAGE);
  const last = people.at(-1);
  return { people, next: last && rows.length > PEOPLE_PER_PAGE ? { sortName: last.sort_name, id: last.id } : null };
}

/** How many people the firm knows. */
export async function countPeople(scope: Scope, firmId: string): Promise<number> {
  const rows: { people: number }[] = await managerOf(scope).query('SELECT count(*)::int AS people FROM person WHERE firm_id = $1', [
    firmId,
  ]);
  return rows[0]?.people ?? 0;
}

export interface PersonSearchLine {
  candidacyId: string;
  searchId: string;
  searchTitle: string;
  clientName: string;
  stage: Stage;
  hasLeft: boolean;
  since: Date;
}

/** The searches a person is or was in, latest first. */
export async function listSearchesOfPerson(scope: Scope, firmId: string, personId: string): Promise<PersonSearchLine[]> {
  return managerOf(scope).query(
    `SELECT c.id AS "candidacyId", s.id AS "searchId", s.title AS "searchTitle", cl.name AS "clientName", c.stage,
       c.exit_at IS NOT NULL AS "hasLeft", coalesce(c.exit_at, c.stage_since) AS since
     FROM candidacy c
       JOIN search s ON s.firm_id = c.firm_id AND s.id = c.search_id
       JOIN client cl ON cl.firm_id = s.firm_id AND cl.id = s.client_id
     WHERE c.firm_id = $1 AND c.person_id = $2
     ORDER BY c.created_at DESC, c.id LIMIT 100`,
    [firmId, personId],
  );
}

export interface OpenSearch {
  id: string;
  title: string;
  clientName: string;
}

/** Searches a person could be added to: not closed, the person not in them. The latest hundred. */
export async function listSearchesWithout(scope: Scope, firmId: string, personId: string): Promise<OpenSearch[]> {
  return managerOf(scope).query(
    `SELECT s.id, s.title, cl.name AS "clientName"
     FROM search s JOIN client cl ON cl.firm_id = s.firm_id AND cl.id = s.client_id
     WHERE s.firm_id = $1 AND s.state NOT IN ('closed', 'placed')
       AND NOT EXISTS (SELECT 1 FROM candidacy c WHERE c.firm_id = s.firm_id AND c.search_id = s.id AND c.person_id = $2)
     ORDER BY s.created_at DESC, s.id LIMIT 100`,
    [firmId, personId],
  );
}
