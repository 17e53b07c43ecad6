import type { CheckInDay } from './placement';

export const OUTCOME_RATINGS = ['met', 'on_the_way', 'missed', 'too_early'] as const;
export const CHARTER_RATINGS = ['kept', 'partly', 'not_kept', 'not_tested'] as const;
export const MISS_CAUSES = ['role_design', 'selection', 'onboarding', 'market'] as const;

export type OutcomeRating = (typeof OUTCOME_RATINGS)[number];
export type CharterRating = (typeof CHARTER_RATINGS)[number];
export type CheckInRating = OutcomeRating | CharterRating;
export type MissCause = (typeof MISS_CAUSES)[number];

interface Answer<Rating> {
  /** Of the outcome or the clause. */
  readonly number: number;
  readonly rating: Rating;
  readonly words: string;
}

export type CharterAnswer = Answer<CharterRating>;

/** Why an outcome was missed, as the recruiter judges it. */
interface ClassedMiss {
  readonly cause: MissCause;
  readonly reason: string;
  readonly byName: string;
  readonly at: Date;
}

export interface OutcomeAnswer extends Answer<OutcomeRating> {
  readonly id: string;
  readonly version: number;
  readonly miss: ClassedMiss | null;
}

export interface CheckIn {
  readonly id: string;
  readonly day: CheckInDay;
  readonly sentAt: Date;
  readonly sentTo: string;
  readonly submitted: { readonly at: Date; readonly byName: string } | null;
  /** By number; empty until it is sent in. */
  readonly outcomes: readonly OutcomeAnswer[];
  readonly charter: readonly CharterAnswer[];
}

export interface FilledCheckIn {
  readonly outcomes: readonly Answer<OutcomeRating>[];
  readonly charter: readonly CharterAnswer[];
}
