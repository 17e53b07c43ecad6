import Joi from 'joi';
import {
  defineForm,
  fieldsOfRows,
  optionalText,
  parseForm,
  personName,
  requiredText,
  type FormFields,
  type FormProblem,
  type Typed,
} from '../../../platform/http/forms';
import { rows } from '../../../shared/form-rows';
import type { Side } from '../../../shared/side';
import { carrierOf, carriers, NO_TERMS, type Carrier, type MeasureTerms } from '../../measures';
import type { Measure } from '../domain/brief';
import { MOST_MEASURES } from '../brief-text.form';
import { loadedVersionRule } from '../loaded-version';

/** One row as it was filled in. */
export interface MeasureRow {
  readonly name: string;
  readonly formula: string;
  readonly cadence: string;
  readonly carrier: Carrier;
  readonly terms: MeasureTerms;
}

const TEXTS = { target: 120, period: 120, budget: 200, levers: 300, baseline: 200, readFrom: 200 } as const;
const NUMBERS = { payShare: 100, dueMonth: 60 } as const;
const NUMBER_MESSAGES: Readonly<Record<keyof typeof NUMBERS, string>> = {
  payShare: 'Enter the share of pay as a whole number from 0 to 100',
  dueMonth: 'Enter when it is due as a whole number of months from 0 to 60',
};
const DETAILS = [...(Object.keys(TEXTS) as (keyof typeof TEXTS)[]), ...(Object.keys(NUMBERS) as (keyof typeof NUMBERS)[])];

const fieldsOf = (row: number): FormFields => ({
  [`name_${row}`]: optionalText(120),
  [`formula_${row}`]: optionalText(300),
  [`cadence_${row}`]: optionalText(60),
  [`carrier_${row}`]: Joi.string().valid(...carriers),
  ...Object.fromEntries(Object.entries(TEXTS).map(([name, most]) => [`${name}_${row}`, optionalText(most)])),
  ...Object.fromEntries(Object.entries(NUMBERS).map(([name, most]) => [`${name}_${row}`, Joi.number().integer().min(0).max(most)])),
  [`remove_${row}`]: optionalText(10),
});

const form = defineForm<Record<string, unknown>>({
  fields: { version: loadedVersionRule, step: optionalText(10), shown: optionalText(10), ...fieldsOfRows(MOST_MEASURES, fieldsOf) },
});

/** What was sent: kept, or only looked at, with one row more if asked for. */
export interface SentMeasures {
  readonly step: 'save' | 'check' | 'more';
  readonly problems: readonly FormProblem[];
  readonly typed: Typed;
  readonly version: string;
  /** What can be read of the rows, wrong ones included: the review looks at what is typed. */
  readonly rows: readonly (MeasureRow & { readonly row: number })[];
}

/** Reads the rows that hold something and are not taken out; never throws, and what is wrong is said by row and field. */
export function parseMeasures(body: unknown): SentMeasures {
  const parsed = parseForm(form, body);
  const { typed } = parsed;
  const kept = rows(MOST_MEASURES).filter((row) => isFilled(typed, row) && typed[`remove_${row}`] !== 'yes');
  const ofFields = parsed.ok ? [] : parsed.problems.filter(({ field }) => isKept(field, kept)).map(inWords);
  const known = new Set(ofFields.map(({ field }) => field));
  const gaps = kept.flatMap((row) => gapsIn(typed, row)).filter(({ field }) => !known.has(field));
  const step = typed['step'] === 'check' || typed['step'] === 'more' ? typed['step'] : 'save';
  return {
    step,
    problems: [...ofFields, ...gaps],
    typed,
    version: (typed['version'] ?? '').trim(),
    rows: kept.map((row) => ({ row, ...rowFrom(typed, row) })),
  };
}

const text = (typed: Typed, name: string): string => (typed[name] ?? '').trim();

const isFilled = (typed: Typed, row: number): boolean =>
  ['name', 'formula', 'cadence', ...DETAILS].some((name) => text(typed, `${name}_${row}`) !== '');

function isKept(field: string, kept: readonly number[]): boolean {
  const row = /_(\d+)$/.exec(field)?.[1];
  return row === undefined || kept.includes(Number(row));
}

function inWords({ field, message }: FormProblem): FormProblem {
  const [name] = field.split('_');
  if (name === 'payShare' || name === 'dueMonth') return { field, message: NUMBER_MESSAGES[name] };
  return name === 'carrier' ? { field, message: `Choose who carries measure ${field.split('_')[1]}` } : { field, message };
}

function gapsIn(typed: Typed, row: number): readonly FormProblem[] {
  const asked = {
    name: 'Enter the name of',
    formula: 'Enter how to count',
    cadence: 'Enter how often to read',
    carrier: 'Choose who carries',
  };
  return Object.entries(asked)
    .filter(([name]) => text(typed, `${name}_${row}`) === '')
    .map(([name, words]) => ({ field: `${name}_${row}`, message: `${words} measure ${row}` }));
}

function rowFrom(typed: Typed, row: number): MeasureRow {
  const of = (name: string): string => text(typed, `${name}_${row}`);
  const carrier = carriers.find((one) => one === of('carrier')) ?? 'other';
  const texts = Object.fromEntries(Object.keys(TEXTS).map((name) => [name, of(name)]));
  const terms = { ...NO_TERMS, ...texts, payShare: numberIn(of('payShare')), dueMonth: numberIn(of('dueMonth')) };
  return { name: of('name'), formula: of('formula'), cadence: of('cadence'), carrier, terms };
}

const numberIn = (typed: string): number | null => (/^\d{1,3}$/.test(typed) ? Number(typed) : null);

/** The form's fields for stored measures; the reverse of `parseMeasures`. */
export function typedFrom(measures: readonly Measure[], primarySide: Side): Record<string, string> {
  const typed = measures.slice(0, MOST_MEASURES).flatMap(({ name, formula, cadence, ownership, terms = NO_TERMS }, index) => {
    const details = DETAILS.map((detail) => [detail, String(terms[detail] ?? '')] as const);
    const all = [
      ['name', name],
      ['formula', formula],
      ['cadence', cadence],
      ['carrier', carrierOf(ownership, primarySide)],
      ...details,
    ] as const;
    return all.map(([field, value]) => [`${field}_${index + 1}`, value] as const);
  });
  return Object.fromEntries(typed);
}

export interface WaiverValues {
  readonly finding: string;
  readonly byName: string;
  readonly reason: string;
}

export const waiverForm = defineForm<WaiverValues>({
  fields: {
    finding: Joi.string().max(20_000).required(),
    byName: personName('Enter the name of the person who waives it'),
    reason: requiredText('Enter the reason in that person’s words', 1000),
  },
});
