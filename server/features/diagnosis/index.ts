export { flagTexts, redFlagInWords } from './flags-in-words';
export type { DiagnosisInput } from './diagnose';
export { diagnose } from './diagnose';
export { mergedContext } from './diagnosis-input';
export type { Diagnosis, RespondentResult } from './domain/diagnosis';
export type { Respondent } from './domain/respondents';
export type { Settlement } from './domain/settlement';
export { settle } from './domain/settlement';
export { type StoredDiagnosis } from './diagnosis.repository';
export { copySettledIn } from './copy-settled.repository';
export {
  contestedNow,
  currentDiagnosis,
  currentDiagnosisOf,
  diagnoseAfterSending,
  recomputeDiagnosis,
  recordDecision,
} from './diagnosis.service';
export { sessionRepository } from './session.repository';
export { recordEntry, startSession } from './session.service';
export type { FlagTakenOn } from './flags.view-model';
export { diagnosisGlance, recommendationChip } from './glance.view-model';
export { latestDiagnoses, OPEN_DISAGREEMENTS, type LatestDiagnosis } from './latest-diagnoses.read-model';
