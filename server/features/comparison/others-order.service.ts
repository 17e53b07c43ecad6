import type { ReadyComparison } from './comparison.service';
import { compare } from './domain/compare';
import { unevenlyRated } from './domain/unevenly-rated';
import { rankOffLoop } from './rank-off-loop';

/**
 * The order of those whose evidence is alike, where everybody together is refused one; without such a refusal the comparison as it is.
 * It is looked at and not kept: the stored comparison, and a shortlist, have everybody and say that there is no order.
 */
export async function orderOfOthers(comparison: ReadyComparison): Promise<ReadyComparison> {
  const leftAside = comparison.result.order.kind === 'unequal_evidence' ? unevenlyRated(comparison.input) : null;
  if (!leftAside) return comparison;
  const candidates = comparison.input.candidates.filter(({ candidacyId }) => !leftAside.includes(candidacyId));
  const input = { ...comparison.input, candidates };
  const { order, leftOut } = await compare(input, rankOffLoop);
  return { ...comparison, input, result: { ...comparison.result, order, leftOut }, leftAside };
}
