import { guardedUpdate } from '../../platform/db/guarded-update';
import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { NotFoundError } from '../../shared/errors';
import type { Search, SearchState } from './domain/search';
import { SearchEntity } from './search.entity';

export interface NewSearch {
  readonly firmId: string;
  readonly clientId: string;
  readonly ownerId: string;
  readonly title: string;
  readonly jobDescription: string;
}

interface SearchRow {
  id: string;
  firm_id: string;
  client_id: string;
  client_name: string;
  owner_id: string;
  owner_name: string;
  title: string;
  requested_title: string;
  state: SearchState;
  state_before_hold: SearchState | null;
  state_since: Date;
  close_reason: string | null;
  has_signed_brief: boolean;
  job_description: string;
  created_at: Date;
  version: number;
}

const SELECT = `SELECT search.*, client.name AS client_name, owner.name AS owner_name,
    EXISTS (SELECT 1 FROM brief_version brief
      WHERE brief.firm_id = search.firm_id AND brief.search_id = search.id AND brief.state = 'signed') AS has_signed_brief
  FROM search
  JOIN client ON client.firm_id = search.firm_id AND client.id = search.client_id
  JOIN firm_user owner ON owner.firm_id = search.firm_id AND owner.id = search.owner_id`;

export function searchRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    /** Throws NotFoundError when the firm has no such search. */
    async getForFirm(firmId: string, id: string): Promise<Search> {
      const rows: SearchRow[] = await manager.query(`${SELECT} WHERE search.firm_id = $1 AND search.id = $2`, [firmId, id]);
      if (!rows[0]) throw new NotFoundError('No such search');
      return toSearch(rows[0]);
    },
    /** The firm's newest searches first, at most `limit`. */
    async listRecent(firmId: string, limit: number): Promise<Search[]> {
      const rows: SearchRow[] = await manager.query(
        `${SELECT} WHERE search.firm_id = $1 ORDER BY search.created_at DESC, search.id LIMIT $2`,
        [firmId, limit],
      );
      return rows.map(toSearch);
    },
    async add(search: NewSearch): Promise<string> {
      const { identifiers } = await manager.insert(SearchEntity, { ...search, requestedTitle: search.title });
      return String(identifiers[0]?.['id']);
    },
    /** Throws ConflictError when it was changed since it was loaded. */
    async change(
      search: Pick<Search, 'id' | 'firmId' | 'version'>,
      facts: Partial<Pick<SearchEntity, 'title' | 'jobDescription' | 'ownerId'>>,
    ) {
      await guardedUpdate(manager, SearchEntity, { guard: search, set: facts });
    },
    /** Throws ConflictError when it was changed since it was loaded. */
    async moveTo(search: Search, change: { state: SearchState; at: Date; closeReason: string | null }) {
      const stateBeforeHold = change.state === 'on_hold' ? search.state : null;
      const set = { state: change.state, stateSince: change.at, closeReason: change.closeReason, stateBeforeHold };
      await guardedUpdate(manager, SearchEntity, { guard: search, set });
    },
  };
}

/**
 * Keeps every other command that holds this search waiting until the transaction ends: what is numbered, made or answered once in a
 * search is so when two people press the button at once.
 */
export async function holdSearch(tx: Transaction, firmId: string, searchId: string): Promise<void> {
  await managerOf(tx).query('SELECT id FROM search WHERE firm_id = $1 AND id = $2 FOR UPDATE', [firmId, searchId]);
}

function toSearch(row: SearchRow): Search {
  return {
    id: row.id,
    firmId: row.firm_id,
    clientId: row.client_id,
    clientName: row.client_name,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    title: row.title,
    requestedTitle: row.requested_title,
    state: row.state,
    stateBeforeHold: row.state_before_hold,
    stateSince: row.state_since,
    closeReason: row.close_reason,
    hasSignedBrief: row.has_signed_brief,
    jobDescription: row.job_description,
    createdAt: row.created_at,
    version: row.version,
  };
}
