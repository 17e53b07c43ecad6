import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import * as net from 'node:net';
import * as path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const BUILD = path.join(ROOT, '.data/test/build');

/** Compiles the program as `npm start` does, into a folder of the tests' own; types are checked elsewhere. */
export function build(): void {
  const tsc = path.join(ROOT, 'node_modules/.bin/tsc');
  const target = ['--noCheck', '--outDir', BUILD, '--tsBuildInfoFile', path.join(BUILD, '.tsbuildinfo')];
  const { status, stdout } = spawnSync(tsc, ['-p', 'tsconfig.build.json', ...target], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The program does not compile: ${stdout}`);
}

export interface Started {
  readonly pid: number;
  readonly url: string;
  /** What it has printed so far, errors included. */
  printed(): string;
  /** Ends it and waits for the end; the exit code, or null when it was killed. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  readonly ended: Promise<number | null>;
}

export interface Settings {
  readonly dataDir: string;
  readonly port: number;
  readonly environ?: Readonly<Record<string, string>>;
}

const running = new Set<ChildProcess>();

/** Launches the program in a process group of its own, without waiting for anything. */
export function launch(settings: Settings): Started {
  return run([process.execPath, path.join(BUILD, 'server/index.js')], settings);
}

/** Launches it as `npm start` does, by the script of package.json; the process is npm. */
export function launchByNpm(folder: string, settings: Settings): Started {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } };
  const script = scripts.start.replace('dist/server/index.js', `"${path.join(BUILD, 'server/index.js')}"`);
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'started', private: true, scripts: { start: script } }));
  return run(['npm', 'start', '--prefix', folder], settings);
}

function run([program = '', ...args]: readonly string[], { dataDir, port, environ = {} }: Settings): Started {
  const { PATH, HOME, TMPDIR } = process.env;
  const own = { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error', DEMO_DATA: 'false', ...environ };
  const child = spawn(program, args, {
    detached: true,
    env: Object.fromEntries(Object.entries({ PATH, HOME, TMPDIR, ...own }).filter(([, value]) => value !== undefined)),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  void ended.then(() => running.delete(child));
  const pid = child.pid!;
  return {
    pid,
    url: `http://127.0.0.1:${port}`,
    printed: () => printed,
    ended,
    end: (signal) => {
      process.kill(pid, signal);
      return ended;
    },
  };
}

/** Launches the program and waits until it has said where it is. */
export function start(settings: Settings): Promise<Started> {
  return saidWhereItIs(launch(settings));
}

export async function saidWhereItIs(app: Started): Promise<Started> {
  let over = false;
  void app.ended.then(() => (over = true));
  await until(() => over || app.printed().includes('Ampersand is at'), 'Ampersand has started');
  if (over) throw new Error(`It did not start: ${app.printed()}`);
  return app;
}

/** Whatever a failed test left running. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

export async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 50_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`It did not come about that ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The status of an answer, or null when nobody answers. */
export async function statusOf(url: string): Promise<number | null> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) }).catch(() => null);
  return answer?.status ?? null;
}

/** Below the ports that systems hand out by themselves, so that nobody is given it between this question and its use. */
export async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  return (await isFree(port)) ? port : freePort();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer().on('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => void probe.close(() => resolve(true)));
  });
}
