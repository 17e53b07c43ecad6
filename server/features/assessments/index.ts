export { saveAnswers, giveConsent, submitAssessment, type AnswerDraft } from './answering.service';
export { assessmentEvidence, type AssessmentEvidence } from './assessment-evidence.read-model';
export { type AnswerContent } from './domain/answer';
export { assessmentItems } from './domain/assessment-item';
export { type CompetencyAnswers } from './domain/assessment-evidence';
export { type Claim } from './domain/claim';
export { sendAssessment } from './sending.service';
export { assessmentCounts, owedAssessments, type AssessmentCount, type OwedAssessment } from './assessment-counts.read-model';
export { submittedAnswers } from './submitted-answers.read-model';
