import type { AnswerValue } from './answer';
import type { ConstantSumItem, Item, MultiItem, Option, Rank3Item } from './item';
import { numberFromText } from './number-text';
import type { Parsed, RawForm } from './raw-form';
import { LEFT_EMPTY, textIn, textsIn } from './raw-form';

/** The value a form sends for "none of these"; no option may use it as its id. */
export const NONE_CHOICE = 'none';

export const rankWords = ['first', 'second', 'third'] as const;

/** Names of the form fields of an item, in the order shown. */
export function fieldsOf(item: Item): readonly string[] {
  if (item.type === 'constant_sum') return item.options.map((option) => `${item.id}-${option.id}`);
  if (item.type === 'rank3') return rankWords.map((_, rank) => `${item.id}-${rank + 1}`);
  return [item.id];
}

/**
 * The answer in a submitted form. Never throws, whatever was sent. Empty fields give `value: null`; a problem names
 * the field to go back to and says what to do.
 */
export function parseAnswer(item: Item, raw: RawForm): Parsed<AnswerValue> {
  switch (item.type) {
    case 'single':
      return parseSingle(item.id, item.options, textIn(raw, item.id));
    case 'constant_sum':
      return parseSum(item, raw);
    case 'rank3':
      return parseRanks(item, raw);
    case 'multi':
      return parseMulti(item, raw);
  }
}

function parseSingle(field: string, options: readonly Option[], chosen: string): Parsed<string> {
  if (chosen === '') return LEFT_EMPTY;
  if (options.some((option) => option.id === chosen)) return { ok: true, value: chosen };
  return { ok: false, field, message: 'Choose one of the answers shown' };
}

function parseSum(item: ConstantSumItem, raw: RawForm): Parsed<AnswerValue> {
  const typed = item.options.map((option) => ({ option, field: `${item.id}-${option.id}`, text: textIn(raw, `${item.id}-${option.id}`) }));
  if (typed.every(({ text }) => text === '')) return LEFT_EMPTY;
  const points = typed.map((entry) => ({ ...entry, points: entry.text === '' ? 0 : wholePoints(entry.text, item.total) }));
  const wrong = points.find((entry) => entry.points === null);
  if (wrong) return { ok: false, field: wrong.field, message: `Enter a whole number from 0 to ${item.total} for “${wrong.option.text}”` };
  const sum = points.reduce((total, entry) => total + (entry.points ?? 0), 0);
  if (sum !== item.total) return { ok: false, field: fieldsOf(item)[0] ?? item.id, message: sumMessage(sum, item.total) };
  return { ok: true, value: Object.fromEntries(points.map((entry) => [entry.option.id, entry.points ?? 0])) };
}

function wholePoints(text: string, total: number): number | null {
  const value = numberFromText(text, { grouping: false });
  return value !== null && Number.isInteger(value) && value >= 0 && value <= total ? value : null;
}

function sumMessage(sum: number, total: number): string {
  const rest = Math.abs(total - sum);
  const points = rest === 1 ? 'point' : 'points';
  return sum < total
    ? `The points add up to ${sum}. Place ${rest} more ${points} to reach ${total}`
    : `The points add up to ${sum}. Take away ${rest} ${points} to reach ${total}`;
}

function parseRanks(item: Rank3Item, raw: RawForm): Parsed<AnswerValue> {
  const chosen = fieldsOf(item).map((field) => textIn(raw, field));
  if (chosen.every((option) => option === '')) return LEFT_EMPTY;
  for (const [rank, option] of chosen.entries()) {
    const problem = rankProblem(item, { chosen, option, rank });
    if (problem !== null) return { ok: false, field: `${item.id}-${rank + 1}`, message: problem };
  }
  return { ok: true, value: chosen };
}

function rankProblem(item: Rank3Item, at: { chosen: readonly string[]; option: string; rank: number }): string | null {
  const word = rankWords[at.rank] ?? '';
  if (at.option === '') return `Choose what comes ${word}`;
  if (!item.options.some((option) => option.id === at.option)) return `Choose what comes ${word} from the list`;
  if (at.chosen.indexOf(at.option) < at.rank) return `Choose something else for the ${word} place: each can be chosen once`;
  return null;
}

function parseMulti(item: MultiItem, raw: RawForm): Parsed<AnswerValue> {
  const chosen = textsIn(raw, item.id);
  if (chosen.length === 0) return LEFT_EMPTY;
  const problem = multiProblem(item, chosen);
  if (problem !== null) return { ok: false, field: item.id, message: problem };
  const inOrder = item.options.map((option) => option.id).filter((id) => chosen.includes(id));
  return { ok: true, value: inOrder };
}

function multiProblem(item: MultiItem, chosen: readonly string[]): string | null {
  const none = item.noneLabel !== null && chosen.includes(NONE_CHOICE);
  if (none) return chosen.length > 1 ? `Choose either “${item.noneLabel}” or the others, not both` : null;
  if (!chosen.every((id) => item.options.some((option) => option.id === id))) return 'Choose from the answers shown';
  if (chosen.length > item.maxChoices) return `Choose at most ${item.maxChoices}; you chose ${chosen.length}`;
  return null;
}
