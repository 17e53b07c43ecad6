import { axisWeights } from './comparison-evidence';
import type { ReadyComparison } from './comparison.service';
import { compareOnce } from './domain/compare';
import { inputUnder, triedWeights, type TriedWeights } from './domain/tried-weights';
import { rankOffLoop } from './rank-off-loop';

export interface WhatIf extends TriedWeights {
  /** The comparison under the tried weights; null when none were given. It is not stored. */
  readonly under: ReadyComparison | null;
}

/** What the comparison would say under other weights. Nothing is kept: weights count once they are in a signed brief. */
export async function whatIf(comparison: ReadyComparison, typed: ReadonlyMap<string, string>): Promise<WhatIf> {
  const tried = triedWeights(comparison.input, typed);
  if (typed.size === 0) return { ...tried, under: null };
  const input = inputUnder(comparison.input, tried.weights, axisWeights);
  return { ...tried, under: { ...comparison, input, result: await compareOnce(input, rankOffLoop), run: null } };
}
