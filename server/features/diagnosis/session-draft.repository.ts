import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { SessionDraftEntity } from './session-draft.entity';

export interface SessionDraft {
  readonly place: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly savedAt: Date;
}

type Keeper = Pick<FirmUser, 'firmId' | 'userId'>;

/** What one person has typed in an open session and not recorded yet, the newest first. */
export async function sessionDrafts(scope: Scope, { firmId, userId }: Keeper, sessionId: string): Promise<SessionDraft[]> {
  const where = { firmId, sessionId, keptBy: userId };
  return managerOf(scope).find(SessionDraftEntity, { where, order: { savedAt: 'DESC' }, take: 100 });
}

export async function keepDraftIn(tx: Transaction, { firmId, userId }: Keeper, draft: SessionDraft & { sessionId: string }): Promise<void> {
  const { sessionId, place, typed, savedAt } = draft;
  const row = { firmId, sessionId, place, keptBy: userId, typed: { ...typed }, savedAt };
  await managerOf(tx).upsert(SessionDraftEntity, row, ['firmId', 'sessionId', 'place', 'keptBy']);
}

/** What was recorded is no draft any more. */
export async function dropDraftIn(tx: Transaction, { firmId, userId }: Keeper, of: { searchId: string; place: string }): Promise<void> {
  await managerOf(tx).query(
    `DELETE FROM session_draft d USING alignment_session s
     WHERE s.firm_id = d.firm_id AND s.id = d.session_id AND s.closed_at IS NULL
       AND d.firm_id = $1 AND d.kept_by = $2 AND s.search_id = $3 AND d.place = $4`,
    [firmId, userId, of.searchId, of.place],
  );
}

/** Nothing can be recorded in a session that is over. */
export async function dropDraftsOfSessionIn(tx: Transaction, firmId: string, sessionId: string): Promise<void> {
  await managerOf(tx).delete(SessionDraftEntity, { firmId, sessionId });
}
