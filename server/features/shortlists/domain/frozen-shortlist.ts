import type { Scope } from '../../briefs';
import type { CompetencyId, Profile } from '../../competencies';
import type { CandidateClass, FloorStatus, Level, Place } from '../../scoring';

export interface FrozenFloor {
  competencyId: CompetencyId;
  name: string;
  /** 1 to 5. */
  floor: number;
  /** 'no_evidence' where the minimum of independent evidence is not met: missing is not failed. */
  status: FloorStatus | 'no_evidence';
  /** P(true level at or above the floor), 0 to 1; null without enough evidence. */
  probability: number | null;
}

export interface FrozenCompetency {
  competencyId: CompetencyId;
  name: string;
  profile: Profile;
  /** What it counts in the order; null where it does not. */
  weight: number | null;
  state: 'enough' | 'not_enough' | 'not_assessed' | 'not_observed';
  level: Level | null;
  /** Interviewers behind the estimate. */
  interviewers: number;
}

/** One person as the comparison showed them. Sales, marketing and leadership stay three values. */
export interface ComparedCandidate {
  candidacyId: string;
  name: string;
  position: string;
  company: string;
  sales: Level | null;
  marketing: Level | null;
  leadership: Level | null;
  class: CandidateClass | null;
  interviewers: number;
  floors: readonly FrozenFloor[];
  competencies: readonly FrozenCompetency[];
  /** Share of draws at rank 1, 2, … among everybody compared, 0 to 1; null where the order was refused or the person not ranked. */
  ranks: readonly number[] | null;
  /** Place in the order, ties sharing it; null where there is no order. */
  place: Place | null;
}

/** What was compared, when and with which settings: everything a reader needs to ask for the sum to be done again. */
export interface ComparedRun {
  search: { title: string; client: string };
  brief: { versionId: string; number: number; scope: Scope };
  runId: string;
  /** ISO 8601. */
  computedAt: string;
  seed: number;
  draws: number;
  /** What was varied, in words. */
  weights: string;
  versions: Readonly<Record<string, string>>;
  threshold: number;
  gap: number;
  /** Sentences on why there is no order, empty when there is one. */
  noOrder: readonly string[];
}

export interface Comparison {
  run: ComparedRun;
  candidates: readonly ComparedCandidate[];
}

export interface ShortlistedCandidate extends ComparedCandidate {
  /** Why the recruiter puts this person before the client, in the recruiter's words. */
  note: string;
}

/** The limits the words on the page speak of, as they were: a later change of parameters must not change what was said. */
interface FrozenRules {
  classProbability: number;
  floorProbability: number;
  robustFirstShare: number;
  axisErrorCorrelation: number;
}

/** Exactly what a client will read, and nothing a client may not. It is stored whole and never changed. */
export interface FrozenShortlist {
  format: 1;
  run: ComparedRun;
  rules: FrozenRules;
  comparedCount: number;
  candidates: readonly ShortlistedCandidate[];
  /** Rank shares of those compared but not listed, without names: the bars of the others refer to them. */
  othersRanks: readonly (readonly number[])[];
}
