import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { FirmUser, LinkHolder } from '../../shared/actor';
import { ConflictError, InvalidStateError } from '../../shared/errors';
import { issueLink } from '../links';
import type { Search, Stakeholder } from '../searches';
import { placementUrl } from './addresses';
import { checkInLetter } from './check-in-letter';
import { checkInStore } from './check-in.repository';
import type { CheckIn, FilledCheckIn, MissCause, OutcomeAnswer } from './domain/check-in';
import { maySend, type CheckInDay, type Placement } from './domain/placement';
import type { PlacementDependencies } from './placement.service';

export interface Sending {
  readonly placement: Placement;
  readonly day: CheckInDay;
  readonly search: Search;
  readonly candidate: string;
  readonly recipient: Stakeholder;
  readonly submission: Submission;
}

/** Sends a check-in, or a new link to it while it is not answered. Once per form. Throws InvalidStateError before it is due. */
export function sendCheckIn(deps: PlacementDependencies, actor: FirmUser, { submission, ...sending }: Sending): Promise<string> {
  const { placement, day, search, recipient } = sending;
  return deps.database.once(submission, async (tx) => {
    const { id: placementId, firmId, searchId, candidacyId } = placement;
    const now = deps.clock.now();
    if (!maySend(placement.startDate, day, now)) throw new InvalidStateError('This check-in is not due yet.');
    const id = await checkInStore(tx).keepSent({ firmId, placementId, day, sentAt: now, sentTo: recipient.name });
    if (id === null) throw new InvalidStateError('This check-in has been answered already.');
    const { name, email } = recipient;
    const message = checkInLetter({ ...sending, title: search.title }, actor);
    await issueLink(tx, deps, { actor, searchId, purpose: 'check_in', subjectId: id, name, email, message });
    const after = { placementId, day, stakeholderId: recipient.id };
    await recordAudit(tx, { actor, action: 'check_in.sent', subject: { type: 'check_in', id }, after });
    return placementUrl(searchId, candidacyId);
  });
}

/** Keeps what the hiring manager says, for good. Throws ConflictError when it was answered before. */
export function submitCheckIn(
  deps: PlacementDependencies,
  actor: LinkHolder,
  { filled, submission }: { filled: FilledCheckIn; submission: Submission },
): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    const checkIn = { firmId: actor.firmId, id: actor.subjectId };
    const isFirst = await checkInStore(tx).submit(checkIn, filled, { at: deps.clock.now(), name: actor.name });
    if (!isFirst) throw new ConflictError('The check-in was answered before');
    const after = { missed: filled.outcomes.filter(({ rating }) => rating === 'missed').map(({ number }) => number) };
    await recordAudit(tx, { actor, action: 'check_in.submitted', subject: { type: 'check_in', id: checkIn.id }, after });
    return `/p/${actor.linkId}/check_in`;
  });
}

export interface Classing {
  readonly checkIn: CheckIn;
  readonly answer: OutcomeAnswer;
  readonly cause: MissCause;
  readonly reason: string;
  readonly version: number;
}

/** Says why an outcome was missed, by name; said again, the trail keeps what was said before. Throws ConflictError as usual. */
export async function classMiss(
  deps: PlacementDependencies,
  actor: FirmUser,
  { checkIn, answer, cause, reason, version }: Classing,
): Promise<void> {
  if (answer.rating !== 'missed') throw new InvalidStateError('This outcome was not missed.');
  await deps.database.transaction(async (tx) => {
    const miss = { cause, reason, by: actor.userId, byName: actor.name, at: deps.clock.now() };
    await checkInStore(tx).classMiss({ id: answer.id, firmId: actor.firmId, version }, miss);
    await recordAudit(tx, {
      actor,
      action: 'check_in.miss_classed',
      subject: { type: 'check_in', id: checkIn.id },
      before: answer.miss && { cause: answer.miss.cause, reason: answer.miss.reason },
      after: { outcome: answer.number, cause, reason },
    });
  });
}
