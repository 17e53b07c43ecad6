import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { IntakeReminderEntity } from './intake-reminder.entity';

/** When each stakeholder of a search was reminded last, by id. */
export async function lastReminders(scope: Scope, firmId: string, searchId: string): Promise<ReadonlyMap<string, Date>> {
  const rows: { stakeholderId: string; sentAt: Date }[] = await managerOf(scope).query(
    `SELECT stakeholder_id AS "stakeholderId", max(sent_at) AS "sentAt" FROM intake_reminder
     WHERE firm_id = $1 AND search_id = $2 GROUP BY stakeholder_id`,
    [firmId, searchId],
  );
  return new Map(rows.map(({ stakeholderId, sentAt }) => [stakeholderId, sentAt]));
}

export function reminderWriter(tx: Transaction) {
  const manager = managerOf(tx);
  return {
    async add(reminder: Omit<IntakeReminderEntity, 'id' | 'createdAt'>): Promise<void> {
      await manager.insert(IntakeReminderEntity, reminder);
    },
  };
}
