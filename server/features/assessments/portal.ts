import type { Assessment } from './domain/assessment';
import type { AnswerSheet } from './domain/answer';
import type { Section } from './domain/section';

/** All that a candidate's pages are made from. */
export interface Portal {
  readonly linkId: string;
  readonly firmName: string;
  readonly candidateName: string;
  readonly searchTitle: string;
  readonly clientName: string;
  /** Who leads the search at the firm: the person to turn to. */
  readonly recruiterName: string;
  readonly recruiterId: string;
  readonly assessment: Assessment;
  readonly sheet: AnswerSheet;
  /** When an answer was last saved. */
  readonly savedAt: Date | null;
}

/** Where a candidate's assessment lives. */
export function assessmentPath(linkId: string): string {
  return `/p/${linkId}/assessment`;
}

/** The address of one page of the assessment. */
export function sectionPath(linkId: string, section: Section): string {
  return `${assessmentPath(linkId)}/${section.part}/${section.competency.id}`;
}

/** Whether answers are taken: agreed to and not yet submitted. */
export function isOpen({ assessment }: Pick<Portal, 'assessment'>): boolean {
  return assessment.consentAt !== null && assessment.submittedAt === null;
}
