import type { CompetencyId } from '../../competencies';

/** A rating against the five anchors. Half points are not offered (Ampersand method, section b.1, "Levels"). */
export type Level = 1 | 2 | 3 | 4 | 5;
export const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

/** 'not_observed' is an answer, not a low one: it counts as no rating and never as a number. */
export type RatingValue = Level | 'not_observed';

/** What an interviewer has put down for one competency so far. `value` is null until one of the six rows is chosen. */
export interface Rating {
  competencyId: CompetencyId;
  value: RatingValue | null;
  /** What the candidate said or did, in words someone else could check. */
  note: string;
}

export const RECOMMENDATIONS = ['strong_no', 'no', 'yes', 'strong_yes', 'no_decision'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

export const CONFIDENCES = ['low', 'moderate', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** The part of a scorecard its interviewer fills in. */
export interface ScorecardAnswers {
  ratings: readonly Rating[];
  recommendation: Recommendation | null;
  confidence: Confidence | null;
  summary: string;
}

export type InterviewerFunction = 'sales' | 'marketing' | 'other';
export type InterviewerSide = 'firm' | 'client';

/** The level as a number, or null where there is none: nothing chosen yet, or not observed. */
export function levelOf(value: RatingValue | null): Level | null {
  return value === null || value === 'not_observed' ? null : value;
}

/** Reads what a form or a column holds; anything that is no level and not 'not_observed' is null. */
export function ratingValueFrom(raw: unknown): RatingValue | null {
  if (raw === 'not_observed') return 'not_observed';
  return LEVELS.find((level) => String(level) === String(raw)) ?? null;
}
