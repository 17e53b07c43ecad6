import type { Axis, Item, Section } from '../domain/item';
import { contextItems } from './context-items';
import { sectionAItems } from './section-a';
import { sectionBItems } from './section-b';
import { sectionCItems } from './section-c';
import { sectionDItems } from './section-d';
import { sectionEItems } from './section-e';
import { sectionFItems } from './section-f';
import { sectionGItems } from './section-g';

/** Raised whenever a prompt, option, load or condition changes; kept with every response. */
export const INSTRUMENT_VERSION = '1.0.0';

/** The item asked first and alone; it cannot be changed once the others are open. */
export const DIRECT_QUESTION_ID = 'I01';

/** What is planned to be advertised: the approver's to say. */
export const PLANNED_SCOPE_ID = 'I20';

const sections: readonly Section[] = [
  { id: 'A', title: 'The direct question' },
  { id: 'B', title: 'Where revenue is lost' },
  { id: 'C', title: 'Shape of growth' },
  { id: 'D', title: 'Structure' },
  { id: 'E', title: 'Measures' },
  { id: 'F', title: 'Alignment' },
  { id: 'G', title: 'Combined role test' },
];

const items: readonly Item[] = [
  ...sectionAItems,
  ...sectionBItems,
  ...sectionCItems,
  ...sectionDItems,
  ...sectionEItems,
  ...sectionFItems,
  ...sectionGItems,
];

/** Sums of the highest load of every item on each axis (Ampersand method, section a.3). */
const axisMaxima: Readonly<Record<Axis, number>> = { S: 49, M: 54, T: 13, A: 27, R: 15.5 };

/** What each axis is called. */
const axes: Readonly<Record<Axis, string>> = {
  S: 'sales need',
  M: 'marketing need',
  T: 'pressure for two leaders',
  A: 'alignment debt',
  R: 'risk in the structure',
};

/** The need instrument: 30 diagnostic items in seven sections, 15 context items, axes and their maxima. */
export const instrument = {
  version: INSTRUMENT_VERSION,
  directQuestionId: DIRECT_QUESTION_ID,
  sections,
  items,
  contextItems,
  axisMaxima,
  axes,
} as const;

const itemsById: ReadonlyMap<string, Item> = new Map(items.map((item) => [item.id, item]));

const numbers: ReadonlyMap<string, number> = new Map(items.map(({ id }, at) => [id, at + 1]));

/** The number a respondent sees beside a diagnostic item, 1 to 30; 0 for any other. */
export function itemNumber(id: string): number {
  return numbers.get(id) ?? 0;
}

/** The diagnostic item with this id, or null. */
export function itemById(id: string): Item | null {
  return itemsById.get(id) ?? null;
}
