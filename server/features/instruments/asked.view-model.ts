import { moment } from '../../shared/dates';
import type { ClientQuestion } from './client-question.repository';
import { isSameQuestion, type OwnQuestion } from './domain/own-question';
import type { AskedInSearch } from './search-questionnaire.repository';
import type { Wording } from './wording.repository';

/** In one sentence which words and which questions of the firm's own a search asks, or would ask if it were sent now. */
export function askedSentence({ pinnedAt, wording, questions }: Pick<AskedInSearch, 'pinnedAt' | 'wording' | 'questions'>): string {
  const lead = pinnedAt ? 'Everybody who answers this search is asked in' : 'As things stand, the intake will ask in';
  return `${lead} ${wording ? versionWords(wording) : 'the library’s words'}, ${ownWords(questions)}.`;
}

/** When it was fixed, or that it is not yet. */
export function fixedSentence({ pinnedAt }: Pick<AskedInSearch, 'pinnedAt'>): string {
  if (pinnedAt === null) return 'It can still change: it is fixed when the intake is sent to the first person.';
  return `Fixed ${moment(pinnedAt)}, when the intake opened; what is edited since changes nothing here.`;
}

/** "“Plain words”, version 2". */
export function versionWords({ name, number }: { name: string; number: number }): string {
  return `“${name}”, version ${number}`;
}

function ownWords(questions: readonly OwnQuestion[]): string {
  const codes = questions.map(({ code }) => code);
  if (codes.length === 0) return 'without a question of your own';
  if (codes.length === 1) return `with 1 question of your own: ${codes[0]}`;
  return `with ${codes.length} questions of your own: ${codes.slice(0, -1).join(', ')} and ${codes.at(-1)}`;
}

/** What became of the wording after the intake opened; null where the search asks in what is newest. */
export function newerWordsSentence({ pinnedAt, wording }: AskedInSearch, wordings: readonly Wording[]): string | null {
  const now = pinnedAt && wording ? wordings.find(({ id }) => id === wording.id) : undefined;
  if (!now || !wording) return null;
  const keeps = `this search keeps version ${wording.number}.`;
  if (now.retiredAt) return `It is retired since; ${keeps}`;
  return now.latest !== null && now.latest > wording.number ? `Version ${now.latest} was made since; ${keeps}` : null;
}

/** How the client's questions were changed after the intake opened; null where they are as the search asks them. */
export function newerQuestionsSentence(
  { pinnedAt, questions }: AskedInSearch,
  client: { readonly name: string; readonly questions: readonly ClientQuestion[] },
): string | null {
  if (pinnedAt === null) return null;
  const kept = new Map(questions.map((question) => [question.code, question]));
  const changes = client.questions.flatMap((now) => {
    const change = changeOf(kept.get(now.code), now);
    return change === null ? [] : [`${now.code} ${change}`];
  });
  return changes.length === 0 ? null : `Changed at ${client.name} since: ${changes.join(', ')}. This search keeps what stands here.`;
}

function changeOf(kept: OwnQuestion | undefined, now: ClientQuestion): string | null {
  if (!kept) return now.retiredAt ? null : 'added';
  if (now.retiredAt) return 'retired';
  return isSameQuestion(kept, now) ? null : 'edited';
}
