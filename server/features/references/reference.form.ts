import Joi from 'joi';
import type { CompetencyId } from '../competencies';
import { defineForm, optionalText, parseForm, rowVersionOrNone, type FormProblem } from '../../platform/http/forms';
import { LED, type Led } from './domain/referee';
import { valueFrom, type ReferenceAnswers } from './domain/reference';

export const levelField = (id: CompetencyId) => `level-${id}`;
export const noteField = (id: CompetencyId) => `note-${id}`;

const NOTE_MAX = 2000;

type TypedReference = Readonly<Record<string, string | readonly string[]>>;

export type ParsedReference =
  | { readonly ok: true; readonly answers: ReferenceAnswers; readonly version: number; readonly typed: TypedReference }
  | { readonly ok: false; readonly problems: readonly FormProblem[]; readonly typed: TypedReference };

type Input = Readonly<Record<string, unknown>> & { readonly witnessed: readonly Led[]; readonly summary: string; readonly version: number };

/** Reads the referee's form for the competencies that were asked; other fields are ignored. Nothing has to be filled in yet. */
export function parseReference(asked: readonly CompetencyId[], body: unknown): ParsedReference {
  const form = parseForm(referenceForm(asked), body);
  const typed = { ...form.typed, ...form.typedLists };
  if (!form.ok) return { ok: false, problems: form.problems, typed };
  const { witnessed, summary, version } = form.value;
  const ratings = asked.map((competencyId) => ({
    competencyId,
    value: valueFrom(form.value[levelField(competencyId)]),
    note: String(form.value[noteField(competencyId)]),
  }));
  return { ok: true, answers: { ratings, witnessed, summary }, version, typed };
}

function referenceForm(asked: readonly CompetencyId[]) {
  const level = Joi.string()
    .valid('1', '2', '3', '4', '5', 'not_seen')
    .messages({ 'any.only': 'Choose one of the five levels, or that you could not see it' });
  const perCompetency = asked.flatMap((id): [string, Joi.Schema][] => [
    [levelField(id), level],
    [noteField(id), optionalText(NOTE_MAX)],
  ]);
  return defineForm<Input>({
    fields: {
      ...Object.fromEntries(perCompetency),
      summary: optionalText(NOTE_MAX),
      version: rowVersionOrNone().default(0),
    },
    lists: {
      witnessed: Joi.array()
        .items(
          Joi.string()
            .valid(...LED)
            .messages({ 'any.only': 'Choose from the list' }),
        )
        .unique()
        .messages({ 'array.unique': 'Choose each once' }),
    },
  });
}
