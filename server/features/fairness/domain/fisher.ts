/** Selections of one group: how many were selected, of how many. */
export interface Selections {
  readonly selected: number;
  readonly total: number;
}

/** Tables as likely as the observed one come out a few digits apart; they count as equally likely. */
const TOLERANCE = 1e-9;

/**
 * Fisher's exact test, two-sided: the sum of the probabilities of all tables with the same margins that are no more likely than the
 * observed one (Ampersand method, section d.4; the rule of R and SciPy).
 */
export function fisherTwoSided(one: Selections, other: Selections): number {
  const selected = one.selected + other.selected;
  const lowest = Math.max(0, selected - other.total);
  const weights = likelihoods(one.total, other.total, selected);
  const bar = (weights[one.selected - lowest] ?? 0) * (1 + TOLERANCE);
  let [all, rare] = [0, 0];
  for (const weight of weights) {
    all += weight;
    if (weight <= bar) rare += weight;
  }
  return Math.min(1, rare / all);
}

/** How likely each possible number of selections in the first group is, from the lowest, against the likeliest. */
function likelihoods(first: number, second: number, selected: number): Float64Array {
  const lowest = Math.max(0, selected - second);
  const weights = new Float64Array(Math.min(first, selected) - lowest + 1);
  const mode = Math.floor(((selected + 1) * (first + 1)) / (first + second + 2)) - lowest;
  // Hypergeometric: P(x + 1) ÷ P(x). Starting from the likeliest, nothing grows out of range.
  const step = (index: number): number => {
    const x = index + lowest;
    return ((first - x) * (selected - x)) / ((x + 1) * (second - selected + x + 1));
  };
  weights[mode] = 1;
  for (let index = mode; index + 1 < weights.length; index += 1) weights[index + 1] = (weights[index] ?? 0) * step(index);
  for (let index = mode; index > 0; index -= 1) weights[index - 1] = (weights[index] ?? 0) / step(index - 1);
  return weights;
}
