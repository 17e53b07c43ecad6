import { probabilityAtLeast, SCORING_PARAMETERS } from '../../scoring';
import type { OutcomeRating } from './check-in';
import type { Prediction } from './placement';

/** Below this many placements a percentage would say more than anybody knows. */
export const LEAST_PLACEMENTS = 10;

/** One placement with its last check-in that was sent in. */
export interface JudgedPlacement {
  readonly predicted: Prediction | null;
  readonly ratings: readonly OutcomeRating[];
}

export interface CalibrationRow {
  /** Whether the evidence had put the person at the threshold or above on the side the role leads, as likely as a class demands. */
  readonly predictedClear: boolean;
  readonly placements: number;
  /** Outcomes met or missed; what is on the way, or too early to say, is neither. */
  readonly settled: number;
  readonly met: number;
  /** 95% interval of the share met (Wilson); null where nothing is settled. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

export type Calibration =
  | { readonly kind: 'too_few'; readonly placements: number }
  | { readonly kind: 'rows'; readonly placements: number; readonly rows: readonly CalibrationRow[] };

/** Predicted against observed, pooled over placements that have both; refused under ten of them. */
export function calibrate(judged: readonly JudgedPlacement[]): Calibration {
  const counted = judged.filter((one) => one.predicted !== null && one.ratings.some(isSettled));
  const placements = counted.length;
  if (placements < LEAST_PLACEMENTS) return { kind: 'too_few', placements };
  return { kind: 'rows', placements, rows: [true, false].map((clear) => rowOf(counted, clear)) };
}

function rowOf(judged: readonly JudgedPlacement[], predictedClear: boolean): CalibrationRow {
  const own = judged.filter(({ predicted }) => predicted !== null && isClear(predicted) === predictedClear);
  const ratings = own.flatMap((one) => one.ratings).filter(isSettled);
  const met = ratings.filter((rating) => rating === 'met').length;
  return { predictedClear, placements: own.length, settled: ratings.length, met, interval: wilson(met, ratings.length) };
}

function isSettled(rating: OutcomeRating): boolean {
  return rating === 'met' || rating === 'missed';
}

function isClear(predicted: Prediction): boolean {
  return probabilityAtLeast(predicted, SCORING_PARAMETERS.threshold) >= SCORING_PARAMETERS.classProbability;
}

const Z95 = 1.959964;

/** Wilson's score interval (1927): holds its level for small numbers, and stays between 0 and 1. */
export function wilson(successes: number, total: number): { low: number; high: number } | null {
  if (total === 0) return null;
  const [share, square] = [successes / total, Z95 * Z95];
  const middle = (share + square / (2 * total)) / (1 + square / total);
  const half = (Z95 / (1 + square / total)) * Math.sqrt((share * (1 - share)) / total + square / (4 * total * total));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
