/** single: option id · multi and rank of three: option ids · constant sum: points by option id. */
export type Answer = string | readonly string[] | Readonly<Record<string, number>>;
export type Answers = Readonly<Record<string, Answer>>;

/** The answer to `item`, or null; safe against ids such as "constructor" that every object has. */
export function answerTo(answers: Answers, item: string): Answer | null {
  return Object.hasOwn(answers, item) ? (answers[item] ?? null) : null;
}

/** True when the single choice made for `item` is one of `options`. */
export function chose(answers: Answers, item: string, ...options: string[]): boolean {
  const answer = answerTo(answers, item);
  return typeof answer === 'string' && options.includes(answer);
}

/** The options ticked for `item`; none when it was not answered. */
export function ticked(answers: Answers, item: string): readonly string[] {
  const answer = answerTo(answers, item);
  return Array.isArray(answer) ? answer.filter((entry): entry is string => typeof entry === 'string') : [];
}
