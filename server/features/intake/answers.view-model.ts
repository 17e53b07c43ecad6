import { itemNumber } from './catalogue/instrument';
import type { Step } from './catalogue/steps';
import { answerTo } from './domain/answer';
import { answerWords } from './domain/answer-words';
import { contextWords } from './domain/context-words';
import type { Entry } from './domain/response';
import { notesOf } from './domain/response';
import { isShown } from './domain/shown';
import { questionPath } from './intake.paths';
import type { Questionnaire } from './questionnaire';
import { sheetState, type SheetState } from './sheet-state';

export interface AnswerRow {
  id: string;
  number: string | null;
  prompt: string;
  lines: string[];
  /** Said instead of an answer: "Not answered" and "Not asked" are two different things. */
  missing: string | null;
  note: string | null;
  href: string | null;
}

export interface AnswerSection {
  title: string;
  rows: AnswerRow[];
}

/** All 30 items and 15 facts with what was answered, section by section; `linkId` adds links to change them. */
export function answerSections(
  entries: ReadonlyMap<string, Entry>,
  { steps, own }: Questionnaire,
  linkId: string | null = null,
): AnswerSection[] {
  const state = sheetState(entries, own);
  const notes = notesOf(entries);
  return steps.map((step) => ({ title: step.title, rows: rowsOf(step, { state, notes, linkId }) }));
}

/** Contradictions with the remark of the respondent. */
export function contradictionLines(entries: ReadonlyMap<string, Entry>): { sentence: string; note: string | null }[] {
  const notes = notesOf(entries);
  return sheetState(entries).contradictions.map(({ id, sentence }) => ({ sentence, note: notes[id] ?? null }));
}

interface Shown {
  readonly state: SheetState;
  readonly notes: Readonly<Record<string, string>>;
  readonly linkId: string | null;
}

function rowsOf(step: Step, { state, notes, linkId }: Shown): AnswerRow[] {
  const common = (id: string) => ({ id, note: notes[id] ?? null, href: linkId === null ? null : questionPath(linkId, id) });
  const diagnostic = step.items.map((item) => {
    const lines = [...answerWords(item, answerTo(state.sheet, item.id))];
    const asked = isShown(item, state.sheet);
    const number = `${itemNumber(item.id)}`;
    const missing = lines.length > 0 ? null : asked ? 'Not answered' : 'Not asked: it concerns one person for both functions';
    return { ...common(item.id), number, prompt: item.prompt, lines, missing, ...(asked ? {} : { href: null }) };
  });
  const facts = step.context.map((item) => {
    const lines = [...contextWords(item, state.context[item.id] ?? null)];
    return { ...common(item.id), number: null, prompt: item.prompt, lines, missing: lines.length > 0 ? null : 'Not answered' };
  });
  return [...diagnostic, ...facts];
}
