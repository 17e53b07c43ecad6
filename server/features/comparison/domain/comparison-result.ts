import type { CompetencyId, Profile } from '../../competencies';
import type { Classification, EvidenceGap, FirstChoice, FloorStatus, Level, Place, RankedCandidate, WeightShift } from '../../scoring';

/**
 * Why there is or is no result for a competency. `not_enough`: below two independent interviewers, or one and a reference.
 * `not_observed`: who was asked saw nothing of it. `not_assessed`: nobody has been asked, or has answered, yet. None of them is a number.
 */
export type EvidenceState = 'enough' | 'not_enough' | 'not_observed' | 'not_assessed';

export interface ComparedCompetency {
  readonly competencyId: CompetencyId;
  readonly state: EvidenceState;
  /** Posterior; where the state is not 'enough' only its interval may be shown. */
  readonly level: Level;
  readonly ratings: readonly number[];
  readonly notObserved: number;
  readonly references: number;
  /** Means as given, before anything is taken off; null without ratings. */
  readonly rawMean: number | null;
  readonly self: number | null;
  /** The candidate would rather not rate themselves here, or not say what they would do. No number depends on it. */
  readonly hasDeclinedSelf: boolean;
  readonly hasDeclinedSituation: boolean;
  /** The interviewers are too far apart to leave it at their mean. */
  readonly needsDiscussion: boolean;
  /** Self-rating minus interview rating when it is a level or more; never scored. */
  readonly selfGap: number | null;
}

export interface AxisResult {
  readonly level: Level;
  /** At most a quarter of the weight lacks evidence of any kind but the person's own word: the axis can be drawn. */
  readonly isPlaced: boolean;
  /** At most a quarter of the weight has been observed by nobody: the axis can be classified. */
  readonly isObserved: boolean;
  /** Share of the weight nobody has observed, 0 to 1. */
  readonly unobserved: number;
}

export interface ComparedFloor {
  readonly competencyId: CompetencyId;
  readonly floor: number;
  readonly status: FloorStatus | 'no_evidence';
  /** P(true level ≥ floor); null without enough evidence. */
  readonly probability: number | null;
}

export interface ComparedCandidate {
  readonly candidacyId: string;
  readonly competencies: readonly ComparedCompetency[];
  readonly axes: Readonly<Record<Profile, AxisResult>>;
  /** Null when an axis is not observed well enough to classify. */
  readonly classification: Classification | null;
  /** What would narrow the wider axis most, where there is no class or an undetermined one. */
  readonly nextEvidence: { readonly axis: 'sales' | 'marketing'; readonly competencyId: CompetencyId } | null;
  readonly floors: readonly ComparedFloor[];
  /** Different people whose ratings stand behind all this. */
  readonly interviewers: number;
}

interface OrderedCandidate extends RankedCandidate {
  readonly place: Place;
}

export interface LeaveOneOut {
  readonly interviewerId: string;
  /** Who is most often first without this interviewer's ratings. */
  readonly first: string;
}

export interface RankedOrder {
  readonly kind: 'ranked';
  /** Competency ids, or S, M and L. */
  readonly criteria: readonly string[];
  readonly draws: number;
  /** The most often first is first. */
  readonly candidates: readonly OrderedCandidate[];
  readonly first: FirstChoice;
  /** The smallest change of one weight that swaps the first two; null when there is none. */
  readonly swap: WeightShift | null;
  readonly leaveOneOut: readonly LeaveOneOut[];
}

export type Order =
  | RankedOrder
  | { readonly kind: 'unequal_evidence'; readonly gaps: readonly EvidenceGap<CompetencyId>[] }
  | { readonly kind: 'fewer_than_two' };

/** Why somebody is not in the order: nobody has rated them, or too little of what counts has been observed. */
export interface LeftOut {
  readonly candidacyId: string;
  readonly reason: 'not_interviewed' | 'too_little_evidence';
}

/** For one leader over both functions: the pair of axes, which has no mean. */
export interface AxisPair {
  readonly candidacyId: string;
  /** The axis that a combined role would stand on less firmly. */
  readonly weaker: 'sales' | 'marketing';
  /** Nobody else is at least as high on both axes and higher on one. */
  readonly isOnFront: boolean;
}

export interface ComparisonResult {
  readonly candidates: readonly ComparedCandidate[];
  /** Null where the role is not a combined one. */
  readonly pairs: readonly AxisPair[] | null;
  readonly order: Order;
  readonly leftOut: readonly LeftOut[];
}
