import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { FirmUser, LinkHolder } from '../../shared/actor';
import { ConflictError, InvalidStateError } from '../../shared/errors';
import { assessmentStore } from './assessment.repository';
import { candidateRequestRepository, candidateRequestStore, type QueuedRequest } from './candidate-request.repository';
import type { Correspondent } from './candidate-requests.service';
import type { RequestKind } from './domain/candidate-request';

type RightsDependencies = Pick<Dependencies, 'database' | 'clock' | 'mailer' | 'config'>;

export interface Asked {
  readonly kind: RequestKind;
  readonly words: string;
  /** Who leads the search and is told; null when nobody can be. */
  readonly recruiter: Correspondent | null;
  readonly submission: Submission;
  readonly location: string;
}

const SUBJECTS: Readonly<Record<Exclude<RequestKind, 'comment'>, string>> = {
  correction: 'asks for a correction',
  review: 'asks for a human review',
};

/** Records what a candidate says or asks, once per submitted form. Who leads the search is told where an answer is owed. */
export function askAsCandidate(deps: RightsDependencies, actor: LinkHolder, asked: Asked): Promise<string> {
  const { kind, words, recruiter, submission, location } = asked;
  return deps.database.once(submission, async (tx) => {
    const assessment = await assessmentStore(tx).lockForCandidacy(actor.firmId, actor.subjectId);
    if (kind === 'correction' && !assessment.submittedAt)
      throw new InvalidStateError('Until you submit you can change every answer yourself.');
    const { firmId, searchId, candidacyId } = assessment;
    const id = await candidateRequestStore(tx).add({ firmId, searchId, candidacyId, kind, words, askedAt: deps.clock.now() });
    // The words may touch on anything: they stay in their place and go neither into the mail nor into the audit trail.
    await recordAudit(tx, { actor, action: 'candidate_request.made', subject: { type: 'candidate_request', id }, after: { kind } });
    if (kind !== 'comment' && recruiter) {
      const url = `${deps.config.baseUrl}/candidate-requests/${id}`;
      const text = [`Dear ${recruiter.name},`, `${actor.name} ${SUBJECTS[kind]}. Read it and answer in your own words here:`, url].join(
        '\n\n',
      );
      await deps.mailer.queue(tx, { firmId, to: recruiter.email, subject: `${actor.name} ${SUBJECTS[kind]}`, text });
    }
    return location;
  });
}

/**
 * A named person of the firm answers, and the candidate is told by the letter where there is an address for it.
 * Throws ConflictError when it is answered already: an answer that was given stays as it is.
 */
export function answerCandidate(
  deps: RightsDependencies,
  actor: FirmUser,
  {
    request,
    text,
    version,
    letter,
  }: { request: QueuedRequest; text: string; version: number; letter: { subject: string; text: readonly string[] } },
): Promise<void> {
  return deps.database.transaction(async (tx) => {
    const current = await candidateRequestRepository(tx).get(actor.firmId, request.id);
    if (current.answer) throw new ConflictError('Answered already');
    const by = { userId: actor.userId, name: actor.name };
    await candidateRequestStore(tx).answer(current, { text, by, at: deps.clock.now(), version });
    await recordAudit(tx, {
      actor,
      action: 'candidate_request.answered',
      subject: { type: 'candidate_request', id: request.id },
      after: { kind: request.kind },
    });
    if (!request.candidateEmail) return;
    await deps.mailer.queue(tx, {
      firmId: actor.firmId,
      to: request.candidateEmail,
      subject: letter.subject,
      text: letter.text.join('\n\n'),
    });
  });
}
