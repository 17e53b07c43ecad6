import { managerOf, type Scope } from '../../platform/db/scope';
import { CharterSignatureEntity } from './charter-signature.entity';
import type { CharterSignature } from './domain/charter';

/** Signatures on the charter of a search, in the order they were written down. A wrong one is followed by a right one. */
export function charterSignatureRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    async listForSearch(firmId: string, searchId: string): Promise<CharterSignature[]> {
      return manager.find(CharterSignatureEntity, { where: { firmId, searchId }, order: { recordedAt: 'ASC' }, take: 200 });
    },
    async add(signature: CharterSignature & { readonly firmId: string; readonly searchId: string }): Promise<string> {
      const { identifiers } = await manager.insert(CharterSignatureEntity, signature);
      return String(identifiers[0]?.['id']);
    },
  };
}
