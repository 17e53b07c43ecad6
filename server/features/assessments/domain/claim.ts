import type { CompetencyId } from '../../competencies';
import type { AnswerContent, AnswerSheet } from './answer';
import type { AssessmentItem, ExperienceItem } from './assessment-item';
import { assessmentItems } from './assessment-item';

/** A high self-rating that nobody could check from what was written: a question for the interview, not a verdict. */
export interface Claim {
  readonly competencyId: CompetencyId;
  readonly itemId: string;
  /** 4 or 5. */
  readonly value: number;
  /** What was written, if anything. */
  readonly evidence: string;
}

const CLAIM_FROM = 4;

// "Yes", "see CV", "n/a" name nothing that somebody could check. Twelve letters or digits are the least that can.
const LEAST_EVIDENCE = 12;

/** Whether a text is long enough to hold a checkable fact. Its truth is for people to judge. */
export function isEvidence(text: string): boolean {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length >= LEAST_EVIDENCE;
}

/** Whether an answer claims 4 or 5 without evidence. */
export function isClaimWithoutEvidence(item: AssessmentItem, answer: AnswerContent | undefined): boolean {
  return item.kind === 'experience' && answer !== undefined && Number(answer.value) >= CLAIM_FROM && !isEvidence(answer.evidence);
}

/** All claims of 4 or 5 without evidence, in the order of the items. */
export function claimsToProbe(sheet: AnswerSheet): Claim[] {
  return assessmentItems
    .filter((item): item is ExperienceItem => isClaimWithoutEvidence(item, sheet.get(item.id)))
    .map((item) => {
      const answer = sheet.get(item.id);
      return { competencyId: item.competencyId, itemId: item.id, value: Number(answer?.value), evidence: answer?.evidence ?? '' };
    });
}
