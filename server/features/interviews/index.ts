export type { CandidacyRatings, CompetencyRatings, InterviewRating } from './domain/rating-evidence';
export type { Interviewer } from './domain/interviewer';
export { CONFIDENCES, LEVELS, RECOMMENDATIONS, type ScorecardAnswers } from './domain/scorecard';
export { interviewerRepository } from './interviewer.repository';
export { addInterviewerIn, assignScorecardIn } from './interviewing.service';
export { candidaciesHiddenFrom, ratingEvidence, scorecardProgress, type ScorecardProgress } from './rating-evidence.read-model';
export { submitScorecardIn } from './rating.service';
export { scorecardRepository } from './scorecard.repository';
export { sendScorecardIn } from './sending.service';
