import Joi from 'joi';
import { defineForm, optionalText, parseForm, requiredText, type FormProblem, type Typed } from '../../platform/http/forms';
import { CLAUSE_STATUSES } from '../charter';
import type { BriefEdit } from './domain/edit-brief';
import { rows } from './form-rows';
import { loadedVersionRule } from './loaded-version';

export const MOST_OUTCOMES = 12;
export const MOST_MEASURES = 14;
export const CHARTER_CLAUSES = 9;

type Fields = Record<string, Joi.Schema>;
type Values = Record<string, string>;

const fieldsOfRows = (count: number, field: (row: number) => Fields): Fields => Object.assign({}, ...rows(count).map(field)) as Fields;

const form = defineForm<Values>({
  fields: {
    title: requiredText('Enter the title of the role', 120),
    mission: requiredText('Enter the mission: one sentence is enough', 2000),
    notInRole: optionalText(2000),
    reporting: requiredText('Enter to whom the role reports', 2000),
    coverOptions: optionalText(2000),
    coverMust: optionalText(2000),
    coverTerms: optionalText(2000),
    ...fieldsOfRows(MOST_OUTCOMES, (row) => ({ [`outcomeBy_${row}`]: optionalText(60), [`outcomeText_${row}`]: optionalText(500) })),
    ...fieldsOfRows(MOST_MEASURES, (row) => ({
      [`measureName_${row}`]: optionalText(120),
      [`measureFormula_${row}`]: optionalText(300),
      [`measureCadence_${row}`]: optionalText(60),
      [`measureOwnership_${row}`]: optionalText(60),
    })),
    ...fieldsOfRows(CHARTER_CLAUSES, (row) => ({
      [`charterText_${row}`]: requiredText(`Enter what clause ${row} says`, 1000),
      [`charterOwner_${row}`]: optionalText(120),
      [`charterStatus_${row}`]: Joi.string()
        .valid(...CLAUSE_STATUSES)
        .default('open')
        .messages({ 'any.only': `Choose open, proposed or agreed for clause ${row}` }),
    })),
    version: loadedVersionRule,
  },
});

export type ParsedEdit =
  | { readonly ok: true; readonly edit: BriefEdit; readonly version: string; readonly typed: Typed }
  | { readonly ok: false; readonly problems: readonly FormProblem[]; readonly typed: Typed };

/** Reads the edit form; half-filled rows are said by row and field. */
export function parseEdit(body: unknown): ParsedEdit {
  const parsed = parseForm(form, body);
  const problems = [...(parsed.ok ? [] : parsed.problems), ...rowProblems(parsed.typed)];
  if (!parsed.ok || problems.length > 0) return { ok: false, problems, typed: parsed.typed };
  return { ok: true, edit: editFrom(parsed.value), version: parsed.typed['version'] ?? '', typed: parsed.typed };
}

function rowProblems(typed: Typed): readonly FormProblem[] {
  const isFilled = (name: string) => (typed[name] ?? '').trim() !== '';
  const outcomes = rows(MOST_OUTCOMES).flatMap((row) => {
    const [by, text] = [`outcomeBy_${row}`, `outcomeText_${row}`];
    if (isFilled(by) === isFilled(text)) return [];
    return isFilled(by)
      ? [{ field: text, message: `Enter outcome ${row}` }]
      : [{ field: by, message: `Enter by when outcome ${row} is due, like “Day 90”` }];
  });
  const measures = rows(MOST_MEASURES).flatMap((row) => {
    const name = `measureName_${row}`;
    const rest = [`measureFormula_${row}`, `measureCadence_${row}`, `measureOwnership_${row}`];
    if (!isFilled(name)) return rest.some(isFilled) ? [{ field: name, message: `Enter the name of measure ${row}` }] : [];
    return rest
      .filter((field) => !isFilled(field))
      .map((field) => ({ field, message: `Complete measure ${row}: formula, cadence and ownership` }));
  });
  return [...outcomes, ...measures];
}

function editFrom(values: Values): BriefEdit {
  const text = (name: string): string => values[name] ?? '';
  return {
    title: text('title'),
    mission: linesOf(text('mission')),
    notInRole: linesOf(text('notInRole')),
    outcomes: rows(MOST_OUTCOMES)
      .map((row) => ({ by: text(`outcomeBy_${row}`), text: text(`outcomeText_${row}`) }))
      .filter((outcome) => outcome.text !== ''),
    measures: rows(MOST_MEASURES)
      .map((row) => measureFrom(text, row))
      .filter((measure) => measure.name !== ''),
    reporting: linesOf(text('reporting')),
    outsourcing: { options: linesOf(text('coverOptions')), mustCover: linesOf(text('coverMust')), terms: linesOf(text('coverTerms')) },
    charter: rows(CHARTER_CLAUSES).map((id) => ({
      id,
      text: text(`charterText_${id}`),
      owner: text(`charterOwner_${id}`),
      status: CLAUSE_STATUSES.find((one) => one === text(`charterStatus_${id}`)) ?? 'open',
    })),
  };
}

function measureFrom(text: (name: string) => string, row: number) {
  return {
    name: text(`measureName_${row}`),
    formula: text(`measureFormula_${row}`),
    cadence: text(`measureCadence_${row}`),
    ownership: text(`measureOwnership_${row}`),
  };
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** The form's fields for a stored content; the reverse of `parseEdit`. */
export function typedFrom(edit: BriefEdit): Record<string, string> {
  const typed: Record<string, string> = {
    title: edit.title,
    mission: edit.mission.join('\n'),
    notInRole: edit.notInRole.join('\n'),
    reporting: edit.reporting.join('\n'),
    coverOptions: edit.outsourcing.options.join('\n'),
    coverMust: edit.outsourcing.mustCover.join('\n'),
    coverTerms: edit.outsourcing.terms.join('\n'),
  };
  edit.outcomes.forEach(({ by, text }, index) => {
    Object.assign(typed, { [`outcomeBy_${index + 1}`]: by, [`outcomeText_${index + 1}`]: text });
  });
  edit.measures.forEach(({ name, formula, cadence, ownership }, index) => {
    const row = index + 1;
    Object.assign(typed, {
      [`measureName_${row}`]: name,
      [`measureFormula_${row}`]: formula,
      [`measureCadence_${row}`]: cadence,
      [`measureOwnership_${row}`]: ownership,
    });
  });
  for (const { id, text, owner, status } of edit.charter) {
    Object.assign(typed, { [`charterText_${id}`]: text, [`charterOwner_${id}`]: owner, [`charterStatus_${id}`]: status });
  }
  return typed;
}
