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
  const noise = new Float64Array(model.noise);
  const values = new Float64Array(candidates);
  const places = { ahead: new Int32Array(candidates), level: new Int32Array(candidates) };
  for (let draw = 0; draw < draws; draw++) {
    drawWeights(weights);
    model.prepare(weights);
    fill(noise, normal);
    for (let i = 0; i < candidates; i++) values[i] = model.value(i, noise, 0);
    comparePairs(values, tally.wins, places);
    for (let i = 0; i < candidates; i++) addRanks(tally, { i, ahead: places.ahead[i] ?? 0, level: places.level[i] ?? 0, weights });
  }
  mirror(tally.wins, candidates, draws);
  return tally;
}

/** How many candidates are ahead of each one and level with it. Fills the upper half of `wins` only: this is the innermost loop. */
function comparePairs(values: Float64Array, wins: Float64Array, places: { ahead: Int32Array; level: Int32Array }): void {
  const { ahead, level } = places;
  const n = values.length;
  ahead.fill(0);
  level.fill(0);
  for (let i = 0; i < n; i++) {
    const own = values[i] ?? 0;
    let aheadOfOwn = 0;
    for (let j = i + 1, pair = i * n + j; j < n; j++, pair++) {
      const other = values[j] ?? 0;
      const isAhead = own > other ? 1 : 0;
      bump(wins, pair, isAhead);
      bump(ahead, j, isAhead);
      aheadOfOwn += 1 - isAhead;
      if (own === other) {
        aheadOfOwn--;
        bump(wins, pair, 0.5);
        bump(level, i, 1);
        bump(level, j, 1);
      }
    }
    bump(ahead, i, aheadOfOwn);
  }
}

function mirror(wins: Float64Array, candidates: number, draws: number): void {
  for (let i = 0; i < candidates; i++) {
    for (let j = i + 1; j < candidates; j++) wins[j * candidates + i] = draws - (wins[i * candidates + j] ?? 0);
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
  const { draws, model, normal } = simulation;
  const noise = new Float64Array(model.noise * draws);
  fill(noise, normal);
  return weightsOf.map((weights, candidate) => {
    if (weights === null) return null;
    model.prepare(Float64Array.from(weights));
    return firstShare(simulation, candidate, noise) / draws;
  });
}

function firstShare({ candidates, draws, model }: Simulation, candidate: number, noise: Float64Array): number {
  let firsts = 0;
  // Whoever was ahead in one draw is likely to be ahead in the next, so that rival is looked at first.
  let rival = candidate;
  for (let draw = 0; draw < draws; draw++) {
    const from = draw * model.noise;
    const own = model.value(candidate, noise, from);
    if (model.value(rival, noise, from) > own) continue;
    let level = 0;
    for (let other = 0; other < candidates; other++) {
      const value = model.value(other, noise, from);
      if (value > own) {
        rival = other;
        level = Infinity;
        break;
      }
      if (value === own) level++;
    }
    firsts += 1 / level;
  }
  return firsts;
}

function fill(target: Float64Array, draw: () => number): void {
  for (let index = 0; index < target.length; index++) target[index] = draw();
}

function bump(counts: Float64Array | Int32Array, index: number, by: number): void {
  counts[index] = (counts[index] ?? 0) + by;
}
