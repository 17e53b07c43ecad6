import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { FirmUser, LinkHolder } from '../../shared/actor';
import { ConflictError, InvalidStateError } from '../../shared/errors';
import { isApprover, stakeholderRepository } from '../searches';
import { isTogether } from './domain/intake-window';
import { intakeWindowWriter } from './intake-window.repository';
import { responseStore } from './response.repository';

type Deps = Pick<Dependencies, 'database' | 'clock'>;

/**
 * Sets the last day on which the respondents answer without seeing each other. Throws ConflictError when it was changed since it
 * was loaded, InvalidStateError once the answers are open: what was seen cannot be taken back.
 */
export async function setIntakeWindow(
  deps: Deps,
  actor: FirmUser,
  { searchId, closesOn, version }: { searchId: string; closesOn: string | null; version: number },
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const writer = intakeWindowWriter(tx, { firmId: actor.firmId, searchId });
    const window = await writer.lock();
    if (isTogether(window, deps.clock.now())) throw new InvalidStateError('The answers are open already: the day cannot be changed.');
    if (window.version !== version) throw new ConflictError('The day was changed since it was loaded');
    await writer.close(window, closesOn);
    const before = { closesOn: window.closesOn };
    await recordAudit(tx, { actor, action: 'intake.window_set', subject: { type: 'search', id: searchId }, before, after: { closesOn } });
  });
}

/**
 * The sponsor opens the answers to all who have sent theirs, before the day. A second time changes nothing. Throws
 * InvalidStateError for anybody else, and before the sponsor's own answers are sent.
 */
export async function openAnswers(deps: Deps, actor: LinkHolder): Promise<void> {
  const { firmId, searchId, subjectId } = actor;
  await deps.database.transaction(async (tx) => {
    const person = await stakeholderRepository(tx).getForSearch(firmId, searchId, subjectId);
    const response = await responseStore(tx).findForStakeholder(firmId, subjectId);
    if (!isApprover(person)) throw new InvalidStateError('Only the person who approves the hire opens the answers.');
    if (!response?.submittedAt) throw new InvalidStateError('Send your own answers first.');
    const writer = intakeWindowWriter(tx, { firmId, searchId });
    const window = await writer.lock();
    const now = deps.clock.now();
    if (isTogether(window, now)) return;
    await writer.open(window, { openedAt: now, openedBy: person.id, openedByName: person.name });
    await recordAudit(tx, { actor, action: 'intake.answers_opened', subject: { type: 'search', id: searchId } });
  });
}
