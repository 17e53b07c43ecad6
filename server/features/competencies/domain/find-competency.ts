import type { Competency, CompetencyId } from './competency';
import { competencyIds } from './competency';

/** Whether a text from outside is the id of a competency. */
export function isCompetencyId(text: string): text is CompetencyId {
  return competencyIds.some((id) => id === text);
}

/**
 * Builds a lookup over a list of competencies.
 * The returned function throws a RangeError for an id that the list lacks: an id that passed the type check and is missing
 * means the catalogue is broken, not that the user did something wrong.
 */
export function competencyLookup(list: readonly Competency[]): (id: CompetencyId) => Competency {
  const byId = new Map(list.map((competency) => [competency.id, competency]));
  return (id) => {
    const found = byId.get(id);
    if (!found) throw new RangeError(`No competency ${id} in the catalogue`);
    return found;
  };
}

/** A record with one value per competency, in catalogue order. */
export function recordByCompetency<T>(valueOf: (id: CompetencyId) => T): Record<CompetencyId, T> {
  // fromEntries forgets its keys; they are exactly competencyIds.
  return Object.fromEntries(competencyIds.map((id) => [id, valueOf(id)])) as Record<CompetencyId, T>;
}
