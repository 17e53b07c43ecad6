import { recordAudit } from '../../platform/db/audit';
import type { Transaction } from '../../platform/db/scope';
import type { Actor } from '../../shared/actor';
import { candidacyRepository, candidacyStore } from './candidacy.repository';
import { startCandidacy } from './domain/candidacy';

export interface Addition {
  actor: Actor;
  searchId: string;
  personId: string;
  now: Date;
}

/** Puts a person of the firm into a search and returns the candidacy's id; the one there is, when the person is in it already. */
export async function addToSearch(tx: Transaction, { actor, searchId, personId, now }: Addition): Promise<string> {
  const { state, event } = startCandidacy(now, null);
  const { firmId } = actor;
  const [id] = await candidacyStore(tx).addAll({ firmId, searchId, personIds: [personId], importBatchId: null, state });
  if (id === undefined) return existingId(tx, { firmId, searchId, personId });
  await candidacyStore(tx).recordAdded([id], { actor, event, at: now });
  await recordAudit(tx, { actor, action: 'candidacy.added', subject: { type: 'candidacy', id }, after: { searchId, personId } });
  return id;
}

async function existingId(tx: Transaction, ids: { firmId: string; searchId: string; personId: string }): Promise<string> {
  const candidacy = await candidacyRepository(tx).findOfPerson(ids.firmId, ids.searchId, ids.personId);
  if (!candidacy) throw new Error('A person is neither in the search nor can be added to it');
  return candidacy.id;
}
