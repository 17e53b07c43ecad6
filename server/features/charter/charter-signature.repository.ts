import { managerOf, type Scope } from '../../platform/db/scope';
import { CharterSignatureEntity } from './charter-signature.entity';
import type { CharterSignature } from './domain/charter';

export interface NewCharterSignature extends Omit<CharterSignature, 'versionNumber'> {
  readonly firmId: string;
  readonly searchId: string;
  readonly versionId: string;
  /** The stakeholder behind the link; null on paper. */
  readonly signedBy: string | null;
}

/** Signatures on the charter of a search, all of them, in the order they were written down. A wrong one is followed by a right one. */
export function charterSignatureRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    async listForSearch(firmId: string, searchId: string): Promise<CharterSignature[]> {
      return manager.query(
        `SELECT s.part, s.signer_name AS name, s.signed_on::text AS "signedOn", s.wording, s.way, v.number AS "versionNumber",
           s.recorded_by_name AS "recordedByName", s.created_at AS "recordedAt"
         FROM charter_signature s JOIN charter_version v ON v.firm_id = s.firm_id AND v.id = s.charter_version_id
         WHERE s.firm_id = $1 AND s.search_id = $2 ORDER BY s.created_at`,
        [firmId, searchId],
      );
    },
    async add(signature: NewCharterSignature): Promise<string> {
      const { identifiers } = await manager.insert(CharterSignatureEntity, signature);
      return String(identifiers[0]?.['id']);
    },
  };
}
