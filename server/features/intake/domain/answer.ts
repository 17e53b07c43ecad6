/** single: option id · multi and rank3: option ids (rank3 in order) · constant_sum: points by option id. */
export type AnswerValue = string | readonly string[] | Readonly<Record<string, number>>;

/** Answers of one respondent by item id; an item that is missing was not answered. */
export type AnswerSheet = Readonly<Record<string, AnswerValue>>;

export const DO_NOT_KNOW = 'dk';

/** The answer to `itemId`, or null; safe against ids such as "constructor" that every object has. */
export function answerTo(sheet: AnswerSheet, itemId: string): AnswerValue | null {
  return Object.hasOwn(sheet, itemId) ? (sheet[itemId] ?? null) : null;
}

/** The option id of a single-choice answer, or null when unanswered or of another shape. */
export function choiceOf(sheet: AnswerSheet, itemId: string): string | null {
  const value = answerTo(sheet, itemId);
  return typeof value === 'string' ? value : null;
}

/** The option ids of a multi or rank3 answer; empty when unanswered or of another shape. */
export function choicesOf(sheet: AnswerSheet, itemId: string): readonly string[] {
  const value = answerTo(sheet, itemId);
  return isChoiceList(value) ? value : [];
}

/** True for the shape of a multi or rank3 answer. */
export function isChoiceList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

/** True for the shape of a constant_sum answer. */
export function isPoints(value: unknown): value is Readonly<Record<string, number>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((entry) => typeof entry === 'number')
  );
}
