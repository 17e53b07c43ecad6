import { competencyById, type CompetencyId } from '../competencies';
import { listed } from '../../shared/sentence';
import type { Confidence, InterviewerFunction, InterviewerSide, RatingValue, Recommendation } from './domain/scorecard';

export const RECOMMENDATION_NAMES: Record<Recommendation, string> = {
  strong_no: 'Strong no',
  no: 'No',
  yes: 'Yes',
  strong_yes: 'Strong yes',
  no_decision: 'No decision',
};

export const CONFIDENCE_NAMES: Record<Confidence, string> = { low: 'Not very sure', moderate: 'Fairly sure', high: 'Very sure' };

export const FUNCTION_NAMES: Record<InterviewerFunction, string> = { sales: 'Sales', marketing: 'Marketing', other: 'Another function' };

export const SIDE_NAMES: Record<InterviewerSide, string> = { firm: 'Search firm', client: 'Client' };

/** "4 Strong", "Not observed" or "Not rated yet": a rating in words, never a bare number. */
export function ratingWords(competencyId: CompetencyId, value: RatingValue | null): string {
  if (value === null) return 'Not rated yet';
  if (value === 'not_observed') return 'Not observed';
  const anchor = competencyById(competencyId).anchors.find(({ level }) => level === value);
  return anchor ? `${value} ${anchor.label}` : String(value);
}

/** "Ada, Ben and Cleo", or "nobody". */
export const listNames = (names: readonly string[]): string => listed(names) || 'nobody';

/** "3 scorecards". */
export function scorecardsWords(count: number): string {
  return `${count} ${count === 1 ? 'scorecard' : 'scorecards'}`;
}
