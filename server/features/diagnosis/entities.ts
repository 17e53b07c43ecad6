import { AgendaEntryEntity } from './agenda-entry.entity';
import { AgendaItemEntity } from './agenda-item.entity';
import { AgendaRenewalEntity } from './agenda-renewal.entity';
import { AlignmentDecisionEntity } from './alignment-decision.entity';
import { AlignmentSessionEntity } from './alignment-session.entity';
import { DiagnosisEntity } from './diagnosis.entity';
import { SessionDraftEntity } from './session-draft.entity';

export const diagnosisEntities = [
  DiagnosisEntity,
  AlignmentDecisionEntity,
  AlignmentSessionEntity,
  AgendaItemEntity,
  AgendaEntryEntity,
  AgendaRenewalEntity,
  SessionDraftEntity,
];
