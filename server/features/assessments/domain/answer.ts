import type { AssessmentItem } from './assessment-item';

/** What a form sends for "I would rather not answer this one". */
export const DECLINED = 'declined';

/** What a candidate says to one item. Evidence and confirmer may be there before a value is: typed text is kept as it comes. */
export interface AnswerContent {
  /** A step '1' to '5', an option 'a' to 'd', or null: nothing chosen. Always null when declined. */
  readonly value: string | null;
  /** The candidate would rather not answer. Not a number, not a gap. */
  readonly declined: boolean;
  readonly evidence: string;
  /** Who could confirm it. */
  readonly confirmer: string;
}

/** A stored answer; its version guards against a second tab. */
export interface Answer extends AnswerContent {
  readonly itemId: string;
  /** When it was given for another search and brought along; null for what was answered here. */
  readonly givenEarlierAt: Date | null;
  readonly version: number;
}

/** The answers of one assessment by item id. */
export type AnswerSheet = ReadonlyMap<string, Answer>;

export const answerLimits = { evidence: 4000, confirmer: 300 } as const;

export const emptyAnswer: AnswerContent = { value: null, declined: false, evidence: '', confirmer: '' };

/** Values that the form of this item may send besides nothing at all. */
export function acceptedValues(item: AssessmentItem): readonly string[] {
  return [...item.choices.map((choice) => choice.value), DECLINED];
}

/**
 * The answer that typed form values mean. The values must have passed the form's checks; situations take no evidence, so
 * whatever a client sends there is dropped.
 */
export function answerFromTyped(item: AssessmentItem, typed: { value: string; evidence: string; confirmer: string }): AnswerContent {
  const declined = typed.value === DECLINED;
  const text =
    item.kind === 'experience' ? { evidence: tidy(typed.evidence), confirmer: tidy(typed.confirmer) } : { evidence: '', confirmer: '' };
  return { value: declined || typed.value === '' ? null : typed.value, declined, ...text };
}

/** What the form shows as chosen for an answer; the reverse of answerFromTyped. */
export function typedValue(answer: AnswerContent): string {
  return answer.declined ? DECLINED : (answer.value ?? '');
}

// Browsers send line ends as CRLF; without this, an unchanged text would look changed.
function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** Whether an item is settled: answered or declined. */
export function isAnswered(answer: AnswerContent | undefined): boolean {
  return answer !== undefined && (answer.declined || answer.value !== null);
}

/** Whether there is nothing in it at all: neither a choice nor a word. */
export function isBlank(answer: AnswerContent): boolean {
  return sameContent(answer, emptyAnswer);
}

/** Whether two answers say the same, so that saving one over the other changes nothing. */
export function sameContent(one: AnswerContent, other: AnswerContent): boolean {
  return (
    one.value === other.value && one.declined === other.declined && one.evidence === other.evidence && one.confirmer === other.confirmer
  );
}
