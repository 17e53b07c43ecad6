import { managerOf, type Scope } from '../../platform/db/scope';
import { nameKey, type Waiver } from './domain/waivers';
import { MeasureWaiverEntity } from './measure-waiver.entity';

interface NewWaiver extends Waiver {
  readonly firmId: string;
  readonly searchId: string;
}

/** Waivers of findings on measures, by search. What one person said of one finding is said once: the first time stays. */
export function measureWaiverRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    async listForSearch(firmId: string, searchId: string): Promise<Waiver[]> {
      const rows = await manager.find(MeasureWaiverEntity, { where: { firmId, searchId }, order: { createdAt: 'ASC' }, take: 500 });
      return rows.map(({ findingKey, byName, reason, recordedByName, createdAt }) => ({
        findingKey,
        byName,
        reason,
        recordedByName,
        at: createdAt,
      }));
    },
    /** Returns the new id, or null when this person had waived the finding before. */
    async add({ at, ...waiver }: NewWaiver): Promise<string | null> {
      const row = { ...waiver, nameKey: nameKey(waiver.byName), createdAt: at };
      const result = await manager.createQueryBuilder().insert().into(MeasureWaiverEntity).values(row).orIgnore().returning('id').execute();
      const rows = result.raw as { id: string }[];
      return rows[0]?.id ?? null;
    },
  };
}
