import { firstChoice, byFirstShare, placesOf, type RankAcceptability, type RankInput } from '../../scoring';
import { axisPairs } from './axis-pairs';
import { compareCandidate } from './compare-candidate';
import { interviewersOf, type CandidateFile, type ComparisonInput } from './comparison-input';
import type { ComparisonResult, LeaveOneOut, Order, RankedOrder } from './comparison-result';
import { rankableOf, rankInput, swapBetween } from './order';

/** Answers ranking questions, in their order. Passed in because it takes a while and belongs off the event loop. */
export type Rank = (inputs: readonly RankInput[]) => Promise<readonly RankAcceptability[]>;

/** Leaving out one interviewer asks only who is first; a share is then known to ±.7%. */
const LEAVE_ONE_OUT_DRAWS = 5000;

/**
 * The whole comparison as a function of its stored input: the same input gives the same result, digit for digit.
 * Sales and marketing stay two axes; values under drawn weights are ordered and never returned.
 */
export async function compare(input: ComparisonInput, rank: Rank): Promise<ComparisonResult> {
  return compareWith(input, rank, interviewersOf(rankableOf(input).candidates));
}

/** As `compare`, without asking what each interviewer changes: for weights that somebody only tries out. */
export async function compareOnce(input: ComparisonInput, rank: Rank): Promise<ComparisonResult> {
  return compareWith(input, rank, []);
}

async function compareWith(input: ComparisonInput, rank: Rank, interviewers: readonly string[]): Promise<ComparisonResult> {
  const { candidates, leftOut, gaps } = rankableOf(input);
  const compared = input.candidates.map((file) => compareCandidate(file, input));
  return {
    candidates: compared,
    pairs: input.axisPrior ? axisPairs(compared) : null,
    order: gaps.length > 0 ? { kind: 'unequal_evidence', gaps } : await orderOf(input, candidates, { rank, interviewers }),
    leftOut,
  };
}

interface Asked {
  readonly rank: Rank;
  /** Whose ratings are left out, one at a time. */
  readonly interviewers: readonly string[];
}

async function orderOf(input: ComparisonInput, candidates: readonly CandidateFile[], { rank, interviewers }: Asked): Promise<Order> {
  if (candidates.length < 2) return { kind: 'fewer_than_two' };
  const question = rankInput(input, candidates, { draws: input.draws, without: null });
  const variations = interviewers.map((without) => rankInput(input, candidates, { draws: LEAVE_ONE_OUT_DRAWS, without }));
  const [result, ...others] = await rank([question, ...variations]);
  if (!result) throw new Error('The ranking gave no answer');
  const leaveOneOut = interviewers.flatMap((interviewerId, index) => leftOutFirst(interviewerId, others[index]));
  return {
    kind: 'ranked',
    criteria: question.criteria,
    ...readOrder(result),
    swap: swapOfFirstTwo(input, candidates, result),
    leaveOneOut,
  };
}

function readOrder(result: RankAcceptability): Pick<RankedOrder, 'draws' | 'candidates' | 'first'> {
  const places = placesOf(result);
  const first = firstChoice(result);
  if (!first) throw new Error('The ranking ordered nobody');
  const candidates = byFirstShare(result).flatMap((one) => {
    const place = places.get(one.id);
    return place ? [{ ...one, place }] : [];
  });
  return { draws: result.draws, candidates, first };
}

function swapOfFirstTwo(input: ComparisonInput, candidates: readonly CandidateFile[], result: RankAcceptability): RankedOrder['swap'] {
  const [leader, next] = byFirstShare(result).map(({ id }) => candidates.find((file) => file.candidacyId === id));
  return leader && next ? swapBetween(input, leader, next) : null;
}

function leftOutFirst(interviewerId: string, result: RankAcceptability | undefined): LeaveOneOut[] {
  const first = result && firstChoice(result);
  return first ? [{ interviewerId, first: first.id }] : [];
}
