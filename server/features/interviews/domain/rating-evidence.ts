import type { CompetencyId } from '../../competencies';
import type { Level, Rating } from './scorecard';
import { levelOf } from './scorecard';

export interface InterviewRating {
  interviewerId: string;
  interviewerName: string;
  level: Level;
}

/** What interviews say about one competency of one candidacy. 'Not observed' is counted, never turned into a number. */
export interface CompetencyRatings {
  ratings: InterviewRating[];
  notObserved: number;
}

export type CandidacyRatings = Partial<Record<CompetencyId, CompetencyRatings>>;

export interface SubmittedScorecard {
  candidacyId: string;
  interviewerId: string;
  interviewerName: string;
  competencyIds: readonly CompetencyId[];
  submittedAt: Date | null;
  ratings: readonly Rating[];
}

/**
 * Evidence for scoring, by candidacy and competency. Drafts are left out whatever they hold; a rating outside the assigned
 * competencies is ignored. A competency nobody was assigned has no entry: not assessed is not the same as not observed.
 */
export function evidenceFrom(scorecards: readonly SubmittedScorecard[]): Map<string, CandidacyRatings> {
  const evidence = new Map<string, CandidacyRatings>();
  for (const scorecard of scorecards) {
    if (scorecard.submittedAt === null) continue;
    const ofCandidacy = evidence.get(scorecard.candidacyId) ?? {};
    evidence.set(scorecard.candidacyId, ofCandidacy);
    for (const rating of scorecard.ratings) if (scorecard.competencyIds.includes(rating.competencyId)) add(ofCandidacy, scorecard, rating);
  }
  return evidence;
}

function add(ofCandidacy: CandidacyRatings, scorecard: SubmittedScorecard, rating: Rating): void {
  if (rating.value === null) return;
  const entry = (ofCandidacy[rating.competencyId] ??= { ratings: [], notObserved: 0 });
  const level = levelOf(rating.value);
  if (level === null) entry.notObserved += 1;
  else entry.ratings.push({ interviewerId: scorecard.interviewerId, interviewerName: scorecard.interviewerName, level });
}
