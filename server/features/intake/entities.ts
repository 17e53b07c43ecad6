import { IntakeAnswerEntity } from './intake-answer.entity';
import { IntakeProposalEntity } from './intake-proposal.entity';
import { IntakeReminderEntity } from './intake-reminder.entity';
import { IntakeReplacementEntity } from './intake-replacement.entity';
import { IntakeResponseEntity } from './intake-response.entity';
import { IntakeWindowEntity } from './intake-window.entity';

export const intakeEntities = [
  IntakeResponseEntity,
  IntakeAnswerEntity,
  IntakeWindowEntity,
  IntakeProposalEntity,
  IntakeReminderEntity,
  IntakeReplacementEntity,
];
