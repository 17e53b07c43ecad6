import Joi from 'joi';
import {
  calendarDay,
  defineForm,
  fieldsOfRows,
  optionalText,
  parseForm,
  personName,
  requiredText,
  type FormProblem,
  type Typed,
} from '../../platform/http/forms';
import { rows } from '../../shared/form-rows';
import { providerKinds, type CombinedTerms, type CoverRow, type YearCosts } from './domain/combined-terms';
import { costNames } from './domain/year-costs';
import { loadedVersionRule } from './loaded-version';
import { currencyCode, wholeAmount } from './money.form';

/** More parts than the templates list; a longer list is a sign that the role should be two. */
export const MOST_COVERED = 12;

const COVER_FIELDS = ['provider', 'kind', 'owner', 'start', 'monthlyCost', 'firstDeliverable', 'measure', 'exitRule'] as const;

const dateRule = (message: string): Joi.StringSchema => calendarDay(message).default('').messages({ '*': message });

const yearRules = Object.fromEntries(
  costNames.map((name) => [`year_${name}`, wholeAmount('Enter the cost of a year as a whole number above 0', 1_000_000_000)]),
);

const form = defineForm<Record<string, string | number>>({
  fields: {
    requestedBy: personName('Enter the name of the person at the client who asks for it'),
    reason: requiredText('Enter the reason in that person’s words', 1000),
    ...fieldsOfRows(MOST_COVERED, (row) => ({
      [`provider_${row}`]: optionalText(200),
      [`kind_${row}`]: Joi.string()
        .valid(...providerKinds)
        .default('')
        .messages({ '*': 'Choose what sort of provider it is' }),
      [`start_${row}`]: dateRule('Enter the day from which it is covered'),
      [`measure_${row}`]: optionalText(300),
      [`owner_${row}`]: optionalText(120),
      [`monthlyCost_${row}`]: wholeAmount('Enter the cost a month as a whole number above 0', 10_000_000),
      [`firstDeliverable_${row}`]: optionalText(300),
      [`exitRule_${row}`]: optionalText(300),
    })),
    currency: currencyCode(),
    reviewDate: dateRule('Enter the date of the review'),
    ...yearRules,
    year_nothingBasis: optionalText(300),
    splitTrigger: optionalText(300),
    separatePay: optionalText(10),
    version: loadedVersionRule,
  },
});

export type TermsInput = Pick<CombinedTerms, 'requestedBy' | 'reason' | 'plan' | 'splitTrigger' | 'separatePay' | 'year'>;

export type ParsedTerms =
  | { readonly ok: true; readonly terms: TermsInput; readonly version: string; readonly typed: Typed }
  | { readonly ok: false; readonly problems: readonly FormProblem[]; readonly typed: Typed };

/**
 * Reads the plan for the other half. `parts` are what must be covered, in the order of the form's rows: a row is filled in whole or
 * left empty, and what is missing stays an open condition. `today` is an ISO date; a review lies ahead of it.
 */
export function parseTerms(body: unknown, parts: readonly string[], today: string): ParsedTerms {
  const parsed = parseForm(form, body);
  const { typed } = parsed;
  const found = parsed.ok ? [] : parsed.problems;
  const problems = [...found, ...gaps(typed, parts, found), ...togetherProblems(typed, found, today)];
  if (!parsed.ok || problems.length > 0) return { ok: false, problems, typed };
  const text = (name: string): string => String(parsed.value[name] ?? '');
  const plan = { rows: rowsFrom(text, parts), currency: text('currency'), reviewDate: text('reviewDate') };
  const terms = {
    requestedBy: text('requestedBy'),
    reason: text('reason'),
    plan,
    splitTrigger: text('splitTrigger'),
    separatePay: text('separatePay') === 'yes',
    year: yearFrom(text),
  };
  return { ok: true, terms, version: text('version'), typed };
}

const isFilled = (typed: Typed, name: string): boolean => (typed[name] ?? '').trim() !== '';
const isBegun = (typed: Typed, row: number): boolean => COVER_FIELDS.some((name) => isFilled(typed, `${name}_${row}`));

const MISSING: Readonly<Record<(typeof COVER_FIELDS)[number], string>> = {
  provider: 'Enter who provides',
  kind: 'Choose what sort of provider covers',
  start: 'Enter the day from which somebody covers',
  measure: 'Enter what is measured for',
  owner: 'Enter who owns',
  monthlyCost: 'Enter the monthly cost of',
  firstDeliverable: 'Enter the first deliverable for',
  exitRule: 'Enter the exit rule for',
};

function gaps(typed: Typed, parts: readonly string[], found: readonly FormProblem[]): readonly FormProblem[] {
  return parts.flatMap((part, index) => {
    const row = index + 1;
    if (!isBegun(typed, row)) return [];
    return COVER_FIELDS.filter((name) => !isFilled(typed, `${name}_${row}`))
      .map((name) => ({ field: `${name}_${row}`, message: `${MISSING[name]} “${part}”` }))
      .filter(({ field }) => !found.some((one) => one.field === field));
  });
}

function togetherProblems(typed: Typed, found: readonly FormProblem[], today: string): readonly FormProblem[] {
  const isFree = (name: string) => !found.some((one) => one.field === name);
  const hasRow = rows(MOST_COVERED).some((row) => isBegun(typed, row));
  const hasCost = costNames.some((name) => isFilled(typed, `year_${name}`));
  const needsCurrency = (hasRow || hasCost) && !isFilled(typed, 'currency');
  const isPast = isFilled(typed, 'reviewDate') && isFree('reviewDate') && (typed['reviewDate'] ?? '').trim() <= today;
  return [
    ...(needsCurrency ? [{ field: 'currency', message: 'Enter the currency as its three letters, like EUR' }] : []),
    ...basisProblems(typed),
    ...(isPast ? [{ field: 'reviewDate', message: 'Choose a review date in the future' }] : []),
  ];
}

function basisProblems(typed: Typed): readonly FormProblem[] {
  if (!isFilled(typed, 'year_nothing') || isFilled(typed, 'year_nothingBasis')) return [];
  return [{ field: 'year_nothingBasis', message: 'Enter what the cost of doing nothing is estimated from' }];
}

function rowsFrom(text: (name: string) => string, parts: readonly string[]): readonly CoverRow[] {
  return parts.flatMap((part, index) => {
    const row = index + 1;
    if (text(`provider_${row}`) === '') return [];
    const kind = providerKinds.find((one) => one === text(`kind_${row}`));
    return [
      {
        part,
        provider: text(`provider_${row}`),
        owner: text(`owner_${row}`),
        monthlyCost: Number(text(`monthlyCost_${row}`)),
        firstDeliverable: text(`firstDeliverable_${row}`),
        exitRule: text(`exitRule_${row}`),
        ...(kind ? { kind } : {}),
        start: text(`start_${row}`),
        measure: text(`measure_${row}`),
      },
    ];
  });
}

function yearFrom(text: (name: string) => string): YearCosts {
  const amount = (name: (typeof costNames)[number]): number | null => (text(`year_${name}`) === '' ? null : Number(text(`year_${name}`)));
  return {
    oneLeader: amount('oneLeader'),
    salesLeader: amount('salesLeader'),
    marketingLeader: amount('marketingLeader'),
    nothing: amount('nothing'),
    nothingBasis: text('year_nothingBasis'),
  };
}
