/** Where an assessment stands. Each state is read from times that were recorded, never set by hand. */
export type AssessmentState = 'not_sent' | 'sent' | 'opened' | 'answering' | 'submitted';

/** Reads the state from what has happened so far. */
export function assessmentState(facts: {
  sent: boolean;
  opened: boolean;
  consentAt: Date | null;
  submittedAt: Date | null;
}): AssessmentState {
  if (facts.submittedAt) return 'submitted';
  if (facts.consentAt) return 'answering';
  if (facts.opened) return 'opened';
  return facts.sent ? 'sent' : 'not_sent';
}
