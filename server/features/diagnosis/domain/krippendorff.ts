/**
 * Krippendorff's alpha for interval data with gaps (Krippendorff 2011, "Computing Krippendorff's alpha-reliability").
 *
 * `units`: for every item the values of those who answered it; items with fewer than two values drop out. Returns 1 for
 * perfect agreement, about 0 for chance, below 0 for systematic disagreement, and null when it is not defined: fewer than
 * two pairable values or no variation at all.
 */
export function intervalAlpha(units: readonly (readonly number[])[]): number | null {
  const pairable = units.filter((values) => values.length > 1);
  const all = pairable.flat();
  if (all.length < 2) return null;
  const expected = pairedSquares(all) / (all.length - 1);
  if (expected < 1e-12) return null;
  const observed = pairable.reduce((sum, values) => sum + pairedSquares(values) / (values.length - 1), 0);
  return 1 - observed / expected;
}

// Sum of squared differences over all ordered pairs: 2 · (n · Σx² − (Σx)²), taken around the mean to keep the digits.
function pairedSquares(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return 2 * values.length * values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
