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
  expect(Number(before['search'])).toBe(SEARCHES);
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
    if (seen.has(path) || hasEnough(seen, path)) continue;
    seen.add(path);
    const page = await browser.get(path);
    if (page.status >= 300 && page.status < 400 && page.location) waiting.push(page.location);
    else if (page.status !== 200) broken.push(`${page.status} ${path}`);
    // Of the pages about one person, one mail or one client a few are enough, of the files one of each kind.
    const next = page.$('a[href^="/"]').map((_, link) => (page.$(link).attr('href') ?? '').split('#')[0] ?? '');
    waiting.push(...next.get().filter((href) => !hasEnough(seen, href)));
  }
  expect(broken).toEqual([]);
  expect([...seen].filter((path) => path.endsWith('/comparison'))).toHaveLength(SEARCHES);
});

const SEARCHES = 9;
const MOST_WITHIN_SEARCHES = 3;

function hasEnough(seen: ReadonlySet<string>, href: string): boolean {
  const kind = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').split('?')[0] ?? '';
  const isFile = /\.[a-z]+$/.test(kind(href));
  const most = /^\/searches\/:id(\/[^:]*)?$/.test(kind(href)) ? SEARCHES : MOST_WITHIN_SEARCHES;
  return [...seen].filter((path) => kind(path) === kind(href)).length >= (isFile ? 1 : most);
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

test('one intake was answered in two rounds, and both are there to read', async () => {
  const diagnosis = await tabOf('Corvane Systems', '/diagnosis');
  const round = diagnosis.$('#round').closest('section');
  expect(round.find('h2').text()).toBe('Second round');
  expect(round.text()).toContain('of the second round of Marcus Oyelaran and Tomasz Wrona');
  expect(round.find('.agenda li').length).toBe(3);
  const intake = await tabOf('Corvane Systems', '/intake');
  expect(intake.text).toContain('Judith Marlowe began the second round');
});

test('each of the others stands at another place', async () => {
  expect((await tabOf('Oriel Health', '/diagnosis')).text).toContain('Stakeholders disagree on the answer');
  expect((await tabOf('Oriel Health', '/diagnosis/session')).text).toContain('We lose before anybody has met a seller.');
  expect((await tabOf('Bramley Foods', '/brief')).text).toContain('Eleanor Bramley');
  expect((await tabOf('Penrose Tools', '/brief/combined')).status).toBe(200);
  expect((await tabOf('Lattice Freight', '/intake')).text).toContain('Nadia Brooks');
  expect((await tabOf('Haldane Optics', '/diagnosis')).text).toContain('No diagnosis yet');
});

test('each interviewer rates three to five competencies, and everything the brief weighs is rated by two', async () => {
  const cards: { ids: string[] }[] = await app.dataSource.query('SELECT competency_ids AS ids FROM scorecard');
  expect(cards.length).toBeGreaterThan(30);
  for (const { ids } of cards) expect([3, 4, 5]).toContain(ids.length);
  const interviews = await tabOf('Corvane Systems', '/interviews');
  expect(interviews.text).toContain('7 scorecards, every competency by two or more');
});

test('measures are questioned and waived by name, charters are half agreed and fully agreed', async () => {
  const measures = await tabOf('Corvane Systems', '/measures');
  expect(measures.text).toContain('Owned without a lever');
  expect(measures.text).toContain('Tomasz Wrona');
  expect(measures.text).toContain('No baseline');
  const charter = await tabOf('Corvane Systems', '/charter');
  expect(charter.text).toContain('Ready on 9 of 9 clauses');
  expect(charter.text).toContain('Marcus Oyelaran');
  expect((await tabOf('Bramley Foods', '/charter')).text).toContain('Ready on 4 of 9 clauses, 3 are proposed. 1 is past its day.');
});

/** A page of one candidacy in a demo search. */
async function pageOf(client: string, name: string, path: string): Promise<Page> {
  const [candidacy]: { id: string }[] = await app.dataSource.query(
    `SELECT c.id FROM candidacy c JOIN person p ON p.id = c.person_id JOIN search s ON s.id = c.search_id
     JOIN client l ON l.id = s.client_id WHERE l.name = $1 AND p.name = $2`,
    [client, name],
  );
  return tabOf(client, `/people/${candidacy?.id}${path}`);
}

test('a debrief has something to talk about and says what it changed, another was opened before all were in', async () => {
  const daniel = await pageOf('Corvane Systems', 'Daniel Okafor', '/debrief');
  expect(daniel.text).toContain('Helena heard how he took Northgate out of the public sector');
  expect((await pageOf('Corvane Systems', 'Linnea Holm', '/debrief')).text).toContain('Ingrid travels until Friday');
});

test('decisions stand with who took them and why', async () => {
  expect((await pageOf('Corvane Systems', 'Claire Anselm', '')).text).toContain('Meets the board with a paper');
  expect((await pageOf('Corvane Systems', 'Daniel Okafor', '')).text).toContain('comes back to Daniel');
  expect((await pageOf('Corvane Systems', 'Ruth Castellan', '')).text).toContain('brand is not her craft');
});

test('two finalists have references that differ from the panel', async () => {
  for (const [name, referee] of [
    ['Claire Anselm', 'Paul Renner'],
    ['Priya Venkataraman', 'Wouter Smits'],
  ] as const) {
    const references = await pageOf('Corvane Systems', name, '/references');
    expect(references.text).toContain(referee);
    expect(references.text).toMatch(/competencies that both have rated, referees give \d\.\d (more|less) than interviewers/);
  }
});

test('candidates wait for answers, with the days that are left', async () => {
  const { browser } = await signedIn(0);
  const queue = await browser.get('/candidate-requests');
  expect(queue.text).toContain('Daniel Okafor');
  expect(queue.text).toContain('Colm Devlin');
  expect(queue.text).toMatch(/\d+ days/);
});

test('placements have check-ins that are in, out and due, a miss with its cause, and no percentage', async () => {
  const { browser } = await signedIn(0);
  const placements = await browser.get('/placements');
  expect(placements.text).toContain('After 180 days: sent');
  expect(placements.text).toContain('After 90 days: due');
  expect(placements.text).toContain('2 placements so far');
  expect((await pageOf('Quillfeather', 'Jonas Reuter', '/placement')).text).toContain('Every miss is classed.');
});

test('the audit shows groups of ten and more with their rates, and hides the others', async () => {
  const { browser } = await signedIn(0);
  const page = await browser.get('/settings/fairness');
  const row = (name: string) =>
    page
      .$('table')
      .first()
      .find('tbody tr')
      .toArray()
      .map((one) => page.$(one).text().replace(/\s+/g, ' ').trim())
      .find((text) => text.startsWith(name));
  expect(row('Female')).toMatch(/^Female\s*21\s*10\s*48%/);
  expect(row('Male')).toMatch(/^Male\s*20\s*10\s*50%/);
  expect(row('Another')).toContain('not shown');
});

test('the firm has a colour for its documents, and a template of the brief, and one search that asks in words of its own', async () => {
  const { browser } = await signedIn(0);
  expect((await browser.get('/settings/letterhead')).html).toContain('#7a2e3b');
  const templates = await browser.get('/templates/briefs');
  expect(templates.$('tbody').text()).toMatch(/Small company, one leader\s*Combined, led by sales\s*Version 1/);
  const asked = await tabOf('Lattice Freight', '/questionnaire');
  expect(asked.text).toContain('How many months may one of the two posts stay empty?');
  expect(asked.$('.page-head').text()).toContain('“Plain words for founders”, version 1, with 2 questions of your own: Q01 and Q02.');
  expect(asked.$('#words').closest('section').text()).toContain('Version 2 was made since; this search keeps version 1.');
  expect((await tabOf('Lattice Freight', '/diagnosis')).text).toContain('good enquiries for your sellers');
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
  expect(renewed).toHaveLength(8);
  for (const link of renewed) {
    const { browser, path } = await app.openLink(link);
    expect((await browser.get(path)).status).toBe(200);
  }
  for (const link of links) await expect(app.openLink(link)).rejects.toThrow();
});
