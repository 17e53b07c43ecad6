import {
  rankAcceptability,
  SCORING_PARAMETERS,
  type Level,
  type RankedCandidate,
  type RankInput,
  type WeightModel,
} from '../features/scoring';
import { items, member, members, number, oneOf, only, optional, refusal, root, text, type At } from './read-input';

/** The draws of noise are kept in memory; this many take 160 MB. */
const MOST_DRAWS_TIMES_CANDIDATES = 20_000_000;

/**
 * Verb `rank`: how often each candidate is at each rank.
 *
 * @param input `{"criteria": ["S", "M"], "candidates": {"Ada": {"S": [4.3, 0.22], …}}, "weights": {"mode": "dirichlet"|"uniform"|"fixed",
 *   "prior"?: {…}, "concentration"?: 30}, "draws"?: 20000, "seed"?: 1, "error_correlation"?: 0}`; a level may be a plain number
 * @returns `{"rank_acceptability", "pairwise", "central_weights", "confidence_factor"}`, each by candidate; lists of weights follow criteria
 * @throws JudgeInputError
 */
export function judgeRank(input: unknown): unknown {
  const { candidates } = rankAcceptability(
    readRankInput(only(root(input), ['criteria', 'candidates', 'weights', 'draws', 'seed', 'error_correlation'])),
  );
  const byId = <T>(value: (one: RankedCandidate) => T): Record<string, T> =>
    Object.fromEntries(candidates.map((one) => [one.id, value(one)]));
  return {
    rank_acceptability: byId((one) => one.ranks),
    pairwise: byId((one) => one.beats),
    central_weights: byId((one) => one.centralWeights),
    confidence_factor: byId((one) => one.confidenceFactor),
  };
}

function readRankInput(at: At): RankInput {
  const criteria = readCriteria(member(at, 'criteria'));
  const candidates = readCandidates(member(at, 'candidates'), criteria);
  const most = Math.floor(MOST_DRAWS_TIMES_CANDIDATES / candidates.length);
  return {
    criteria,
    candidates,
    weights: readWeights(member(at, 'weights'), criteria),
    draws: optional<number>(member(at, 'draws'), SCORING_PARAMETERS.draws, (draws) => number(draws, { min: 1, max: most, whole: true })),
    seed: optional(member(at, 'seed'), 1, (seed) => number(seed, { whole: true })),
    errorCorrelation: optional(member(at, 'error_correlation'), 0, (correlation) => number(correlation, { min: 0, max: 1 })),
  };
}

function readCriteria(at: At): string[] {
  const criteria = items(at).map(text);
  if (criteria.length === 0) throw refusal(at, 'must name at least one criterion');
  if (new Set(criteria).size < criteria.length) throw refusal(at, 'must not name a criterion twice');
  return criteria;
}

function readCandidates(at: At, criteria: readonly string[]): RankInput['candidates'] {
  const candidates = members(at);
  if (candidates.length === 0) throw refusal(at, 'must hold at least one candidate');
  return candidates.map(({ key, at: own }) => {
    only(own, criteria);
    return { id: key, levels: criteria.map((criterion) => readLevel(member(own, criterion))) };
  });
}

function readLevel(at: At): Level {
  if (!Array.isArray(at.value)) return { mean: number(at), sd: 0 };
  const [mean, sd, more] = items(at);
  if (!mean || !sd || more) throw refusal(at, 'must be [mean, sd]');
  return { mean: number(mean), sd: number(sd, { min: 0 }) };
}

function readWeights(at: At, criteria: readonly string[]): WeightModel {
  only(at, ['mode', 'prior', 'concentration']);
  const mode = oneOf(member(at, 'mode'), ['dirichlet', 'uniform', 'fixed']);
  if (mode === 'uniform') return { mode };
  const prior = readPrior(member(at, 'prior'), criteria);
  if (mode === 'fixed') return { mode, prior };
  return { mode, prior, concentration: optional(member(at, 'concentration'), 30, (k) => number(k, { min: 0.01, max: 1e6 })) };
}

function readPrior(at: At, criteria: readonly string[]): number[] {
  only(at, criteria);
  const prior = criteria.map((criterion) => number(member(at, criterion), { min: 0 }));
  if (prior.every((weight) => weight === 0)) throw refusal(at, 'must hold a weight above 0');
  return prior;
}
