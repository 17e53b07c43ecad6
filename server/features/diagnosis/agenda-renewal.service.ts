import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Scope } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { searchRepository } from '../searches';
import { renewAgendaIn } from './agenda.repository';
import { diagnosisRepository, type StoredDiagnosis } from './diagnosis.repository';
import { agendaNow, recomputeDiagnosis, type DiagnosisDependencies } from './diagnosis.service';
import { answersSince, renewalOf, type AgendaRenewal, type AnswersSince } from './domain/agenda-renewal';
import { shownDiagnosis, type AlignmentSession } from './session.repository';
import { sessionPath } from './session.paths';
import { minutesIfClosed, openSession, type ShownSession } from './session.service';

/** Whose answers the agenda of an open session does not show yet, and what they would do to it. */
export interface PendingRenewal {
  readonly people: AnswersSince;
  readonly renewal: AgendaRenewal;
  /** Ids of everybody who has answered: what is agreed from then on counts for them. */
  readonly covers: readonly string[];
}

interface Under {
  readonly firmId: string;
  readonly searchId: string;
  readonly session: AlignmentSession;
  readonly stored: StoredDiagnosis;
}

/** null while the agenda shows the answers as they are. */
export async function pendingRenewal(scope: Scope, { firmId, searchId, session, stored }: Under): Promise<PendingRenewal | null> {
  const shown = shownDiagnosis(session);
  if (shown === stored.id) return null;
  const { topics, respondents } = await agendaNow(scope, await searchRepository(scope).getForFirm(firmId, searchId), stored);
  const people = answersSince(await diagnosisRepository(scope).respondentsOf(firmId, shown), respondents);
  if (people === null) return null;
  return { people, renewal: renewalOf(session.items, { topics, respondents }), covers: respondents.map(({ id }) => id) };
}

/**
 * Takes the answers as they are now over onto the agenda of the open session; what was decided or put on record stays. Returns the
 * address to go to. A second time changes nothing. Throws SessionOverError when no such session is open.
 */
export function renewAgenda(
  deps: DiagnosisDependencies,
  actor: FirmUser,
  { submission, ...shown }: ShownSession & { submission: Submission },
): Promise<string> {
  const { firmId } = actor;
  const { searchId } = shown;
  return deps.database.once(submission, async (tx) => {
    const minutes = await minutesIfClosed(tx, firmId, shown);
    if (minutes) return minutes;
    const session = await openSession(tx, firmId, shown);
    const stored = await recomputeDiagnosis(tx, deps, { firmId, searchId });
    const pending = stored && (await pendingRenewal(tx, { firmId, searchId, session, stored }));
    if (!pending) return sessionPath(searchId);
    const { people, renewal, covers } = pending;
    const by = { renewedAt: deps.clock.now(), renewedBy: actor.userId, renewedByName: actor.name };
    const after = await renewAgendaIn(tx, {
      ...{ firmId, sessionId: session.id, diagnosisId: stored.id, covers, people, renewal, agenda: session.items, ...by },
    });
    const subject = { type: 'alignment_session', id: session.id };
    await recordAudit(tx, { actor, action: 'alignment_session.agenda_renewed', subject, after: { ...after } });
    return sessionPath(searchId);
  });
}
