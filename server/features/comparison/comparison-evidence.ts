import { createHash } from 'node:crypto';
import type { AssessmentEvidence, CompetencyAnswers } from '../assessments';
import { roleProfileFor, type BriefVersion } from '../briefs';
import { COMPETENCY_LIBRARY_VERSION, competencyIds, recordByCompetency, type CompetencyId, type Profile } from '../competencies';
import type { CandidacyRatings } from '../interviews';
import type { CandidacyReferences } from '../references';
import { SCORING_PARAMETERS, SCORING_VERSION } from '../scoring';
import type { ByCompetency, CandidateFile, CompetencyFile, ComparisonInput } from './domain/comparison-input';

export interface Evidence {
  readonly searchId: string;
  readonly brief: BriefVersion;
  readonly candidacyIds: readonly string[];
  readonly assessments: ReadonlyMap<string, AssessmentEvidence>;
  readonly ratings: ReadonlyMap<string, CandidacyRatings>;
  readonly references: ReadonlyMap<string, CandidacyReferences>;
}

/** What is known, as the input of one comparison. The seed follows from the search, so the same evidence gives the same numbers. */
export function comparisonInput({ searchId, brief, candidacyIds, assessments, ratings, references }: Evidence): ComparisonInput {
  const { id, number, scope, weights, mustHaves, concentration } = brief;
  return {
    brief: { versionId: id, number, scope, weights, mustHaves, concentration },
    axisWeights: axisWeights(weights),
    axisPrior: roleProfileFor(scope, brief.primarySide).smaaPrior,
    threshold: SCORING_PARAMETERS.threshold,
    gap: SCORING_PARAMETERS.gap,
    draws: SCORING_PARAMETERS.draws,
    seed: parseInt(searchId.slice(0, 8), 16) & 0x7fffffff,
    versions: { instrument: COMPETENCY_LIBRARY_VERSION, parameters: SCORING_VERSION },
    candidates: [...candidacyIds].sort().map((candidacyId) => ({
      candidacyId,
      ...candidateFile({
        assessment: assessments.get(candidacyId),
        ratings: ratings.get(candidacyId),
        references: references.get(candidacyId),
      }),
    })),
  };
}

const NO_ANSWERS: CompetencyAnswers = { self: [], sjt: [], hasDeclinedSelf: false, hasDeclinedSituation: false };

interface OwnEvidence {
  readonly assessment: AssessmentEvidence | undefined;
  readonly ratings: CandidacyRatings | undefined;
  readonly references: CandidacyReferences | undefined;
}

function candidateFile({ assessment, ratings, references }: OwnEvidence): Omit<CandidateFile, 'candidacyId'> {
  // Before it is sent in, an assessment says nothing, whatever has been typed.
  const answers = assessment?.submittedAt ? assessment.competencies : null;
  const competencies = recordByCompetency((id) => ({
    ...competencyFile(answers?.[id] ?? NO_ANSWERS, ratings?.[id]),
    reference: references?.levels[id] ?? [],
  }));
  return { competencies, witnessed: references?.witnessed ?? [] };
}

function competencyFile(answers: CompetencyAnswers, rated: CandidacyRatings[CompetencyId]): Omit<CompetencyFile, 'reference'> {
  const ratings = (rated?.ratings ?? []).map(({ interviewerId, level }) => ({ interviewerId, level }));
  return {
    ratings: ratings.sort((a, b) => (a.interviewerId < b.interviewerId ? -1 : 1)),
    notObserved: rated?.notObserved ?? 0,
    ...answers,
  };
}

/** The brief's own weights by profile; a craft it does not weigh is read with the default weights of the role that leads it. */
export function axisWeights(weights: ByCompetency): Record<Profile, ByCompetency> {
  const sides = { sales: roleProfileFor('sales_led', 'sales').weights, marketing: roleProfileFor('marketing_led', 'marketing').weights };
  return {
    sales: weightsOf('SAL', weights) ?? weightsOf('SAL', sides.sales) ?? {},
    marketing: weightsOf('MKT', weights) ?? weightsOf('MKT', sides.marketing) ?? {},
    leadership: weightsOf('LDR', weights) ?? weightsOf('LDR', sides.sales) ?? {},
  };
}

function weightsOf(prefix: 'SAL' | 'MKT' | 'LDR', weights: ByCompetency): ByCompetency | null {
  const ids: CompetencyId[] = competencyIds.filter((id) => id.startsWith(prefix) && (weights[id] ?? 0) > 0);
  return ids.length === 0 ? null : Object.fromEntries(ids.map((id) => [id, weights[id]]));
}

/** SHA-256 of an input, whatever the order of its keys. The versions are part of the input. */
export function hashOf(input: ComparisonInput): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(input)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, entry]) => [key, sorted(entry)]));
}
