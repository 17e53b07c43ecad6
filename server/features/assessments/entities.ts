import { AssessmentAnswerEntity } from './assessment-answer.entity';
import { AssessmentEntity } from './assessment.entity';
import { CandidateRequestEntity } from './candidate-request.entity';

export const assessmentEntities = [AssessmentEntity, AssessmentAnswerEntity, CandidateRequestEntity];
