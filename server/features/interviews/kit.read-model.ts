import type { Scope } from '../../platform/db/scope';
import { assessmentEvidence, type Claim } from '../assessments';
import { searchRepository, type Search } from '../searches';
import type { AssignedScorecard } from './domain/assigned-scorecard';
import { interviewerRepository } from './interviewer.repository';

/** What one interviewer takes into one conversation. Nothing of any rating is in it. */
export interface InterviewKit {
  readonly search: Search;
  readonly card: AssignedScorecard;
  /** High self-ratings without evidence; null for interviewers of the client, who see no answers before a report is released. */
  readonly claims: readonly Claim[] | null;
}

export async function interviewKit(scope: Scope, card: AssignedScorecard): Promise<InterviewKit> {
  const { firmId, searchId } = card;
  const search = await searchRepository(scope).getForFirm(firmId, searchId);
  const { side } = await interviewerRepository(scope).getForSearch(firmId, searchId, card.interviewerId);
  if (side === 'client') return { search, card, claims: null };
  const evidence = (await assessmentEvidence(scope, firmId, searchId)).get(card.candidacyId);
  return { search, card, claims: (evidence?.claims ?? []).filter(({ competencyId }) => card.competencyIds.includes(competencyId)) };
}
