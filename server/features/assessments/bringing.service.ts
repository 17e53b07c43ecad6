import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Transaction } from '../../platform/db/scope';
import type { LinkHolder } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { answerRepository } from './answer.repository';
import { assessmentStore } from './assessment.repository';
import { bringingOffers } from './bringing.read-model';
import { broughtAnswersStore } from './brought-answers.repository';
import type { Correspondent } from './candidate-requests.service';
import type { Assessment } from './domain/assessment';
import { assessmentItems } from './domain/assessment-item';
import type { FormerAnswers } from './domain/bringing';
import { subjectOf, withOwnAssessment, type AssessmentDependencies } from './own-assessment';

/**
 * Lets the answers that a candidate gave for another search count in this one, by the candidate's own consent. With every question
 * settled they are submitted at once; otherwise the open ones can be answered first. A second time changes nothing.
 * Throws InvalidStateError when there is nothing that can be brought along, or something was answered here already.
 */
export function bringAlong(deps: AssessmentDependencies, actor: LinkHolder): Promise<{ submitted: boolean }> {
  return withOwnAssessment(deps, actor, async (tx, assessment) => {
    if (assessment.bringing) return { submitted: assessment.submittedAt !== null };
    const consentAt = deps.clock.now();
    const former = await formerOf(tx, assessment, consentAt);
    const store = broughtAnswersStore(tx, assessment);
    const answerCount = await store.copy(former, consentAt);
    await store.record(former, { answerCount, consentAt });
    const submitted = answerCount === assessmentItems.length;
    await assessmentStore(tx).mark(assessment, { consentAt, ...(submitted ? { submittedAt: consentAt } : {}) });
    const after = { ...former, answerCount };
    await recordAudit(tx, { actor, action: 'assessment.brought_along', subject: subjectOf(assessment), after });
    if (submitted) {
      const settled = { settled: answerCount };
      await recordAudit(tx, { actor, action: 'assessment.submitted', subject: subjectOf(assessment), after: settled });
    }
    return { submitted };
  });
}

async function formerOf(tx: Transaction, { id, firmId, candidacyId, submittedAt }: Assessment, now: Date): Promise<FormerAnswers> {
  const offer = (await bringingOffers(tx, { firmId, candidacyIds: [candidacyId], now })).get(candidacyId);
  const { sheet } = await answerRepository(tx).getSheet(firmId, id);
  if (offer?.kind === 'offered' && !submittedAt && sheet.size === 0) return offer.former;
  throw new InvalidStateError('There is nothing that could be brought along. Open your link again to see what is possible.');
}

type MailingDependencies = AssessmentDependencies & Pick<Dependencies, 'mailer'>;

/**
 * Ends the consent to bring answers along: the copies are removed and count no longer, and the assessment is as it was before. Who
 * leads the search is told. Without such consent nothing happens.
 */
export async function takeBackBrought(
  deps: MailingDependencies,
  actor: LinkHolder,
  { recruiter, url }: { recruiter: Correspondent | null; url: string },
): Promise<void> {
  await withOwnAssessment(deps, actor, async (tx, assessment) => {
    if (!assessment.bringing) return;
    const removed = await broughtAnswersStore(tx, assessment).takeBack(deps.clock.now());
    await assessmentStore(tx).mark(assessment, { consentAt: null, submittedAt: null });
    const { consentAt } = assessment.bringing;
    await recordAudit(tx, {
      actor,
      action: 'assessment.bringing_withdrawn',
      subject: subjectOf(assessment),
      before: { consentAt, submittedAt: assessment.submittedAt },
      after: { removed },
    });
    if (!recruiter) return;
    const subject = `${actor.name} has taken back the answers brought along`;
    const text = [
      `Dear ${recruiter.name},`,
      `${actor.name} no longer wants the answers given for another search to count in this one. They are removed, and the comparison is made without them. ${actor.name} can still answer anew.`,
      url,
    ];
    await deps.mailer.queue(tx, { firmId: actor.firmId, to: recruiter.email, subject, text: text.join('\n\n') });
  });
}
