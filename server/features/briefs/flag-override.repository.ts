import { managerOf, type Scope } from '../../platform/db/scope';
import type { RecordedOverride } from './domain/brief-version';
import type { FlagOverride } from './domain/may-publish';
import { FlagOverrideEntity } from './flag-override.entity';

export interface NewFlagOverride extends FlagOverride {
  readonly firmId: string;
  readonly searchId: string;
  readonly recordedByName: string;
  readonly createdAt: Date;
}

/** Overrides of red flags by a named person at the client. The first one for a flag stays. */
export function flagOverrideRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    async listForSearch(firmId: string, searchId: string): Promise<RecordedOverride[]> {
      const rows = await manager.find(FlagOverrideEntity, { where: { firmId, searchId }, order: { createdAt: 'ASC' }, take: 100 });
      return rows.map(({ flagId, byName, reason, recordedByName, createdAt }) => ({
        flagId,
        byName,
        reason,
        recordedByName,
        at: createdAt,
      }));
    },
    /** Returns the new id, or null when the flag had been overridden before. */
    async add(override: NewFlagOverride): Promise<string | null> {
      const result = await manager
        .createQueryBuilder()
        .insert()
        .into(FlagOverrideEntity)
        .values(override)
        .orIgnore()
        .returning('id')
        .execute();
      const rows = result.raw as { id: string }[];
      return rows[0]?.id ?? null;
    },
  };
}
