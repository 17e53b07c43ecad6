import { contradictions } from './contradictions';
import { instrument } from './catalogue/instrument';
import type { AnswerSheet } from './domain/answer';
import type { ContextItem, ContextValue } from './domain/context-item';
import type { Contradiction } from './domain/contradiction';
import type { Progress } from './domain/progress';
import { progressOf } from './domain/progress';
import type { Entry } from './domain/response';
import { contextOf, sheetOf } from './domain/response';

/** Everything that follows from the stored entries of one response. */
export interface SheetState {
  readonly sheet: AnswerSheet;
  readonly context: Readonly<Record<string, ContextValue>>;
  readonly progress: Progress;
  readonly contradictions: readonly Contradiction[];
}

/** `own` are the firm's own questions, for pages that show or ask them; nothing that is scored is given them. */
export function sheetState(entries: ReadonlyMap<string, Entry>, own: readonly ContextItem[] = []): SheetState {
  const sheet = sheetOf(instrument.items, entries);
  const facts = [...instrument.contextItems, ...own];
  const context = contextOf(facts, entries);
  return { sheet, context, progress: progressOf(instrument.items, sheet), contradictions: contradictions(sheet) };
}
