import { evidenceGaps } from '../../scoring';
import { competencyIds } from '../../competencies';
import { weightedIds, type CandidateFile, type ComparisonInput } from './comparison-input';
import { countedWeights, countsOf, rankableOf } from './order';

/**
 * Whom to leave out so that the others were rated by about as many people on each competency and may be ordered among themselves
 * (Ampersand method, section c.2, "Few raters": candidates whose evidence differs are not ranked together). As few as can be found, and
 * among equals those who were rated least; null where nobody needs to be left out, or fewer than two would remain.
 */
export function unevenlyRated(input: ComparisonInput): readonly string[] | null {
  const ids = weightedIds(countedWeights(input));
  const missing = (files: readonly CandidateFile[]): number =>
    evidenceGaps(files.map(countsOf), ids)
      .flatMap(({ short }) => short)
      .reduce((sum, one) => sum + one.missing, 0);
  const { candidates, leftOut } = rankableOf(input);
  const unrated = new Set(leftOut.filter(({ reason }) => reason === 'not_interviewed').map(({ candidacyId }) => candidacyId));
  let files = input.candidates.filter(({ candidacyId }) => !unrated.has(candidacyId)).sort((a, b) => ratingsOf(a) - ratingsOf(b));
  const aside: string[] = [];
  while (missing(files) > 0) {
    const without = files.map((file) => ({ file, rest: missing(files.filter((other) => other !== file)) }));
    const { file: uneven } = without.reduce((best, one) => (one.rest < best.rest ? one : best));
    aside.push(uneven.candidacyId);
    files = files.filter((file) => file !== uneven);
  }
  const remaining = candidates.filter(({ candidacyId }) => !aside.includes(candidacyId));
  return aside.length > 0 && remaining.length > 1 ? aside : null;
}

function ratingsOf({ competencies }: CandidateFile): number {
  return competencyIds.reduce((sum, id) => sum + competencies[id].ratings.length, 0);
}
