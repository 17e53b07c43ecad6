export interface FleissKappa {
  /** 1 perfect agreement, 0 what chance gives; null where it is not defined. */
  readonly kappa: number | null;
  readonly whyNull: string | null;
  /** Under the hypothesis that agreement is by chance alone. */
  readonly standardError: number | null;
  /** 95%: kappa ± 1.96 standard errors. */
  readonly interval: readonly [number, number] | null;
  /** Mean share of agreeing pairs, and what chance would give. */
  readonly observed: number;
  readonly expected: number;
}

const NORMAL_975 = 1.959963984540054;

/**
 * Fleiss' kappa (Fleiss 1971) with the large-sample standard error of Fleiss, Nee and Landis 1979, which takes the place of the one in
 * the first paper.
 *
 * @param counts a row for each subject: how many raters chose each category. Every row has the same number of raters, at least two.
 * @throws RangeError when the rows are no such table
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa {
  const [subjects, raters] = [counts.length, sumOf(counts[0] ?? [])];
  if (raters < 2 || counts.some((row) => sumOf(row) !== raters)) throw new RangeError('Every subject needs the same number of raters');
  const shares = (counts[0] ?? []).map((_, category) => sumOf(counts.map((row) => row[category] ?? 0)) / (subjects * raters));
  const observed = sumOf(counts.map((row) => sumOf(row.map((count) => count * (count - 1))))) / (subjects * raters * (raters - 1));
  const expected = sumOf(shares.map((share) => share ** 2));
  if (shares.includes(1)) return { kappa: null, whyNull: 'no variation', standardError: null, interval: null, observed, expected };
  const kappa = (observed - expected) / (1 - expected);
  const standardError = standardErrorOf(shares, subjects, raters);
  const interval = [kappa - NORMAL_975 * standardError, kappa + NORMAL_975 * standardError] as const;
  return { kappa, whyNull: null, standardError, interval, observed, expected };
}

function standardErrorOf(shares: readonly number[], subjects: number, raters: number): number {
  const spread = sumOf(shares.map((share) => share * (1 - share)));
  const skew = sumOf(shares.map((share) => share * (1 - share) * (1 - 2 * share)));
  return (Math.sqrt(2) / (spread * Math.sqrt(subjects * raters * (raters - 1)))) * Math.sqrt(spread ** 2 - skew);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
