/** What the values are: names, an order, a scale with equal steps, or one with a true zero. */
export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export interface KrippendorffAlpha {
  /** 1 perfect agreement, about 0 chance, below 0 systematic disagreement; null where it is not defined. */
  readonly alpha: number | null;
  readonly whyNull: string | null;
  /** Values in units that have at least two; the others drop out. */
  readonly pairableValues: number;
  readonly pairableUnits: number;
}

type Units<T> = readonly (readonly T[])[];

/**
 * Krippendorff's alpha with gaps (Krippendorff 2011, "Computing Krippendorff's alpha-reliability"). No variation at all leaves it
 * undefined, and is not perfect agreement: nothing shows that the observers could have told anything apart.
 *
 * @param units for every unit the values of those who gave one
 */
export function nominalAlpha(units: Units<string | number>): KrippendorffAlpha {
  return alphaOf(units, (values) => values.length ** 2 - sumOf([...countsOf(values).values()].map((count) => count ** 2)));
}

/** @param units finite numbers; for `ratio` none below 0 */
export function numericAlpha(level: 'ordinal' | 'interval' | 'ratio', units: Units<number>): KrippendorffAlpha {
  if (level === 'interval') return alphaOf(units, pairedSquares);
  if (level === 'ratio') return alphaOf(units, pairedRatios);
  // The ordinal difference is the number of values between two ranks, each end counted half: the difference of their mid-ranks.
  const ranks = midRanks(pairable(units).flat());
  return alphaOf(
    units.map((values) => (values.length > 1 ? values.map((value) => ranks.get(value) ?? 0) : [])),
    pairedSquares,
  );
}

// `disagreement`: sum of squared differences over all ordered pairs of the values.
function alphaOf<T>(units: Units<T>, disagreement: (values: readonly T[]) => number): KrippendorffAlpha {
  const usable = pairable(units);
  const all = usable.flat();
  const found = { pairableValues: all.length, pairableUnits: usable.length };
  if (all.length === 0) return { alpha: null, whyNull: 'no unit has two values', ...found };
  const expected = disagreement(all) / (all.length - 1);
  if (new Set(all).size === 1 || expected === 0) return { alpha: null, whyNull: 'no variation', ...found };
  const observed = sumOf(usable.map((values) => disagreement(values) / (values.length - 1)));
  return { alpha: 1 - observed / expected, whyNull: null, ...found };
}

function pairable<T>(units: Units<T>): Units<T> {
  return units.filter((values) => values.length > 1);
}

// 2 · (n · Σx² − (Σx)²), taken around the mean to keep the digits.
function pairedSquares(values: readonly number[]): number {
  const mean = sumOf(values) / values.length;
  return 2 * values.length * sumOf(values.map((value) => (value - mean) ** 2));
}

function pairedRatios(values: readonly number[]): number {
  const counts = [...countsOf(values)];
  let sum = 0;
  for (const [one, ones] of counts) {
    for (const [other, others] of counts) if (one !== other) sum += ones * others * ((one - other) / (one + other)) ** 2;
  }
  return sum;
}

function midRanks(values: readonly number[]): ReadonlyMap<number, number> {
  let below = 0;
  const ranks = new Map<number, number>();
  for (const [value, count] of [...countsOf(values)].sort(([a], [b]) => a - b)) {
    ranks.set(value, below + count / 2);
    below += count;
  }
  return ranks;
}

function countsOf<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
