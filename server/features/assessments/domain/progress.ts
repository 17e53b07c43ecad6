import type { AnswerSheet } from './answer';
import { isAnswered } from './answer';
import type { AssessmentItem } from './assessment-item';
import { assessmentItems } from './assessment-item';
import type { Section } from './section';
import { sections } from './section';

// Our estimate, not a measurement: the whole comes to just under half an hour. Nothing depends on it but a sentence.
const SECONDS_PER_ITEM = { experience: 20, situation: 35 } as const;

export interface Progress {
  /** Items answered or declined. */
  readonly answered: number;
  readonly total: number;
  /** Minutes still needed, rounded up; 0 when nothing is open. */
  readonly minutesLeft: number;
}

/** How far a sheet is. */
export function progressOf(sheet: AnswerSheet): Progress {
  const open = assessmentItems.filter((item) => !isAnswered(sheet.get(item.id)));
  return { answered: assessmentItems.length - open.length, total: assessmentItems.length, minutesLeft: minutesFor(open) };
}

/** Minutes that a list of items takes, rounded up. */
export function minutesFor(items: readonly AssessmentItem[]): number {
  return Math.ceil(items.reduce((sum, item) => sum + SECONDS_PER_ITEM[item.kind], 0) / 60);
}

/** The first page with an open item, or null when every item is settled. */
export function firstOpenSection(sheet: AnswerSheet): Section | null {
  return sections.find((section) => section.items.some((item) => !isAnswered(sheet.get(item.id)))) ?? null;
}
