import type { ContextItem, ContextValue, Part, PartValue } from './context-item';
import { numberFromText } from './number-text';
import type { Parsed, RawForm } from './raw-form';
import { LEFT_EMPTY, textIn, textsIn } from './raw-form';

/** The form field of a part: the item's id when it is the only part, else item and part. */
export function partField(item: ContextItem, part: Part): string {
  return item.parts.length === 1 ? item.id : `${item.id}-${part.id}`;
}

/**
 * The facts in a submitted form. Never throws. Empty parts are left out; when nothing that counts was given the value
 * is null. A range whose end lies below its start, or a missing part the rest depends on, is a problem.
 */
export function parseContext(item: ContextItem, raw: RawForm): Parsed<ContextValue> {
  const parts = item.parts.map((part) => ({ part, parsed: parsePart(part, partField(item, part), raw) }));
  for (const { parsed } of parts) if (!parsed.ok) return parsed;
  const given = parts.flatMap(({ part, parsed }) => (parsed.ok && parsed.value !== null ? [{ part, value: parsed.value }] : []));
  if (!given.some(({ part }) => part.counts)) return LEFT_EMPTY;
  const missing = item.parts.find((part) => isNeeded(part, given) && !given.some((entry) => entry.part === part));
  if (missing) return refuse(partField(item, missing), missingWords(missing));
  if (item.parts.length === 1) return { ok: true, value: given[0]?.value ?? null };
  return rangeChecked(item, Object.fromEntries(given.map(({ part, value }) => [part.id, value])));
}

/** A part that counts for nothing alone (a currency) is needed beside an amount, and beside nothing else. */
function isNeeded({ required, counts }: Part, given: readonly { readonly part: Part }[]): boolean {
  return required && (counts || given.some(({ part }) => part.kind === 'amount'));
}

function rangeChecked(item: ContextItem, value: Readonly<Record<string, PartValue>>): Parsed<ContextValue> {
  const { from, to } = value;
  if (item.type === 'pay_date' && typeof from === 'number' && typeof to === 'number' && to < from) {
    return { ok: false, field: `${item.id}-to`, message: 'Enter an upper end of the pay range that is not below the lower end' };
  }
  return { ok: true, value };
}

function parsePart(part: Part, field: string, raw: RawForm): Parsed<PartValue> {
  if (part.kind === 'choices') return parseChoices(part, field, raw);
  const text = textIn(raw, field);
  if (text === '') return LEFT_EMPTY;
  if ('min' in part) return parseNumber(part, field, text);
  const problem = textProblem(part, text);
  return problem === null ? { ok: true, value: text } : refuse(field, `${problem}: ${part.label}`);
}

function textProblem(part: Exclude<Part, { min: number }>, text: string): string | null {
  if ('options' in part) return part.options.some((option) => option.id === text) ? null : 'Choose from the list';
  if ('maxLength' in part) return text.length <= part.maxLength ? null : `Shorten to ${part.maxLength} characters`;
  return isDay(text) ? null : 'Enter a date as year-month-day, such as 2026-09-30';
}

function parseChoices(part: Extract<Part, { kind: 'choice' | 'choices' }>, field: string, raw: RawForm): Parsed<PartValue> {
  const chosen = textsIn(raw, field);
  if (chosen.length === 0) return LEFT_EMPTY;
  const known = part.options.map((option) => option.id);
  if (!chosen.every((id) => known.includes(id))) return refuse(field, `Choose from the list: ${part.label}`);
  return { ok: true, value: known.filter((id) => chosen.includes(id)) };
}

function parseNumber(part: Extract<Part, { min: number }>, field: string, text: string): Parsed<PartValue> {
  const value = numberFromText(text, { grouping: part.kind !== 'percent' });
  if (value === null) return refuse(field, `Enter a number in digits, such as ${part.kind === 'percent' ? '12.5' : '1200'}: ${part.label}`);
  if (part.kind === 'whole' && !Number.isInteger(value)) return refuse(field, `Enter a whole number: ${part.label}`);
  if (value < part.min || value > part.max)
    return refuse(field, `Enter a number from ${grouped(part.min)} to ${grouped(part.max)}: ${part.label}`);
  return { ok: true, value };
}

function missingWords({ kind, label }: Part): string {
  return `${kind === 'choice' ? 'Choose' : 'Enter'}: ${label}`;
}

const grouped = (value: number): string => new Intl.NumberFormat('en-GB').format(value);

function refuse(field: string, message: string): Parsed<never> {
  return { ok: false, field, message };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
