import { managerOf, type Scope } from '../../platform/db/scope';
import { CharterRefusalEntity } from './charter-refusal.entity';
import type { CharterPart, CharterRefusal, ClauseComment } from './domain/charter';

interface NewRefusal {
  readonly firmId: string;
  readonly versionId: string;
  readonly part: CharterPart;
  readonly refusedBy: string;
  readonly name: string;
  readonly comments: readonly ClauseComment[];
  readonly refusedAt: Date;
}

/** What people said should change instead of signing, in the order it came in. Of more than anybody reads, the newest. */
export function charterRefusalRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    async listForSearch(firmId: string, searchId: string): Promise<CharterRefusal[]> {
      return manager.query(
        `SELECT part, "refusedBy", name, "versionNumber", comments, at FROM (
           SELECT r.part, r.refused_by AS "refusedBy", r.refuser_name AS name, v.number AS "versionNumber", r.comments,
             r.refused_at AS at, r.created_at
           FROM charter_refusal r JOIN charter_version v ON v.firm_id = r.firm_id AND v.id = r.charter_version_id
           WHERE r.firm_id = $1 AND v.search_id = $2 ORDER BY r.refused_at DESC, r.created_at DESC LIMIT 200) newest
         ORDER BY at, created_at`,
        [firmId, searchId],
      );
    },
    async add(refusal: NewRefusal): Promise<string> {
      const { identifiers } = await manager.insert(CharterRefusalEntity, refusal);
      return String(identifiers[0]?.['id']);
    },
  };
}
