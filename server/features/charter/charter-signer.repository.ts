import { managerOf, type Scope } from '../../platform/db/scope';
import { CharterSignerEntity } from './charter-signer.entity';
import type { CharterPart } from './domain/charter';

/** Who signs for one part. */
export interface CharterSigner {
  readonly id: string;
  readonly part: CharterPart;
  readonly stakeholderId: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly askedAt: Date;
  /** When this person was reminded last; null for never. */
  readonly remindedAt: Date | null;
}

const SELECT = `SELECT g.id, g.part, g.stakeholder_id AS "stakeholderId", k.name, k.email, k.job_title AS "jobTitle", g.asked_at AS "askedAt",
    g.reminded_at AS "remindedAt"
  FROM charter_signer g JOIN stakeholder k ON k.firm_id = g.firm_id AND k.id = g.stakeholder_id`;

export function charterSignerRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    async listForSearch(firmId: string, searchId: string): Promise<CharterSigner[]> {
      return manager.query(`${SELECT} WHERE g.firm_id = $1 AND g.search_id = $2`, [firmId, searchId]);
    },
    async find(firmId: string, searchId: string, id: string): Promise<CharterSigner | null> {
      const rows: CharterSigner[] = await manager.query(`${SELECT} WHERE g.firm_id = $1 AND g.search_id = $2 AND g.id = $3`, [
        firmId,
        searchId,
        id,
      ]);
      return rows[0] ?? null;
    },
    /** Says who signs for the part, in the place of whoever did. Returns the id of the signer, which stays that of the part. */
    async put(signer: { firmId: string; searchId: string; part: CharterPart; stakeholderId: string; askedAt: Date }): Promise<string> {
      const rows: { id: string }[] = await manager.query(
        `INSERT INTO charter_signer (firm_id, search_id, part, stakeholder_id, asked_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (search_id, part) DO UPDATE SET stakeholder_id = excluded.stakeholder_id, asked_at = excluded.asked_at,
           reminded_at = CASE WHEN charter_signer.stakeholder_id = excluded.stakeholder_id THEN charter_signer.reminded_at END
         RETURNING id`,
        [signer.firmId, signer.searchId, signer.part, signer.stakeholderId, signer.askedAt],
      );
      return rows[0]?.id ?? '';
    },
    async noteReminder(firmId: string, id: string, at: Date): Promise<void> {
      await manager.update(CharterSignerEntity, { firmId, id }, { remindedAt: at });
    },
    async remove(firmId: string, id: string): Promise<void> {
      await manager.delete(CharterSignerEntity, { firmId, id });
    },
  };
}
