import { roleProfileFor } from '../../../server/features/briefs';
import { compare } from '../../../server/features/comparison/domain/compare';
import type { ByCompetency, CandidateFile, ComparisonInput } from '../../../server/features/comparison/domain/comparison-input';
import type { ComparisonResult } from '../../../server/features/comparison/domain/comparison-result';
import { COMPETENCY_LIBRARY_VERSION, competencyIds, recordByCompetency } from '../../../server/features/competencies';
import {
  estimate,
  rankAcceptability,
  SCORING_PARAMETERS,
  SCORING_VERSION,
  type CompetencyEvidence,
  type RankAcceptability,
} from '../../../server/features/scoring';
import { numbersOf, type Person } from './numbers';

export interface Compared {
  readonly searchId: string;
  readonly briefVersionId: string;
  /** As they stand on the signed brief. */
  readonly weights: ByCompetency;
  readonly mustHaves: ByCompetency;
  readonly concentration: number;
  /** In the order of the lines of levels. */
  readonly interviewerIds: readonly string[];
  /** Candidacy ids. */
  readonly candidacies: Readonly<Record<Person, string>>;
}

/** What the pure functions make of the numbers in `numbers.ts`; nothing in it was read from the comparison. */
export function expectedComparison(compared: Compared): Promise<ComparisonResult> {
  return compare(inputOf(compared), (questions) => Promise.resolve(questions.map(rankAcceptability)));
}

/** The order alone, straight from estimates and rank acceptability. */
export function expectedOrder({ searchId, weights, concentration, candidacies }: Compared): RankAcceptability {
  const criteria = competencyIds.filter((id) => (weights[id] ?? 0) > 0);
  return rankAcceptability({
    criteria,
    candidates: peopleIn(candidacies).map(({ person, id }) => ({
      id,
      levels: criteria.map((competencyId) => estimate(evidenceOf(person, competencyId))),
    })),
    weights: { mode: 'dirichlet', prior: criteria.map((id) => weights[id] ?? 0), concentration },
    draws: 20_000,
    seed: seedOf(searchId),
    errorCorrelation: 0.3,
  });
}

function inputOf(compared: Compared): ComparisonInput {
  const { searchId, briefVersionId, weights, mustHaves, concentration, candidacies } = compared;
  const craft = (prefix: string, all: ByCompetency): ByCompetency =>
    Object.fromEntries(competencyIds.filter((id) => id.startsWith(prefix)).map((id) => [id, all[id] ?? 0]));
  return {
    brief: { versionId: briefVersionId, number: 1, scope: 'marketing_led', weights, mustHaves, concentration },
    axisWeights: {
      sales: craft('SAL', roleProfileFor('sales_led', 'sales').weights),
      marketing: craft('MKT', weights),
      leadership: craft('LDR', weights),
    },
    axisPrior: null,
    threshold: SCORING_PARAMETERS.threshold,
    gap: SCORING_PARAMETERS.gap,
    draws: SCORING_PARAMETERS.draws,
    seed: seedOf(searchId),
    versions: { instrument: COMPETENCY_LIBRARY_VERSION, parameters: SCORING_VERSION },
    candidates: peopleIn(candidacies).map(({ person, id }) => fileOf(person, id, compared.interviewerIds)),
  };
}

function peopleIn(candidacies: Compared['candidacies']): { person: Person; id: string }[] {
  return (['tobias', 'priya'] as const).map((person) => ({ person, id: candidacies[person] })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function fileOf(person: Person, candidacyId: string, interviewerIds: readonly string[]): CandidateFile {
  return {
    candidacyId,
    witnessed: [],
    competencies: recordByCompetency((id) => {
      const { levels, self, situation } = numbersOf(person)[id];
      const rated = interviewerIds.map((interviewerId, index) => ({ interviewerId, level: levels[index] ?? null }));
      return {
        ratings: rated
          .flatMap(({ interviewerId, level }) => (level === null ? [] : [{ interviewerId, level }]))
          .sort((a, b) => (a.interviewerId < b.interviewerId ? -1 : 1)),
        notObserved: levels.filter((level) => level === null).length,
        sjt: [situation].filter(isNumber),
        self: self.filter(isNumber),
        reference: [],
        hasDeclinedSelf: self.every((level) => level === null),
        hasDeclinedSituation: situation === null,
      };
    }),
  };
}

function evidenceOf(person: Person, id: (typeof competencyIds)[number]): Required<Pick<CompetencyEvidence, 'interview' | 'sjt' | 'self'>> {
  const { levels, situation, self } = numbersOf(person)[id];
  return { interview: levels.filter(isNumber), sjt: [situation].filter(isNumber), self: self.filter(isNumber) };
}

function isNumber(value: number | null): value is number {
  return value !== null;
}

function seedOf(searchId: string): number {
  return parseInt(searchId.slice(0, 8), 16) & 0x7fffffff;
}
