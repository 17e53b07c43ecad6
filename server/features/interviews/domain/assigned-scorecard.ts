import type { CompetencyId } from '../../competencies';
import type { Confidence, Rating, Recommendation } from './scorecard';

/** A scorecard without anything its interviewer put down: what lists and mails may know. */
export interface AssignedScorecard {
  readonly id: string;
  readonly firmId: string;
  readonly searchId: string;
  readonly candidacyId: string;
  readonly candidateName: string;
  readonly interviewerId: string;
  readonly interviewerName: string;
  readonly interviewerEmail: string;
  readonly competencyIds: readonly CompetencyId[];
  readonly libraryVersion: string;
  /** Calendar date, YYYY-MM-DD. */
  readonly interviewedOn: string | null;
  readonly draftSavedAt: Date | null;
  readonly submittedAt: Date | null;
  /** The last time it was opened again after it had been sent. */
  readonly reopening: { readonly at: Date; readonly byName: string; readonly reason: string } | null;
}

export interface StoredRating extends Rating {
  /** 0 for a competency nothing was stored for yet. */
  readonly version: number;
}

export interface OverallView {
  readonly recommendation: Recommendation | null;
  readonly confidence: Confidence | null;
  readonly summary: string;
  readonly version: number;
}

/** A scorecard with its answers: for its interviewer, and for those whom the policy admits. */
export interface FilledScorecard extends AssignedScorecard {
  readonly ratings: readonly StoredRating[];
  readonly overall: OverallView;
}
