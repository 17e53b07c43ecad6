import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Client } from 'pg';
import { createDataSource, migrate } from '../../server/platform/db/data-source';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../server/platform/db/embedded/embedded-postgres';
import { keepCompiledViews } from './compiled-views';
import { TEST_DATA_DIR, registerRun } from './test-runs';

const ROOT = path.join(__dirname, '../..');
const STALE_MS = 1_800_000;

/**
 * One test server a checkout (a run that was killed leaves a server that the next run uses: nothing piles up) and in it one migrated
 * template database, named by a hash of the migrations. Each test file copies the template.
 */
export default async function setup(): Promise<void> {
  keepCompiledViews(path.join(ROOT, 'views'));
  const name = `template_${migrationsHash()}`;
  const url = process.env['TEST_DATABASE_URL'] ?? (await startServer());
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock(7243)');
    const { rows } = await admin.query<{ datname: string }>('SELECT datname FROM pg_database');
    const existing = rows.map((row) => row.datname);
    for (const database of existing.filter(isStale))
      await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(database)} WITH (FORCE)`);
    if (!existing.includes(name)) await buildTemplate(admin, url, name);
    process.env['TEST_TEMPLATE_URL'] = withDatabase(url, name);
  } finally {
    await admin.end();
  }
}

async function startServer(): Promise<string> {
  registerRun();
  const server = await startEmbeddedPostgres({ dataDir: TEST_DATA_DIR, database: 'postgres', ephemeral: true });
  (globalThis as { testServer?: EmbeddedPostgres }).testServer = server;
  return server.url;
}

async function buildTemplate(admin: Client, url: string, name: string): Promise<void> {
  const building = `${name}_building`;
  await admin.query(`DROP DATABASE IF EXISTS ${building} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${building}`);
  const dataSource = await createDataSource({ url: withDatabase(url, building), poolSize: 2, entities: [] }).initialize();
  await migrate(dataSource);
  // A template may have no connections while it is copied.
  await dataSource.destroy();
  await admin.query(`ALTER DATABASE ${building} RENAME TO ${name}`);
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  const folder = path.join(ROOT, 'migrations');
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(path.join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

function isStale(database: string): boolean {
  const made = /^w_(\d+)_/.exec(database)?.[1];
  return made !== undefined && Date.now() - Number(made) > STALE_MS;
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
