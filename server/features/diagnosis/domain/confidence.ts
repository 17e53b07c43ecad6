import type { RandomSource } from '../../../shared/seeded-random';
import type { Needs, Plans, Scope } from './decision-rules';
import { findScope } from './decision-rules';
import type { ItemEvidence } from './evidence';
import { known } from './evidence';
import { DIAGNOSIS_PARAMETERS as P, reaches } from './parameters';
import { marginOf, sharesOf } from './shares';

export type Confidence = 'high' | 'moderate' | 'low';

export interface Stability {
  /** Share of resamples with the same scope, 0 to 1. */
  readonly stability: number;
  /** The middle 95% of the resampled margins. */
  readonly interval: { readonly low: number; readonly high: number };
}

/**
 * Resamples the answered items with replacement and asks rules 2 to 7 again each time (Ampersand method, section a.4; Efron
 * 1979). What is planned and funded stays as answered, since the rules read those two as facts. The scope alone is compared:
 * neither "lean" nor the primary side.
 */
export function stabilityOf(evidence: readonly ItemEvidence[], plans: Plans, random: RandomSource): Stability {
  const draw = resampler(known(evidence), random);
  const scope = findScope(sharesOf(evidence), plans).scope;
  let same = 0;
  const margins = new Float64Array(P.resamples)
    .map(() => {
      const shares = draw();
      if (findScope(shares, plans).scope === scope) same += 1;
      return marginOf(shares);
    })
    .sort();
  const tail = (1 - P.interval) / 2;
  return { stability: same / P.resamples, interval: { low: quantile(margins, tail), high: quantile(margins, 1 - tail) } };
}

/** How much the label promises: a single role needs a clear margin as well as stability, other scopes stability alone. */
export function confidenceOf(scope: Scope, margin: number, stability: number): Confidence {
  const isSingle = scope === 'sales_led' || scope === 'marketing_led';
  const size = isSingle ? Math.abs(margin) : Infinity;
  if (reaches(size, P.clearMargin) && reaches(stability, P.stability.high)) return 'high';
  return reaches(size, P.lead) && reaches(stability, P.stability.moderate) ? 'moderate' : 'low';
}

// A diagnosis draws 300,000 items: they stand in one row of numbers and are summed while drawing, without lists in between.
function resampler(pool: readonly ItemEvidence[], random: RandomSource): () => Needs {
  const cells = Float64Array.from(pool.flatMap(({ loads, maxima }) => [loads.S, maxima.S, loads.M, maxima.M, loads.T, maxima.T]));
  const width = 6;
  const sums = new Float64Array(width);
  const share = (column: number): number => ratio(sums[column] ?? 0, sums[column + 1] ?? 0);
  const order = balancedOrder(pool.length, random);
  let next = 0;
  return () => {
    sums.fill(0);
    for (let drawn = 0; drawn < pool.length; drawn += 1) add(sums, cells, (order[next++] ?? 0) * width);
    return { S: share(0), M: share(2), T: share(4) };
  };
}

// Taken out of the loop: where the tests run, every look-up of a global is slow, and there are 300,000 of them.
const { floor } = Math;

// Every item comes up equally often over all resamples (the balanced bootstrap of Davison, Hinkley and Schechtman 1986): the
// stability then hangs on the seed a third less.
function balancedOrder(items: number, random: RandomSource): Uint16Array {
  const order = new Uint16Array(items * P.resamples).map((_, index) => index % items);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = floor(random() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}

function add(sums: Float64Array, cells: Float64Array, from: number): void {
  for (let column = 0; column < sums.length; column += 1) sums[column] = (sums[column] ?? 0) + (cells[from + column] ?? 0);
}

function ratio(sum: number, most: number): number {
  return most === 0 ? 0 : sum / most;
}

// Linear interpolation between order statistics (definition 7 of Hyndman and Fan 1996).
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}
