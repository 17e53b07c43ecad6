import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { hasSameWords, type SessionDraft } from './domain/session-draft';
import { SessionDraftEntity } from './session-draft.entity';

type Keeper = Pick<FirmUser, 'firmId' | 'userId'>;

/** What one person has typed in a session and not recorded, the newest first. */
export async function sessionDrafts(scope: Scope, { firmId, userId }: Keeper, sessionId: string): Promise<SessionDraft[]> {
  const where = { firmId, sessionId, keptBy: userId };
  return managerOf(scope).find(SessionDraftEntity, { where, order: { savedAt: 'DESC' }, take: 100 });
}

export interface NewDraft extends Omit<SessionDraft, 'version'> {
  readonly sessionId: string;
  /** The version the page had seen, 0 for none. */
  readonly seen: number;
}

/** `begun`: the first of its place. `changed`: another window saved since the page saw it, and that stays. */
export type Kept = { readonly kind: 'begun' | 'kept' | 'changed'; readonly draft: SessionDraft };

/** Keeps what was typed under its place; what another window saved since the page saw it is never overwritten. */
export async function keepDraftIn(tx: Transaction, { firmId, userId }: Keeper, kept: NewDraft): Promise<Kept> {
  const { sessionId, place, typed, savedAt, seen } = kept;
  const key = { firmId, sessionId, place, keptBy: userId };
  const manager = managerOf(tx);
  const row = { ...key, typed: { ...typed }, savedAt };
  const inserted = await manager.createQueryBuilder().insert().into(SessionDraftEntity).values(row).orIgnore().returning('id').execute();
  const begun = (inserted.raw as unknown[]).length > 0;
  const stored = await manager.findOneOrFail(SessionDraftEntity, { where: key, lock: { mode: 'pessimistic_write' } });
  if (begun) return { kind: 'begun', draft: stored };
  if (hasSameWords(stored.typed, typed)) return { kind: 'kept', draft: stored };
  if (stored.version !== seen) return { kind: 'changed', draft: stored };
  const version = stored.version + 1;
  await manager.update(SessionDraftEntity, { ...key, version: seen }, { typed: { ...typed }, savedAt, version });
  return { kind: 'kept', draft: { place, typed, savedAt, version } };
}

/** What was recorded is no draft any more; what another window saved since stays. */
export async function dropDraftIn(
  tx: Transaction,
  { firmId, userId }: Keeper,
  of: { searchId: string; place: string; seen: number },
): Promise<void> {
  await managerOf(tx).query(
    `DELETE FROM session_draft d USING alignment_session s
     WHERE s.firm_id = d.firm_id AND s.id = d.session_id AND s.closed_at IS NULL
       AND d.firm_id = $1 AND d.kept_by = $2 AND s.search_id = $3 AND d.place = $4 AND d.version = $5`,
    [firmId, userId, of.searchId, of.place, of.seen],
  );
}

/** How many were thrown away. */
export async function dropDraftsOfSessionIn(tx: Transaction, { firmId, userId }: Keeper, sessionId: string): Promise<number> {
  const { affected } = await managerOf(tx).delete(SessionDraftEntity, { firmId, sessionId, keptBy: userId });
  return affected ?? 0;
}
