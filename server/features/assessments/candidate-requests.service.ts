import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { FirmUser, LinkHolder } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { assessmentStore } from './assessment.repository';
import type { Grant } from './adjustment.form';
import { subjectOf, withOwnAssessment, type AssessmentDependencies } from './own-assessment';

export interface Correspondent {
  readonly name: string;
  readonly email: string;
}

type MailingDependencies = AssessmentDependencies & Pick<Dependencies, 'mailer'>;

/** Records a candidate's wish for an adjustment and tells the recruiter. A newer wish takes the place of an older one. */
export async function requestAdjustment(
  deps: MailingDependencies,
  actor: LinkHolder,
  { text, recruiter, url }: { text: string; recruiter: Correspondent | null; url: string },
): Promise<void> {
  await withOwnAssessment(deps, actor, async (tx, assessment) => {
    await assessmentStore(tx).changeAdjustment(assessment, {
      adjustmentState: 'requested',
      adjustmentText: text,
      adjustmentRequestedAt: deps.clock.now(),
      adjustmentKind: null,
      adjustmentUntil: null,
      adjustmentReply: '',
      adjustmentGrantedBy: null,
      adjustmentGrantedAt: null,
    });
    // The wish itself may touch on health: it stays in its place and goes neither into the mail nor into the audit trail.
    await recordAudit(tx, { actor, action: 'assessment.adjustment_requested', subject: subjectOf(assessment) });
    if (!recruiter) return;
    const subject = `${actor.name} asks for an adjustment to the assessment`;
    const letter = [`Dear ${recruiter.name},`, `${actor.name} says what would help with the assessment. Read it and answer here:`, url];
    await deps.mailer.queue(tx, { firmId: actor.firmId, to: recruiter.email, subject, text: letter.join('\n\n') });
  });
}

/**
 * Grants what a candidate asked for and tells the candidate by the letter, where there is an address for it.
 * Throws ConflictError when the wish changed since the recruiter read it, InvalidStateError when there is none.
 */
export async function grantAdjustment(
  deps: MailingDependencies,
  actor: FirmUser,
  { grant, candidacyId, letter }: { grant: Grant; candidacyId: string; letter: { to: string; text: string } | null },
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const store = assessmentStore(tx);
    const assessment = await store.lockForCandidacy(actor.firmId, candidacyId);
    if (assessment.adjustment.state === 'none') throw new InvalidStateError('Nobody has asked for an adjustment here.');
    await store.changeAdjustment(
      { ...assessment, version: grant.version },
      {
        adjustmentState: 'granted',
        adjustmentKind: grant.kind,
        adjustmentUntil: grant.until,
        adjustmentReply: grant.reply,
        adjustmentGrantedBy: actor.userId,
        adjustmentGrantedAt: deps.clock.now(),
      },
    );
    const after = { kind: grant.kind, until: grant.until };
    await recordAudit(tx, { actor, action: 'assessment.adjustment_granted', subject: subjectOf(assessment), after });
    if (letter) await deps.mailer.queue(tx, { firmId: actor.firmId, subject: 'Your adjustment is granted', ...letter });
  });
}
