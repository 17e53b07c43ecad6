import type { Dependencies } from '../../dependencies';
import { linkStates } from '../links';
import { answerRepository } from './answer.repository';
import type { AssessmentFacts } from './assessment-list.view-model';
import { assessmentRepository } from './assessment.repository';

/**
 * What is known of the assessments of a search, asked for by candidacy. Three queries however many there are. A candidacy without
 * an assessment has facts too: nothing was sent.
 */
export async function assessmentFacts(
  deps: Pick<Dependencies, 'database' | 'clock'>,
  firmId: string,
  searchId: string,
): Promise<(candidacyId: string) => AssessmentFacts> {
  const scope = deps.database.reader;
  const assessments = await assessmentRepository(scope).listForSearch(firmId, searchId);
  const settled = await answerRepository(scope).countSettled(firmId, searchId);
  const links = await linkStates(scope, deps, { firmId, searchId, purpose: 'assessment' });
  const byCandidacy = new Map(assessments.map((assessment) => [assessment.candidacyId, assessment]));
  return (candidacyId) => {
    const assessment = byCandidacy.get(candidacyId) ?? null;
    return { assessment, settled: (assessment && settled.get(assessment.id)) ?? 0, link: links.get(candidacyId) ?? null };
  };
}
