import { contextWords } from './domain/context-words';
import type { Questionnaire } from './questionnaire';
import type { SubmittedResponse } from './response.reader';

/** A firm's own question with what each respondent answered. */
export interface OwnAnswers {
  readonly code: string;
  readonly prompt: string;
  readonly answers: readonly { readonly name: string; readonly text: string | null }[];
}

/** The own questions of a search with the answers that were sent; the text is null where nothing was answered. */
export function ownAnswers({ own }: Questionnaire, responses: readonly SubmittedResponse[]): readonly OwnAnswers[] {
  return own.map((item) => ({
    code: item.id,
    prompt: item.prompt,
    answers: responses.map(({ name, own: given }) => ({ name, text: contextWords(item, given[item.id] ?? null).join(' ') || null })),
  }));
}
