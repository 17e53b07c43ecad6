import type { ContextItem, Part } from './domain/context-item';
import { libraryHelp } from './in-words';
import type { Item } from './domain/item';
import { isOwnItem } from './domain/own-item';
import { NONE_CHOICE, rankWords } from './domain/parse-answer';
import { partField } from './domain/parse-context';
import type { Typed } from './domain/typed-answer';
import { field, type Field, type FieldSpec } from '../../shared/view-parts';
import { itemNumber } from './catalogue/instrument';
import { answerWords } from './domain/answer-words';
import type { AnswerValue } from './domain/answer';
import { numberFromText } from './domain/number-text';
import type { ContradictionCard } from './contradiction.view-model';
import type { ItemProblem } from './section.form';
import { noteField, versionField } from './section.form';

/** What stands under one item now, and what is wrong with it. */
export interface ItemState {
  readonly typed: Typed;
  readonly note: string;
  readonly version: number;
  readonly problems: readonly ItemProblem[];
}

interface ChoiceRow {
  id: string;
  value: string;
  label: string;
  checked: boolean;
}

interface SumPart {
  id: string;
  total: number;
  items: { id: string; name: string; label: string; value: string }[];
  placed: number;
  left: string;
  error: string | null;
}

interface RankPart {
  id: string;
  labelledby: string;
  heading: string;
  columns: { label: string }[];
  rows: { label: string; cells: { id: string; name: string; value: string; label: string; checked: boolean }[] }[];
  error: string | null;
}

export interface QuestionView {
  id: string;
  /** Where a link from the error summary or the review leads. */
  anchor: string;
  headingId: string;
  number: string | null;
  /** Said above the question where it is of another kind than the rest. */
  kind: string | null;
  prompt: string;
  promptMore: string | null;
  hint: string | null;
  error: string | null;
  /** Print the question as the page's own heading. */
  alone: boolean;
  /** An answer that was read for the person, to take with a tick. */
  offer: { id: string; name: string; value: string; checked: boolean; label: string; hint: string } | null;
  /** What the person answered in the round before. */
  before: string | null;
  locked: { summary: string } | null;
  /** Filled in already: what it says, with the inputs folded away beneath. */
  folded: string | null;
  choices: { type: 'radio' | 'checkbox'; name: string; options: ChoiceRow[] } | null;
  sum: SumPart | null;
  rank: RankPart | null;
  fields: Field[];
  /** The one input needs no label to be seen: the question is its label. */
  onlyOne: boolean;
  note: Field | null;
  noteSummary: string | null;
  noteOpen: boolean;
  versionName: string;
  version: number;
  contradictions: ContradictionCard[];
}

/** One diagnostic item as a question with its inputs, its note and its version. */
export function questionView(item: Item, state: ItemState, alone = false): QuestionView {
  const note = noteOf(item.id, item.evidenceRequest, state);
  return {
    ...blank(item.id, state),
    ...promptParts(item.prompt),
    ...inputsOf(item, state),
    number: `${itemNumber(item.id)}.`,
    hint: hintOf(item, alone),
    alone,
    note,
    noteSummary: item.evidenceRequest === null ? 'Note' : 'Add evidence',
    noteOpen: note.value !== '' || note.error !== null,
  };
}

/** The inputs of an item. Sum and rank print their error themselves, beside the running total or beneath the table. */
function inputsOf(item: Item, state: ItemState): Partial<QuestionView> {
  switch (item.type) {
    case 'constant_sum':
      return { sum: sumOf(item, state) };
    case 'rank3':
      return { rank: rankOf(item, state) };
    case 'single':
    case 'multi':
      return { choices: choicesOf(item, state.typed), error: answerError(item.id, state) };
  }
}

/** A diagnostic item that can no longer be changed, with the answer given. */
export function lockedQuestion(item: Item, answer: AnswerValue | null): QuestionView {
  const nothing: ItemState = { typed: {}, note: '', version: 0, problems: [] };
  return {
    ...blank(item.id, nothing),
    ...promptParts(item.prompt),
    number: `${itemNumber(item.id)}.`,
    locked: { summary: `Your first answer: ${answerWords(item, answer).join(', ')}` },
  };
}

/** A fact about the company as a question with one or several typed inputs. */
export function contextQuestion(item: ContextItem, state: ItemState): QuestionView {
  const only = item.parts.length === 1 ? item.parts[0] : undefined;
  const asChoices = only?.kind === 'choice';
  return {
    ...blank(item.id, state),
    kind: isOwnItem(item.id) ? 'Not scored' : null,
    prompt: item.short ?? item.prompt,
    hint: item.hint,
    error: asChoices ? answerError(item.id, state) : null,
    choices: asChoices ? { type: 'radio', name: item.id, options: rows(item.id, only.options, state.typed) } : null,
    fields: asChoices ? [] : item.parts.map((part) => partInput(item, part, state)),
    onlyOne: only !== undefined,
  };
}

function blank(id: string, state: ItemState): QuestionView {
  return {
    id,
    anchor: `${id}-item`,
    headingId: `${id}-question`,
    number: null,
    kind: null,
    prompt: '',
    promptMore: null,
    hint: null,
    error: null,
    alone: false,
    offer: null,
    before: null,
    locked: null,
    folded: null,
    choices: null,
    sum: null,
    rank: null,
    fields: [],
    onlyOne: false,
    note: null,
    noteSummary: null,
    noteOpen: false,
    versionName: versionField(id),
    version: state.version,
    contradictions: [],
  };
}

/** "Which is …? Decide as if …": the question stands out, the rest follows it. */
function promptParts(prompt: string): Pick<QuestionView, 'prompt' | 'promptMore'> {
  const end = prompt.indexOf('? ');
  return end < 0 ? { prompt, promptMore: null } : { prompt: prompt.slice(0, end + 1), promptMore: prompt.slice(end + 2) };
}

function hintOf(item: Item, alone: boolean): string | null {
  if (alone) return 'No answer is worth more than another. Nobody at your company sees yours before they have sent their own.';
  return item.help === undefined ? libraryHelp(item) : item.help;
}

function answerError(itemId: string, state: ItemState): string | null {
  return state.problems.find((problem) => problem.field !== noteField(itemId))?.message ?? null;
}

function noteOf(itemId: string, request: string | null, state: ItemState): Field {
  const label = request === null ? 'Note' : 'Evidence, or who can supply it';
  const spec: FieldSpec = { name: noteField(itemId), label, hint: request, type: 'textarea', rows: 2, optional: true };
  return field(spec, { typed: { [noteField(itemId)]: state.note }, problems: state.problems });
}

function choicesOf(item: Extract<Item, { type: 'single' | 'multi' }>, typed: Typed): QuestionView['choices'] {
  const none = item.type === 'multi' && item.noneLabel !== null ? [{ id: NONE_CHOICE, text: item.noneLabel }] : [];
  const type = item.type === 'single' ? 'radio' : 'checkbox';
  return { type, name: item.id, options: rows(item.id, [...item.options, ...none], typed) };
}

function rows(name: string, options: readonly { id: string; text: string }[], typed: Typed): ChoiceRow[] {
  const picked = [typed[name] ?? []].flat();
  return options.map(({ id, text }) => ({ id: `${name}-${id}`, value: id, label: text, checked: picked.includes(id) }));
}

function sumOf(item: Extract<Item, { type: 'constant_sum' }>, state: ItemState): SumPart {
  const items = item.options.map((option) => {
    const name = `${item.id}-${option.id}`;
    return { id: name, name, label: option.text, value: String(state.typed[name] ?? '') };
  });
  const placed = items.reduce((sum, row) => sum + (numberFromText(row.value, { grouping: false }) ?? 0), 0);
  const left = item.total - placed;
  return { id: item.id, total: item.total, items, placed, left: leftWords(left), error: answerError(item.id, state) };
}

function leftWords(left: number): string {
  if (left === 0) return 'All points are placed';
  const points = Math.abs(left) === 1 ? 'point' : 'points';
  return left > 0 ? `${left} ${points} left to place` : `${-left} ${points} too many`;
}

function rankOf(item: Extract<Item, { type: 'rank3' }>, state: ItemState): RankPart {
  const columns = ['1st', '2nd', '3rd'];
  return {
    id: item.id,
    labelledby: `${item.id}-question`,
    heading: 'What fills the week',
    columns: columns.map((label) => ({ label })),
    rows: item.options.map((option) => ({
      label: option.text,
      cells: rankWords.map((word, rank) => {
        const name = `${item.id}-${rank + 1}`;
        const cell = { id: `${name}-${option.id}`, name, value: option.id, label: `${option.text}: ${word}` };
        return { ...cell, checked: state.typed[name] === option.id };
      }),
    })),
    error: answerError(item.id, state),
  };
}

function partInput(item: ContextItem, part: Part, state: ItemState): Field {
  const spec: FieldSpec = { name: partField(item, part), label: part.label, ...inputOf(part) };
  // Nothing here has to be filled in, and fifteen times "optional" would be noise.
  return { ...field(spec, { typed: state.typed, problems: state.problems }), required: false };
}

function inputOf(part: Part): Partial<FieldSpec> {
  if (part.kind === 'choices') return { type: 'checkboxes', options: part.options.map(asOption) };
  if (part.kind === 'choice')
    return { type: 'select', short: true, options: [{ value: '', label: 'Choose' }, ...part.options.map(asOption)] };
  if (part.kind === 'paragraph') return { type: 'textarea', rows: 2 };
  // The number pad of an iPhone has no minus sign.
  if (part.kind === 'percent') return { ...(part.min < 0 ? {} : { inputmode: 'decimal' }), short: true, suffix: '%' };
  if (part.kind === 'date') return { type: 'date', short: true };
  return part.kind === 'line' ? {} : { inputmode: 'numeric', short: true };
}

function asOption(option: { id: string; text: string }): { value: string; label: string } {
  return { value: option.id, label: option.text };
}
