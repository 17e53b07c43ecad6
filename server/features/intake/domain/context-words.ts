import { isChoiceList } from './answer';
import type { ContextItem, ContextValue, Part } from './context-item';

/** The facts in words, one line for each part that was given: "Sellers with quota: 14". */
export function contextWords(item: ContextItem, value: ContextValue | null): readonly string[] {
  if (value === null) return [];
  const only = item.parts.length === 1 ? item.parts[0] : undefined;
  if (only) return [partWords(only, value)];
  if (typeof value !== 'object' || isChoiceList(value)) return [];
  const given = new Map<string, unknown>(Object.entries(value));
  const currency = given.get('currency');
  return item.parts
    .filter((part) => part.counts && given.has(part.id))
    .map((part) => {
      const unit = part.kind === 'amount' && typeof currency === 'string' ? ` ${currency}` : '';
      return `${part.label}: ${partWords(part, given.get(part.id))}${unit}`;
    });
}

function partWords(part: Part, value: unknown): string {
  if (isChoiceList(value) && 'options' in part) return value.map((id) => optionText(part, id)).join(', ');
  if (typeof value === 'number') return grouped(value);
  if (typeof value !== 'string') return '';
  return part.kind === 'choice' ? optionText(part, value) : value;
}

function optionText(part: Extract<Part, { options: unknown }>, id: string): string {
  return part.options.find((option) => option.id === id)?.text ?? id;
}

function grouped(value: number): string {
  return new Intl.NumberFormat('en-GB').format(value);
}
