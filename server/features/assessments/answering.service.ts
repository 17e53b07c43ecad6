import { recordAudit } from '../../platform/db/audit';
import type { Transaction } from '../../platform/db/scope';
import type { LinkHolder } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { answerRepository, answerStore } from './answer.repository';
import { subjectOf, withOwnAssessment, type AssessmentDependencies } from './own-assessment';
import { assessmentStore } from './assessment.repository';
import type { Answer, AnswerContent, AnswerSheet } from './domain/answer';
import { isAnswered, isBlank, sameContent } from './domain/answer';
import type { Assessment } from './domain/assessment';

/** An answer as a form sends it, with the version the form was made from (0 when there was none). */
export interface AnswerDraft {
  readonly itemId: string;
  readonly content: AnswerContent;
  readonly version: number;
}

/** Two different answers to one item: what is stored, and what this form wanted to store. */
export interface AnswerConflict {
  readonly stored: Answer;
  readonly yours: AnswerContent;
}

/** What became of the answers of a form. Each answer stands alone: a conflict in one never keeps another from being saved. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly saved: readonly Answer[]; readonly conflicts: readonly AnswerConflict[]; readonly at: Date }
  | { readonly kind: 'not_open'; readonly submitted: boolean };

/** Records the candidate's consent; a second time changes nothing. */
export async function giveConsent(deps: AssessmentDependencies, actor: LinkHolder): Promise<void> {
  await withOwnAssessment(deps, actor, async (tx, assessment) => {
    if (assessment.consentAt) return;
    await assessmentStore(tx).mark(assessment, { consentAt: deps.clock.now() });
    await recordAudit(tx, { actor, action: 'assessment.consent_given', subject: subjectOf(assessment) });
  });
}

/**
 * Saves answers as they are. Saving what is already stored changes nothing, so a repeated submit is harmless. An answer that was
 * changed elsewhere since the form was made is not overwritten but reported as a conflict.
 */
export function saveAnswers(deps: AssessmentDependencies, actor: LinkHolder, drafts: readonly AnswerDraft[]): Promise<SaveOutcome> {
  return withOwnAssessment(deps, actor, async (tx, assessment) => {
    if (!assessment.consentAt || assessment.submittedAt) return { kind: 'not_open', submitted: assessment.submittedAt !== null };
    const at = deps.clock.now();
    const { sheet } = await answerRepository(tx).getSheet(assessment.firmId, assessment.id);
    const plan = planSave(sheet, drafts);
    const written = await write(tx, { assessment, plan, at });
    if (written.length > 0) {
      if (!assessment.startedAt) await assessmentStore(tx).mark(assessment, { startedAt: at });
      // Item ids only: what somebody says about themselves is kept in one place and not copied into the audit trail.
      const after = { items: written.map((answer) => answer.itemId) };
      await recordAudit(tx, { actor, action: 'assessment.answered', subject: subjectOf(assessment), after });
    }
    return { kind: 'saved', saved: [...written, ...plan.unchanged], conflicts: plan.conflicts, at };
  });
}

/**
 * Submits the assessment as it stands; open items stay "not assessed". A second submit changes nothing.
 * Throws InvalidStateError when there is no answer at all.
 */
export async function submitAssessment(deps: AssessmentDependencies, actor: LinkHolder): Promise<void> {
  await withOwnAssessment(deps, actor, async (tx, assessment) => {
    if (assessment.submittedAt) return;
    const { sheet } = await answerRepository(tx).getSheet(assessment.firmId, assessment.id);
    const settled = [...sheet.values()].filter(isAnswered).length;
    if (!assessment.consentAt || settled === 0) throw new InvalidStateError('Answer at least one question before you submit.');
    await answerStore(tx, { firmId: assessment.firmId, assessmentId: assessment.id }).clearDeclined();
    await assessmentStore(tx).mark(assessment, { submittedAt: deps.clock.now() });
    await recordAudit(tx, { actor, action: 'assessment.submitted', subject: subjectOf(assessment), after: { settled } });
  });
}

interface SavePlan {
  readonly inserts: readonly AnswerDraft[];
  readonly replacements: readonly { readonly stored: Answer; readonly draft: AnswerDraft }[];
  readonly unchanged: readonly Answer[];
  readonly conflicts: readonly AnswerConflict[];
}

function planSave(sheet: AnswerSheet, drafts: readonly AnswerDraft[]): SavePlan {
  const fresh = drafts.filter((draft) => !sheet.has(draft.itemId) && !isBlank(draft.content));
  const known = drafts.flatMap((draft) => {
    const stored = sheet.get(draft.itemId);
    return stored ? [{ stored, draft }] : [];
  });
  const changed = known.filter(({ stored, draft }) => !sameContent(stored, draft.content));
  return {
    inserts: fresh,
    unchanged: known.filter(({ stored, draft }) => sameContent(stored, draft.content)).map(({ stored }) => stored),
    replacements: changed.filter(({ stored, draft }) => stored.version === draft.version),
    conflicts: changed
      .filter(({ stored, draft }) => stored.version !== draft.version)
      .map(({ stored, draft }) => ({ stored, yours: draft.content })),
  };
}

async function write(tx: Transaction, { assessment, plan, at }: { assessment: Assessment; plan: SavePlan; at: Date }): Promise<Answer[]> {
  const answers = answerStore(tx, { firmId: assessment.firmId, assessmentId: assessment.id });
  const written: Answer[] = [];
  for (const { itemId, content } of plan.inserts) written.push(await answers.insert(itemId, content, at));
  for (const { stored, draft } of plan.replacements) written.push(await answers.replace(stored, draft.content, at));
  return written;
}
