import type { RandomSource } from '../../../shared/seeded-random';
import { exponentialDraw, gammaDraw } from './random-variates';

/** What is known about the weights of the criteria, in the order of the criteria. */
export type WeightModel =
  /** Around the role's weights: the higher the concentration (60, 30, 10), the closer. */
  | { readonly mode: 'dirichlet'; readonly prior: readonly number[]; readonly concentration: number }
  /** Nothing: every mixture is as likely as any other. */
  | { readonly mode: 'uniform' }
  /** Exactly these. */
  | { readonly mode: 'fixed'; readonly prior: readonly number[] };

export type DrawWeights = (weights: Float64Array) => void;

/** Draws of weights that sum to 1 (Ampersand method, section c.4, step 1). */
export function weightDraws(model: WeightModel, random: RandomSource, normal: () => number): DrawWeights {
  if (model.mode === 'uniform') return (weights) => fillNormalised(weights, () => exponentialDraw(random));
  const shares = normalised(model.prior);
  if (model.mode === 'fixed') return (weights) => weights.set(shares);
  const shapes = shares.map((share) => share * model.concentration);
  return (weights) => fillNormalised(weights, (index) => gammaDraw(shapes[index] ?? 0, normal, random));
}

function fillNormalised(weights: Float64Array, draw: (index: number) => number): void {
  let total: number;
  do {
    for (let index = 0; index < weights.length; index++) weights[index] = draw(index);
    total = weights.reduce((sum, weight) => sum + weight, 0);
    // With a very small concentration all draws can underflow to 0.
  } while (total === 0);
  for (let index = 0; index < weights.length; index++) weights[index] = (weights[index] ?? 0) / total;
}

function normalised(prior: readonly number[]): number[] {
  const total = prior.reduce((sum, weight) => sum + weight, 0);
  return prior.map((weight) => weight / total);
}
