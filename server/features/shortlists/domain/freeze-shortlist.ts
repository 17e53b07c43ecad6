import { SCORING_PARAMETERS } from '../../scoring';
import type { ComparedCandidate, Comparison, FrozenShortlist } from './frozen-shortlist';

export interface Choice {
  candidacyId: string;
  note: string;
}

export type ChoiceProblem =
  { kind: 'nobody_chosen' } | { kind: 'not_compared'; candidacyId: string } | { kind: 'note_missing'; candidacyId: string };

/** What stands in the way of freezing: nobody chosen, somebody who is not in the comparison, or a person put forward without a word why. */
export function choiceProblems(comparison: Comparison, choices: readonly Choice[]): ChoiceProblem[] {
  if (choices.length === 0) return [{ kind: 'nobody_chosen' }];
  const compared = new Set(comparison.candidates.map((candidate) => candidate.candidacyId));
  return choices.flatMap(({ candidacyId, note }): ChoiceProblem[] => {
    if (!compared.has(candidacyId)) return [{ kind: 'not_compared', candidacyId }];
    return note.trim() === '' ? [{ kind: 'note_missing', candidacyId }] : [];
  });
}

/**
 * Takes a comparison as it stands and the chosen people into one value that no longer changes. The order is that of rank
 * acceptability with ties, whatever the order of the choices; ranks stay those among everybody compared, since leaving somebody
 * off the list does not make the others better.
 */
export function freezeShortlist(comparison: Comparison, choices: readonly Choice[]): FrozenShortlist {
  const notes = new Map(choices.map(({ candidacyId, note }) => [candidacyId, note.trim()]));
  const isListed = (candidate: ComparedCandidate) => notes.has(candidate.candidacyId);
  const leftOff = comparison.candidates.filter((candidate) => !isListed(candidate));
  const { classProbability, floorProbability, robustFirstShare, axisErrorCorrelation } = SCORING_PARAMETERS;
  return {
    format: 1,
    run: { ...comparison.run, noOrder: reasonsWithout(comparison, leftOff) },
    rules: { classProbability, floorProbability, robustFirstShare, axisErrorCorrelation },
    comparedCount: comparison.candidates.length,
    candidates: inOrder(comparison.candidates.filter(isListed)).map((candidate) => ({
      ...candidate,
      note: notes.get(candidate.candidacyId) ?? '',
    })),
    othersRanks: inOrder(leftOff).flatMap(({ ranks }) => (ranks === null ? [] : [ranks])),
  };
}

const SOMEBODY_ELSE = 'Somebody who is not on this list has been seen by fewer interviewers.';

/** The sentences on why there is no order name the people concerned; who was left off is nobody's business. */
function reasonsWithout({ run }: Comparison, leftOff: readonly ComparedCandidate[]): string[] {
  const isTold = (sentence: string) => !leftOff.some(({ name }) => sentence.includes(name));
  const told = run.noOrder.filter(isTold);
  return told.length < run.noOrder.length ? [...told, SOMEBODY_ELSE] : told;
}

/** By place; within a shared place, and where there is no order at all, by name, which says nothing about anybody. */
export function inOrder<Candidate extends Pick<ComparedCandidate, 'name' | 'place'>>(candidates: readonly Candidate[]): Candidate[] {
  const rank = (candidate: Candidate) => candidate.place?.rank ?? Number.MAX_SAFE_INTEGER;
  return [...candidates].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
