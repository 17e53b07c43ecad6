import type { ContextItem, Part } from './domain/context-item';
import type { Item, Option } from './domain/item';
import { textIn, type Words } from '../instruments';

/** Keys of the texts of an item, as a firm's words are kept. */
export const promptKey = (itemId: string) => `${itemId}-prompt`;
export const helpKey = (itemId: string) => `${itemId}-help`;
export const pageTitleKey = (slug: string) => `page-${slug}-title`;
export const pageLeadKey = (slug: string) => `page-${slug}-lead`;
export const evidenceKey = (itemId: string) => `${itemId}-evidence`;
export const noneKey = (itemId: string) => `${itemId}-none`;
export const optionKey = (itemId: string, optionId: string) => `${itemId}-option-${optionId}`;
export const partKey = (itemId: string, partId: string) => `${itemId}-part-${partId}`;
export const partOptionKey = (itemId: string, partId: string, optionId: string) => `${itemId}-part-${partId}-${optionId}`;

/** What the library says beneath a question, or null. */
export function libraryHelp(item: Item): string | null {
  if (item.type === 'constant_sum') return 'A job that would add nothing gets 0.';
  return item.type === 'multi' && item.noneLabel !== null ? 'Tick every one that applies.' : null;
}

/** The item in a firm's words. Ids, type, points and conditions are the library's: nothing that is counted can differ. */
export function inWords(item: Item, words: Words): Item {
  const text = (key: string, library: string) => textIn(words, { key, library });
  const help = text(helpKey(item.id), libraryHelp(item) ?? '');
  const evidence = item.evidenceRequest === null ? null : text(evidenceKey(item.id), item.evidenceRequest);
  const common = { prompt: text(promptKey(item.id), item.prompt), help: help === '' ? null : help, evidenceRequest: evidence };
  const named = <T extends Option>(option: T): T => ({ ...option, text: text(optionKey(item.id, option.id), option.text) });
  if (item.type === 'single') return { ...item, ...common, options: item.options.map(named) };
  if (item.type !== 'multi') return { ...item, ...common, options: item.options.map(named) };
  const noneLabel = item.noneLabel === null ? null : text(noneKey(item.id), item.noneLabel);
  return { ...item, ...common, options: item.options.map(named), noneLabel };
}

/** A fact about the company in a firm's words. Codes of currencies stay as they are. */
export function contextInWords(item: ContextItem, words: Words): ContextItem {
  const text = (key: string, library: string) => textIn(words, { key, library });
  const hint = text(helpKey(item.id), item.hint ?? '');
  return {
    ...item,
    prompt: text(promptKey(item.id), item.prompt),
    // A firm's own prompt is printed in full.
    short: Object.hasOwn(words, promptKey(item.id)) ? null : item.short,
    hint: hint === '' ? null : hint,
    parts: item.parts.map((part) => partInWords(item.id, part, words)),
  };
}

function partInWords(itemId: string, part: Part, words: Words): Part {
  const label = textIn(words, { key: partKey(itemId, part.id), library: part.label });
  if (!('options' in part)) return { ...part, label };
  const options = part.options.map(({ id, text }) => ({
    id,
    text: textIn(words, { key: partOptionKey(itemId, part.id, id), library: text }),
  }));
  return { ...part, label, options };
}
