import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Transaction } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { ConflictError, InvalidStateError, NotFoundError } from '../../shared/errors';
import { holdSearch, searchRepository, stakeholderRepository } from '../searches';
import { agendaNow, recomputeDiagnosis, type DiagnosisDependencies } from './diagnosis.service';
import type { StoredDiagnosis } from './diagnosis.repository';
import { stateAfter } from './domain/agenda';
import type { Answer } from './domain/answers';
import type { AlignmentDecision } from './domain/settlement';
import { minutesPath, sessionPath } from './session.paths';
import { dropDraftIn } from './session-draft.repository';
import { sessionRepository, sessionWriter, type AlignmentSession } from './session.repository';

export interface StartedSession {
  readonly searchId: string;
  /** Ids of the stakeholders who are there. */
  readonly present: readonly string[];
  readonly submission: Submission;
}

/**
 * Starts a session over what the stakeholders contest; where one is open already, it goes on. Returns the address to go to.
 * Throws InvalidStateError when there is nothing to talk about.
 */
export function startSession(deps: DiagnosisDependencies, actor: FirmUser, started: StartedSession): Promise<string> {
  const { searchId, present, submission } = started;
  const { firmId } = actor;
  return deps.database.once(submission, async (tx) => {
    const writer = sessionWriter(tx);
    await holdSearch(tx, firmId, searchId);
    if (await sessionRepository(tx).findOpen(firmId, searchId)) return sessionPath(searchId);
    const current = await recomputeDiagnosis(tx, deps, { firmId, searchId });
    const { topics, respondents } = await agendaNow(tx, await searchRepository(tx).getForFirm(firmId, searchId), current);
    if (!current || topics.length === 0) throw new InvalidStateError('The stakeholders contest nothing: there is no session to hold.');
    const people = await stakeholderRepository(tx).listForSearch(firmId, searchId);
    const session = {
      ...{ firmId, searchId, diagnosisId: current.id, covers: respondents.map(({ id }) => id) },
      present: people.filter(({ id }) => present.includes(id)).map(({ name, jobTitle }) => `${name}, ${jobTitle}`),
      ...{ openedAt: deps.clock.now(), openedBy: actor.userId, openedByName: actor.name },
    };
    const id = await writer.open(session, topics);
    const after = { items: topics.map(({ itemId }) => itemId) };
    await recordAudit(tx, { actor, action: 'alignment_session.started', subject: { type: 'alignment_session', id }, after });
    return sessionPath(searchId);
  });
}

/** What a form was opened in: nothing is recorded in another session than the one that was shown. */
export interface ShownSession {
  readonly searchId: string;
  /** null where the form names none. */
  readonly sessionId: string | null;
}

/** The session a form was opened in is not open any more. */
export class SessionOverError extends InvalidStateError {}

export interface EntryInput {
  readonly itemId: string;
  readonly version: number;
  readonly kind: 'decision' | 'dissent';
  readonly words: string;
  readonly agreed: Answer | null;
  readonly decidedBy: string;
}

/**
 * Writes down what was decided about an item of the open session, or put on record against it, once per submitted form, and
 * diagnoses anew. Throws ConflictError when somebody wrote about the item since the form was loaded, SessionOverError when its
 * session is closed, NotFoundError for an item or a person it does not have.
 */
export function recordEntry(
  deps: DiagnosisDependencies,
  actor: FirmUser,
  { entry, draft, submission, ...shown }: ShownSession & { entry: EntryInput; draft: number; submission: Submission },
): Promise<string> {
  const { firmId } = actor;
  const { searchId } = shown;
  return deps.database.once(submission, async (tx) => {
    const session = await openSession(tx, firmId, shown);
    const item = session.items.find(({ itemId }) => itemId === entry.itemId);
    if (!item) throw new NotFoundError('No such item on the agenda');
    const person = await stakeholderRepository(tx).getForSearch(firmId, searchId, entry.decidedBy);
    const { kind, words, agreed, version } = entry;
    const writer = sessionWriter(tx);
    if (!(await writer.mark({ firmId, id: item.id, version }, stateAfter(item.state, kind)))) {
      throw new ConflictError('The item was changed by somebody else');
    }
    await writer.addEntry({
      ...{ firmId, agendaItemId: item.id, kind, words, agreed, decidedBy: person.id, decidedByName: person.name },
      ...{ recordedBy: actor.userId, recordedByName: actor.name, recordedAt: deps.clock.now() },
    });
    const after = { kind, item: item.itemId, decidedBy: person.id };
    await recordAudit(tx, { actor, action: 'agenda_item.recorded', subject: { type: 'agenda_item', id: item.id }, after });
    await dropDraftIn(tx, actor, { searchId, place: item.itemId, seen: draft });
    await recomputeDiagnosis(tx, deps, { firmId, searchId });
    return sessionPath(searchId);
  });
}

/** The address of the minutes when the session on the page is closed already; null while it is open, or no session of this search. */
export async function minutesIfClosed(tx: Transaction, firmId: string, { searchId, sessionId }: ShownSession): Promise<string | null> {
  const known = sessionId === null ? null : await sessionRepository(tx).findForSearch(firmId, searchId, sessionId);
  return known?.closedAt ? minutesPath(searchId, known.id) : null;
}

/**
 * Ends the session with the diagnosis as it is now; what is still open stays open in its minutes, and what somebody has typed and
 * not recorded stays with them. One that is closed already stays as it is.
 */
export function closeSession(
  deps: DiagnosisDependencies,
  actor: FirmUser,
  { submission, ...shown }: ShownSession & { submission: Submission },
): Promise<string> {
  const { firmId } = actor;
  const { searchId } = shown;
  return deps.database.once(submission, async (tx) => {
    const minutes = await minutesIfClosed(tx, firmId, shown);
    if (minutes) return minutes;
    const { id } = await openSession(tx, firmId, shown);
    const current = await recomputeDiagnosis(tx, deps, { firmId, searchId });
    if (!current) throw new InvalidStateError('There is no diagnosis any more.');
    await sessionWriter(tx).close({ firmId, id }, { closingDiagnosisId: current.id, closedAt: deps.clock.now() });
    await recordAudit(tx, { actor, action: 'alignment_session.closed', subject: { type: 'alignment_session', id } });
    return minutesPath(searchId, id);
  });
}

/**
 * For a decision on the whole: throws SessionOverError when another session is open than the one shown, ConflictError when somebody
 * has decided since. A dissent stands beside whatever was decided.
 */
export function asShownIn(firmId: string, shown: ShownSession, seen: { kind: 'decision' | 'dissent'; decided: string | null }) {
  return async (tx: Transaction, current: StoredDiagnosis): Promise<void> => {
    await openSession(tx, firmId, shown);
    if (seen.kind === 'decision' && lastDecision(current)?.id !== (seen.decided ?? undefined))
      throw new ConflictError('Somebody has decided on the whole since');
  };
}

/** The last decision on the whole, whatever it covers. */
export function lastDecision({ decisions }: Pick<StoredDiagnosis, 'decisions'>): AlignmentDecision | undefined {
  return decisions.findLast(({ kind }) => kind === 'decision');
}

/** The open session, locked until the transaction ends. Throws SessionOverError when another or none is open. */
export async function openSession(tx: Transaction, firmId: string, { searchId, sessionId }: ShownSession): Promise<AlignmentSession> {
  await searchRepository(tx).getForFirm(firmId, searchId);
  // Nobody closes it while somebody else is recording.
  await holdSearch(tx, firmId, searchId);
  const session = await sessionRepository(tx).findOpen(firmId, searchId);
  if (session?.id !== sessionId || !session)
    throw new SessionOverError('This session is not open any more. Open the diagnosis to see where things stand.');
  return session;
}
