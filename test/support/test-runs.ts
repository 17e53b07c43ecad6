import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { isAlive, withStartLock } from '../../server/platform/db/embedded/start-lock';

export const TEST_DATA_DIR = path.join(__dirname, '../../.data/test');
const RUNS = path.join(TEST_DATA_DIR, 'runs');

/** Notes that this process uses the test server, before it is started: whoever ends last stops it. */
export function registerRun(): void {
  mkdirSync(RUNS, { recursive: true });
  writeFileSync(path.join(RUNS, String(process.pid)), '');
}

/** Runs `stop` if no other live test run uses the server. */
export async function leaveRun(stop: () => Promise<void>): Promise<void> {
  await withStartLock(path.join(TEST_DATA_DIR, 'start.lock'), async () => {
    rmSync(path.join(RUNS, String(process.pid)), { force: true });
    for (const pid of readdirSync(RUNS)) if (!isAlive(Number(pid))) rmSync(path.join(RUNS, pid), { force: true });
    if (readdirSync(RUNS).length === 0) await stop();
  });
}
