import type { AxisPair, ComparedCandidate } from './comparison-result';

/**
 * What a combined role is judged by (Ampersand method, section c.3, "Fit to the role"): the two axes as a pair, the weaker of the two, and
 * who is on the Pareto front. Never their mean. Only people who have evidence on both axes take part.
 */
export function axisPairs(candidates: readonly ComparedCandidate[]): AxisPair[] {
  const pairs = candidates.filter(({ axes }) => axes.sales.isPlaced && axes.marketing.isPlaced).map(pairOf);
  return pairs.map((own) => ({
    candidacyId: own.candidacyId,
    weaker: own.sales < own.marketing ? 'sales' : 'marketing',
    isOnFront: !pairs.some((other) => isAhead(other, own)),
  }));
}

interface Pair {
  readonly candidacyId: string;
  readonly sales: number;
  readonly marketing: number;
}

function pairOf({ candidacyId, axes }: ComparedCandidate): Pair {
  return { candidacyId, sales: axes.sales.level.mean, marketing: axes.marketing.level.mean };
}

function isAhead(one: Pair, other: Pair): boolean {
  const isNowhereBehind = one.sales >= other.sales && one.marketing >= other.marketing;
  return isNowhereBehind && (one.sales > other.sales || one.marketing > other.marketing);
}
