/** Raised whenever a number below or a rule that uses it changes; kept with every stored diagnosis. */
export const DIAGNOSIS_PARAMETERS_VERSION = '1.1.0';

/**
 * Every threshold of the diagnosis (Ampersand method, section a.4). They are expert defaults: nobody has validated them
 * against what happened after a placement.
 */
export const DIAGNOSIS_PARAMETERS = {
  /** Rule 0: fewer answered items than this leave the result provisional. */
  leastAnswered: 23,
  leastAnsweredShare: 0.75,
  /** Rule 1, RF-19 and RF-20: from here on a margin is on a side. */
  side: 0.15,
  /** Rule 2: two searches. */
  twoSearches: { marginBelow: 0.3, need: 0.35, pressure: 0.5 },
  /** Rules 3 and 4: from here on one side leads. */
  lead: 0.2,
  /** Rule 5: from here on the primary side of a combined role follows the margin. */
  primarySide: 0.05,
  /** Rule 6: from here on a margin below `lead` may count as a lean. */
  lean: 0.1,
  /** Two standard deviations of the margin under random answers. */
  clearMargin: 0.36,
  stability: { high: 0.9, moderate: 0.75 },
  /**
   * Five times what the method asks for. Two who draw 2,000 times each differ by more than its tolerance of .03 in two sheets of
   * a hundred by chance alone; against these 10,000 it is six in a thousand.
   */
  resamples: 10_000,
  /** Share of the resampled margins inside the printed interval. */
  interval: 0.95,
  weights: { approver: 2, functionalHead: 0.5, other: 1 },
} as const;

/** Sums of loads carry rounding in the last binary digits; a margin of exactly 0.20 must count as 0.20. */
const ROUNDING = 1e-9;

/** `value` is at least `threshold`, but for rounding. */
export function reaches(value: number, threshold: number): boolean {
  return value >= threshold - ROUNDING;
}
