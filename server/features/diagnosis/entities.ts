import { DiagnosisEntity } from './diagnosis.entity';

export const diagnosisEntities = [DiagnosisEntity];
