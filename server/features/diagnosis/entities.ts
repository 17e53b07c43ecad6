import { AlignmentDecisionEntity } from './alignment-decision.entity';
import { DiagnosisEntity } from './diagnosis.entity';

export const diagnosisEntities = [DiagnosisEntity, AlignmentDecisionEntity];
