import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { NO_WINDOW, type IntakeWindow } from './domain/intake-window';
import { IntakeWindowEntity } from './intake-window.entity';

export function intakeWindowRepository(scope: Scope) {
  return {
    async ofSearch(firmId: string, searchId: string): Promise<IntakeWindow> {
      const row = await managerOf(scope).findOneBy(IntakeWindowEntity, { firmId, searchId });
      return row ?? NO_WINDOW;
    },
  };
}

/** Writes the window of one search, inside the transaction of one command. */
export function intakeWindowWriter(tx: Transaction, { firmId, searchId }: { firmId: string; searchId: string }) {
  const manager = managerOf(tx);
  return {
    /** Makes the window unless there is one, keeps it to this transaction, and reads it. */
    async lock(): Promise<IntakeWindow & { id: string }> {
      await manager.query(
        `INSERT INTO intake_window (firm_id, search_id, version) VALUES ($1, $2, 0) ON CONFLICT (firm_id, search_id) DO NOTHING`,
        [firmId, searchId],
      );
      return manager.findOneOrFail(IntakeWindowEntity, { where: { firmId, searchId }, lock: { mode: 'pessimistic_write' } });
    },
    async close(window: { id: string; version: number }, closesOn: string | null): Promise<void> {
      await manager.update(IntakeWindowEntity, { firmId, id: window.id }, { closesOn, version: window.version + 1 });
    },
    async open(window: { id: string; version: number }, opened: { openedAt: Date; openedBy: string; openedByName: string }): Promise<void> {
      await manager.update(IntakeWindowEntity, { firmId, id: window.id }, { ...opened, version: window.version + 1 });
    },
  };
}
