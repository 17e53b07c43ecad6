import { demoGreeting } from '../../seeds/demo-greeting';
import { loadDemoFirm } from '../../seeds/demo-firm';
import { accountRepository } from '../../server/features/accounts';
import { startTestApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import type { Page } from '../support/page';

let app: TestApp;
let greeting: string;
beforeAll(async () => {
  app = await startTestApp();
  await loadDemoFirm(app.deps);
  greeting = await demoGreeting(app.deps);
});
afterAll(() => app.close());

/** E-mail and password as printed. */
function signIns(): { email: string; password: string }[] {
  return [...greeting.matchAll(/(\S+@marlowepenn\.example) +(\S+)/g)].map(([, email, password]) => ({
    email: email!,
    password: password!,
  }));
}

const linksIn = (text: string) => [...text.matchAll(/https?:\/\/\S+(\/l\/\S+)/g)].map(([, path]) => path!);

async function signedIn(number: number): Promise<{ browser: Browser; landing: Page }> {
  const browser = app.visitor();
  const landing = await browser.submitAndFollow(await browser.get('/sign-in'), { button: 'Sign in' }, signIns()[number]);
  return { browser, landing };
}

async function rowCounts(): Promise<Record<string, string>> {
  const tables: { name: string }[] = await app.dataSource.query(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'firm_id' ORDER BY 1`,
  );
  const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*) FROM ${name}`).join(' UNION ALL ');
  const rows: { name: string; count: string }[] = await app.dataSource.query(counts);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

test('a second load adds nothing', async () => {
  const before = await rowCounts();
  await loadDemoFirm(app.deps);
  expect(await rowCounts()).toEqual(before);
  expect(Number(before['person'])).toBeGreaterThanOrEqual(40);
  expect(Number(before['search'])).toBe(6);
});

test('a load that is cut short leaves nothing behind, and the next one starts anew', async () => {
  const other = await startTestApp();
  try {
    const crash = new Error('The machine was switched off');
    let asked = 0;
    const failing = {
      ...other.deps,
      mailer: { ...other.deps.mailer, queue: () => (++asked > 12 ? Promise.reject(crash) : Promise.resolve()) },
    };
    await expect(loadDemoFirm(failing)).rejects.toBe(crash);
    expect(await accountRepository(other.deps.database.reader).countFirms()).toBe(0);
    await loadDemoFirm(other.deps);
    expect(await accountRepository(other.deps.database.reader).countFirms()).toBe(1);
  } finally {
    await other.close();
  }
});

test('somebody else who has one of the addresses keeps it, and the app starts without the demo firm', async () => {
  const other = await startTestApp();
  try {
    await other.signUpFirm({ email: 'judith@marlowepenn.example' });
    await loadDemoFirm(other.deps);
    expect(await accountRepository(other.deps.database.reader).countFirms()).toBe(1);
    expect(await demoGreeting(other.deps)).toBe('');
  } finally {
    await other.close();
  }
});

test('both sign-ins work as printed, and the passwords differ', async () => {
  expect(signIns().map(({ email }) => email)).toEqual(['judith@marlowepenn.example', 'samir@marlowepenn.example']);
  expect(new Set(signIns().map(({ password }) => password)).size).toBe(2);
  for (const number of [0, 1]) expect((await signedIn(number)).landing.status).toBe(200);
});

test('every page of the workspace that can be reached by a link answers', async () => {
  const { browser } = await signedIn(0);
  const seen = new Set<string>();
  const waiting = ['/', '/searches', '/people', '/clients', '/settings', '/settings/outbox'];
  const broken: string[] = [];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const page = await browser.get(path);
    if (page.status >= 300 && page.status < 400 && page.location) waiting.push(page.location);
    else if (page.status !== 200) broken.push(`${page.status} ${path}`);
    // Of the pages about one person or one mail, those of one search are enough.
    const next = page.$('a[href^="/"]').map((_, link) => (page.$(link).attr('href') ?? '').split('#')[0] ?? '');
    waiting.push(...next.get().filter((href) => !hasEnough(seen, href)));
  }
  expect(broken).toEqual([]);
  expect([...seen].filter((path) => path.endsWith('/comparison'))).toHaveLength(6);
});

const MOST_OF_A_KIND = 6;

function hasEnough(seen: ReadonlySet<string>, href: string): boolean {
  const kind = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').split('?')[0];
  return [...seen].filter((path) => kind(path) === kind(href)).length >= MOST_OF_A_KIND;
}

/** The page of a demo search at one of its tabs. */
async function tabOf(client: string, tab: string): Promise<Page> {
  const { browser } = await signedIn(0);
  const [search]: { id: string }[] = await app.dataSource.query(
    'SELECT search.id FROM search JOIN client ON client.id = search.client_id WHERE client.name = $1',
    [client],
  );
  return browser.get(`/searches/${search?.id}${tab}`);
}

test('the search that is furthest shows an order with its doubt, and a shortlist', async () => {
  const comparison = await tabOf('Corvane Systems', '/comparison');
  expect(comparison.$('svg').length).toBeGreaterThan(0);
  for (const name of ['Claire Anselm', 'Priya Venkataraman', 'Daniel Okafor', 'Linnea Holm']) expect(comparison.text).toContain(name);
  expect(comparison.text).toContain('robust first choice');
  expect((await tabOf('Corvane Systems', '/shortlist')).text).toContain('Helena Brandt');
  expect((await tabOf('Corvane Systems', '')).text).toContain('VP Sales & Marketing');
});

test('each of the others stands at another place', async () => {
  expect((await tabOf('Oriel Health', '/diagnosis')).text).toContain('Stakeholders disagree on the answer');
  expect((await tabOf('Oriel Health', '/diagnosis/session')).text).toContain('We lose before anybody has met a seller.');
  expect((await tabOf('Bramley Foods', '/brief')).text).toContain('Eleanor Bramley');
  expect((await tabOf('Penrose Tools', '/brief/combined')).status).toBe(200);
  expect((await tabOf('Lattice Freight', '/intake')).text).toContain('Nadia Brooks');
  expect((await tabOf('Haldane Optics', '/diagnosis')).text).toContain('No diagnosis yet');
});

test('a password that was changed is not printed as if it worked', async () => {
  const { browser } = await signedIn(1);
  const { password } = signIns()[1]!;
  const next = 'copper kettle on the stove';
  const changed = await browser.submit(await browser.get('/settings/password'), { button: 'Change password' }, { current: password, next });
  expect(changed.status).toBe(303);
  const now = await demoGreeting(app.deps);
  expect(now).toContain('with the password you gave this account');
  expect(now).not.toContain(password);
});

test('every printed link opens, and a new start replaces its address', async () => {
  const links = linksIn(greeting);
  const renewed = linksIn(await demoGreeting(app.deps));
  expect(renewed).toHaveLength(5);
  for (const link of renewed) {
    const { browser, path } = await app.openLink(link);
    expect((await browser.get(path)).status).toBe(200);
  }
  for (const link of links) await expect(app.openLink(link)).rejects.toThrow();
});
