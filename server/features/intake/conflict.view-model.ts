import { answerWords } from './domain/answer-words';
import { contextWords } from './domain/context-words';
import { isChoiceList, isPoints } from './domain/answer';
import type { AnswerConflict, AnswerDraft } from './domain/plan-save';
import { sameContent } from './domain/plan-save';
import type { RawForm } from './domain/raw-form';
import { textsIn } from './domain/raw-form';
import type { Entry, EntryContent } from './domain/response';
import type { Questionnaire } from './questionnaire';
import type { ItemProblem } from './section.form';

type Asked = Pick<Questionnaire, 'items' | 'context'>;

export interface BothTexts {
  label: string;
  theirs: string;
  yours: string;
}

/** Both answers in words, for each that was changed in another window. */
export function conflictFields(conflicts: readonly AnswerConflict[], questionnaire: Asked): BothTexts[] {
  return conflicts.map(({ stored, yours }) => bothTexts(questionnaire, stored, yours));
}

/** What a form wanted to change in a response that is closed: nothing that was typed goes without being shown again. */
export function refusedFields(entries: ReadonlyMap<string, Entry>, drafts: readonly AnswerDraft[], questionnaire: Asked): BothTexts[] {
  const nothing: EntryContent = { value: null, note: '' };
  return drafts
    .map((draft) => ({ draft, stored: { itemId: draft.itemId, ...(entries.get(draft.itemId) ?? nothing) } }))
    .filter(({ draft, stored }) => !sameContent(stored, draft))
    .map(({ draft, stored }) => bothTexts(questionnaire, stored, draft));
}

/** What was typed and could not be read, beside the reason. */
export function unreadableFields(problems: readonly ItemProblem[], raw: RawForm, questionnaire: Asked): BothTexts[] {
  return problems.map(({ itemId, message }) => ({
    label: promptOf(itemId, questionnaire),
    theirs: `Not saved: ${message}`,
    yours: Object.keys(raw)
      .filter((name) => (name === itemId || name.startsWith(`${itemId}-`)) && !name.endsWith('-version'))
      .flatMap((name) => textsIn(raw, name))
      .join(', '),
  }));
}

/** An answer and its note in the words of the form. */
export function entryWords({ itemId, value, note }: EntryContent & { itemId: string }, questionnaire: Asked): string {
  const answer = value === null ? 'No answer' : wordsOf(itemId, value, questionnaire);
  return note === '' ? answer : `${answer} · Note: ${note}`;
}

function bothTexts(questionnaire: Asked, stored: EntryContent & { itemId: string }, { value, note }: EntryContent): BothTexts {
  const { itemId } = stored;
  const yours = entryWords({ itemId, value, note }, questionnaire);
  return { label: promptOf(itemId, questionnaire), theirs: entryWords(stored, questionnaire), yours };
}

function wordsOf(itemId: string, value: NonNullable<EntryContent['value']>, { items, context }: Asked): string {
  const item = items.get(itemId);
  const isAnswer = typeof value === 'string' || isChoiceList(value) || isPoints(value);
  if (item && isAnswer) return answerWords(item, value).join(', ');
  const fact = context.get(itemId);
  return fact ? contextWords(fact, value).join(', ') : '';
}

/** The question as it was asked. */
export function promptOf(itemId: string, { items, context }: Asked): string {
  return items.get(itemId)?.prompt ?? context.get(itemId)?.prompt ?? 'Your remark on two answers';
}

/** The page for answers that were changed in another window, with the way back to them. */
export function changedElsewhere(href: string, fields: readonly BothTexts[]) {
  return { title: 'An answer was changed in another window', fields, reload: { href, label: 'Open the page again' } };
}
