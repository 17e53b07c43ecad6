// Takes the pictures of the README from the running product with its demo firm: `npm run screens`.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../test/browser/support/chromium';

const FOLDER = 'docs/screens';
const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 780 };
const PORT = 4100 + (process.pid % 800);

interface Greeting {
  readonly email: string;
  readonly password: string;
  /** Paths of the personal links by what the person does. */
  readonly links: readonly { readonly text: string; readonly path: string }[];
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'ampersand-screens-'));
  const { app, greeting } = await startApp(dataDir);
  const browser = await launchChromium();
  try {
    mkdirSync(FOLDER, { recursive: true });
    await workspace(browser, greeting);
    await outsiders(browser, greeting);
  } finally {
    await browser.close();
    app.kill('SIGINT');
    await new Promise((resolve) => app.on('exit', resolve));
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Starts the product on a folder of its own and reads what it prints. */
async function startApp(dataDir: string): Promise<{ app: ChildProcess; greeting: Greeting }> {
  const app = spawn(process.execPath, ['-r', '@swc-node/register', 'server/index.ts'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(PORT), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  app.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const deadline = Date.now() + 180_000;
  while (!/\/l\/\S+[\s\S]*\n\s*\n?$/.test(printed)) {
    if (app.exitCode !== null || Date.now() > deadline) throw new Error(`The product did not start:\n${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return { app, greeting: readGreeting(printed) };
}

function readGreeting(printed: string): Greeting {
  const account = /(\S+@\S+)\s+(\S+)/.exec(printed);
  if (!account?.[1] || !account[2]) throw new Error(`No sign-in was printed:\n${printed}`);
  const links = [...printed.matchAll(/^(.*?)https?:\/\/[^/\s]+(\/l\/\S+)/gm)].map(([, text = '', to = '']) => ({ text, path: to }));
  return { email: account[1], password: account[2], links };
}

async function workspace(browser: Browser, { email, password }: Greeting): Promise<void> {
  const page = await open(browser, DESK);
  await shoot(page, '/', 'home');
  await page.goto('/sign-in');
  await page.fill('#email', email);
  await page.fill('#password', password);
  await Promise.all([page.waitForURL('**/searches'), page.click('main button[type=submit]')]);
  await shoot(page, '/searches', 'searches');
  const search = await searchWithOrder(page);
  for (const [name, to] of [
    ['search', ''],
    ['diagnosis', '/diagnosis'],
    ['brief', '/brief'],
    ['people', '/people'],
    ['comparison', '/comparison'],
    ['shortlist', '/shortlist'],
  ] as const) {
    await shoot(page, `${search}${to}`, name);
  }
  await page.context().close();
}

/** The first search whose comparison shows an order. */
async function searchWithOrder(page: Page): Promise<string> {
  const links = await page.locator('main a[href^="/searches/"]').all();
  const all = await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
  const searches = [...new Set(all.flatMap((href) => /^\/searches\/[0-9a-f-]{36}/.exec(href)?.[0] ?? []))];
  for (const search of searches) {
    await page.goto(`${search}/comparison`);
    if ((await page.locator('#rank').count()) > 0) return search;
  }
  throw new Error('No search of the demo firm has an order');
}

async function outsiders(browser: Browser, { links }: Greeting): Promise<void> {
  for (const [name, pattern, steps] of [
    ['intake', /intake/i, 1],
    ['assessment', /assessment/i, 1],
    ['scorecard', /scorecard|rate/i, 0],
  ] as const) {
    const link = links.find(({ text }) => pattern.test(text));
    if (!link) throw new Error(`No personal link for the ${name} was printed`);
    const page = await open(browser, PHONE);
    await page.goto(link.path);
    await Promise.all([page.waitForURL('**/p/**'), page.click('main button[type=submit]')]);
    for (let step = 0; step < steps; step += 1) {
      for (const box of await page.locator('form input[type=checkbox]').all()) await box.check();
      await Promise.all([page.waitForEvent('load'), page.locator('.focus__foot a.button, .focus__foot button').last().click()]);
    }
    await picture(page, name);
    await page.context().close();
  }
}

async function open(browser: Browser, viewport: typeof DESK): Promise<Page> {
  const context = await browser.newContext({
    baseURL: `http://localhost:${PORT}`,
    viewport,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

async function shoot(page: Page, to: string, name: string): Promise<void> {
  await page.goto(to);
  await picture(page, name);
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
