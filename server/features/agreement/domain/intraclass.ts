import { fQuantile } from './f-distribution';

/**
 * The six forms of Shrout and Fleiss 1979. First figure: 1 other raters for every subject, 2 the same raters, of whom there could be
 * others, 3 these raters and no others. Second: one rating, or the mean of all k.
 */
export const ICC_FORMS = ['ICC11', 'ICC21', 'ICC31', 'ICC1k', 'ICC2k', 'ICC3k'] as const;
type IccForm = (typeof ICC_FORMS)[number];

interface IccResult {
  readonly value: number | null;
  /** 95% interval. */
  readonly interval: readonly [number, number] | null;
  /** Why the value or its interval is null; null when neither is. */
  readonly whyNull: string | null;
}

interface MeanSquares {
  /** Between subjects, within subjects, between judges, and what is left. */
  readonly BMS: number;
  readonly WMS: number;
  readonly JMS: number;
  readonly EMS: number;
}

export interface Intraclass {
  readonly subjects: number;
  readonly judges: number;
  readonly meanSquares: MeanSquares;
  readonly forms: Readonly<Record<IccForm, IccResult>>;
  /** Degrees of freedom behind the limits of ICC(2,1), by Satterthwaite's approximation; null where they are not defined. */
  readonly satterthwaite: number | null;
}

/** n subjects, k judges. */
interface Table extends MeanSquares {
  readonly n: number;
  readonly k: number;
}

type Interval = Pick<IccResult, 'interval' | 'whyNull'>;

const UPPER = 0.975;
const NO_ERROR = noInterval('a mean square in its denominator is 0');
const TOO_FEW_DEGREES = noInterval('its approximate degrees of freedom are too few');
const TOO_LOW = noInterval('the lower limit for one judge is too low to be stepped up to the mean of all');
/** Limits nearer to each other, or to where a formula ends, are what rounding left. */
const ROUNDING = 1e-12;

/**
 * Intraclass correlations of complete ratings with F-based intervals (Shrout and Fleiss 1979). The limits of ICC(2,k) are those of
 * ICC(2,1) stepped up with the Spearman–Brown formula, as in R's psych; R's irr has another approximation of its own.
 *
 * @param ratings a row for each subject, one rating per judge; at least two of both
 * @throws RangeError when the rows do not form such a table
 */
export function intraclass(ratings: readonly (readonly number[])[]): Intraclass {
  const [n, k] = [ratings.length, ratings[0]?.length ?? 0];
  if (n < 2 || k < 2 || ratings.some((row) => row.length !== k)) throw new RangeError('Ratings need two subjects and two judges at least');
  const table = { n, k, ...meanSquaresOf(moved(ratings)) };
  const satterthwaite = satterthwaiteOf(table);
  const oneWay = oneWayLimits(table);
  const random = randomLimits(table, satterthwaite);
  const fixed = fixedLimits(table);
  const { BMS, WMS, JMS, EMS } = table;
  const judges = (k * (JMS - EMS)) / n;
  // Differences of mean squares that cancel leave rounding behind, and a quotient by it would be any number.
  const dust = 1e-12 * (BMS + JMS + EMS);
  const icc = (error: number, below: number, interval: Interval): IccResult => {
    if (BMS + WMS === 0) return { value: null, interval: null, whyNull: 'no variation' };
    if (Math.abs(below) <= dust) return { value: null, interval: null, whyNull: 'no variation between subjects' };
    return { value: (BMS - error) / below, ...interval };
  };
  const forms = {
    ICC11: icc(WMS, BMS + (k - 1) * WMS, oneWay),
    ICC21: icc(EMS, BMS + (k - 1) * EMS + judges, random),
    ICC31: icc(EMS, BMS + (k - 1) * EMS, fixed),
    ICC1k: icc(WMS, BMS, steppedUp(oneWay, k)),
    ICC2k: icc(EMS, BMS + judges / k, steppedUp(random, k)),
    ICC3k: icc(EMS, BMS, steppedUp(fixed, k)),
  };
  return { subjects: n, judges: k, meanSquares: { BMS, WMS, JMS, EMS }, forms, satterthwaite };
}

// Only differences count; those of ratings far from 0 would lose their digits in the means.
function moved(ratings: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const origin = ratings[0]?.[0] ?? 0;
  return ratings.map((row) => row.map((value) => value - origin));
}

function meanSquaresOf(ratings: readonly (readonly number[])[]): MeanSquares {
  const [n, k] = [ratings.length, ratings[0]?.length ?? 0];
  const rows = ratings.map(meanOf);
  const columns = Array.from({ length: k }, (_, judge) => meanOf(ratings.map((row) => row[judge] ?? 0)));
  const grand = meanOf(rows);
  const cells = (error: (value: number, row: number, column: number) => number): number[] =>
    ratings.flatMap((row, i) => row.map((value, j) => error(value, rows[i] ?? 0, columns[j] ?? 0)));
  const square = (errors: readonly number[], degrees: number): number => sumOf(errors.map((error) => error ** 2)) / degrees;
  // Means carry rounding in their last digits: what is left of a table without variation is 0 and not 1e-32.
  const dust = 1e-28 * ratings.flat().reduce((most, value) => Math.max(most, value ** 2), 0);
  const whole = (mean: number): number => (mean <= dust ? 0 : mean);
  return {
    BMS: whole(
      square(
        cells((_, row) => row - grand),
        n - 1,
      ),
    ),
    WMS: whole(
      square(
        cells((value, row) => value - row),
        n * (k - 1),
      ),
    ),
    JMS: whole(
      square(
        cells((_, __, column) => column - grand),
        k - 1,
      ),
    ),
    EMS: whole(
      square(
        cells((value, row, column) => value - row - column + grand),
        (n - 1) * (k - 1),
      ),
    ),
  };
}

function oneWayLimits({ n, k, BMS, WMS }: Table): Interval {
  return ratioLimits(BMS / WMS, k, [n - 1, n * (k - 1)]);
}

function fixedLimits({ n, k, BMS, EMS }: Table): Interval {
  return ratioLimits(BMS / EMS, k, [n - 1, (n - 1) * (k - 1)]);
}

function ratioLimits(f: number, k: number, [between, within]: readonly [number, number]): Interval {
  if (!Number.isFinite(f)) return NO_ERROR;
  const low = f / fQuantile(UPPER, between, within);
  const high = f * fQuantile(UPPER, within, between);
  return between95((low - 1) / (low + k - 1), (high - 1) / (high + k - 1));
}

function satterthwaiteOf({ n, k, BMS, JMS, EMS }: Table): number | null {
  const icc = (BMS - EMS) / (BMS + (k - 1) * EMS + (k * (JMS - EMS)) / n);
  const ofJudges = k * icc * JMS;
  const ofError = (n * (1 + (k - 1) * icc) - k * icc) * EMS;
  const df = (ofJudges + ofError) ** 2 / (ofJudges ** 2 / (k - 1) + ofError ** 2 / ((n - 1) * (k - 1)));
  return Number.isFinite(df) && df > 0 ? df : null;
}

function randomLimits({ n, k, BMS, JMS, EMS }: Table, df: number | null): Interval {
  if (df === null) return NO_ERROR;
  const spread = k * JMS + (k * n - k - n) * EMS;
  const lower = fQuantile(UPPER, n - 1, df);
  const upper = fQuantile(UPPER, df, n - 1);
  const low = (n * (BMS - lower * EMS)) / (lower * spread + n * BMS);
  const high = (n * (upper * BMS - EMS)) / (spread + n * upper * BMS);
  return high - low > ROUNDING ? between95(low, high) : TOO_FEW_DEGREES;
}

// Spearman–Brown: the reliability of a mean of k. At −1/(k − 1) and below no such reliability exists.
function steppedUp(one: Interval, k: number): Interval {
  if (one.interval === null) return one;
  const [low, high] = one.interval;
  const step = (icc: number): number => (k * icc) / (1 + (k - 1) * icc);
  return 1 + (k - 1) * low > ROUNDING ? between95(step(low), step(high)) : TOO_LOW;
}

function between95(low: number, high: number): Interval {
  return { interval: [low, high], whyNull: null };
}

function noInterval(why: string): Interval {
  return { interval: null, whyNull: `no interval: ${why}` };
}

function meanOf(values: readonly number[]): number {
  return sumOf(values) / values.length;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
