import type { EmbeddedPostgres } from '../../server/platform/db/embedded/embedded-postgres';
import { removeCompiledViews } from './compiled-views';
import { leaveRun } from './test-runs';

/** Stops the test server unless another run uses it. KEEP_TEST_DB=1 leaves it running: the next run then starts faster. */
export default async function teardown(): Promise<void> {
  removeCompiledViews();
  const server = (globalThis as { testServer?: EmbeddedPostgres }).testServer;
  if (server) await leaveRun(async () => (process.env['KEEP_TEST_DB'] ? undefined : server.stop()));
}
