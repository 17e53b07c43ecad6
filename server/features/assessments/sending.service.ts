import { issueLink } from '../links';
import { COMPETENCY_LIBRARY_VERSION } from '../competencies';
import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Transaction } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { advanceCandidacy } from '../people';
import { assessmentStore } from './assessment.repository';
import { bringingOffers } from './bringing.read-model';
import { offerLetter } from './bringing-words';
import { invitation } from './invitation';
import { subjectOf } from './own-assessment';

export type SendingDependencies = Pick<Dependencies, 'config' | 'clock' | 'mailer' | 'database'>;

/** Somebody who is to get an assessment. */
export interface Recipient {
  readonly candidacyId: string;
  readonly name: string;
  readonly email: string;
}

/** What is sent: the search it is for, and a line of the recruiter's own ('' for none). */
export interface Sending {
  readonly search: { readonly id: string; readonly title: string; readonly clientName: string };
  readonly note: string;
}

/**
 * Sends the assessment to one candidacy inside a running transaction: makes it unless there is one, and mails a personal link.
 * Sent again, the same assessment gets a fresh link. Throws InvalidStateError once it is submitted.
 */
export async function sendAssessment(
  tx: Transaction,
  deps: SendingDependencies,
  { actor, sending, recipient }: { actor: FirmUser; sending: Sending; recipient: Recipient },
): Promise<{ linkId: string; url: string }> {
  const { search, note } = sending;
  const { firmId, firmName, name: recruiterName } = actor;
  const store = assessmentStore(tx);
  const { candidacyId } = recipient;
  await store.ensure({ firmId, searchId: search.id, candidacyId, instrumentVersion: COMPETENCY_LIBRARY_VERSION });
  const assessment = await store.lockForCandidacy(firmId, candidacyId);
  if (assessment.submittedAt) throw new InvalidStateError(`${recipient.name} has submitted the assessment already.`);
  const now = deps.clock.now();
  const offers = await bringingOffers(tx, { firmId, candidacyIds: [candidacyId], now });
  const earlier = offerLetter(offers.get(candidacyId));
  const message = invitation({ firmName, recruiterName, searchTitle: search.title, clientName: search.clientName, note, earlier });
  await advanceCandidacy(tx, actor, { candidacyId, to: 'assessment', reason: 'Assessment sent', now });
  const { name, email } = recipient;
  const link = await issueLink(tx, deps, {
    actor,
    searchId: search.id,
    purpose: 'assessment',
    subjectId: candidacyId,
    name,
    email,
    message,
  });
  await recordAudit(tx, { actor, action: 'assessment.sent', subject: subjectOf(assessment), after: { linkId: link.linkId } });
  return link;
}

/** Sends the assessment to several people: all of them or, when one cannot be sent, none. Once per submitted form. */
export function sendAssessments(
  deps: SendingDependencies,
  {
    actor,
    sending,
    recipients,
    submission,
  }: { actor: FirmUser; sending: Sending; recipients: readonly Recipient[]; submission: Submission },
  location: string,
): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    for (const recipient of recipients) await sendAssessment(tx, deps, { actor, sending, recipient });
    return location;
  });
}
