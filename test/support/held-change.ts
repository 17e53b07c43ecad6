import type { DataSource } from 'typeorm';

type Statement = readonly [sql: string, values: readonly unknown[]];

/**
 * Runs `work` while somebody else's change is written and not committed, and commits it as soon as `work` waits for it: the moment at
 * which `work` has loaded what stood before, and finds another state when it comes to save.
 */
export async function whileChanging<T>(dataSource: DataSource, change: readonly Statement[], work: () => Promise<T>): Promise<T> {
  const other = dataSource.createQueryRunner();
  try {
    await other.startTransaction();
    for (const [sql, values] of change) await other.query(sql, [...values]);
    const result = work();
    await somebodyWaits(dataSource);
    await other.commitTransaction();
    return await result;
  } finally {
    await other.release();
  }
}

async function somebodyWaits(dataSource: DataSource): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const [row]: { waiting: boolean }[] = await dataSource.query(
      `SELECT count(*) > 0 AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (row?.waiting) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Nothing waited for the change that was held back');
}
