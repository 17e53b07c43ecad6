import { recordAudit } from '../../platform/db/audit';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError, NotFoundError } from '../../shared/errors';
import type { DiagnosisDependencies } from './diagnosis.service';
import { WHOLE } from './domain/agenda';
import type { SessionDraft } from './domain/session-draft';
import { dropDraftsOfSessionIn, keepDraftIn, type Kept } from './session-draft.repository';
import { sessionRepository } from './session.repository';

export interface Keeping {
  readonly searchId: string;
  /** The session the page showed; null where it names none. */
  readonly sessionId: string | null;
  readonly place: string;
  readonly typed: SessionDraft['typed'];
  /** The version of the draft the page had seen, 0 for none. */
  readonly seen: number;
}

/** What became of a draft. `isOver`: its session was closed meanwhile. */
export type KeptInSession = Kept & { readonly sessionId: string; readonly isOver: boolean };

/**
 * Keeps what somebody has typed and not recorded, also when the session was closed meanwhile. The audit trail tells that a draft was
 * begun, and not of every word of it. Throws InvalidStateError when the page names no session, NotFoundError for one of another
 * search and for what is not on its agenda.
 */
export function keepDraft(deps: DiagnosisDependencies, actor: FirmUser, keeping: Keeping): Promise<KeptInSession> {
  const { searchId, sessionId, place, typed, seen } = keeping;
  return deps.database.transaction(async (tx) => {
    if (sessionId === null) throw new InvalidStateError('No session is open, so nothing was kept.');
    const session = await sessionRepository(tx).findForSearch(actor.firmId, searchId, sessionId);
    if (!session) throw new NotFoundError('No such session');
    if (place !== WHOLE && !session.items.some(({ itemId }) => itemId === place)) throw new NotFoundError('No such item on the agenda');
    const kept = await keepDraftIn(tx, actor, { sessionId, place, typed, savedAt: deps.clock.now(), seen });
    const subject = { type: 'alignment_session', id: sessionId };
    if (kept.kind === 'begun') await recordAudit(tx, { actor, action: 'alignment_session.draft_begun', subject, after: { place } });
    return { ...kept, sessionId, isOver: session.closedAt !== null };
  });
}

/** Throws away what somebody typed in a session that is over. A second time changes nothing. Throws NotFoundError for any other. */
export async function throwDraftsAway(
  deps: DiagnosisDependencies,
  actor: FirmUser,
  { searchId, sessionId }: { searchId: string; sessionId: string },
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const session = await sessionRepository(tx).findForSearch(actor.firmId, searchId, sessionId);
    if (!session?.closedAt) throw new NotFoundError('No such session');
    const dropped = await dropDraftsOfSessionIn(tx, actor, sessionId);
    const subject = { type: 'alignment_session', id: sessionId };
    if (dropped > 0) await recordAudit(tx, { actor, action: 'alignment_session.drafts_dropped', subject });
  });
}
