import type { CompetencyId, Profile } from '../../competencies';
import {
  axisScore,
  estimate,
  evidenceGaps,
  SCORING_PARAMETERS,
  smallestWeightShift,
  unobservedShare,
  type EvidenceGap,
  type Level,
  type RankInput,
  type WeightShift,
} from '../../scoring';
import { evidenceOf, weightedIds, type ByCompetency, type CandidateFile, type ComparisonInput } from './comparison-input';
import type { LeftOut } from './comparison-result';

/** Who can be put in an order, who cannot and why. */
export interface Rankable {
  readonly candidates: readonly CandidateFile[];
  readonly leftOut: readonly LeftOut[];
  readonly gaps: readonly EvidenceGap<CompetencyId>[];
}

/** Everything that counts in the order: the brief's own weights, or in a combined role all three axes. */
export function countedWeights({ brief, axisWeights, axisPrior }: ComparisonInput): ByCompetency {
  return axisPrior ? { ...axisWeights.sales, ...axisWeights.marketing, ...axisWeights.leadership } : brief.weights;
}

export function rankableOf(input: ComparisonInput): Rankable {
  const weights = countedWeights(input);
  const reasons = input.candidates.map((file) => ({ file, reason: leftOutReason(file, weights) }));
  const candidates = reasons.filter(({ reason }) => reason === null).map(({ file }) => file);
  const leftOut = reasons.flatMap(({ file, reason }) => (reason ? [{ candidacyId: file.candidacyId, reason }] : []));
  const rated = reasons.filter(({ reason }) => reason !== 'not_interviewed').map(({ file }) => file);
  return { candidates, leftOut, gaps: evidenceGaps(rated.map(countsOf), weightedIds(weights)) };
}

function leftOutReason(file: CandidateFile, weights: ByCompetency): LeftOut['reason'] | null {
  if (weightedIds(weights).every((id) => file.competencies[id].ratings.length === 0)) return 'not_interviewed';
  const unobserved = unobservedShare(weights, (id) => evidenceOf(file.competencies[id]));
  return unobserved > SCORING_PARAMETERS.unobservedWeightLimit ? 'too_little_evidence' : null;
}

export function countsOf(file: CandidateFile): { candidate: string; counts: Record<CompetencyId, number> } {
  const entries = Object.entries(file.competencies).map(([id, one]) => [id, one.ratings.length] as const);
  return { candidate: file.candidacyId, counts: Object.fromEntries(entries) as Record<CompetencyId, number> };
}

interface Variation {
  readonly draws: number;
  /** Interviewer whose ratings are left out. */
  readonly without: string | null;
}

/** The question to rank acceptability (Ampersand method, section c.4). */
export function rankInput(input: ComparisonInput, candidates: readonly CandidateFile[], { draws, without }: Variation): RankInput {
  const criteria = criteriaOf(input);
  return {
    criteria: criteria.map((criterion) => criterion.name),
    candidates: candidates.map((file) => ({
      id: file.candidacyId,
      levels: criteria.map((criterion) => criterion.level(file, without)),
    })),
    weights: { mode: 'dirichlet', prior: criteria.map((criterion) => criterion.weight), concentration: input.brief.concentration },
    seed: input.seed,
    draws,
    errorCorrelation: input.axisPrior ? SCORING_PARAMETERS.axisErrorCorrelation : SCORING_PARAMETERS.competencyErrorCorrelation,
  };
}

/** The smallest change of one weight that makes two candidates change places; in a combined role weights are shares. */
export function swapBetween(input: ComparisonInput, a: CandidateFile, b: CandidateFile): WeightShift | null {
  const parts = criteriaOf(input).map(({ name, weight, level }) => ({
    criterion: name,
    weight,
    a: level(a, null).mean,
    b: level(b, null).mean,
  }));
  return smallestWeightShift(parts, input.axisPrior ? 1 : SCORING_PARAMETERS.weightCap);
}

/** The share of the weight that the brief gives each criterion of the order. */
export function signedShares(input: ComparisonInput): Map<string, number> {
  const criteria = criteriaOf(input);
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return new Map(criteria.map(({ name, weight }) => [name, weight / total]));
}

interface Criterion {
  readonly name: string;
  readonly weight: number;
  readonly level: (file: CandidateFile, without: string | null) => Level;
}

function criteriaOf({ brief, axisWeights, axisPrior }: ComparisonInput): Criterion[] {
  if (!axisPrior) {
    return weightedIds(brief.weights).map((id) => ({
      name: id,
      weight: brief.weights[id] ?? 0,
      level: (file, without) => levelOf(file, id, without),
    }));
  }
  const axis = (name: string, profile: Profile, weight: number): Criterion => ({
    name,
    weight,
    level: (file, without) => axisLevel(file, axisWeights[profile], without),
  });
  return [axis('S', 'sales', axisPrior.S), axis('M', 'marketing', axisPrior.M), axis('L', 'leadership', axisPrior.L)];
}

function levelOf(file: CandidateFile, id: CompetencyId, without: string | null): Level {
  const { mean, sd } = estimate(evidenceOf(file.competencies[id], without));
  return { mean, sd };
}

function axisLevel(file: CandidateFile, weights: ByCompetency, without: string | null): Level {
  return axisScore(weightedIds(weights).map((id) => ({ level: levelOf(file, id, without), weight: weights[id] ?? 0 })));
}
