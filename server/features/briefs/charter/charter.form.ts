import Joi from 'joi';
import {
  calendarDay,
  defineForm,
  optionalText,
  parseForm,
  requiredText,
  type Form,
  type FormProblem,
  type Typed,
} from '../../../platform/http/forms';
import { CHARTER_PARTS, CLAUSE_STATUSES, type CharterPart, type Clause, type NamedSigner } from '../../charter';
import { loadedVersionRule } from '../loaded-version';

type Values = Record<string, string>;

const fieldsOf = ({ id }: Clause): Record<string, Joi.Schema> => ({
  [`text_${id}`]: requiredText(`Enter what clause ${id} says`, 1000),
  [`owner_${id}`]: optionalText(120),
  [`status_${id}`]: Joi.string()
    .valid(...CLAUSE_STATUSES)
    .required()
    .messages({ '*': `Choose how far clause ${id} is` }),
  [`due_${id}`]: calendarDay(`Enter the day by which clause ${id} is to be agreed, or leave it empty`),
});

const formFor = (clauses: readonly Clause[]): Form<Values> =>
  defineForm<Values>({ fields: Object.assign({ version: loadedVersionRule }, ...clauses.map(fieldsOf)) as Record<string, Joi.Schema> });

export type ParsedCharter =
  | { readonly ok: true; readonly clauses: readonly Omit<Clause, 'title'>[]; readonly version: string; readonly typed: Typed }
  | { readonly ok: false; readonly problems: readonly FormProblem[]; readonly typed: Typed };

/** Reads the form of these clauses; a day that is left empty is none. */
export function parseCharter(clauses: readonly Clause[], body: unknown): ParsedCharter {
  const parsed = parseForm(formFor(clauses), body);
  if (!parsed.ok) return { ok: false, problems: parsed.problems, typed: parsed.typed };
  const { value, typed } = parsed;
  const edited = clauses.map(({ id }) => {
    const due = value[`due_${id}`];
    const status = CLAUSE_STATUSES.find((one) => one === value[`status_${id}`]) ?? 'open';
    return { id, text: value[`text_${id}`] ?? '', owner: value[`owner_${id}`] ?? '', status, ...(due ? { dueOn: due } : {}) };
  });
  return { ok: true, clauses: edited, version: value['version'] ?? '', typed };
}

/** The form's fields for stored clauses; the reverse of `parseCharter`. */
export function typedFrom(clauses: readonly Clause[]): Record<string, string> {
  const pairs = clauses.flatMap(({ id, text, owner, status, dueOn = '' }) => [
    [`text_${id}`, text],
    [`owner_${id}`, owner],
    [`status_${id}`, status],
    [`due_${id}`, dueOn],
  ]);
  return Object.fromEntries(pairs) as Record<string, string>;
}

/** One more line for the mail. */
export const ownLineForm = defineForm<{ ownLine: string }>({ fields: { ownLine: optionalText(1000) } });

export interface SignatureValues {
  readonly part: CharterPart;
  readonly name: string;
  readonly signedOn: string;
  readonly wording: string;
}

/** `today` is a day, YYYY-MM-DD: nobody has signed tomorrow. */
export function signatureForm(today: string): Form<SignatureValues> {
  return defineForm<SignatureValues>({
    fields: {
      part: Joi.string()
        .valid(...CHARTER_PARTS)
        .required()
        .messages({ '*': 'Choose for whom the signature stands' }),
      name: requiredText('Enter the name under the charter', 120),
      signedOn: calendarDay('Enter the day on the paper')
        .required()
        .custom((day: string, helpers) => (day <= today ? day : helpers.error('string.ahead')))
        .messages({ 'any.required': 'Enter the day on the paper', 'string.ahead': 'Enter a day that is not in the future' }),
      wording: Joi.string().max(60_000).default(''),
    },
  });
}

export type ParsedSigners =
  | { readonly ok: true; readonly named: readonly NamedSigner[]; readonly wording: string; readonly typed: Typed }
  | { readonly ok: false; readonly problems: readonly FormProblem[]; readonly typed: Typed };

const signersForm = defineForm<Record<string, string>>({
  fields: { ...Object.fromEntries(CHARTER_PARTS.map((part) => [part, optionalText(60)])), wording: Joi.string().max(60_000).default('') },
});

/** Who is named for each of `parts`, out of the people with these ids. */
export function parseSigners(parts: readonly CharterPart[], ids: readonly string[], body: unknown): ParsedSigners {
  const form = parseForm(signersForm, body);
  const { typed } = form;
  if (!form.ok) return { ok: false, problems: form.problems, typed };
  const { value } = form;
  const unknown = parts.filter((part) => value[part] !== '' && !ids.includes(value[part] ?? ''));
  if (unknown.length > 0)
    return { ok: false, typed, problems: unknown.map((field) => ({ field, message: 'Choose a stakeholder of this search' })) };
  const named = parts.map((part) => ({ part, stakeholderId: value[part] || null }));
  if (named.some(({ stakeholderId }) => stakeholderId !== null)) return { ok: true, named, wording: value['wording'] ?? '', typed };
  return { ok: false, typed, problems: [{ field: parts[0] ?? 'chief_executive', message: 'Choose at least one person who signs' }] };
}
