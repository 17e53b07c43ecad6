import {
  rankAcceptability,
  SCORING_PARAMETERS,
  type Level,
  type RankedCandidate,
  type RankInput,
  type WeightModel,
} from '../features/scoring';
import { items, LEVEL, member, members, number, oneOf, only, optional, refusal, root, SPREAD, text, type At } from './read-input';

/** The draws of noise are kept in memory; this many take 160 MB. */
const MOST_DRAWS_TIMES_CANDIDATES = 20_000_000;

/**
 * Verb `rank`: how often each candidate is at each rank.
 *
 * @param input `{"criteria": ["S", "M"], "candidates": {"Ada": {"S": [4.3, 0.22], …}}, "weights"?: {"mode": "dirichlet"|"uniform"|"fixed",
 *   "prior"?: {…}, "concentration"?: 30}, "draws"?: 20000, "seed"?: 1, "error_correlation"?: 0}`; a level may be a plain number, and
 *   without weights they are uniform. Values known exactly may stand as a table instead of candidates: `{"values": [[1, 0], …]}`, a row
 *   for each alternative and a column for each criterion, or `{"values": {"A": [1, 0], …}}`. Rows and columns are called "0", "1", …
 *   unless `"alternatives"` and `"criteria"` name them.
 * @returns `{"rank_acceptability", "pairwise", "central_weights", "confidence_factor"}`, each by candidate; lists of weights follow criteria
 * @throws JudgeInputError
 */
export function judgeRank(input: unknown): unknown {
  const at = root(input);
  const isTable = Object.hasOwn(Object(input) as object, 'values');
  const known = isTable ? ['values', 'alternatives', 'criteria'] : ['candidates', 'criteria', 'error_correlation'];
  only(at, [...known, 'weights', 'draws', 'seed']);
  const { candidates } = rankAcceptability(readRankInput(at, isTable ? readTable(at) : readCandidates(at)));
  const byId = <T>(value: (one: RankedCandidate) => T): Record<string, T> =>
    Object.fromEntries(candidates.map((one) => [one.id, value(one)]));
  return {
    rank_acceptability: byId((one) => one.ranks),
    pairwise: byId((one) => one.beats),
    central_weights: byId((one) => one.centralWeights),
    confidence_factor: byId((one) => one.confidenceFactor),
  };
}

type Alternatives = Pick<RankInput, 'criteria' | 'candidates'>;

function readRankInput(at: At, { criteria, candidates }: Alternatives): RankInput {
  const most = Math.floor(MOST_DRAWS_TIMES_CANDIDATES / candidates.length);
  return {
    criteria,
    candidates,
    weights: optional<WeightModel>(member(at, 'weights'), { mode: 'uniform' }, (weights) => readWeights(weights, criteria)),
    draws: optional<number>(member(at, 'draws'), SCORING_PARAMETERS.draws, (draws) => number(draws, { min: 1, max: most, whole: true })),
    seed: optional(member(at, 'seed'), 1, (seed) => number(seed, { whole: true })),
    errorCorrelation: optional(member(at, 'error_correlation'), 0, (correlation) => number(correlation, { min: 0, max: 1 })),
  };
}

function readNames(at: At, what: string): string[] {
  const names = items(at).map(text);
  if (names.length === 0) throw refusal(at, `must name at least one ${what}`);
  if (new Set(names).size < names.length) throw refusal(at, `must not name the same ${what} twice`);
  return names;
}

function readCandidates(at: At): Alternatives {
  const criteria = readNames(member(at, 'criteria'), 'criterion');
  const all = member(at, 'candidates');
  const candidates = members(all).map(({ key, at: own }) => {
    only(own, criteria);
    return { id: key, levels: criteria.map((criterion) => readLevel(member(own, criterion))) };
  });
  if (candidates.length === 0) throw refusal(all, 'must hold at least one candidate');
  return { criteria, candidates };
}

/** Values known exactly, as a table: a row for each alternative. */
function readTable(at: At): Alternatives {
  const table = member(at, 'values');
  const rows = Array.isArray(table.value) ? items(table).map((row, index) => ({ key: String(index), at: row })) : members(table);
  const [first] = rows;
  if (!first) throw refusal(table, 'must hold at least one alternative');
  const width = items(first.at).length;
  if (width === 0) throw refusal(first.at, 'must hold at least one value');
  const ids = namesFor(
    member(at, 'alternatives'),
    rows.map(({ key }) => key),
    'alternative',
  );
  const candidates = rows.map(({ at: row }, index) => ({ id: ids[index] ?? '', levels: items(row).map((value) => number(value, LEVEL)) }));
  const odd = candidates.findIndex(({ levels }) => levels.length !== width);
  if (odd > 0) throw refusal(rows[odd]?.at ?? table, `must hold ${width} values, like the first`);
  const columns = Array.from({ length: width }, (_, index) => String(index));
  return { criteria: namesFor(member(at, 'criteria'), columns, 'criterion'), candidates };
}

function namesFor(at: At, fallback: readonly string[], what: string): readonly string[] {
  const names = optional(at, fallback, (given) => readNames(given, what));
  if (names.length !== fallback.length) throw refusal(at, `must hold ${fallback.length} names`);
  return names;
}

function readLevel(at: At): Level {
  if (!Array.isArray(at.value)) return { mean: number(at, LEVEL), sd: 0 };
  const [mean, sd, more] = items(at);
  if (!mean || !sd || more) throw refusal(at, 'must be [mean, sd]');
  return { mean: number(mean, LEVEL), sd: number(sd, SPREAD) };
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
  const prior = criteria.map((criterion) => number(member(at, criterion), { min: 0, max: 1e9 }));
  if (prior.every((weight) => weight === 0)) throw refusal(at, 'must hold a weight above 0');
  return prior;
}
