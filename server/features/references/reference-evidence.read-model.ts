import type { Scope } from '../../platform/db/scope';
import { referencesFrom, type CandidacyReferences } from './domain/reference-evidence';
import { refereeRepository } from './referee.repository';

/** What sent references say about the candidacies of a search. Who may not see ratings yet may not see these either: the caller leaves them out. */
export async function referenceEvidence(scope: Scope, firmId: string, searchId: string): Promise<Map<string, CandidacyReferences>> {
  const references = await refereeRepository(scope).listForSearch(firmId, searchId);
  const candidacyIds = [...new Set(references.map(({ candidacyId }) => candidacyId))];
  return new Map(candidacyIds.map((id) => [id, referencesFrom(references.filter(({ candidacyId }) => candidacyId === id))]));
}
