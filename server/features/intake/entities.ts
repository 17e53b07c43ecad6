import { IntakeAnswerEntity } from './intake-answer.entity';
import { IntakeResponseEntity } from './intake-response.entity';

export const intakeEntities = [IntakeResponseEntity, IntakeAnswerEntity];
