import type { Scope } from '../../platform/db/scope';
import type { CompetencyId } from '../competencies';
import { refereeRepository } from './referee.repository';

/** Of how many referees each competency was asked in a search. Says nothing of what they answered, or whether they have. */
export async function referencesAsked(scope: Scope, firmId: string, searchId: string): Promise<ReadonlyMap<CompetencyId, number>> {
  const asked = new Map<CompetencyId, number>();
  for (const { askedAt, competencyIds } of await refereeRepository(scope).listForSearch(firmId, searchId)) {
    if (askedAt) for (const id of competencyIds) asked.set(id, (asked.get(id) ?? 0) + 1);
  }
  return asked;
}
