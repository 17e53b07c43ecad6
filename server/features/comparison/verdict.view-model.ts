import { competencyById } from '../competencies';
import { SCORING_PARAMETERS, type WeightShift } from '../scoring';
import { capital, listed } from '../../shared/sentence';
import { interviewerNames, nameIn, type ShownPerson } from './comparison-people';
import { criterionName, percentWords } from './comparison-words';
import type { ReadyComparison } from './comparison.service';
import type { RankedOrder } from './domain/comparison-result';
import { leftOutSentences, noOrderSentences } from './no-order-words';
import { leftAsideSentences, othersOrder, type OthersOrder } from './others-order.view-model';

export interface Verdict {
  readonly headline: string;
  readonly sentences: readonly string[];
  /** Who needs what before there can be an order; empty when there is one. */
  readonly needs: readonly string[];
  /** What can be done where an order is refused because of some, or the way back. */
  readonly others: OthersOrder | null;
}

/** What the comparison says, conclusion first. */
export function verdictOf(comparison: ReadyComparison, people: readonly ShownPerson[]): Verdict {
  return { ...spoken(comparison, people), others: othersOrder(comparison, people) };
}

function spoken(comparison: ReadyComparison, people: readonly ShownPerson[]): Omit<Verdict, 'others'> {
  const { order } = comparison.result;
  if (order.kind === 'unequal_evidence') {
    return {
      headline: 'There is no order yet: the evidence is unequal.',
      sentences: [
        'Where the number of interviewers differs by more than one, an order would partly be an order of who was interviewed more. The map below does not depend on it.',
      ],
      needs: noOrderSentences(comparison.result, people),
    };
  }
  if (order.kind === 'fewer_than_two')
    return { headline: 'There is no order yet.', sentences: noOrderSentences(comparison.result, people), needs: [] };
  return { ...rankedVerdict(order, comparison, people), needs: [] };
}

function rankedVerdict(
  order: RankedOrder,
  comparison: ReadyComparison,
  people: readonly ShownPerson[],
): Pick<Verdict, 'headline' | 'sentences'> {
  const { first } = order;
  const name = nameIn(people, first.id);
  return {
    headline: headline(order, people),
    sentences: [
      howOften(order, name),
      nextWords(order, people),
      separation(order, name),
      swapWords(comparison, people),
      floorWords(first.id, people),
      ...leftAsideSentences(comparison, people),
      ...leftOutSentences(comparison, people),
    ].filter((sentence) => sentence !== ''),
  };
}

/** With two people one is first in half of the draws or more whatever they are like: who shares the place is not called the choice. */
function headline({ candidates, first }: RankedOrder, people: readonly ShownPerson[]): string {
  const level = candidates.filter(({ place }) => place.rank === 1);
  if (level.length > 1) return `${listed(level.map(({ id }) => nameIn(people, id)))} cannot be told apart: they share the first place.`;
  return first.isRobust ? `${nameIn(people, first.id)} is the robust first choice.` : 'There is no robust first choice.';
}

function howOften({ candidates, draws, first }: RankedOrder, name: string): string {
  const { robustFirstShare, separationShare } = SCORING_PARAMETERS;
  const often = `${name} is first in ${percentWords(first.share)} of ${draws.toLocaleString('en-GB')} draws of weights and levels`;
  const isTied = candidates[0]?.place.isTied ?? false;
  return isTied
    ? `${often}; two people are told apart when one is ahead in ${percentWords(separationShare)}.`
    : `${often}; we call a first choice robust from ${percentWords(robustFirstShare)}.`;
}

function nextWords({ first: { runnerUp } }: RankedOrder, people: readonly ShownPerson[]): string {
  return runnerUp ? `Next is ${nameIn(people, runnerUp.id)}, first in ${percentWords(runnerUp.share)}.` : '';
}

function separation({ candidates, first }: RankedOrder, name: string): string {
  const factor = candidates.find((one) => one.id === first.id)?.confidenceFactor ?? null;
  if (factor === null || factor >= SCORING_PARAMETERS.robustFirstShare) return '';
  return `Even under the weights that suit best, ${name} is first in only ${percentWords(factor)}: the evidence cannot tell the first places apart.`;
}

/** Whoever reads only this has to know when the first in the order is not shown to reach what the brief must have. */
function floorWords(id: string, people: readonly ShownPerson[]): string {
  const person = people.find((one) => one.candidacyId === id);
  const open = person?.compared.floors.filter(({ status }) => status !== 'shown') ?? [];
  if (!person || open.length === 0) return '';
  return `${person.name} is not yet shown to reach the floor of ${listed(open.map(({ competencyId }) => competencyById(competencyId).name))}.`;
}

function swapWords({ result: { order }, input }: ReadyComparison, people: readonly ShownPerson[]): string {
  if (order.kind !== 'ranked') return '';
  const [first, second] = order.candidates.map((one) => nameIn(people, one.id));
  if (!first || !second) return '';
  if (!order.swap) return `No change of a single weight puts ${second} ahead of ${first}.`;
  return `Between ${first} and ${second}, ${criterionName(order.swap.criterion)} decides: ${shiftWords(order.swap, input.axisPrior !== null)} and they change places.`;
}

/** "raise its weight from 4 to 5.2". */
export function shiftWords({ from, to }: WeightShift, isShare: boolean): string {
  const verb = to > from ? 'raise' : 'lower';
  if (!isShare) return `${verb} its weight from ${from} to ${to.toFixed(1)}`;
  // The other two weights stay as they are to each other, so the share has to be taken of the new sum.
  return `${verb} its share from ${percentWords(from)} to ${percentWords(to / (1 - from + to))}`;
}

/** What leaving out one interviewer changes; '' without an order. */
export function leaveOneOutWords(comparison: ReadyComparison, people: readonly ShownPerson[]): string {
  const { order } = comparison.result;
  if (order.kind !== 'ranked' || order.leaveOneOut.length < 2) return '';
  const names = interviewerNames(comparison);
  const changes = order.leaveOneOut.filter((one) => one.first !== order.first.id);
  if (changes.length === 0) return 'Leaving out any one interviewer does not change who is most often first.';
  const words = changes.map(
    (one) => `without ${names.get(one.interviewerId) ?? 'one interviewer'}’s ratings ${nameIn(people, one.first)} is most often first`,
  );
  const rest = changes.length < order.leaveOneOut.length ? '; leaving out any other interviewer changes nothing' : '';
  return `${capital(listed(words))}${rest}.`;
}
