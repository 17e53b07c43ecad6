import type { ContextItem, Part } from './context-item';
import type { Item } from './item';

// Our estimate, not a measurement; nothing depends on it but what a page and a letter say. Somebody who sees the questions for the
// first time reads on a phone at 220 words a minute (silent reading is 238 in Brysbaert 2019) and takes some seconds to decide or type.
const WORDS_PER_SECOND = 220 / 60;
const DECIDE = { single: 5, multi: 12, constant_sum: 8, rank3: 6 } as const;
const FILL = { choice: 5, choices: 6, whole: 6, amount: 6, percent: 6, date: 6, line: 8, paragraph: 25 } as const;
/** A heading to read, three or four screens to pass, a button, the next page. */
const PAGE = 12;
/** Two or three remarks, what sending means, and sending. */
const END = 90;
/** The personal link and the page before the first question. */
const BEGINNING = 60;

/** A page of questions with what of it is still to be done. */
export interface PageToDo {
  readonly items: readonly Item[];
  readonly context: readonly ContextItem[];
}

/** Seconds for what is open on these pages; a page with nothing open takes none. */
export function secondsFor(pages: readonly PageToDo[]): number {
  return pages.reduce((sum, page) => sum + pageSeconds(page), 0);
}

/** Minutes for the whole, from opening the link to sending, rounded up. */
export function wholeMinutes(pages: readonly PageToDo[]): number {
  return Math.ceil((BEGINNING + secondsFor(pages) + END) / 60);
}

/** "about 14 minutes left", sending included. */
export function timeLeft(seconds: number): string {
  return seconds === 0 ? 'nothing left to answer' : `${aboutMinutes(Math.ceil((seconds + END) / 60))} left`;
}

/** "about 14 minutes". */
export function aboutMinutes(minutes: number): string {
  return minutes === 1 ? 'about 1 minute' : `about ${minutes} minutes`;
}

function pageSeconds({ items, context }: PageToDo): number {
  if (items.length + context.length === 0) return 0;
  const each = [...items.map(secondsOfItem), ...context.map(secondsOfFact)];
  return each.reduce((sum, seconds) => sum + seconds, PAGE);
}

function secondsOfItem(item: Item): number {
  const read = reading(item.prompt, item.help, ...item.options.map(({ text }) => text));
  const decisions = item.type === 'constant_sum' ? item.options.length : item.type === 'rank3' ? item.rankPoints.length : 1;
  return read + DECIDE[item.type] * decisions;
}

function secondsOfFact({ type, short, prompt, hint, parts }: ContextItem): number {
  // Filled in already; to be read.
  if (type === 'respondent') return reading(short ?? prompt) + FILL.choice;
  const asked = parts.filter(({ counts }) => counts);
  // A list of choices that several parts share is read once.
  const choices = new Set(asked.flatMap((part) => ('options' in part ? part.options.map(({ text }) => text) : [])));
  const labels = parts.length === 1 ? [] : asked.map(({ label }) => label);
  const fill = asked.reduce((sum, { kind }: Part) => sum + FILL[kind], 0);
  return reading(short ?? prompt, hint, ...labels, ...choices) + fill;
}

function reading(...texts: readonly (string | null | undefined)[]): number {
  const words = texts.flatMap((text) => (text ?? '').split(/\s+/)).filter((word) => word !== '');
  return words.length / WORDS_PER_SECOND;
}
