import type { AnswerSheet } from './answer';

/** Two answers that point in different directions, in a sentence to the respondent. */
export interface Contradiction {
  readonly id: string;
  readonly items: readonly [string, string];
  readonly sentence: string;
}

export interface ContradictionRule extends Contradiction {
  readonly applies: (sheet: AnswerSheet) => boolean;
}

/** The rules that apply to the sheet, in their order, without their functions. */
export function findContradictions(rules: readonly ContradictionRule[], sheet: AnswerSheet): Contradiction[] {
  return rules.filter((rule) => rule.applies(sheet)).map(({ id, items, sentence }) => ({ id, items, sentence }));
}
