import { InterviewerEntity } from './interviewer.entity';
import { RatingEntity } from './rating.entity';
import { ScorecardEntity } from './scorecard.entity';

export const interviewEntities = [InterviewerEntity, ScorecardEntity, RatingEntity];
