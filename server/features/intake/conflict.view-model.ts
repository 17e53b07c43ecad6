import { instrument, itemById } from './catalogue/instrument';
import { answerWords } from './domain/answer-words';
import { contextWords } from './domain/context-words';
import type { ContextItem } from './domain/context-item';
import { isChoiceList, isPoints } from './domain/answer';
import type { AnswerConflict, AnswerDraft } from './domain/plan-save';
import { sameContent } from './domain/plan-save';
import type { RawForm } from './domain/raw-form';
import { textsIn } from './domain/raw-form';
import type { Entry, EntryContent } from './domain/response';

import type { ItemProblem } from './section.form';

export interface BothTexts {
  label: string;
  theirs: string;
  yours: string;
}

/** Both answers in words, for each that was changed in another window. */
export function conflictFields(conflicts: readonly AnswerConflict[]): BothTexts[] {
  return conflicts.map(({ stored, yours }) => bothTexts(stored.itemId, stored, yours));
}

/** What a form wanted to change in a response that is closed: nothing that was typed goes without being shown again. */
export function refusedFields(entries: ReadonlyMap<string, Entry>, drafts: readonly AnswerDraft[]): BothTexts[] {
  const nothing: EntryContent = { value: null, note: '' };
  return drafts
    .map((draft) => ({ draft, stored: entries.get(draft.itemId) ?? nothing }))
    .filter(({ draft, stored }) => !sameContent(stored, draft))
    .map(({ draft, stored }) => bothTexts(draft.itemId, stored, draft));
}

/** What was typed and could not be read, beside the reason. */
export function unreadableFields(problems: readonly ItemProblem[], raw: RawForm): BothTexts[] {
  return problems.map(({ itemId, message }) => ({
    label: promptOf(itemId),
    theirs: `Not saved: ${message}`,
    yours: Object.keys(raw)
      .filter((name) => (name === itemId || name.startsWith(`${itemId}-`)) && !name.endsWith('-version'))
      .flatMap((name) => textsIn(raw, name))
      .join(', '),
  }));
}

/** An answer and its note in the words of the form. */
export function entryWords(itemId: string, { value, note }: EntryContent): string {
  const answer = value === null ? 'No answer' : wordsOf(itemId, value);
  return note === '' ? answer : `${answer} · Note: ${note}`;
}

function bothTexts(itemId: string, stored: EntryContent, yours: EntryContent): BothTexts {
  return { label: promptOf(itemId), theirs: entryWords(itemId, stored), yours: entryWords(itemId, yours) };
}

function wordsOf(itemId: string, value: NonNullable<EntryContent['value']>): string {
  const item = itemById(itemId);
  const isAnswer = typeof value === 'string' || isChoiceList(value) || isPoints(value);
  if (item && isAnswer) return answerWords(item, value).join(', ');
  const context = contextById(itemId);
  return context ? contextWords(context, value).join(', ') : '';
}

function promptOf(itemId: string): string {
  return itemById(itemId)?.prompt ?? contextById(itemId)?.prompt ?? 'Your remark on two answers';
}

function contextById(itemId: string): ContextItem | null {
  return instrument.contextItems.find((item) => item.id === itemId) ?? null;
}

/** The page for answers that were changed in another window, with the way back to them. */
export function changedElsewhere(href: string, fields: readonly BothTexts[]) {
  return { title: 'An answer was changed in another window', fields, reload: { href, label: 'Open the page again' } };
}
