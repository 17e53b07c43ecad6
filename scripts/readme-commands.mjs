// Runs the README's start command as a reader would, on a folder of its own, and asks for the first page: first start, then a second.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const readme = readFileSync('README.md', 'utf8');
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1].trim());
if (commands[0] !== 'npm install && npm start' || commands[1] !== 'npm test')
  throw new Error(`The README's commands have changed: ${commands.join(' | ')}`);

const dataDir = mkdtempSync(join(tmpdir(), 'ampersand-readme-'));
const port = 3900 + (process.pid % 90);

try {
  // What `npm install` would add is there already: this runs after `npm ci`.
  console.log(`first start: page after ${await startAndStop()} s`);
  console.log(`second start: page after ${await startAndStop()} s`);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

async function startAndStop() {
  const began = Date.now();
  const app = spawn('npm', ['start'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  app.stdout.on('data', (chunk) => (printed += chunk));
  const ended = new Promise((resolve) => app.on('exit', resolve));
  try {
    await waitForPage(() => app.exitCode !== null);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    await until(() => printed.includes('/l/'), 'the personal links are printed');
    if (!printed.includes(`Ampersand is at http://localhost:${port}`)) throw new Error(`The address was not printed:\n${printed}`);
    return seconds;
  } finally {
    app.kill('SIGINT');
    await ended;
    await until(() => isFree(), 'the port is free again');
  }
}

async function waitForPage(hasEnded) {
  await until(async () => {
    if (hasEnded()) throw new Error('npm start ended by itself');
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    return answer?.status === 200 && (await answer.text()).includes('sales or marketing');
  }, 'the first page is served');
}

async function isFree() {
  return (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null)) === null;
}

async function until(condition, what) {
  const deadline = Date.now() + 120_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`It did not come about within two minutes that ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
