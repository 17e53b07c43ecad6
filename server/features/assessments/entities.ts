import { AssessmentAnswerEntity } from './assessment-answer.entity';
import { AssessmentEntity } from './assessment.entity';

export const assessmentEntities = [AssessmentEntity, AssessmentAnswerEntity];
