import type { Level } from './estimate';
import { SCORING_PARAMETERS } from './parameters';

/**
 * Axis score: weighted mean of estimates, with errors that correlate between competencies because the same raters and the same day
 * colour all of them (Ampersand method, section c.3). Only ever called with the competencies of one profile or one role.
 *
 * @param parts estimates with weights of at least 0, not all 0
 * @param errorCorrelation between competencies, 0 to 1
 * @throws RangeError when the weights do not sum to more than 0
 */
export function axisScore(
  parts: readonly { readonly level: Level; readonly weight: number }[],
  errorCorrelation: number = SCORING_PARAMETERS.competencyErrorCorrelation,
): Level {
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  if (!(total > 0)) throw new RangeError('An axis needs at least one competency with a weight above 0');
  let mean = 0;
  let linear = 0;
  let square = 0;
  for (const { level, weight } of parts) {
    const share = weight / total;
    mean += share * level.mean;
    linear += share * level.sd;
    square += (share * level.sd) ** 2;
  }
  return { mean, sd: Math.sqrt(errorCorrelation * linear ** 2 + (1 - errorCorrelation) * square) };
}
