export { SCORING_PARAMETERS, SCORING_VERSION } from './domain/parameters';
export { estimate, meanOf, type CompetencyEvidence, type Estimate, type EvidenceSource, type Level } from './domain/estimate';
export {
  disagreement,
  hasMinimumEvidence,
  independentInterviewers,
  isObserved,
  selfGap,
  unobservedShare,
  type Disagreement,
} from './domain/evidence-rules';
export { evidenceGaps, type EvidenceGap, type InterviewerCounts } from './domain/evidence-balance';
export { axisScore } from './domain/axis-score';
export { classify, type CandidateClass, type Classification, type ClassProbabilities } from './domain/classify';
export { floorShown, probabilityAtLeast, type FloorResult, type FloorStatus } from './domain/floor';
export { nextEvidence } from './domain/next-evidence';
export { rankAcceptability, type RankAcceptability, type RankedCandidate, type RankInput } from './domain/rank-acceptability';
export { type WeightModel } from './domain/weight-model';
export { byFirstShare, firstChoice, placesOf, type FirstChoice, type Place } from './domain/first-choice';
export { smallestWeightShift, type WeightShift } from './domain/weight-shift';
