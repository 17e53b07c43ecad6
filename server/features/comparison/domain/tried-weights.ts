import { competencyIds, type CompetencyId } from '../../competencies';
import { SCORING_PARAMETERS } from '../../scoring';
import { weightedIds, type ByCompetency, type ComparisonInput } from './comparison-input';

export const LEAST_TRIED = 1;
export const MOST_TRIED = SCORING_PARAMETERS.weightCap;

/** A weight that can be tried: one of the brief, or in a combined role one of the three axes. */
export interface TriedWeight {
  /** Competency id, or S, M or L. */
  readonly criterion: string;
  /** As the brief was signed. */
  readonly signed: number;
  readonly tried: number;
}

export interface TriedWeights {
  readonly weights: readonly TriedWeight[];
  /** Criteria whose weight was no whole number of the range and was set to the nearest that is. */
  readonly clamped: readonly string[];
}

// Shares of the axes are tried in the steps of the other weights: ½, ¼, ¼ are 4, 2, 2.
const STEPS_OF_A_WHOLE = 8;
const AXES = ['S', 'M', 'L'] as const;

/**
 * What was typed for the weights of the brief. The range is the one that weights are signed in, 1 to 6 in whole steps; what the brief does
 * not weigh cannot be tried, so the neighbouring craft never gets a weight. A weight that is left out stays as signed.
 */
export function triedWeights(input: ComparisonInput, typed: ReadonlyMap<string, string>): TriedWeights {
  const signed = signedWeights(input);
  const weights = signed.map((one) => ({ ...one, tried: withinRange(typed.get(one.criterion), one.signed) }));
  const clamped = weights.filter(({ criterion, tried }) => isOther(typed.get(criterion), tried)).map(({ criterion }) => criterion);
  return { weights, clamped };
}

function signedWeights({ brief, axisPrior }: ComparisonInput): { criterion: string; signed: number }[] {
  if (axisPrior)
    return AXES.map((axis) => ({ criterion: axis, signed: withinRange(String(axisPrior[axis] * STEPS_OF_A_WHOLE), LEAST_TRIED) }));
  return weightedIds(brief.weights).map((id) => ({ criterion: id, signed: brief.weights[id] ?? 0 }));
}

function withinRange(typed: string | undefined, otherwise: number): number {
  const number = typed === undefined || typed.trim() === '' ? NaN : Number(typed);
  if (Number.isNaN(number)) return otherwise;
  return Math.min(MOST_TRIED, Math.max(LEAST_TRIED, Math.round(number)));
}

function isOther(typed: string | undefined, tried: number): boolean {
  return typed !== undefined && typed.trim() !== '' && Number(typed) !== tried;
}

/**
 * The comparison's input under tried weights. Everything else stays: evidence, floors, seed.
 *
 * @param axisWeightsOf how the axes are read under given weights
 */
export function inputUnder(
  input: ComparisonInput,
  weights: readonly TriedWeight[],
  axisWeightsOf: (weights: ByCompetency) => ComparisonInput['axisWeights'],
): ComparisonInput {
  const tried = new Map(weights.map((one) => [one.criterion, one.tried]));
  if (input.axisPrior) {
    const total = weights.reduce((sum, one) => sum + one.tried, 0);
    const share = (axis: (typeof AXES)[number]): number => (tried.get(axis) ?? 0) / total;
    return { ...input, axisPrior: { S: share('S'), M: share('M'), L: share('L') } };
  }
  const own = Object.fromEntries(competencyIds.flatMap((id: CompetencyId) => (tried.has(id) ? [[id, tried.get(id)]] : [])));
  return { ...input, brief: { ...input.brief, weights: own }, axisWeights: axisWeightsOf(own) };
}
