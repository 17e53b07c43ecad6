import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Transaction } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { competencyById } from '../competencies';
import { issueLink } from '../links';
import type { AssignedScorecard } from './domain/assigned-scorecard';
import { invitation } from './invitation';

export type SendingDependencies = Pick<Dependencies, 'config' | 'clock' | 'mailer' | 'database'>;

/** What is sent: the search it is for, and a line of the recruiter's own ('' for none). */
export interface Sending {
  readonly search: { readonly id: string; readonly title: string; readonly clientName: string };
  readonly note: string;
}

/** The letter one interviewer gets for one scorecard. */
export function letterFor(actor: Pick<FirmUser, 'name' | 'firmName'>, sending: Sending, card: AssignedScorecard) {
  const { search, note } = sending;
  return invitation({
    firmName: actor.firmName,
    recruiterName: actor.name,
    searchTitle: search.title,
    clientName: search.clientName,
    candidateName: card.candidateName,
    competencyNames: card.competencyIds.map((id) => competencyById(id).name),
    note,
  });
}

/** Mails the personal link of one scorecard in a running transaction; sent again, the same card gets a fresh link. Throws InvalidStateError once it is submitted. */
export async function sendScorecardIn(
  tx: Transaction,
  deps: SendingDependencies,
  { actor, sending, card }: { actor: FirmUser; sending: Sending; card: AssignedScorecard },
): Promise<{ linkId: string; url: string }> {
  if (card.submittedAt) throw new InvalidStateError(`${card.interviewerName} has sent the scorecard for ${card.candidateName} already.`);
  const link = await issueLink(tx, deps, {
    actor,
    searchId: sending.search.id,
    purpose: 'scorecard',
    subjectId: card.id,
    name: card.interviewerName,
    email: card.interviewerEmail,
    message: letterFor(actor, sending, card),
  });
  await recordAudit(tx, { actor, action: 'scorecard.sent', subject: { type: 'scorecard', id: card.id }, after: { linkId: link.linkId } });
  return link;
}

/** Sends several scorecards: all of them or, when one cannot be sent, none. Once per submitted form. */
export function sendScorecards(
  deps: SendingDependencies,
  actor: FirmUser,
  input: { sending: Sending; cards: readonly AssignedScorecard[]; submission: Submission },
): Promise<string> {
  const { sending, cards, submission } = input;
  return deps.database.once(submission, async (tx) => {
    for (const card of cards) await sendScorecardIn(tx, deps, { actor, sending, card });
    return `/searches/${sending.search.id}/interviews`;
  });
}
