import Joi from 'joi';
import { rows } from '../../shared/form-rows';

/** What was typed, for every declared field: nothing is missing, so a form can always be shown again as it was sent. */
export type Typed<Name extends string = string> = Readonly<Record<Name, string>>;
export type TypedLists = Readonly<Record<string, readonly string[]>>;

export interface FormProblem {
  /** The field's name, which is also its id on the page. */
  readonly field: string;
  /** A sentence that says what to do. */
  readonly message: string;
}

export interface Form<V> {
  readonly schema: Joi.ObjectSchema<V>;
  readonly fields: readonly string[];
  /** Fields that may be sent more than once (tick boxes): always parsed as a list. */
  readonly lists: readonly string[];
}

export type ParsedForm<V> =
  | { readonly ok: true; readonly value: V; readonly typed: Typed; readonly typedLists: TypedLists }
  | { readonly ok: false; readonly problems: readonly FormProblem[]; readonly typed: Typed; readonly typedLists: TypedLists };

/** A Joi rule per field, with the message beside it: `.messages({ 'string.empty': 'Enter the …' })`. */
export type FormFields = Readonly<Record<string, Joi.Schema>>;

interface FormDeclaration {
  readonly fields: FormFields;
  readonly lists?: Record<string, Joi.ArraySchema>;
  /** Rules over several fields. */
  readonly together?: (schema: Joi.ObjectSchema) => Joi.ObjectSchema;
}

const MAX_TYPED = 100_000;

/** A form from its fields; `V` is what they are parsed to. */
export function defineForm<V>(declaration: FormDeclaration): Form<V> {
  const lists = declaration.lists ?? {};
  const schema = Joi.object({ ...declaration.fields, ...lists });
  return {
    schema: (declaration.together?.(schema) ?? schema) as Joi.ObjectSchema<V>,
    fields: Object.keys(declaration.fields),
    lists: Object.keys(lists),
  };
}

/** The fields of `count` alike rows, numbered from one. */
export function fieldsOfRows(count: number, field: (row: number) => FormFields): FormFields {
  return Object.fromEntries(rows(count).flatMap((row) => Object.entries(field(row))));
}

/** Reads a submitted body. Unknown fields are ignored, repeated single fields count as their last value, blanks around text go. */
export function parseForm<V>(form: Form<V>, body: unknown): ParsedForm<V> {
  const sent = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const own = (name: string): unknown => (Object.hasOwn(sent, name) ? sent[name] : undefined);
  const typed = Object.fromEntries(form.fields.map((name) => [name, asText(own(name))]));
  const typedLists = Object.fromEntries(form.lists.map((name) => [name, asList(own(name))]));
  const trimmed = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text.trim() === '' ? undefined : text.trim()]));
  const result = form.schema.validate({ ...trimmed, ...typedLists }, { abortEarly: false, errors: { wrap: { label: false } } });
  if (!result.error) return { ok: true, value: result.value, typed, typedLists };
  return { ok: false, problems: firstProblemPerField(result.error), typed, typedLists };
}

function firstProblemPerField(error: Joi.ValidationError): FormProblem[] {
  const problems = new Map<string, FormProblem>();
  for (const detail of error.details) {
    const field = String(detail.path[0] ?? '');
    if (!problems.has(field)) problems.set(field, { field, message: detail.message });
  }
  return [...problems.values()];
}

function asText(value: unknown): string {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  if (typeof last !== 'string') return '';
  // NUL and half characters cannot be stored, and browsers send CR LF.
  return last
    .slice(0, MAX_TYPED)
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll('\0', '')
    .replaceAll('\r\n', '\n');
}

function asList(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.filter((item) => typeof item === 'string').map((item) => asText(item));
}

/** A required line of text: `requiredText('Enter the name of the client')`. */
export function requiredText(message: string, max = 200): Joi.StringSchema {
  return Joi.string()
    .max(max)
    .required()
    .messages({
      'any.required': message,
      'string.empty': message,
      'string.max': tooLong(max),
    });
}

/** The name of a person who stands for something: a dash or a dot is nobody. */
export function personName(message: string): Joi.StringSchema {
  return requiredText(message, 120).pattern(/\p{L}/u).messages({ 'string.pattern.base': message });
}

/** Text that may stay empty; arrives as '' then. */
export function optionalText(max = 5000): Joi.StringSchema {
  return Joi.string()
    .max(max)
    .default('')
    .messages({ 'string.max': tooLong(max) });
}

const tooLong = (max: number): string => `Shorten this to ${max.toLocaleString('en-GB')} characters or fewer`;

/** A day as a date field sends it, YYYY-MM-DD, that exists and that a calendar would offer. */
export function calendarDay(message: string): Joi.StringSchema {
  return Joi.string()
    .custom((text: string, helpers) => (isCalendarDay(text) ? text : helpers.error('string.day')))
    .messages({ 'string.day': message });
}

function isCalendarDay(text: string): boolean {
  const day = /^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The id of a row as PostgreSQL reads it; Joi by itself takes `[…]` and `(…)` for one as well. */
export function rowId(): Joi.StringSchema {
  return Joi.string().guid({ wrapper: false, separator: '-' });
}

/** Which version of a row a form was filled from: for a guarded update, and never more than its column can hold. */
export function rowVersion(): Joi.NumberSchema {
  return Joi.number().integer().min(1).max(2_147_483_646).messages({ '*': 'Open this page again: it does not say which version it shows' });
}

/** The same of a row that may not be there yet: 0 then. */
export function rowVersionOrNone(): Joi.NumberSchema {
  return rowVersion().min(0);
}

/** One address; `message` asks for it. */
export function emailAddress(message: string): Joi.StringSchema {
  return Joi.string()
    .email({ tlds: false })
    .max(254)
    .required()
    .messages({
      'any.required': message,
      'string.empty': message,
      'string.email': `${message}, like name@example.com`,
      'string.max': message,
    });
}
