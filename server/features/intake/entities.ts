import { IntakeAnswerEntity } from './intake-answer.entity';
import { IntakeResponseEntity } from './intake-response.entity';
import { IntakeWindowEntity } from './intake-window.entity';

export const intakeEntities = [IntakeResponseEntity, IntakeAnswerEntity, IntakeWindowEntity];
