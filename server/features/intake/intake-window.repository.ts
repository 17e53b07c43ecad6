import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { NO_WINDOW, type IntakeWindow } from './domain/intake-window';
import { IntakeWindowEntity } from './intake-window.entity';

export function intakeWindowRepository(scope: Scope) {
  return {
    /** The window of the round under way. */
    async ofSearch(firmId: string, searchId: string): Promise<IntakeWindow> {
      const row = await managerOf(scope).findOne(IntakeWindowEntity, { where: { firmId, searchId }, order: { round: 'DESC' } });
      return row ?? NO_WINDOW;
    },

    /** All rounds, the first one first, whether or not a day was ever set for it. */
    async roundsOf(firmId: string, searchId: string): Promise<readonly IntakeWindow[]> {
      const rows = await managerOf(scope).find(IntakeWindowEntity, { where: { firmId, searchId }, order: { round: 'ASC' } });
      return rows[0]?.round === 1 ? rows : [NO_WINDOW, ...rows];
    },
  };
}

type LockedWindow = IntakeWindow & { id: string };

/** Writes the windows of one search, inside the transaction of one command. */
export function intakeWindowWriter(tx: Transaction, { firmId, searchId }: { firmId: string; searchId: string }) {
  const manager = managerOf(tx);
  return {
    /** Makes the first window unless there is one, keeps that of the round under way to this transaction, and reads it. */
    async lock(): Promise<LockedWindow> {
      await manager.query(
        `INSERT INTO intake_window (firm_id, search_id, version) VALUES ($1, $2, 0) ON CONFLICT (firm_id, search_id, round) DO NOTHING`,
        [firmId, searchId],
      );
      return manager.findOneOrFail(IntakeWindowEntity, {
        where: { firmId, searchId },
        order: { round: 'DESC' },
        lock: { mode: 'pessimistic_write' },
      });
    },
    async close(window: { id: string; version: number }, closesOn: string | null): Promise<void> {
      await manager.update(IntakeWindowEntity, { firmId, id: window.id }, { closesOn, version: window.version + 1 });
    },
    async open(window: { id: string; version: number }, opened: { openedAt: Date; openedBy: string; openedByName: string }): Promise<void> {
      await manager.update(IntakeWindowEntity, { firmId, id: window.id }, { ...opened, version: window.version + 1 });
    },
    async begin(
      round: Pick<IntakeWindowEntity, 'round' | 'begunAt' | 'begunBy' | 'begunByName' | 'contested' | 'closesOn'>,
    ): Promise<void> {
      await manager.insert(IntakeWindowEntity, { firmId, searchId, ...round });
    },
  };
}
