import { directStep, isDirect, type Step } from './catalogue/steps';
import type { AnswerSheet } from './domain/answer';
import { asksSomething, neighboursOf } from './domain/step-order';
import { intakePath, reviewPath, sectionPath } from './intake.paths';
import type { Portal } from './portal.read-model';
import type { PortalSubject } from './section.view-model';
import { sheetState } from './sheet-state';

/**
 * Where to go instead of a page of questions (or of the review, `step` null), or null to stay: the first question comes
 * alone, a response that was sent is only read, a section that asks nothing is passed over.
 */
export function detour({ subject, response }: Pick<Portal, 'subject' | 'response'>, step: Step | null): string | null {
  const { linkId } = subject;
  const alone = isDirect(step);
  if (response === null || response.directLockedAt === null) return alone ? null : sectionPath(linkId, directStep.slug);
  if (response.submittedAt !== null) return intakePath(linkId);
  if (alone) return sectionPath(linkId, 'a');
  const { sheet } = sheetState(subject.entries);
  return step === null || asksSomething(step, sheet) ? null : pathAfter(subject, step, sheet);
}

/** The next page that asks something, or the review. */
export function pathAfter({ linkId, questionnaire }: PortalSubject, step: Step, sheet: AnswerSheet): string {
  const { after } = neighboursOf(questionnaire.steps, step.slug, sheet);
  return after ? sectionPath(linkId, after.slug) : reviewPath(linkId);
}
