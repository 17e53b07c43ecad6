import { AssessmentAnswerEntity } from './assessment-answer.entity';
import { AssessmentEntity } from './assessment.entity';
import { BroughtAnswersEntity } from './brought-answers.entity';
import { CandidateRequestEntity } from './candidate-request.entity';

export const assessmentEntities = [AssessmentEntity, AssessmentAnswerEntity, BroughtAnswersEntity, CandidateRequestEntity];
