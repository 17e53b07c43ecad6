import type { Step } from './catalogue/steps';
import type { AnswerDraft } from './domain/plan-save';
import { parseAnswer } from './domain/parse-answer';
import { parseContext } from './domain/parse-context';
import type { Parsed, RawForm } from './domain/raw-form';
import { textIn, textsIn } from './domain/raw-form';
import type { Entry, EntryValue } from './domain/response';

/** A problem under one item: `field` names the input, `itemId` the question it belongs to. */
export interface ItemProblem {
  readonly itemId: string;
  readonly field: string;
  readonly message: string;
}

export interface ParsedEntries {
  /** What can be saved: every good answer, also when another of the same form has a problem. */
  readonly drafts: readonly AnswerDraft[];
  readonly problems: readonly ItemProblem[];
  /** Contradictions whose cards were on the page. */
  readonly seen: readonly string[];
}

const NOTE_MAX = 4000;
const TOO_LONG = `Shorten this to ${NOTE_MAX} characters or fewer`;

/** Names of the fields that go with an item beside its answer. */
export const noteField = (itemId: string) => `${itemId}-note`;
export const versionField = (itemId: string) => `${itemId}-version`;
export const SEEN_FIELD = 'seen';

/**
 * Reads the submitted page of a step. `entries` is what is stored: a note is kept with the stored answer when the new
 * answer has a problem. Contradiction remarks come along when their cards were shown.
 */
export function parseStep(step: Pick<Step, 'items' | 'context'>, raw: RawForm, entries: ReadonlyMap<string, Entry>): ParsedEntries {
  const seen = textsIn(raw, SEEN_FIELD).filter((id) => /^CX-\d\d$/.test(id));
  const parsed = [
    ...step.items.map((item) => entryOf({ itemId: item.id, parsed: parseAnswer(item, raw) }, raw, entries)),
    ...step.context.map((item) => entryOf({ itemId: item.id, parsed: parseContext(item, raw) }, raw, entries)),
    ...seen.map((itemId) => entryOf({ itemId, parsed: { ok: true, value: null } }, raw, entries)),
  ];
  return { drafts: parsed.map(({ draft }) => draft), problems: parsed.flatMap(({ problems }) => problems), seen };
}

interface OneParsed {
  readonly itemId: string;
  readonly parsed: Parsed<EntryValue>;
}

function entryOf({ itemId, parsed }: OneParsed, raw: RawForm, entries: ReadonlyMap<string, Entry>) {
  const stored = entries.get(itemId) ?? { value: null, note: '' };
  const note = textIn(raw, noteField(itemId));
  const noteFits = note.length <= NOTE_MAX;
  const draft: AnswerDraft = {
    itemId,
    value: parsed.ok ? parsed.value : stored.value,
    note: noteFits ? note : stored.note,
    version: versionIn(raw, itemId),
  };
  const answerProblem: ItemProblem[] = parsed.ok ? [] : [{ itemId, field: parsed.field, message: parsed.message }];
  const noteProblem: ItemProblem[] = noteFits ? [] : [{ itemId, field: noteField(itemId), message: TOO_LONG }];
  return { draft, problems: [...answerProblem, ...noteProblem] };
}

/** The version the form was made from; 0, which never overwrites anything, when it is missing or nonsense. */
export function versionIn(raw: RawForm, itemId: string): number {
  const text = textIn(raw, versionField(itemId));
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
