import { DIRECT_QUESTION_ID } from './catalogue/instrument';
import { entryWords, promptOf } from './conflict.view-model';
import { sameContent } from './domain/plan-save';
import type { Entry, EntryContent } from './domain/response';
import { roundName } from './domain/round';
import { questionPath, roundPath } from './intake.paths';
import type { Questionnaire } from './questionnaire';

/** Somebody who answers again. */
interface Respondent {
  readonly linkId: string;
  readonly entries: ReadonlyMap<string, Entry>;
  /** What they sent in the round before; null for whoever answers for the first time. */
  readonly before: ReadonlyMap<string, Entry> | null;
  readonly questionnaire: Questionnaire;
}

type Entries = ReadonlyMap<string, Entry>;

/** "Before, you answered: …", for the question itself; null for whoever answers for the first time. */
export function beforeWords(itemId: string, { before, questionnaire }: Pick<Respondent, 'before' | 'questionnaire'>): string | null {
  if (before === null) return null;
  const content = contentOf(before, itemId);
  const isOpen = content.value === null && content.note === '';
  return isOpen ? 'Before, you left this open.' : `Before, you answered: ${entryWords(content, questionnaire)}`;
}

/** What is answered differently than in the round before, question by question; null for whoever answers for the first time. */
export function changedPart({ linkId, entries, before, questionnaire }: Respondent) {
  if (before === null) return null;
  const rows = [...questionnaire.items.keys(), ...questionnaire.context.keys()]
    .map((itemId) => ({ itemId, now: contentOf(entries, itemId), then: contentOf(before, itemId) }))
    .filter(({ now, then }) => !sameContent(now, then))
    .map(({ itemId, now, then }) => ({
      prompt: promptOf(itemId, questionnaire),
      before: `Before: ${entryWords(then, questionnaire)}`,
      now: `Now: ${entryWords(now, questionnaire)}`,
      // The direct question is closed by then.
      href: questionPath(linkId, itemId),
    }));
  const title = rows.length === 1 ? 'One answer is different now' : `${rows.length} answers are different now`;
  return {
    title: rows.length === 0 ? 'No answer is different so far' : title,
    rows,
    none: 'Sending them says that what you answered before still stands.',
  };
}

/** The questions on which the answers of a company pointed to different sides, with what this person answered. */
export function contestedPart({ linkId, entries, questionnaire }: Omit<Respondent, 'before'>, contested: readonly string[]) {
  // The direct question comes first for everybody.
  return contested
    .filter((itemId) => itemId !== DIRECT_QUESTION_ID)
    .map((itemId) => ({
      prompt: promptOf(itemId, questionnaire),
      href: questionPath(linkId, itemId),
      answer: entryWords(contentOf(entries, itemId), questionnaire),
    }));
}

/** "Intake for Corvane Systems, second round": what a page of the intake is about. */
export function intakeContext({ clientName, round, before }: Pick<Respondent, 'before'> & { clientName: string; round: number }): string {
  return before === null ? `Intake for ${clientName}` : `Intake for ${clientName}, ${roundName(round)}`;
}

/** The person's own answers of earlier rounds, to read. */
export function earlierLinks(linkId: string, rounds: readonly { readonly round: number; readonly submittedAt: Date | null }[]) {
  return rounds
    .slice(0, -1)
    .filter(({ submittedAt }) => submittedAt !== null)
    .map(({ round }) => ({ href: roundPath(linkId, round), label: `Read your answers of the ${roundName(round)}` }));
}

function contentOf(entries: Entries, itemId: string): EntryContent & { readonly itemId: string } {
  return entries.get(itemId) ?? { itemId, value: null, note: '' };
}
