import type { CompetencyId, Profile } from '../../competencies';
import { competencyById } from '../../competencies';
import { estimate } from '../../scoring';
import { evidenceOf, weightedIds, type CandidateFile, type ComparisonInput } from './comparison-input';
import { countedWeights } from './order';

/**
 * How much of what moved the estimates behind the order came from each interviewer: the share of interviews in each estimate, divided
 * among those who gave them, by the weight that the competency has in the order. Where everybody starts is no evidence; what is
 * missing to 1 came from situations, references and own ratings.
 */
export function evidenceShares(input: ComparisonInput, candidates: readonly CandidateFile[]): Map<string, number> {
  const byInterviewer = new Map<string, number>();
  let all = 0;
  for (const { competencies } of candidates) {
    for (const [id, weight] of weightsInOrder(input)) {
      const { ratings } = competencies[id];
      const { share } = estimate(evidenceOf(competencies[id]));
      all += weight * (1 - share.prior);
      for (const { interviewerId } of ratings) {
        byInterviewer.set(interviewerId, (byInterviewer.get(interviewerId) ?? 0) + (weight * share.interview) / ratings.length);
      }
    }
  }
  return new Map([...byInterviewer].map(([id, share]) => [id, share / all]));
}

const AXIS_OF: Readonly<Record<Profile, 'S' | 'M' | 'L'>> = { sales: 'S', marketing: 'M', leadership: 'L' };

/** In a combined role a competency counts by its weight within its axis and by that of the axis. */
function weightsInOrder(input: ComparisonInput): [CompetencyId, number][] {
  const weights = countedWeights(input);
  const ids = weightedIds(weights);
  const { axisPrior } = input;
  if (!axisPrior) return ids.map((id) => [id, weights[id] ?? 0]);
  const profileOf = (id: CompetencyId) => competencyById(id).profile;
  const total = (profile: Profile) => ids.filter((id) => profileOf(id) === profile).reduce((sum, id) => sum + (weights[id] ?? 0), 0);
  return ids.map((id) => [id, (axisPrior[AXIS_OF[profileOf(id)]] * (weights[id] ?? 0)) / total(profileOf(id))]);
}
