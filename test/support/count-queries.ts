import type { PoolClient } from 'pg';
import type { TestApp } from './app';

export interface Counted<T> {
  readonly result: T;
  /** The SQL texts in the order in which they were sent, transactions and the session's own included. */
  readonly statements: readonly string[];
}

const listeners = new WeakMap<PoolClient, ((sql: string) => void) | null>();

/**
 * Runs `work` and returns every statement that the app sent to PostgreSQL meanwhile. It listens at the connections of the pool, so
 * nothing can pass by; one count at a time per app, as nobody could tell whose statement it was.
 */
export async function countQueries<T>(app: Pick<TestApp, 'deps'>, work: () => Promise<T>): Promise<Counted<T>> {
  const statements: string[] = [];
  const used = new Set<PoolClient>();
  const acquired = (client: PoolClient): void => {
    if (!listeners.has(client)) tap(client);
    listeners.set(client, (sql) => statements.push(sql));
    used.add(client);
  };
  const pool = app.deps.sessionPool;
  pool.on('acquire', acquired);
  try {
    return { result: await work(), statements };
  } finally {
    pool.off('acquire', acquired);
    for (const client of used) listeners.set(client, null);
  }
}

function tap(client: PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const tapped = (...args: unknown[]): unknown => {
    listeners.get(client)?.(textOf(args[0]));
    return query(...args);
  };
  client.query = tapped as PoolClient['query'];
}

function textOf(query: unknown): string {
  return typeof query === 'string' ? query : String((query as { text?: unknown } | null)?.text);
}
