import 'reflect-metadata';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '../../../migrations';
import { PreparingClient } from './prepared-statements';

export interface DataSourceSettings {
  readonly url: string;
  readonly poolSize: number;
  readonly entities: NonNullable<DataSourceOptions['entities']>;
}

const MIGRATION_LOCK = 7242;

/** The connection to PostgreSQL; every wait has an end, so a hanging server makes errors and not queues. Not yet connected. */
export function createDataSource({ url, poolSize, entities }: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    entities,
    migrations,
    installExtensions: false,
    // Ids by gen_random_uuid(), which needs no extension.
    uuidExtension: 'pgcrypto',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    applicationName: 'ampersand',
    connectTimeoutMS: 5000,
    extra: { Client: PreparingClient, idleTimeoutMillis: 10_000, statement_timeout: 15_000, idle_in_transaction_session_timeout: 30_000 },
    // An idle connection that breaks must not end the process: the next request takes another one.
    poolErrorHandler: () => undefined,
  });
}

/** Brings the schema up to date; several processes that start at once do it one after the other. */
export async function migrate(dataSource: DataSource): Promise<void> {
  const lock = dataSource.createQueryRunner();
  await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    await dataSource.runMigrations();
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await lock.release();
  }
}
