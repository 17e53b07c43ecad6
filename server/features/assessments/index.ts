export { saveAnswers, giveConsent, submitAssessment, type AnswerConflict, type AnswerDraft, type SaveOutcome } from './answering.service';
export { assessmentEvidence, type AssessmentEvidence } from './assessment-evidence.read-model';
export { type AnswerContent } from './domain/answer';
export { assessmentItems, type AssessmentItem } from './domain/assessment-item';
export { type CompetencyAnswers } from './domain/assessment-evidence';
export { type Claim } from './domain/claim';
export { sendAssessment, type Recipient, type Sending } from './sending.service';
export { assessmentCounts, owedAssessments, type AssessmentCount, type OwedAssessment } from './assessment-counts.read-model';
export { submittedAnswers } from './submitted-answers.read-model';
