import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Transaction } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { issueLink } from '../links';
import type { Search } from '../searches';
import { isLead } from './lead.policy';
import { reopenedLetter } from './invitation';
import { scorecardStore } from './scorecard-store.repository';
import { putAside } from './scorecard-version.repository';
import { scorecardRepository } from './scorecard.repository';

export type ReopeningDependencies = Pick<Dependencies, 'config' | 'clock' | 'mailer' | 'database'>;

export interface Reopening {
  readonly search: Search;
  readonly scorecardId: string;
  readonly reason: string;
}

/**
 * Opens a sent scorecard again, in a running transaction: what was sent is kept as a version of its own, the interviewer gets a fresh
 * link, and until it comes back the card counts as owed, for the estimates and for what its interviewer may see.
 *
 * @throws InvalidStateError for somebody who does not lead the search, and for a scorecard that is not sent
 */
export async function reopenScorecardIn(
  tx: Transaction,
  deps: ReopeningDependencies,
  { actor, search, scorecardId, reason }: Reopening & { actor: FirmUser },
): Promise<void> {
  if (!isLead(actor, search))
    throw new InvalidStateError(`Only ${search.ownerName} or an administrator may reopen a scorecard of this search.`);
  await scorecardStore(tx, actor.firmId).lock(scorecardId);
  const card = await scorecardRepository(tx).getFilled(actor.firmId, scorecardId);
  const { submittedAt, interviewerName: name, interviewerEmail: email } = card;
  if (submittedAt === null) throw new InvalidStateError(`${name} has not sent the scorecard for ${card.candidateName}, so it is open.`);
  const by = { reopenedBy: actor.userId, reopenedByName: actor.name, reopenedAt: deps.clock.now() };
  const version = await putAside(tx, { ...card, submittedAt }, { reason, ...by });
  await recordAudit(tx, { actor, action: 'scorecard.reopened', subject: { type: 'scorecard', id: card.id }, after: { version, reason } });
  const message = reopenedLetter({ recruiterName: actor.name, candidateName: card.candidateName, reason });
  await issueLink(tx, deps, { actor, searchId: search.id, purpose: 'scorecard', subjectId: card.id, name, email, message });
}

/** As `reopenScorecardIn`, once per submitted form. */
export function reopenScorecard(
  deps: ReopeningDependencies,
  actor: FirmUser,
  { submission, ...reopening }: Reopening & { submission: Submission },
): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    await reopenScorecardIn(tx, deps, { actor, ...reopening });
    return `/searches/${reopening.search.id}/interviews/${reopening.scorecardId}`;
  });
}
