import { competencyById } from '../competencies';
import { listed } from '../../shared/sentence';
import { nameIn, type ShownPerson } from './comparison-people';
import { counted } from './comparison-words';
import type { ReadyComparison } from './comparison.service';
import { weightedIds } from './domain/comparison-input';
import { countedWeights } from './domain/order';
import { unevenlyRated } from './domain/unevenly-rated';

export interface OthersOrder {
  readonly text: string;
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** What to do where an order is refused because of some, and the way back from the order of the others; null where it does not arise. */
export function othersOrder(comparison: ReadyComparison, people: readonly ShownPerson[]): OthersOrder | null {
  const home = `/searches/${comparison.search.id}`;
  if (comparison.leftAside.length > 0) {
    const text = `This is an order of ${numberOf(comparison)}, asked for on this page. It is not kept, and a shortlist says that there is no order.`;
    return { text, links: [{ href: `${home}/comparison`, label: 'Back to everybody' }] };
  }
  if (comparison.result.order.kind !== 'unequal_evidence') return null;
  const interviews = { href: `${home}/interviews`, label: 'See whose scorecards are missing' };
  const aside = unevenlyRated(comparison.input);
  if (!aside) return { text: 'Nobody else is left to be ordered meanwhile: the missing scorecards have to come in.', links: [interviews] };
  const names = listed(aside.map((id) => nameIn(people, id)));
  const others = { ...comparison, leftAside: aside };
  return {
    text: `Have the missing scorecards filled in, or leave ${names} out of the order for now. The page then says who is left out and why.`,
    links: [interviews, { href: `${home}/comparison?order=others`, label: `Order the other ${numberOf(others)}` }],
  };
}

/** How many are in an order of the others, in words. */
function numberOf({ leftAside, input, result }: Pick<ReadyComparison, 'leftAside' | 'input' | 'result'>): string {
  const out = new Set([...leftAside, ...result.leftOut.map(({ candidacyId }) => candidacyId)]);
  const count = input.candidates.filter(({ candidacyId }) => !out.has(candidacyId)).length;
  return NUMBERS[count] ?? String(count);
}

/** Why somebody was left aside: where their evidence differs most from that of the people in the order. */
export function leftAsideSentences({ leftAside, input, result }: ReadyComparison, people: readonly ShownPerson[]): string[] {
  const ids = weightedIds(countedWeights(input));
  const out = new Set([...leftAside, ...result.leftOut.map(({ candidacyId }) => candidacyId)]);
  const others = people.filter(({ candidacyId }) => !out.has(candidacyId));
  const ratings = (person: ShownPerson | undefined, id: string) =>
    person?.compared.competencies.find(({ competencyId }) => competencyId === id)?.ratings.length ?? 0;
  return leftAside.map((candidacyId) => {
    const person = people.find((one) => one.candidacyId === candidacyId);
    const widest = ids
      .map((id) => {
        const counts = others.map((other) => ratings(other, id));
        const [own, least, most] = [ratings(person, id), Math.min(...counts), Math.max(...counts)];
        return { id, own, least, most, apart: Math.max(most - own, own - least) };
      })
      .reduce((best, one) => (one.apart > best.apart ? one : best));
    const range = widest.least === widest.most ? String(widest.most) : `${widest.least} to ${widest.most}`;
    return `${nameIn(people, candidacyId)} is left out of this order: ${counted(widest.own, 'interviewer')} on ${competencyById(widest.id).name}, where the others had ${range}. An order of everybody would partly be one of who was interviewed more.`;
  });
}
