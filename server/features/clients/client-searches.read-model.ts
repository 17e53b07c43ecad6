import { managerOf, type Scope } from '../../platform/db/scope';
import type { ClientSearch } from './clients.view-model';

/** The searches of one client, newest first; a table of a later feature read here because the page belongs to the client. */
export async function clientSearches(scope: Scope, firmId: string, clientId: string): Promise<ClientSearch[]> {
  return managerOf(scope).query(
    `SELECT id, title, state FROM search
     WHERE firm_id = $1 AND client_id = $2 ORDER BY created_at DESC LIMIT 100`,
    [firmId, clientId],
  );
}
