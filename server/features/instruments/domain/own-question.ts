export const questionKinds = ['line', 'paragraph', 'choice', 'number'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** A question that a firm asks one client beside the instrument. It is never scored. */
export interface OwnQuestion {
  /** "Q01": its place among the answers. */
  readonly code: string;
  readonly kind: QuestionKind;
  readonly prompt: string;
  readonly help: string;
  /** The answers to choose from; empty unless the kind is 'choice'. */
  readonly choices: readonly string[];
}

/** What of a question can be edited. */
export type QuestionFacts = Pick<OwnQuestion, 'kind' | 'prompt' | 'help' | 'choices'>;

/** True when both are asked alike. */
export function isSameQuestion(one: QuestionFacts, other: QuestionFacts): boolean {
  const said = ({ kind, prompt, help, choices }: QuestionFacts) => JSON.stringify([kind, prompt, help, choices]);
  return said(one) === said(other);
}

/** More would turn twenty minutes into thirty. */
export const MOST_QUESTIONS = 12;

/** In the order in which they were added: by the number in their codes, which as text would put Q100 before Q11. */
export function inAskedOrder<Question extends Pick<OwnQuestion, 'code'>>(questions: readonly Question[]): Question[] {
  const numberOf = ({ code }: Question): number => Number(code.slice(1));
  return [...questions].sort((a, b) => numberOf(a) - numberOf(b));
}

/** What a database hands back as the questions of a search. */
export function ownQuestionsFrom(value: unknown): readonly OwnQuestion[] {
  return Array.isArray(value) ? inAskedOrder(value.filter(isOwnQuestion)) : [];
}

function isOwnQuestion(value: unknown): value is OwnQuestion {
  if (typeof value !== 'object' || value === null) return false;
  const { code, kind, prompt, help, choices } = value as Record<string, unknown>;
  const texts = [code, prompt, help].every((text) => typeof text === 'string');
  return texts && isQuestionKind(kind) && Array.isArray(choices) && choices.every((choice) => typeof choice === 'string');
}

export function isQuestionKind(kind: unknown): kind is QuestionKind {
  return questionKinds.some((one) => one === kind);
}
