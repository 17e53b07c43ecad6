import { DebriefOpeningEntity } from './debrief-opening.entity';
import { InterviewerEntity } from './interviewer.entity';
import { RatingChangeEntity } from './rating-change.entity';
import { RatingEntity } from './rating.entity';
import { ScorecardVersionEntity } from './scorecard-version.entity';
import { ScorecardEntity } from './scorecard.entity';

export const interviewEntities = [
  InterviewerEntity,
  ScorecardEntity,
  RatingEntity,
  ScorecardVersionEntity,
  DebriefOpeningEntity,
  RatingChangeEntity,
];
