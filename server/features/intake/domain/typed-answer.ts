import type { AnswerValue } from './answer';
import { isChoiceList, isPoints } from './answer';
import type { ContextItem, ContextValue } from './context-item';
import type { Item } from './item';
import { fieldsOf, NONE_CHOICE } from './parse-answer';
import { partField } from './parse-context';
import type { RawForm } from './raw-form';
import { textIn, textsIn } from './raw-form';

/** What stands in the form: one text for a field, several for a group of tick boxes. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** The form as it was sent, for the fields of this item only; typed text wins over stored text. */
export function typedByPerson(item: Item, raw: RawForm): Typed {
  if (item.type === 'multi') return { [item.id]: textsIn(raw, item.id) };
  return Object.fromEntries(fieldsOf(item).map((field) => [field, textIn(raw, field)]));
}

/** The form that would give this answer. Inverse of parsing: parse(typedFromAnswer(item, a)) is a. */
export function typedFromAnswer(item: Item, answer: AnswerValue | null): Typed {
  if (item.type === 'multi') return { [item.id]: isChoiceList(answer) ? tickedBoxes(answer) : [] };
  if (item.type === 'constant_sum') {
    return Object.fromEntries(
      item.options.map((option) => [`${item.id}-${option.id}`, isPoints(answer) ? String(answer[option.id] ?? 0) : '']),
    );
  }
  if (item.type === 'rank3') {
    return Object.fromEntries(fieldsOf(item).map((field, rank) => [field, isChoiceList(answer) ? (answer[rank] ?? '') : '']));
  }
  return { [item.id]: typeof answer === 'string' ? answer : '' };
}

/** As `typedByPerson`, for a fact. */
export function contextTypedByPerson(item: ContextItem, raw: RawForm): Typed {
  return Object.fromEntries(
    item.parts.map((part) => {
      const field = partField(item, part);
      return [field, part.kind === 'choices' ? textsIn(raw, field) : textIn(raw, field)];
    }),
  );
}

/** The form that would give this value; '' and [] where nothing was given. */
export function contextTyped(item: ContextItem, value: ContextValue | null): Typed {
  return Object.fromEntries(
    item.parts.map((part): [string, Typed[string]] => {
      const given: unknown = partOf(item, value, part.id);
      if (part.kind === 'choices') return [partField(item, part), isChoiceList(given) ? given : []];
      return [partField(item, part), typeof given === 'string' || typeof given === 'number' ? String(given) : ''];
    }),
  );
}

function partOf(item: ContextItem, value: ContextValue | null, partId: string): unknown {
  if (item.parts.length === 1) return value;
  if (typeof value !== 'object' || value === null || isChoiceList(value)) return null;
  const entries: [string, unknown][] = Object.entries(value);
  return entries.find(([id]) => id === partId)?.[1] ?? null;
}

function tickedBoxes(answer: readonly string[]): readonly string[] {
  return answer.length === 0 ? [NONE_CHOICE] : answer;
}
