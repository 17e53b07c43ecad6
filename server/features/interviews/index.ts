export type { CandidacyRatings } from './domain/rating-evidence';
export type { Interviewer } from './domain/interviewer';
export { addInterviewerIn, assignScorecardIn } from './interviewing.service';
export { candidaciesHiddenFrom, ratingEvidence } from './rating-evidence.read-model';
export { submitScorecardIn } from './rating.service';
export { scorecardRepository } from './scorecard.repository';
export { sendScorecardIn } from './sending.service';
export { cardInView, decisionInView } from './card-in-view';
export { owedScorecards, scorecardCounts, type OwedScorecard, type ScorecardCount } from './scorecard-counts.read-model';
