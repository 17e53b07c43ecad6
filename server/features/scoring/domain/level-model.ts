import type { Level } from './estimate';

// Taken once: in the innermost loops a look-up of the global costs more than the function.
const { sqrt } = Math;

/** Values of the candidates under given weights, as a function of standard normal noise. */
export interface ValueModel {
  /** Standard normals needed for one draw of all candidates. */
  readonly noise: number;
  /** Sets the weights (summing to 1) that the following calls of `values` use. */
  prepare(weights: Float64Array): void;
  /** The value of one candidate in the draw whose noise starts at `from`. */
  value(candidate: number, noise: Float64Array, from: number): number;
}

/**
 * Normal levels whose errors correlate between the criteria of one candidate: x = mean + sd·(√r·z₀ + √(1−r)·zⱼ).
 *
 * The value Σ wⱼxⱼ is then itself normal with mean Σ wⱼ·meanⱼ and variance r·(Σ wⱼsdⱼ)² + (1−r)·Σ(wⱼsdⱼ)², and candidates are independent
 * given the weights. So one normal per candidate replaces one per candidate and criterion: the same distribution, twenty times faster.
 */
export function normalLevels(candidates: readonly (readonly Level[])[], errorCorrelation: number): ValueModel {
  const count = candidates.length;
  const criteria = candidates[0]?.length ?? 0;
  const means = Float64Array.from(candidates.flatMap((levels) => levels.map((level) => level.mean)));
  const sds = Float64Array.from(candidates.flatMap((levels) => levels.map((level) => level.sd)));
  const mean = new Float64Array(count);
  const sd = new Float64Array(count);
  return {
    noise: count,
    prepare(weights) {
      for (let i = 0; i < count; i++) {
        let sum = 0;
        let linear = 0;
        let square = 0;
        for (let j = 0, at = i * criteria; j < criteria; j++, at++) {
          const weight = weights[j] ?? 0;
          const error = weight * (sds[at] ?? 0);
          sum += weight * (means[at] ?? 0);
          linear += error;
          square += error * error;
        }
        mean[i] = sum;
        sd[i] = sqrt(errorCorrelation * linear * linear + (1 - errorCorrelation) * square);
      }
    },
    value: (candidate, noise, from) => (mean[candidate] ?? 0) + (sd[candidate] ?? 0) * (noise[from + candidate] ?? 0),
  };
}
