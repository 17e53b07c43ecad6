import type { ReadyComparison } from './comparison.service';
import type { ComparedCandidate, RankedOrder } from './domain/comparison-result';

/** One compared person with the name to show and everything that was computed. */
export interface ShownPerson {
  readonly candidacyId: string;
  readonly name: string;
  /** "VP Sales, Northgate", or '' when nothing is known. */
  readonly position: string;
  readonly compared: ComparedCandidate;
}

/** Everybody compared: in the order of the ranking if there is one, then by name. */
export function peopleOf({ candidacies, result }: ReadyComparison): ShownPerson[] {
  const people = candidacies.flatMap(({ id, name, position, company }) => {
    const compared = result.candidates.find((one) => one.candidacyId === id);
    return compared ? [{ candidacyId: id, name, position: [position, company].filter(Boolean).join(', '), compared }] : [];
  });
  const rank = (person: ShownPerson): number => {
    const index = rankedOrder(result.order)?.candidates.findIndex((one) => one.id === person.candidacyId) ?? -1;
    return index < 0 ? people.length : index;
  };
  return people.sort((a, b) => rank(a) - rank(b));
}

export function rankedOrder(order: ReadyComparison['result']['order']): RankedOrder | null {
  return order.kind === 'ranked' ? order : null;
}

export function nameIn(people: readonly ShownPerson[], candidacyId: string): string {
  return people.find((person) => person.candidacyId === candidacyId)?.name ?? 'somebody who has left the search';
}

/** Interviewers' names by id, as their ratings give them. */
export function interviewerNames({ ratings }: Pick<ReadyComparison, 'ratings'>): Map<string, string> {
  const all = [...ratings.values()].flatMap((own) => Object.values(own).flatMap((competency) => competency.ratings));
  return new Map(all.map(({ interviewerId, interviewerName }) => [interviewerId, interviewerName]));
}
