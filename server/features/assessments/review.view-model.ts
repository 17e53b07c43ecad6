import { isAnswered, type AnswerSheet } from './domain/answer';
import { assessmentItems, type AssessmentItem } from './domain/assessment-item';
import { isClaimWithoutEvidence } from './domain/claim';
import { progressOf } from './domain/progress';
import { sectionOfItem, sections } from './domain/section';
import { assessmentPath, sectionPath, type Portal } from './portal';
import { portalFrame, progressPart } from './portal-frame.view-model';
import { fieldNames } from './section.form';
import { answerWords } from './section.view-model';

/** The last page before submitting: what is open, which high ratings nobody could check, and what submitting means. */
export function reviewPage(portal: Portal) {
  const { answered, total } = progressOf(portal.sheet);
  const last = sections.at(-1);
  return {
    ...portalFrame(portal, 'Look over and submit'),
    progress: progressPart(portal, null),
    firmName: portal.firmName,
    open: openItems(portal),
    openCount: total - answered,
    claims: assessmentItems
      .filter((item) => isClaimWithoutEvidence(item, portal.sheet.get(item.id)))
      .map((item) => ({ ...itemLink(portal.linkId, item), answer: answerWords(item, portal.sheet.get(item.id)) })),
    declined: [...portal.sheet.values()].filter((answer) => answer.declined).length,
    submit: answered === 0 ? null : { action: `${assessmentPath(portal.linkId)}/submission`, label: submitLabel(answered, total) },
    back: last ? sectionPath(portal.linkId, last) : assessmentPath(portal.linkId),
  };
}

function submitLabel(answered: number, total: number): string {
  if (answered === total) return `Submit all ${total} answers`;
  return answered === 1 ? 'Submit 1 answer' : `Submit ${answered} answers`;
}

function openItems({ linkId, sheet }: { linkId: string; sheet: AnswerSheet }) {
  return assessmentItems.filter((item) => !isAnswered(sheet.get(item.id))).map((item) => itemLink(linkId, item));
}

function itemLink(linkId: string, item: AssessmentItem) {
  return { href: `${sectionPath(linkId, sectionOfItem(item.id))}#${fieldNames(item.id).value}`, prompt: item.prompt };
}
