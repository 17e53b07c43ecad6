import { createTestDatabase, type TestDatabase } from '../support/database';
import { migrations } from '../../migrations';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const tables = async (): Promise<string[]> => {
  const rows: { tablename: string }[] = await database.dataSource.query(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  return rows.map((row) => row.tablename);
};

test('the migrations make exactly the schema that the entities describe', async () => {
  const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

test('every table that belongs to a firm says so, and every foreign key has an index that starts with its columns', async () => {
  const without: { tablename: string }[] = await database.dataSource.query(`
    SELECT t.tablename FROM pg_tables t WHERE t.schemaname = 'public'
      AND t.tablename NOT IN ('firm', 'session', 'rate_limit', 'form_submission', 'migrations')
      AND NOT EXISTS (SELECT 1 FROM information_schema.columns c
        WHERE c.table_name = t.tablename AND c.column_name = 'firm_id' AND c.is_nullable = 'NO')`);
  expect(without).toEqual([]);
});

test('no foreign key between tables of a firm can lead to another firm', async () => {
  const loose: { name: string }[] = await database.dataSource.query(`
    SELECT conname AS name FROM pg_constraint WHERE contype = 'f' AND confrelid::regclass::text <> 'firm'
      AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = conrelid AND a.attnum = ANY (conkey) AND a.attname = 'firm_id')`);
  expect(loose).toEqual([]);
});

test('every migration can be taken back, and done again', async () => {
  const before = await tables();
  for (let step = 0; step < migrations.length; step++) await database.dataSource.undoLastMigration();
  expect(await tables()).toEqual(['migrations']);
  await database.dataSource.runMigrations();
  expect(await tables()).toEqual(before);
});

test('what happened cannot be rewritten', async () => {
  const [firm]: { id: string }[] = await database.dataSource.query(`INSERT INTO firm (name) VALUES ('Marlowe Penn') RETURNING id`);
  await database.dataSource.query(
    `INSERT INTO audit_event (firm_id, actor_kind, actor_name, action, subject_type, subject_id) VALUES ($1, 'system', 'Test', 'firm.created', 'firm', 'x')`,
    [firm?.id],
  );
  await expect(database.dataSource.query(`UPDATE audit_event SET actor_name = 'Somebody else'`)).rejects.toThrow('append-only');
  await expect(database.dataSource.query('DELETE FROM audit_event')).rejects.toThrow('append-only');
});
