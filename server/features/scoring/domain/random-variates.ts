import type { RandomSource } from '../../../shared/seeded-random';

// Taken once: in the innermost loops a look-up of the global costs more than the function.
const { log, sqrt } = Math;

/** Standard normal draws by Marsaglia's polar method. Returned as a closure because the method yields them in pairs. */
export function normalDraws(random: RandomSource): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    let u: number, v: number, s: number;
    do {
      u = 2 * random() - 1;
      v = 2 * random() - 1;
      s = u * u + v * v;
    } while (s >= 1 || s === 0);
    const scale = sqrt((-2 * log(s)) / s);
    spare = v * scale;
    return u * scale;
  };
}

/**
 * One gamma draw with scale 1 (G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 2000).
 * Shapes under 1 are drawn one higher and taken back by a power of a uniform; shape 0 is 0.
 */
export function gammaDraw(shape: number, normal: () => number, random: RandomSource): number {
  if (shape <= 0) return 0;
  if (shape < 1) return gammaDraw(shape + 1, normal, random) * positive(random) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && log(positive(random)) < 0.5 * x * x + d - d * v + d * log(v)) return d * v;
  }
}

/** One exponential draw with mean 1. */
export function exponentialDraw(random: RandomSource): number {
  return -log(positive(random));
}

// A uniform draw can be exactly 0, whose logarithm is not a number to go on with.
function positive(random: RandomSource): number {
  return 1 - random();
}
