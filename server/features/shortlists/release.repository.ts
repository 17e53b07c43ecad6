import { IsNull } from 'typeorm';
import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { ShortlistReleaseEntity } from './shortlist-release.entity';

/** The fact that one stakeholder was shown one shortlist, from when and until when. */
export interface Release {
  readonly id: string;
  readonly shortlistId: string;
  readonly stakeholderId: string;
  readonly stakeholderName: string;
  readonly releasedAt: Date;
  readonly releasedByName: string;
  readonly revoked: { readonly at: Date; readonly byName: string } | null;
}

interface Row {
  id: string;
  shortlist_id: string;
  stakeholder_id: string;
  stakeholder_name: string;
  released_at: Date;
  released_by_name: string;
  revoked_at: Date | null;
  revoked_by_name: string | null;
}

export interface ReleaseAct {
  readonly at: Date;
  readonly userId: string;
  readonly name: string;
}

/** Releases of the shortlists of a search, those that were taken back included; the oldest first. */
export function releaseRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    async listForSearch(firmId: string, searchId: string): Promise<Release[]> {
      const rows: Row[] = await manager.query(
        `SELECT release.*, stakeholder.name AS stakeholder_name FROM shortlist_release release
         JOIN shortlist ON shortlist.firm_id = release.firm_id AND shortlist.id = release.shortlist_id
         JOIN stakeholder ON stakeholder.firm_id = release.firm_id AND stakeholder.id = release.stakeholder_id
         WHERE release.firm_id = $1 AND shortlist.search_id = $2 ORDER BY release.released_at, release.id`,
        [firmId, searchId],
      );
      return rows.map(toRelease);
    },
  };
}

export function releaseStore(tx: Transaction, firmId: string) {
  const manager = managerOf(tx);
  return {
    async add(release: { shortlistId: string; stakeholderId: string }, { at, userId, name }: ReleaseAct): Promise<string> {
      const row = { firmId, ...release, releasedAt: at, releasedBy: userId, releasedByName: name };
      const { identifiers } = await manager.insert(ShortlistReleaseEntity, row);
      return String(identifiers[0]?.['id']);
    },
    /** Ends a release; false when it was over already. */
    async revoke(id: string, { at, userId, name }: ReleaseAct): Promise<boolean> {
      const where = { id, firmId, revokedAt: IsNull() };
      const result = await manager.update(ShortlistReleaseEntity, where, { revokedAt: at, revokedBy: userId, revokedByName: name });
      return result.affected === 1;
    },
  };
}

function toRelease(row: Row): Release {
  return {
    id: row.id,
    shortlistId: row.shortlist_id,
    stakeholderId: row.stakeholder_id,
    stakeholderName: row.stakeholder_name,
    releasedAt: row.released_at,
    releasedByName: row.released_by_name,
    revoked: row.revoked_at && { at: row.revoked_at, byName: row.revoked_by_name ?? '' },
  };
}
