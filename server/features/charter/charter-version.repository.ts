import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { CharterVersionEntity } from './charter-version.entity';
import { wordingOf, type CharterVersion, type SignedClause } from './domain/charter';

/** The versions of a charter that were put up for signature. */
export function charterVersionRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    /** The newest first. */
    async listForSearch(firmId: string, searchId: string): Promise<CharterVersion[]> {
      return manager.find(CharterVersionEntity, { where: { firmId, searchId }, order: { number: 'DESC' }, take: 100 });
    },
    async findNewest(firmId: string, searchId: string): Promise<CharterVersion | null> {
      return manager.findOne(CharterVersionEntity, { where: { firmId, searchId }, order: { number: 'DESC' } });
    },
  };
}

export interface PuttingUp {
  readonly firmId: string;
  readonly searchId: string;
  readonly clauses: readonly SignedClause[];
  readonly by: string;
  readonly at: Date;
}

/** The version that has these words: the newest one if they did not change since, else a new one. The search has to be held. */
export async function putUpIn(tx: Transaction, { firmId, searchId, clauses, by, at }: PuttingUp): Promise<CharterVersion> {
  const newest = await charterVersionRepository(tx).findNewest(firmId, searchId);
  const wording = wordingOf(clauses);
  if (newest?.wording === wording) return newest;
  const kept = clauses.map(({ id, title, text, owner }) => ({ id, title, text, owner }));
  const version = { number: (newest?.number ?? 0) + 1, clauses: kept, wording, putUpByName: by, putUpAt: at };
  const { identifiers } = await managerOf(tx).insert(CharterVersionEntity, { ...version, firmId, searchId });
  return { ...version, id: String(identifiers[0]?.['id']) };
}
