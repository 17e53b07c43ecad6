import { fleissKappa, ICC_FORMS, intraclass, nominalAlpha, numericAlpha, type MeasurementLevel } from '../features/agreement';
import { items, member, members, number, oneOf, only, refusal, root, text, type At, type Range } from './read-input';

const LEVELS = ['nominal', 'ordinal', 'interval', 'ratio'] as const satisfies readonly MeasurementLevel[];
const RATING: Range = { min: -1e12, max: 1e12 };
/** The ratio level compares every two values; this many take a second. */
const MOST_RATIO_VALUES = 10_000;

/**
 * Verb `agreement`: how far observers, judges or raters agree. A coefficient that is not defined is null, with the reason.
 *
 * @param input `{"kind": "krippendorff", "level": "nominal"|"ordinal"|"interval"|"ratio", "observers": {"A": [1, null, …]}}` with one
 *   value or null for each unit, `{"kind": "icc", "ratings": [[…]]}` with a row for each subject, or
 *   `{"kind": "fleiss_kappa", "counts": [[…]]}` with a row for each subject and a column for each category
 * @returns krippendorff: `{"alpha", "ci95": null, …}`; icc: `{"ICC11": {"value", "ci95", "reason"}, …}`; fleiss_kappa: `{"kappa", "ci95", …}`
 * @throws JudgeInputError
 */
export function judgeAgreement(input: unknown): unknown {
  const at = root(input);
  const kind = oneOf(member(at, 'kind'), ['krippendorff', 'icc', 'fleiss_kappa']);
  switch (kind) {
    case 'krippendorff':
      return { kind, ...krippendorff(only(at, ['kind', 'level', 'observers'])) };
    case 'icc':
      return { kind, ...icc(member(only(at, ['kind', 'ratings']), 'ratings')) };
    case 'fleiss_kappa':
      return { kind, ...kappa(member(only(at, ['kind', 'counts']), 'counts')) };
  }
}

function krippendorff(at: At) {
  const level = oneOf(member(at, 'level'), LEVELS);
  const observers = table(members(member(at, 'observers')).map((one) => one.at));
  const read = level === 'nominal' ? nominalAlpha(unitsOf(observers, name)) : numericAlpha(level, numericUnits(at, level, observers));
  return {
    level,
    alpha: read.alpha,
    ci95: null,
    reason: read.whyNull,
    ci95_reason: 'no interval in closed form is known for alpha',
    pairable_values: read.pairableValues,
    pairable_units: read.pairableUnits,
  };
}

function numericUnits(at: At, level: MeasurementLevel, observers: readonly (readonly At[])[]): number[][] {
  const units = unitsOf(observers, (one) => number(one, level === 'ratio' ? { ...RATING, min: 0 } : RATING));
  if (level === 'ratio' && new Set(units.flat()).size > MOST_RATIO_VALUES) {
    throw refusal(member(at, 'observers'), `must hold at most ${MOST_RATIO_VALUES} different values`);
  }
  return units;
}

/** For every unit the values of those who gave one. */
function unitsOf<T>(observers: readonly (readonly At[])[], read: (at: At) => T): T[][] {
  return (observers[0] ?? []).map((_, unit) =>
    observers.flatMap((values) => {
      const at = values[unit];
      return at === undefined || at.value === null ? [] : [read(at)];
    }),
  );
}

function name(at: At): string | number {
  return typeof at.value === 'number' ? number(at) : text(at);
}

function icc(at: At) {
  const rows = table(items(at)).map((row) => row.map((one) => number(one, RATING)));
  const [n, k] = [rows.length, rows[0]?.length ?? 0];
  if (n < 2) return noIcc(n, k, 'fewer than two subjects');
  if (k < 2) return noIcc(n, k, 'fewer than two judges');
  const found = intraclass(rows);
  return {
    subjects: n,
    judges: k,
    ...Object.fromEntries(
      ICC_FORMS.map((form) => {
        const { value, interval, whyNull } = found.forms[form];
        return [form, { value, ci95: interval, reason: whyNull }];
      }),
    ),
    mean_squares: found.meanSquares,
    df: { between: n - 1, within: n * (k - 1), judges: k - 1, error: (n - 1) * (k - 1) },
    satterthwaite_df_for_ICC21: found.satterthwaite,
  };
}

function noIcc(subjects: number, judges: number, reason: string) {
  const forms = Object.fromEntries(ICC_FORMS.map((form) => [form, { value: null, ci95: null, reason }]));
  return { subjects, judges, ...forms, mean_squares: null, df: null, satterthwaite_df_for_ICC21: null };
}

function kappa(at: At) {
  const rows = table(items(at)).map((row) => row.map((one) => number(one, { min: 0, max: 1e6, whole: true })));
  const raters = rows.map((row) => row.reduce((sum, count) => sum + count, 0));
  const odd = raters.findIndex((count) => count !== raters[0]);
  if (odd > 0) throw refusal({ value: null, path: `${at.path}[${odd}]` }, `must count ${raters[0]} raters, like the first row`);
  const counted = { subjects: rows.length, raters: raters[0] ?? 0 };
  if (rows.length === 0) return noKappa(counted, 'no subject');
  if (counted.raters < 2) return noKappa(counted, 'fewer than two raters');
  const found = fleissKappa(rows);
  return {
    kappa: found.kappa,
    se: found.standardError,
    ci95: found.interval,
    reason: found.whyNull,
    observed_agreement: found.observed,
    expected_agreement: found.expected,
    ...counted,
  };
}

function noKappa(counted: { readonly subjects: number; readonly raters: number }, reason: string) {
  return { kappa: null, se: null, ci95: null, reason, observed_agreement: null, expected_agreement: null, ...counted };
}

/** Rows of equal length. */
function table(rows: readonly At[]): At[][] {
  return rows.map((row) => {
    const values = items(row);
    const length = Array.isArray(rows[0]?.value) ? rows[0].value.length : 0;
    if (values.length !== length) throw refusal(row, `must hold ${length} entries, like the first`);
    return values;
  });
}
