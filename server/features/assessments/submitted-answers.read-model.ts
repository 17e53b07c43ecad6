import type { Scope } from '../../platform/db/scope';
import { answerRepository } from './answer.repository';
import { answeredProfiles, type AnsweredCompetency } from './answered-profiles.view-model';
import { assessmentRepository } from './assessment.repository';

/** What a candidate sent in, competency by competency in the words of the scales; null while it is with the candidate. */
export async function submittedAnswers(scope: Scope, firmId: string, candidacyId: string): Promise<Map<string, AnsweredCompetency> | null> {
  const assessment = await assessmentRepository(scope).findForCandidacy(firmId, candidacyId);
  if (!assessment?.submittedAt) return null;
  const { sheet } = await answerRepository(scope).getSheet(firmId, assessment.id);
  return new Map(answeredProfiles(sheet).flatMap(({ competencies }) => competencies.map((one) => [one.id, one])));
}
