import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { startEmbeddedPostgres } from '../../server/platform/db/embedded/embedded-postgres';
import { isAlive } from '../../server/platform/db/embedded/start-lock';
import { build, endAll, freePort, launch, launchByNpm, saidWhereItIs, start, statusOf, until } from './support';

/** With a blank in its name, as folders of people have. */
let dataDir: string;
let port: number;
beforeAll(async () => {
  build();
  dataDir = path.join(mkdtempSync(path.join(tmpdir(), 'ampersand-process-')), 'data folder');
  port = await freePort();
});
afterAll(() => {
  endAll();
  rmSync(path.dirname(dataDir), { recursive: true, force: true });
});

const pidFile = () => path.join(dataDir, 'pg18/postmaster.pid');
const databasePid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

test('an interrupt to the process group stops app and database, and a second start says why it cannot be', async () => {
  const app = await start({ dataDir, port });
  const database = databasePid();
  const second = launch({ dataDir, port: await freePort() });
  expect(await second.ended).toBe(1);
  expect(second.printed().trim()).toBe(
    `Ampersand did not start. Ampersand is already running with the data folder ${dataDir} (process ${app.pid}). Stop it first, or set DATA_DIR to another folder.`,
  );
  expect(await statusOf(`${app.url}/readyz`)).toBe(200);
  process.kill(-app.pid, 'SIGINT');
  expect(await app.ended).toBe(0);
  expect(app.printed()).toContain('Ampersand has stopped.');
  expect(isRunning(database)).toBe(false);
  expect(await statusOf(app.url)).toBeNull();
});

test.each([
  { moment: 'while the database is created', sign: 'pg18.init', signal: 'SIGINT', demo: 'false' },
  { moment: 'while the database starts', sign: 'pg18/postmaster.pid', signal: 'SIGINT', demo: 'false' },
  { moment: 'before the demo firm is loaded', sign: 'pg18/postmaster.pid', signal: 'SIGTERM', demo: 'true' },
] as const)('$signal to the process group $moment ends the start and leaves no database behind', async ({ sign, signal, demo }) => {
  const folder = mkdtempSync(path.join(path.dirname(dataDir), 'interrupted-'));
  const app = launch({ dataDir: folder, port: await freePort(), environ: { DEMO_DATA: demo } });
  await until(() => existsSync(path.join(folder, sign)), 'the start has come that far');
  process.kill(-app.pid, signal);
  expect(await app.ended).toBe(0);
  expect(app.printed().trim()).toBe('Ampersand has stopped.');
  expect(existsSync(path.join(folder, 'pg18/postmaster.pid'))).toBe(false);
  expect(readdirSync(folder)).not.toContain('start.lock');
});

test('a port that is taken is said in one sentence, and no database stays behind', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  try {
    const app = launch({ dataDir, port });
    expect(await app.ended).toBe(1);
    expect(app.printed().trim()).toBe(
      `Ampersand did not start. Port ${port} is taken by another program. Stop that, or set PORT to another number.`,
    );
    await expect(startsAnew()).resolves.toBe(0);
  } finally {
    other.close();
  }
});

async function startsAnew(): Promise<number | null> {
  const app = await start({ dataDir, port: await freePort() });
  return app.end('SIGTERM');
}

test('after a crash of app and database the next start recovers, even when the old process id is now something else', async () => {
  const app = await start({ dataDir, port });
  const database = databasePid();
  process.kill(app.pid, 'SIGKILL');
  process.kill(database, 'SIGKILL');
  await app.ended;
  await until(() => !isRunning(database), 'the database is gone');
  const lines = readFileSync(pidFile(), 'utf8').split('\n');
  writeFileSync(pidFile(), [String(process.pid), ...lines.slice(1)].join('\n'));
  const next = await start({ dataDir, port });
  expect(await statusOf(`${next.url}/readyz`)).toBe(200);
  expect(await next.end('SIGTERM')).toBe(0);
});

test('after a crash of the app alone the next start takes its database over', async () => {
  const app = await start({ dataDir, port });
  const database = databasePid();
  await app.end('SIGKILL');
  const next = await start({ dataDir, port });
  expect(databasePid()).toBe(database);
  expect(await next.end('SIGINT')).toBe(0);
  expect(isRunning(database)).toBe(false);
});

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('%s to npm alone stops app and database', async (signal) => {
  const npm = await saidWhereItIs(launchByNpm(path.dirname(dataDir), { dataDir, port }));
  const database = databasePid();
  await npm.end(signal);
  await until(() => !isRunning(database), 'the database has stopped');
  expect(await statusOf(npm.url)).toBeNull();
});

test('a request that is being answered is finished before the end', async () => {
  const app = await start({ dataDir, port });
  const body = 'email=nobody%40example.com';
  const answer = new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`,
      );
      setTimeout(() => {
        process.kill(app.pid, 'SIGTERM');
        setTimeout(() => socket.write(body), 500);
      }, 300);
    });
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
  expect(await answer).toMatch(/^HTTP\/1\.1 403 /);
  expect(await app.ended).toBe(0);
});

test('with a server of its own the app outlives it and finds it again', async () => {
  const server = { dataDir: path.join(path.dirname(dataDir), 'server'), database: 'ampersand', ephemeral: true };
  const database = await startEmbeddedPostgres(server);
  // In front of the database, so that it can go away and come back at the same address.
  const target = Number(new URL(database.url).port);
  const links = new Set<ReturnType<typeof connect>>();
  const openGate = (at: number) =>
    createServer((inside) => {
      const outside = connect(target, '127.0.0.1');
      for (const [one, other] of [
        [inside, outside],
        [outside, inside],
      ] as const) {
        links.add(one);
        one.on('error', () => undefined).on('close', () => other.destroy());
      }
      inside.pipe(outside).pipe(inside);
    }).listen(at, '127.0.0.1');
  const gatePort = await freePort();
  const gate = openGate(gatePort);
  const url = new URL(database.url);
  url.port = String(gatePort);
  try {
    const app = await start({ dataDir, port, environ: { DATABASE_URL: url.href } });
    expect(await statusOf(`${app.url}/readyz`)).toBe(200);
    gate.close();
    for (const link of links) link.destroy();
    await until(async () => (await statusOf(`${app.url}/readyz`)) === 503, 'the app says that its database is gone');
    expect(await statusOf(`${app.url}/healthz`)).toBe(200);
    const again = openGate(gatePort);
    await until(async () => (await statusOf(`${app.url}/readyz`)) === 200, 'the app has found its database again');
    expect(await app.end('SIGTERM')).toBe(0);
    again.close();
    for (const link of links) link.destroy();
  } finally {
    await database.stop();
  }
});

/** Killed, but nobody may have taken note of its end yet. */
function isRunning(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return process.platform !== 'linux' && isAlive(pid);
  }
}
