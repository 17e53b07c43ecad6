import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { entities } from '../../server/entities';
import { createDataSource } from '../../server/platform/db/data-source';

export interface TestDatabase {
  readonly dataSource: DataSource;
  readonly url: string;
  drop(): Promise<void>;
}

let made = 0;

/** A database of this test file's own, copied from the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = new URL(process.env['TEST_TEMPLATE_URL'] ?? '');
  const name = `w_${Date.now()}_${process.pid}_${++made}`;
  await asAdmin(template, (admin) =>
    admin.query(`CREATE DATABASE ${admin.escapeIdentifier(name)} TEMPLATE ${admin.escapeIdentifier(template.pathname.slice(1))}`),
  );
  const url = new URL(template);
  url.pathname = `/${name}`;
  const dataSource = await createDataSource({ url: url.href, poolSize: 5, entities }).initialize();
  return {
    dataSource,
    url: url.href,
    drop: async () => {
      await dataSource.destroy();
      await asAdmin(template, (admin) => admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`));
    },
  };
}

async function asAdmin(template: URL, work: (admin: Client) => Promise<unknown>): Promise<void> {
  const url = new URL(template);
  url.pathname = '/postgres';
  const admin = new Client({ connectionString: url.href });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
