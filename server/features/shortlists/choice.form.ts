import Joi from 'joi';
import { defineForm, optionalText, parseForm, type FormProblem } from '../../platform/http/forms';
import { choiceProblems, type Choice, type ChoiceProblem } from './domain/freeze-shortlist';
import type { Comparison } from './domain/frozen-shortlist';

const NOTE_LENGTH = 2000;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const MOST_CHOSEN = 50;

export function noteField(candidacyId: string): string {
  return `note-${candidacyId}`;
}

/** What was chosen and written, right or wrong: nothing of it is lost between the form, the preview and the freezing. */
export interface ChoiceState {
  /** Text by field name; `candidacy` holds the ticked ids. */
  readonly typed: Readonly<Record<string, unknown>>;
  readonly problems: readonly FormProblem[];
  readonly choices: readonly Choice[];
  /** The comparison the form was made from, '' if it does not say. */
  readonly runId: string;
}

/** Reads a choice of people with a note each, and says what stands in the way of freezing it. */
export function readChoice(comparison: Comparison, body: unknown): ChoiceState {
  const ids = chosenIds(body);
  const known = comparison.candidates.map((candidate) => candidate.candidacyId);
  const noteFields = [...new Set([...known, ...ids])].map((id) => [noteField(id), optionalText(NOTE_LENGTH)] as const);
  const form = defineForm({ fields: { run: optionalText(100), ...Object.fromEntries(noteFields) } });
  const parsed = parseForm(form, body);
  const choices = ids.map((candidacyId) => ({ candidacyId, note: parsed.typed[noteField(candidacyId)] ?? '' }));
  const wrong = choiceProblems(comparison, choices).map((problem) => wordsFor(problem, comparison, choices));
  return {
    typed: { ...parsed.typed, candidacy: ids },
    problems: [...wrong, ...(parsed.ok ? [] : parsed.problems)],
    choices,
    runId: parsed.typed['run'] ?? '',
  };
}

function chosenIds(body: unknown): string[] {
  const form = defineForm({ fields: {}, lists: { candidacy: Joi.array().items(Joi.string()) } });
  const { typedLists } = parseForm(form, body);
  return [...new Set(typedLists['candidacy'] ?? [])].filter((id) => UUID.test(id)).slice(0, MOST_CHOSEN);
}

function wordsFor(problem: ChoiceProblem, comparison: Comparison, choices: readonly Choice[]): FormProblem {
  if (problem.kind === 'nobody_chosen') return { field: 'candidacy', message: 'Choose at least one person' };
  const { candidacyId } = problem;
  if (problem.kind === 'note_missing') {
    const name = comparison.candidates.find((one) => one.candidacyId === candidacyId)?.name ?? 'this person';
    return { field: noteField(candidacyId), message: `Write why you put ${name} forward` };
  }
  const note = choices.find((one) => one.candidacyId === candidacyId)?.note.trim() ?? '';
  const wrote = note === '' ? '' : `. You had written: “${note}”`;
  return { field: 'candidacy', message: `Somebody you chose is not in the comparison any more${wrote}` };
}
