export const diagnosisEntities = [];
