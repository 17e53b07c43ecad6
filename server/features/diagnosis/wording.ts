import type { Answer } from './domain/answers';
import { sideOf, type Axis } from './domain/axes';
import type { Recommendation, Scope, ScopeFinding } from './domain/decision-rules';
import type { Severity } from './domain/red-flags';
import { capital } from '../../shared/sentence';
import { answerWords, instrument, loadsOf, type Item, type Questionnaire } from '../intake';

/** What a search asks, in the words it was pinned with. */
export type Asked = Pick<Questionnaire, 'items'>;

/** "Sales need". */
export function axisName(axis: Axis): string {
  return capital(instrument.axes[axis]);
}

/** "0.72 towards marketing". */
export function marginWords(margin: number): string {
  const side = Math.abs(margin) < 0.005 ? null : sideOf(margin);
  return side ? `${Math.abs(margin).toFixed(2)} towards ${side}` : '0.00, level';
}

/** "72%" of a share from 0 to 1. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** What a scope means for the person to be found: "a marketing leader". */
export const LEADER_WORDS: Record<Scope, string> = {
  sales_led: 'a sales leader',
  marketing_led: 'a marketing leader',
  two_searches: 'two leaders',
  combined_flagged: 'one post for both, under conditions',
  undetermined: 'neither side clearly',
};

/** What an outcome means for the fee of the search firm. */
export const FEE_WORDS: Record<Scope, string> = {
  sales_led: 'one search, one fee',
  marketing_led: 'one search, one fee',
  two_searches: 'two searches, two fees',
  combined_flagged: 'one search, one fee',
  undetermined: 'none yet',
};

/** A recommendation as a label: "Marketing-led". */
export const RESULT_WORDS: Record<Recommendation, string> = {
  sales_led: 'Sales-led',
  marketing_led: 'Marketing-led',
  two_searches: 'Two searches',
  combined_flagged: 'Combined, flagged',
  undetermined: 'Undetermined',
  blocked: 'Blocked',
  provisional: 'Provisional',
};

/** "Sales-led, a lean". */
export function findingWords({ scope, lean }: ScopeFinding): string {
  return lean ? `${RESULT_WORDS[scope]}, a lean` : RESULT_WORDS[scope];
}

/** The number of the rule that gave the scope (the method page explains each). */
export function ruleOf({ scope, lean }: ScopeFinding): number {
  if (lean) return 6;
  return { two_searches: 2, sales_led: 3, marketing_led: 4, combined_flagged: 5, undetermined: 7 }[scope];
}

export const SEVERITY_WORDS: Record<Severity, string> = {
  block_publish: 'Blocks the brief',
  block_start: 'Blocks the start',
  warn: 'Warning',
};

/** The question without its explanation: up to the first question mark, and where it asks nothing up to the first full stop. */
export function questionWords({ items }: Asked, itemId: string): string {
  const prompt = items.get(itemId)?.prompt ?? itemId;
  return (/^[^?]*\?(?=\s|$)/.exec(prompt) ?? /^.*?(?=[.:](?:\s|$))/.exec(prompt))?.[0] ?? prompt;
}

/** An answer in one line, in the words of the form. */
export function answerPhrase({ items }: Asked, itemId: string, answer: Answer): string {
  const item = items.get(itemId);
  if (!item) return '';
  if (item.type === 'constant_sum') return pointsPhrase(item, answer);
  return answerWords(item, answer).join(item.type === 'rank3' ? '  ' : '; ');
}

function pointsPhrase(item: Extract<Item, { type: 'constant_sum' }>, answer: Answer): string {
  const { S = 0, M = 0 } = loadsOf(item, answer);
  const of = (points: number) => Math.round((points / item.points) * item.total);
  return `${of(S)} of ${item.total} points on sales jobs, ${of(M)} on marketing jobs`;
}

/** "Two", "Three" … for small numbers at the start of a sentence; figures beyond. */
export function countWord(count: number): string {
  return ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'][count] ?? String(count);
}

export const ITEM_COUNT = instrument.items.length;
