import type { AnswerSheet, AnswerValue } from './answer';
import { isChoiceList, isPoints } from './answer';
import type { ContextItem, ContextValue, PartValue } from './context-item';
import type { Item } from './item';
import { isOwnItem } from './own-item';
import { isShown } from './shown';

export type EntryValue = AnswerValue | ContextValue;

/** What a respondent put under one item; the value is null when only a note was written or an answer was taken back. */
export interface EntryContent {
  readonly value: EntryValue | null;
  readonly note: string;
}

export interface Entry extends EntryContent {
  readonly itemId: string;
  readonly version: number;
}

/** The answers of one stakeholder. */
export interface IntakeResponse {
  readonly id: string;
  readonly firmId: string;
  readonly searchId: string;
  readonly stakeholderId: string;
  /** The round it was sent in; while it is not sent, the round under way. */
  readonly round: number;
  readonly instrumentVersion: string;
  /** When the direct question was closed and the rest opened; null before. */
  readonly directLockedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly savedAt: Date | null;
  readonly entries: ReadonlyMap<string, Entry>;
}

/**
 * The answers that count: those to items that are asked. An answer to an item that is no longer asked stays stored and
 * counts again should the item come back.
 */
export function sheetOf(items: readonly Item[], entries: ReadonlyMap<string, Entry>): AnswerSheet {
  const given = items.flatMap((item): [string, AnswerValue][] => {
    const value = entries.get(item.id)?.value ?? null;
    return isAnswerValue(value) ? [[item.id, value]] : [];
  });
  const all: AnswerSheet = Object.fromEntries(given);
  const asked = new Set(items.filter((item) => isShown(item, all)).map((item) => item.id));
  return Object.fromEntries(given.filter(([id]) => asked.has(id)));
}

/** The facts about the company by item id; an item without a value is left out. */
export function contextOf(items: readonly ContextItem[], entries: ReadonlyMap<string, Entry>): Readonly<Record<string, ContextValue>> {
  return Object.fromEntries(
    items.flatMap((item): [string, ContextValue][] => {
      const value = entries.get(item.id)?.value ?? null;
      return value === null ? [] : [[item.id, value]];
    }),
  );
}

/** Answers to own questions by code. */
export function ownOf(entries: ReadonlyMap<string, Entry>): Readonly<Record<string, ContextValue>> {
  return Object.fromEntries(
    [...entries.values()].flatMap(({ itemId, value }) => (isOwnItem(itemId) && value !== null ? [[itemId, value]] : [])),
  );
}

/** Evidence and remarks by item id (CX-… for a remark on a contradiction); empty ones are left out. */
export function notesOf(entries: ReadonlyMap<string, Entry>): Readonly<Record<string, string>> {
  return Object.fromEntries([...entries.values()].filter((entry) => entry.note !== '').map((entry) => [entry.itemId, entry.note]));
}

/** True for every value that can be stored; what a database hands back is `unknown` until it has passed here. */
export function isEntryValue(value: unknown): value is EntryValue {
  if (isPartValue(value)) return true;
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isPartValue);
}

function isPartValue(value: unknown): value is PartValue {
  return typeof value === 'string' || typeof value === 'number' || isChoiceList(value);
}

function isAnswerValue(value: EntryValue | null): value is AnswerValue {
  return typeof value === 'string' || isChoiceList(value) || isPoints(value);
}
