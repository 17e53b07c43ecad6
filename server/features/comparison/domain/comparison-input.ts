import type { CompetencyId, Profile } from '../../competencies';
import { competencyIds } from '../../competencies';
import type { CompetencyEvidence } from '../../scoring';

export type RoleScope = 'sales_led' | 'marketing_led' | 'two_searches' | 'combined_flagged';

/** Weights (1 to 6) or floors (levels 1 to 5) by competency; a competency that is missing has none. */
export type ByCompetency = Readonly<Partial<Record<CompetencyId, number>>>;

/** Everything known about one person on one competency. Empty lists are missing evidence. */
export interface CompetencyFile {
  /** Submitted ratings, one per interviewer, 1 to 5. */
  readonly ratings: readonly { readonly interviewerId: string; readonly level: number }[];
  /** Interviewers who were asked and saw nothing of it. */
  readonly notObserved: number;
  /** Points of situational judgement items, 0 to 3. */
  readonly sjt: readonly number[];
  /** Self-ratings, 1 to 5. */
  readonly self: readonly number[];
  /** Levels given by referees, 1 to 5. */
  readonly reference: readonly number[];
  /** What the candidate would rather not answer; it has no effect on any number. */
  readonly hasDeclinedSelf: boolean;
  readonly hasDeclinedSituation: boolean;
}

export interface CandidateFile {
  readonly candidacyId: string;
  readonly competencies: Readonly<Record<CompetencyId, CompetencyFile>>;
  /** The functions that a referee, who rated the person on one of its competencies, has seen them lead. */
  readonly witnessed: readonly ('sales' | 'marketing' | 'people')[];
}

/** All that a comparison depends on. It is stored with the result, so the result can be computed again from it. Ids, no names. */
export interface ComparisonInput {
  readonly brief: {
    readonly versionId: string;
    readonly number: number;
    readonly scope: RoleScope;
    readonly weights: ByCompetency;
    readonly mustHaves: ByCompetency;
    readonly concentration: number;
  };
  /** Weights of the axis scores. The craft the brief does not weigh is read with the default weights of its own role. */
  readonly axisWeights: Readonly<Record<Profile, ByCompetency>>;
  /** Weights of S, M and L in a combined role; null where the competencies themselves are the criteria. */
  readonly axisPrior: { readonly S: number; readonly M: number; readonly L: number } | null;
  readonly threshold: number;
  readonly gap: number;
  readonly draws: number;
  readonly seed: number;
  readonly versions: { readonly instrument: string; readonly parameters: string };
  readonly candidates: readonly CandidateFile[];
}

/** Competencies with a weight, in the order of the catalogue: a stored record does not keep the order of its keys. */
export function weightedIds(weights: ByCompetency): CompetencyId[] {
  return competencyIds.filter((id) => (weights[id] ?? 0) > 0);
}

/** What scoring takes, without the ratings of one interviewer if one is left out. */
export function evidenceOf(file: CompetencyFile, without: string | null = null): CompetencyEvidence {
  const interview = file.ratings.filter((rating) => rating.interviewerId !== without).map((rating) => rating.level);
  return { interview, sjt: file.sjt, reference: file.reference, self: file.self };
}

/** Everybody whose submitted ratings are in the input, in the order of their ids. */
export function interviewersOf(candidates: readonly CandidateFile[]): string[] {
  const ids = candidates.flatMap((one) =>
    competencyIds.flatMap((id) => one.competencies[id].ratings.map((rating) => rating.interviewerId)),
  );
  return [...new Set(ids)].sort();
}
