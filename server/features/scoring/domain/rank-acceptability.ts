import { seededRandom } from '../../../shared/seeded-random';
import type { Level } from './estimate';
import { normalLevels } from './level-model';
import { SCORING_PARAMETERS } from './parameters';
import { normalDraws } from './random-variates';
import { confidenceFactors, simulate, type Simulation, type Tally } from './rank-simulation';
import { weightDraws, type WeightModel } from './weight-model';

export interface RankInput {
  /** Names of the criteria; levels and weights follow their order. */
  readonly criteria: readonly string[];
  /** A plain number is a value known exactly. Ids are unique. */
  readonly candidates: readonly { readonly id: string; readonly levels: readonly (Level | number)[] }[];
  readonly weights: WeightModel;
  readonly seed: number;
  /** Default 20,000: the standard error of a share is then at most .0035. */
  readonly draws?: number;
  /** Correlation of the errors between criteria of one candidate, 0 to 1; default .30. */
  readonly errorCorrelation?: number;
}

export interface RankedCandidate {
  readonly id: string;
  /** Share of draws at rank 1, 2, …; sums to 1. */
  readonly ranks: readonly number[];
  /** Share of draws ahead of each other candidate, by id. */
  readonly beats: Readonly<Record<string, number>>;
  /** Mean weights over the draws in which the candidate is first; null when never first. */
  readonly centralWeights: readonly number[] | null;
  /** Share of draws of levels in which the candidate is first under the central weights; null when never first. */
  readonly confidenceFactor: number | null;
}

export interface RankAcceptability {
  readonly draws: number;
  readonly seed: number;
  /** In the order of the input. */
  readonly candidates: readonly RankedCandidate[];
}

/**
 * How often each candidate is at each rank when neither weights nor levels are known exactly: SMAA-2 (Lahdelma and Salminen 2001;
 * algorithm in Tervonen and Lahdelma 2007; Ampersand method, section c.4). Values are ordered, never returned.
 *
 * Candidates are simulated in the order of their ids, so the order in which they were given does not change a single digit.
 *
 * @throws RangeError when a list of levels or weights does not fit the criteria, an SD is negative or no weight is above 0
 */
export function rankAcceptability(input: RankInput): RankAcceptability {
  assertFits(input);
  const sorted = [...input.candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  const simulation = simulationOf(input, sorted);
  const tally = simulate(simulation);
  const central = sorted.map((_, index) => centralWeights(tally, simulation, index));
  const confidence = confidenceFactors(simulation, central);
  const ids = sorted.map((one) => one.id);
  const ranked = ids.map((id, index) => ({
    id,
    ...sharesOf(tally, ids, { index, draws: simulation.draws }),
    centralWeights: central[index] ?? null,
    confidenceFactor: confidence[index] ?? null,
  }));
  const byId = new Map(ranked.map((one) => [one.id, one]));
  const candidates = input.candidates.map((one) => byId.get(one.id)).filter((one) => one !== undefined);
  return { draws: simulation.draws, seed: input.seed, candidates };
}

function simulationOf(input: RankInput, sorted: RankInput['candidates']): Simulation {
  const random = seededRandom(input.seed);
  const normal = normalDraws(random);
  const levels = sorted.map((one) => one.levels.map((level) => (typeof level === 'number' ? { mean: level, sd: 0 } : level)));
  return {
    candidates: sorted.length,
    criteria: input.criteria.length,
    draws: input.draws ?? SCORING_PARAMETERS.draws,
    drawWeights: weightDraws(input.weights, random, normal),
    model: normalLevels(levels, input.errorCorrelation ?? SCORING_PARAMETERS.competencyErrorCorrelation),
    normal,
  };
}

function sharesOf(
  tally: Tally,
  ids: readonly string[],
  { index, draws }: { index: number; draws: number },
): Pick<RankedCandidate, 'ranks' | 'beats'> {
  const from = index * ids.length;
  const ranks = ids.map((_, rank) => (tally.ranks[from + rank] ?? 0) / draws);
  const others = ids.map((id, other) => [id, (tally.wins[from + other] ?? 0) / draws] as const);
  return { ranks, beats: Object.fromEntries(others.filter((_, other) => other !== index)) };
}

function centralWeights(tally: Tally, { candidates, criteria }: Simulation, index: number): number[] | null {
  const firsts = tally.ranks[index * candidates] ?? 0;
  if (firsts === 0) return null;
  return Array.from({ length: criteria }, (_, j) => (tally.winningWeights[index * criteria + j] ?? 0) / firsts);
}

function assertFits({ criteria, candidates, weights, draws = 1 }: RankInput): void {
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError('Draws must be a whole number of at least 1');
  if (new Set(candidates.map((one) => one.id)).size < candidates.length) throw new RangeError('Candidate ids must be unique');
  for (const one of candidates) assertLevels(one, criteria.length);
  if (weights.mode !== 'uniform') assertPrior(weights.prior, criteria.length);
}

function assertLevels({ id, levels }: RankInput['candidates'][number], length: number): void {
  if (levels.length !== length) throw new RangeError(`${id} needs one level per criterion`);
  if (!levels.every(isLevel)) throw new RangeError(`${id} has a level that is not a number with an SD of at least 0`);
}

function isLevel(level: Level | number): boolean {
  if (typeof level === 'number') return Number.isFinite(level);
  return Number.isFinite(level.mean) && Number.isFinite(level.sd) && level.sd >= 0;
}

function assertPrior(prior: readonly number[], length: number): void {
  const isUsable = prior.length === length && prior.every((weight) => weight >= 0) && prior.some((weight) => weight > 0);
  if (!isUsable) throw new RangeError('Weights must be one number of at least 0 per criterion, not all 0');
}
