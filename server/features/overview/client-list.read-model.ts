import { managerOf, type Scope } from '../../platform/db/scope';
import { SEARCH_GOES_ON } from '../searches';

/** A client as lists show it. */
export interface ClientLine {
  readonly id: string;
  readonly name: string;
  readonly website: string | null;
  readonly searches: number;
  readonly running: number;
  readonly placed: number;
  readonly lastSearchAt: Date | null;
}

/** The firm's clients by name, all words in the name or website. One query. */
export async function listClients(
  scope: Scope,
  firmId: string,
  asked: { patterns: readonly string[]; limit: number; offset: number },
): Promise<ClientLine[]> {
  const values: unknown[] = [firmId];
  const place = (value: unknown) => `$${values.push(value)}`;
  const words = asked.patterns.map((pattern) => ` AND lower(concat_ws(' ', c.name, c.website)) LIKE ${place(pattern)}`).join('');
  return managerOf(scope).query(
    `SELECT c.id, c.name, c.website, count(s.id)::int AS searches,
       count(s.id) FILTER (WHERE ${SEARCH_GOES_ON})::int AS running,
       count(s.id) FILTER (WHERE s.state = 'placed')::int AS placed, max(s.created_at) AS "lastSearchAt"
     FROM client c LEFT JOIN search s ON s.firm_id = c.firm_id AND s.client_id = c.id
     WHERE c.firm_id = $1${words} GROUP BY c.id
     ORDER BY lower(c.name), c.id LIMIT ${place(asked.limit)} OFFSET ${place(asked.offset)}`,
    values,
  );
}

/** Somebody at a client whom the firm knows from its searches. */
export interface ClientContact {
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly searches: number;
}

/** The stakeholders of a client's searches, each address once, as last written down; at most fifty. One query. */
export async function listContacts(scope: Scope, firmId: string, clientId: string): Promise<ClientContact[]> {
  return managerOf(scope).query(
    `SELECT (array_agg(k.name ORDER BY k.created_at DESC))[1] AS name, k.email, count(*)::int AS searches,
       (array_agg(k.job_title ORDER BY k.created_at DESC))[1] AS "jobTitle"
     FROM stakeholder k JOIN search s ON s.firm_id = k.firm_id AND s.id = k.search_id
     WHERE k.firm_id = $1 AND s.client_id = $2 GROUP BY k.email ORDER BY 1, k.email LIMIT 50`,
    [firmId, clientId],
  );
}
