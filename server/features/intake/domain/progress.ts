import type { AnswerSheet } from './answer';
import { answerTo } from './answer';
import type { Item } from './item';
import { mayBeShown } from './shown';

/** Seconds an item usually takes, by type; the whole intake comes to about 20 minutes. */
const SECONDS: Readonly<Record<Item['type'], number>> = { single: 25, constant_sum: 90, rank3: 60, multi: 45 };
const CONTEXT_SECONDS = 18;

export interface Progress {
  readonly answered: number;
  /** Items that are asked, or may yet be: 30, or 29 once the combined-role test is ruled out. */
  readonly total: number;
  readonly minutesLeft: number;
  readonly sentence: string;
}

/** How far a respondent is. `contextLeft` counts the context items without an answer; they add time, not to the count. */
export function progressOf(items: readonly Item[], sheet: AnswerSheet, contextLeft: number): Progress {
  const asked = items.filter((item) => mayBeShown(item, sheet));
  const open = asked.filter((item) => answerTo(sheet, item.id) === null);
  const seconds = open.reduce((sum, item) => sum + SECONDS[item.type], contextLeft * CONTEXT_SECONDS);
  const answered = asked.length - open.length;
  const minutesLeft = Math.ceil(seconds / 60);
  return { answered, total: asked.length, minutesLeft, sentence: `${answered} of ${asked.length}, ${timeLeft(minutesLeft)}` };
}

function timeLeft(minutes: number): string {
  if (minutes === 0) return 'nothing left to answer';
  return minutes === 1 ? 'about 1 minute left' : `about ${minutes} minutes left`;
}
