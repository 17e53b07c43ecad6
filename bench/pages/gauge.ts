import pg from 'pg';

/** What a server process has used since it started. */
export interface Gauge {
  readonly cpuMs: number;
  readonly statements: number;
  readonly rows: number;
}

type Callback = (error: unknown, result?: { rows?: unknown[] }) => void;

/**
 * Loaded before a server (`-r`), so that the load generator can ask the process what it has used: the servers themselves know
 * nothing of being measured.
 */
let statements = 0;
let rows = 0;

// eslint-disable-next-line @typescript-eslint/unbound-method -- applied to the client below
const query = pg.Client.prototype.query as (this: unknown, ...args: unknown[]) => unknown;

function counted(this: unknown, ...args: unknown[]): unknown {
  statements++;
  const last = args.at(-1);
  if (typeof last === 'function') return query.apply(this, [...args.slice(0, -1), counting(last as Callback)]);
  return (query.apply(this, args) as Promise<{ rows?: unknown[] }>).then((result) => {
    rows += result.rows?.length ?? 0;
    return result;
  });
}

function counting(callback: Callback): Callback {
  return (error, result) => {
    rows += result?.rows?.length ?? 0;
    callback(error, result);
  };
}

pg.Client.prototype.query = counted as typeof pg.Client.prototype.query;

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000, statements, rows } satisfies Gauge);
});
process.on('disconnect', () => process.exit());
