import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';
import { countQueries } from '../../support/count-queries';
import type { Page } from '../../support/page';
import { addManySearches, dateLinks } from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  judith = await app.signUpFirm({ name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const titles = (page: Page) =>
  page
    .$('.searches tbody th a')
    .map((_, link) => page.$(link).text())
    .get();

const row = (page: Page, title: string) =>
  page
    .$('.searches tbody tr')
    .filter((_, line) => page.$(line).find('th a').text() === title)
    .first();

const cell = (page: Page, title: string, label: string) =>
  row(page, title).find(`[data-label="${label}"]`).text().replace(/\s+/g, ' ').trim();

async function askEverybody(searchId: string): Promise<void> {
  const page = await judith.get(`/searches/${searchId}/intake`);
  await judith.submit(page, { form: 'form[action$="/intake/invitations"]' });
}

test('before the first search the page says what it is for and offers the first step', async () => {
  const page = await judith.get('/searches');
  expect(page.$('.empty h2').text()).toBe('A search starts with one question');
  expect(page.$('.empty a').attr('href')).toBe('/searches/new');
  expect(page.$('.filters').length).toBe(0);
});

test('a new search says that nobody is named and that naming the stakeholders comes next', async () => {
  await addSearch(judith, { title: 'VP Marketing' });
  const page = await judith.get('/searches');
  expect(cell(page, 'VP Marketing', 'State')).toContain('Draft');
  expect(cell(page, 'VP Marketing', 'State')).toMatch(/since \w+ \d+ \w+/);
  expect(cell(page, 'VP Marketing', 'How far')).toBe('Nobody named yet');
  expect(cell(page, 'VP Marketing', 'Waiting for')).toBe('Nobody');
  expect(cell(page, 'VP Marketing', 'Next step')).toBe('Name the stakeholders');
  expect(page.text).toContain('Nobody owes you anything, and you owe nobody anything.');
});

test('who was asked owes answers since then, in the row and in the sum above it', async () => {
  const searchId = await addSearch(judith, { title: 'VP Marketing' });
  await addStakeholders(judith, searchId, [HELENA, MARCUS]);
  expect(cell(await judith.get('/searches'), 'VP Marketing', 'Next step')).toBe('Send the intake');
  await askEverybody(searchId);
  await dateLinks(app, searchId, 3);
  const page = await judith.get('/searches');
  expect(cell(page, 'VP Marketing', 'How far')).toBe('Intake 0 of 2');
  expect(cell(page, 'VP Marketing', 'Waiting for')).toContain('Helena Brandt owes answers to the intake');
  expect(cell(page, 'VP Marketing', 'Waiting for')).toContain('since Fri 18 Sept, 3 days, and 1 more');
  expect(page.$('.waits h2').text()).toBe('Two people owe you something');
  expect(page.$('.waits li').first().text()).toContain('VP Marketing, Corvane Systems');
});

test('an expired link is what the firm owes, not the stakeholder', async () => {
  const searchId = await addSearch(judith);
  await addStakeholders(judith, searchId, [HELENA]);
  await askEverybody(searchId);
  await app.dataSource.query('UPDATE personal_link SET expires_at = $2 WHERE search_id = $1', [searchId, app.clock.now()]);
  const page = await judith.get('/searches');
  expect(page.$('.waits h2').text()).toBe('You owe one thing');
  expect(page.$('.waits li').text()).toContain('You owe Helena Brandt a new link to the intake');
});

test('a diagnosis shows as a scope in its colour; a disagreement waits for the sponsor until it is decided', async () => {
  const searchId = await addSearch(judith, { title: 'CRO' });
  await addStakeholders(judith, searchId, [HELENA, MARCUS]);
  await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: fixture('A_outbound_plateau').answers });
  expect(cell(await judith.get('/searches'), 'CRO', 'How far')).toContain('not diagnosed yet');
  await judith.get(`/searches/${searchId}`);
  const one = await judith.get('/searches');
  expect(row(one, 'CRO').find('.chip--marketing').text()).toBe('Marketing-led');
  expect(row(one, 'CRO').find('.strip--need').attr('aria-label')).toMatch(/Margin 0\.\d\d towards marketing/);
  expect(cell(one, 'CRO', 'Next step')).toBe('Write the brief');

  await addSubmittedResponse(app, judith, { searchId, email: MARCUS.email, answers: fixture('B_full_pipe_leaky_close').answers });
  expect(cell(await judith.get('/searches'), 'CRO', 'How far')).toContain('from 1 of 2 answers');
  const home = await judith.get(`/searches/${searchId}`);
  const blocked = await judith.get('/searches');
  expect(home.text).toContain('Decision makers disagree; a named person has to decide.');
  expect(row(blocked, 'CRO').find('.chip--block').text()).toBe('Blocked');
  expect(cell(blocked, 'CRO', 'Waiting for')).toContain('Helena Brandt has to decide: the decision makers disagree');
  expect(cell(blocked, 'CRO', 'Next step')).toBe('Record the decision');

  const diagnosis = await judith.get(`/searches/${searchId}/diagnosis`);
  const helena = diagnosis
    .$('#decidedBy option')
    .filter((_, option) => diagnosis.$(option).text().includes('Helena'))
    .attr('value');
  const decided = await judith.submit(
    diagnosis,
    { form: '#decision' },
    { decidedBy: helena!, scope: 'sales_led', reason: 'The pipe is full' },
  );
  expect(decided.status).toBe(303);
  const after = await judith.get('/searches');
  expect(cell(after, 'CRO', 'Waiting for')).toBe('Nobody');
  expect(row(after, 'CRO').find('.chip--sales').text()).toBe('Sales-led');
});

test('filters by state, lead and words stand in the address and keep what was chosen', async () => {
  const kept = await addSearch(judith, { title: 'Head of Sales', client: 'Haldane Optics' });
  await addSearch(judith, { title: 'VP Marketing', client: 'Corvane Systems' });
  await addStakeholders(judith, kept, [{ ...HELENA, name: 'Ottilie Freund' }]);
  await app.dataSource.query(`UPDATE search SET state = 'closed' WHERE id = $1`, [kept]);

  const all = await judith.get('/searches');
  expect(titles(all)).toEqual(['VP Marketing', 'Head of Sales']);
  expect(all.$('.page-head__note').text()).toBe('One under way, one closed.');
  const closed = await judith.submit(all, { button: 'Show' }, { state: 'closed' });
  expect(closed.path).toContain('state=closed');
  expect(titles(closed)).toEqual(['Head of Sales']);
  expect(closed.$('#state option[selected]').attr('value')).toBe('closed');
  expect(titles(await judith.get('/searches?state=running'))).toEqual(['VP Marketing']);

  for (const words of ['haldane', 'HEAD sales', 'ottilie'])
    expect(titles(await judith.get(`/searches?q=${words}`))).toEqual(['Head of Sales']);
  for (const words of ['%25', '_', '%5C']) expect(titles(await judith.get(`/searches?q=${words}`))).toEqual([]);
  const none = await judith.get('/searches?q=zebra');
  expect(none.$('[role=status]').text()).toContain('No search has “zebra”');
  expect(none.$('#q').val()).toBe('zebra');

  expect(titles(await judith.get(`/searches?owner=${judith.user.userId}`)).length).toBe(2);
  expect(titles(await judith.get('/searches?owner=6f1c8a50-0000-4000-8000-000000000000'))).toEqual([]);
});

test('the order can be changed and is said to those who listen', async () => {
  await addSearch(judith, { title: 'B role', client: 'Alba' });
  await addSearch(judith, { title: 'A role', client: 'Zeno' });
  const byTitle = await judith.get('/searches?sort=title');
  expect(titles(byTitle)).toEqual(['A role', 'B role']);
  expect(byTitle.$('th[aria-sort=ascending]').text()).toBe('Role and client');
  expect(titles(await judith.get('/searches?sort=client'))).toEqual(['B role', 'A role']);
  expect(titles(await judith.get('/searches?sort=newest'))).toEqual(['A role', 'B role']);
});

test('whoever waits longest comes first, over all pages', async () => {
  await addManySearches(app, judith, 40);
  const searchId = await addSearch(judith, { title: 'The oldest wait' });
  await addStakeholders(judith, searchId, [HELENA]);
  await askEverybody(searchId);
  await dateLinks(app, searchId, 30);
  expect(titles(await judith.get('/searches'))[0]).toBe('The oldest wait');
});

test('five hundred searches come page by page, none twice', async () => {
  await addManySearches(app, judith, 500);
  const seen: string[] = [];
  let page = await judith.get('/searches?sort=title&state=intake');
  expect(page.$('.pager').text()).toContain('1 to 25 of 500');
  for (;;) {
    seen.push(...titles(page));
    const next = page.$('.pager a[rel=next]').attr('href');
    if (!next) break;
    page = await judith.get(next);
  }
  expect(seen.length).toBe(500);
  expect(new Set(seen).size).toBe(500);
  expect(titles(await judith.get('/searches?sort=title&page=9999'))).toEqual(titles(page));
});

test.each(['page=0', 'page=-1', 'page=1e9', 'state=king', 'owner=me', 'sort=;drop', 'q=%00%07', 'q=a&q=b', `q=${'x'.repeat(3000)}`])(
  'an address nobody made, %s, is read as far as it can be',
  async (query) => {
    await addSearch(judith);
    expect((await judith.get(`/searches?${query}`)).status).toBe(200);
  },
);

test('another firm sees nothing of it', async () => {
  const searchId = await addSearch(judith, { title: 'Secret role', client: 'Secret client' });
  await addStakeholders(judith, searchId, [HELENA]);
  await askEverybody(searchId);
  const stranger = await app.signUpFirm();
  for (const path of ['/searches', '/searches?q=secret', `/searches?owner=${judith.user.userId}`, '/clients', '/find?q=secret']) {
    const page = await stranger.get(path);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('Secret role');
    expect(page.html).not.toContain('Secret client');
    expect(page.text).not.toContain('Helena');
  }
});

test('hostile text in titles, names and the words looked for is text', async () => {
  const payload = '<img src=x onerror=alert(1)>"\'{{page.title}}';
  const searchId = await addSearch(judith, { title: payload, client: payload });
  await addStakeholders(judith, searchId, [{ ...HELENA, name: payload }]);
  await askEverybody(searchId);
  for (const path of ['/searches', `/searches?q=${encodeURIComponent(payload)}`, `/searches/${searchId}`, '/clients']) {
    const page = await judith.get(path);
    expect(page.status).toBe(200);
    expect(page.$('img').length).toBe(0);
    expect(page.text).toContain(payload);
  }
});

test('a hundred searches cost as many queries as one', async () => {
  const cost = async () => (await countQueries(app, () => judith.get('/searches?state=intake'))).statements.length;
  await addManySearches(app, judith, 1);
  await cost();
  const one = await cost();
  await addManySearches(app, judith, 9, 'Haldane');
  const ten = await cost();
  await addManySearches(app, judith, 90, 'Bramley');
  expect([ten, await cost()]).toEqual([one, one]);
  expect(one).toBeLessThanOrEqual(24);
});
