import { SCORING_PARAMETERS } from './parameters';

export interface WeightShift {
  readonly criterion: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The smallest change of a single weight that makes two candidates change places on their estimated means: what would decide between
 * them. Solves Σ wⱼ(aⱼ − bⱼ) + δ(aₖ − bₖ) = 0 for each criterion k. Null when no weight between 0 and the cap can do it.
 *
 * @param parts weights with the means of both candidates, levels 1 to 5
 * @param cap the highest weight there is: 6 for competencies
 */
export function smallestWeightShift(
  parts: readonly { readonly criterion: string; readonly weight: number; readonly a: number; readonly b: number }[],
  cap: number = SCORING_PARAMETERS.weightCap,
): WeightShift | null {
  const lead = parts.reduce((sum, part) => sum + part.weight * (part.a - part.b), 0);
  let best: WeightShift | null = null;
  for (const { criterion, weight, a, b } of parts) {
    if (a === b) continue;
    const to = weight - lead / (a - b);
    const isSmaller = best === null || Math.abs(to - weight) < Math.abs(best.to - best.from);
    if (to >= 0 && to <= cap && isSmaller) best = { criterion, from: weight, to };
  }
  return best;
}
