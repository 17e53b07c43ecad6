import type { ValueModel } from './level-model';
import type { DrawWeights } from './weight-model';

export interface Simulation {
  readonly candidates: number;
  readonly criteria: number;
  readonly draws: number;
  readonly drawWeights: DrawWeights;
  readonly model: ValueModel;
  readonly normal: () => number;
}

/** Counts over all draws; matrices row by row. A tie is shared equally: what breaking it at random gives on average, without the noise. */
export interface Tally {
  /** candidates × ranks */
  readonly ranks: Float64Array;
  /** candidates × candidates: how often the row is ahead of the column. */
  readonly wins: Float64Array;
  /** candidates × criteria: sum of the weights over draws in which the candidate is first. */
  readonly winningWeights: Float64Array;
}

/** Steps 1 to 3 of SMAA (Ampersand method, section c.4). */
export function simulate(simulation: Simulation): Tally {
  const { candidates, criteria, draws, drawWeights, model, normal } = simulation;
  const tally: Tally = {
    ranks: new Float64Array(candidates * candidates),
    wins: new Float64Array(candidates * candidates),
    winningWeights: new Float64Array(candidates * criteria),
  };
  const weights = new Float64Array(criteria);
  const values = new Float64Array(candidates);
  const noise = new Float64Array(model.noise);
  const ahead = new Int32Array(candidates);
  const level = new Int32Array(candidates);
  for (let draw = 0; draw < draws; draw++) {
    drawWeights(weights);
    model.prepare(weights);
    fill(noise, normal);
    model.values(noise, 0, values);
    comparePairs(values, { wins: tally.wins, ahead, level });
    for (let i = 0; i < candidates; i++) addRanks(tally, { i, ahead: ahead[i] ?? 0, level: level[i] ?? 0, weights });
  }
  return tally;
}

function comparePairs(values: Float64Array, count: { wins: Float64Array; ahead: Int32Array; level: Int32Array }): void {
  const { wins, ahead, level } = count;
  const n = values.length;
  ahead.fill(0);
  level.fill(0);
  for (let i = 0; i < n; i++) {
    const a = values[i] ?? 0;
    for (let j = i + 1; j < n; j++) {
      const b = values[j] ?? 0;
      if (a > b) {
        bump(wins, i * n + j, 1);
        bump(ahead, j, 1);
      } else if (a < b) {
        bump(wins, j * n + i, 1);
        bump(ahead, i, 1);
      } else {
        bump(wins, i * n + j, 0.5);
        bump(wins, j * n + i, 0.5);
        bump(level, i, 1);
        bump(level, j, 1);
      }
    }
  }
}

function addRanks(tally: Tally, place: { i: number; ahead: number; level: number; weights: Float64Array }): void {
  const { i, ahead, level, weights } = place;
  const candidates = Math.sqrt(tally.ranks.length);
  const share = 1 / (level + 1);
  for (let rank = ahead; rank <= ahead + level; rank++) bump(tally.ranks, i * candidates + rank, share);
  if (ahead > 0) return;
  for (let j = 0; j < weights.length; j++) bump(tally.winningWeights, i * weights.length + j, share * (weights[j] ?? 0));
}

/**
 * Confidence factors: for each candidate the share of draws of levels alone in which the candidate is first under the given weights.
 * All candidates are judged on the same draws of noise. Null stays null.
 */
export function confidenceFactors(simulation: Simulation, weightsOf: readonly (readonly number[] | null)[]): (number | null)[] {
  const { candidates, draws, model, normal } = simulation;
  const noise = new Float64Array(model.noise * draws);
  const values = new Float64Array(candidates);
  fill(noise, normal);
  return weightsOf.map((weights, candidate) => {
    if (weights === null) return null;
    model.prepare(Float64Array.from(weights));
    let firsts = 0;
    for (let draw = 0; draw < draws; draw++) {
      model.values(noise, draw * model.noise, values);
      firsts += shareOfFirst(values, candidate);
    }
    return firsts / draws;
  });
}

function shareOfFirst(values: Float64Array, candidate: number): number {
  const own = values[candidate] ?? 0;
  let tied = 0;
  for (const value of values) {
    if (value > own) return 0;
    if (value === own) tied++;
  }
  return 1 / tied;
}

function fill(target: Float64Array, draw: () => number): void {
  for (let index = 0; index < target.length; index++) target[index] = draw();
}

function bump(counts: Float64Array | Int32Array, index: number, by: number): void {
  counts[index] = (counts[index] ?? 0) + by;
}
