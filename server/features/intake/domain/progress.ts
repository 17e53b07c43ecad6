import type { AnswerSheet } from './answer';
import { answerTo } from './answer';
import type { Item } from './item';
import { mayBeShown } from './shown';

export interface Progress {
  readonly answered: number;
  /** Items that are asked, or may yet be: 30, or 29 once the combined-role test is ruled out. */
  readonly total: number;
}

/** How many of the scored items a respondent has answered. */
export function progressOf(items: readonly Item[], sheet: AnswerSheet): Progress {
  const asked = items.filter((item) => mayBeShown(item, sheet));
  return { answered: asked.filter((item) => answerTo(sheet, item.id) !== null).length, total: asked.length };
}
