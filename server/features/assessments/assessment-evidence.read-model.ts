import type { CompetencyId } from '../competencies';
import type { Scope } from '../../platform/db/scope';
import { answerRepository } from './answer.repository';
import { assessmentRepository } from './assessment.repository';
import { evidenceOf, givenEarlierIn, type CompetencyAnswers } from './domain/assessment-evidence';
import { claimsToProbe, type Claim } from './domain/claim';

/** What a candidate's assessment contributes. Before the submission it contributes nothing, whatever has been typed. */
export interface AssessmentEvidence {
  /** Null while it is with the candidate. */
  readonly submittedAt: Date | null;
  readonly instrumentVersion: string;
  /** Self-ratings (1 to 5) and situation points (0 to 3) of every competency; empty lists where nothing was given. */
  readonly competencies: Record<CompetencyId, CompetencyAnswers>;
  /** How many of them were given for another search and brought along. */
  readonly givenEarlier: Record<CompetencyId, number>;
  /** Ratings of 4 or 5 without evidence: what the next interviewer asks about. */
  readonly claims: readonly Claim[];
}

/** The evidence of all assessments of a search, by candidacy id; a candidacy that was sent none is missing. Two queries. */
export async function assessmentEvidence(scope: Scope, firmId: string, searchId: string): Promise<Map<string, AssessmentEvidence>> {
  const assessments = await assessmentRepository(scope).listForSearch(firmId, searchId);
  const sheets = await answerRepository(scope).listSubmittedSheets(firmId, searchId);
  return new Map(
    assessments.map(({ id, candidacyId, submittedAt, instrumentVersion }) => {
      const sheet = sheets.get(id) ?? new Map<string, never>();
      const evidence = { competencies: evidenceOf(sheet), givenEarlier: givenEarlierIn(sheet), claims: claimsToProbe(sheet) };
      return [candidacyId, { submittedAt, instrumentVersion, ...evidence }];
    }),
  );
}
