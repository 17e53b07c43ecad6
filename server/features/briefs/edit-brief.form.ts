import Joi from 'joi';
import { defineForm, fieldsOfRows, optionalText, parseForm, requiredText, type FormProblem, type Typed } from '../../platform/http/forms';
import { rows } from '../../shared/form-rows';
import { CLAUSE_STATUSES } from '../charter';
import { rowProblems, textFields, textFrom, typedText } from './brief-text.form';
import type { BriefEdit } from './domain/edit-brief';
import { loadedVersionRule } from './loaded-version';
import { MOST_COVERED } from './cover-plan.form';

export const CHARTER_CLAUSES = 9;

type Values = Record<string, string>;

const form = defineForm<Values>({
  fields: {
    ...textFields,
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
  const problems = [...(parsed.ok ? [] : parsed.problems), ...rowProblems(parsed.typed), ...tooManyParts(parsed.typed)];
  if (!parsed.ok || problems.length > 0) return { ok: false, problems, typed: parsed.typed };
  return { ok: true, edit: editFrom(parsed.value), version: parsed.typed['version'] ?? '', typed: parsed.typed };
}

/** The plan of a combined role has a row for each part. */
function tooManyParts(typed: Typed): readonly FormProblem[] {
  const parts = new Set((typed['coverMust'] ?? '').split('\n').filter((one) => one.trim() !== '')).size;
  if (parts <= MOST_COVERED) return [];
  return [{ field: 'coverMust', message: `Keep at most ${MOST_COVERED} parts that must be covered: a longer list is a second job` }];
}

function editFrom(values: Values): BriefEdit {
  const text = (name: string): string => values[name] ?? '';
  const { outsourcing, ...words } = textFrom(values);
  return {
    ...words,
    outsourcing: { ...outsourcing, mustCover: [...new Set(outsourcing.mustCover)] },
    charter: rows(CHARTER_CLAUSES).map((id) => ({
      id,
      text: text(`charterText_${id}`),
      owner: text(`charterOwner_${id}`),
      status: CLAUSE_STATUSES.find((one) => one === text(`charterStatus_${id}`)) ?? 'open',
    })),
  };
}

/** The form's fields for a stored content; the reverse of `parseEdit`. */
export function typedFrom(edit: BriefEdit): Record<string, string> {
  const typed = typedText(edit);
  for (const { id, text, owner, status } of edit.charter) {
    Object.assign(typed, { [`charterText_${id}`]: text, [`charterOwner_${id}`]: owner, [`charterStatus_${id}`]: status });
  }
  return typed;
}
