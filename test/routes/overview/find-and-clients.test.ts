import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSearch, addStakeholders, HELENA } from '../../support/builders/searches';
import { countQueries } from '../../support/count-queries';
import { addCandidate } from '../interviews/support';
import { addManySearches } from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  judith = await app.signUpFirm({ name: 'Judith Marlowe' });
});
afterAll(() => app.close());

describe('the search box', () => {
  test('is a plain form on every page and leads to what it finds', async () => {
    const searchId = await addSearch(judith, { title: 'VP Marketing', client: 'Corvane Systems' });
    await addCandidate(app, judith, { searchId, name: 'Corvina Holm' });
    const found = await judith.submit(await judith.get('/people'), { form: '.nav__search' }, { q: 'corv' });
    expect(found.status).toBe(200);
    expect(found.$('.nav__search input').val()).toBe('corv');
    expect(found.$('[aria-labelledby=found-searches] a').text()).toBe('VP Marketing');
    expect(found.$('[aria-labelledby=found-clients] a').text()).toBe('Corvane Systems');
    expect(found.$('[aria-labelledby=found-people] a').text()).toBe('Corvina Holm');
    for (const link of found.$('main .roll a').toArray()) expect((await judith.get(found.$(link).attr('href')!)).status).toBe(200);
  });

  test('says what it is for without words, and that nothing was found with them', async () => {
    const blank = await judith.get('/find');
    expect(blank.status).toBe(200);
    expect(blank.text).toContain('Several words must all occur');
    const none = await judith.get('/find?q=zebra');
    expect(none.text).toContain('Nothing has “zebra” in it');
  });

  test('shows a bounded number of each kind and where the rest is', async () => {
    await addManySearches(app, judith, 30);
    const found = await judith.get('/find?q=lattice');
    expect(found.$('[aria-labelledby=found-searches] li').length).toBe(8);
    expect(found.$('[aria-labelledby=found-searches] header a').attr('href')).toBe('/searches?q=lattice');
    const people = await judith.get('/find?q=linnea');
    expect(people.$('[aria-labelledby=found-people] li').length).toBe(8);
  });

  test.each(['%00', '%25%25', `${'word '.repeat(200)}`, '<script>', "'; DROP TABLE search; --", '&q=b'])(
    'reads %s as words',
    async (words) => {
      const page = await judith.get(`/find?q=${words}`);
      expect(page.status).toBe(200);
      expect(page.$('main script').length).toBe(0);
    },
  );

  test('asks nobody who is not signed in to see anything', async () => {
    const answer = await app.visitor().get('/find?q=corvane');
    expect(answer.text).not.toContain('Corvane Systems');
    expect([302, 303, 401, 403]).toContain(answer.status);
  });
});

describe('clients', () => {
  test('say what the page is for before there is one', async () => {
    expect((await judith.get('/clients')).$('.empty h2').text()).toBe('No clients yet');
  });

  test('are listed with what is under way for them, and found by a part of the name', async () => {
    await addSearch(judith, { title: 'VP Sales', client: 'Corvane Systems' });
    await addSearch(judith, { title: 'CMO', client: 'Fenwick & Rao' });
    const page = await judith.get('/clients');
    expect(page.$('tbody tr').first().text()).toContain('1 under way');
    const found = await judith.submit(page, { button: 'Find' }, { q: 'fenwick' });
    expect(
      found
        .$('tbody th a')
        .map((_, link) => found.$(link).text())
        .get(),
    ).toEqual(['Fenwick & Rao']);
    expect((await judith.get('/clients?q=zebra')).text).toContain('No client matches “zebra”');
  });

  test('show their searches, the people known there and facts', async () => {
    const searchId = await addSearch(judith, { title: 'VP Sales', client: 'Corvane Systems' });
    await addStakeholders(judith, searchId, [HELENA]);
    const list = await judith.get('/clients');
    const page = await judith.get(list.$('tbody th a').attr('href')!);
    expect(page.$('h1').text()).toBe('Corvane Systems');
    expect(page.$('.searches tbody th').text()).toBe('VP Sales');
    expect(page.$('section[aria-labelledby=known]').text()).toContain('Helena Brandt');
    expect(page.text).toContain('1 search, 1 under way.');
    const stranger = await app.signUpFirm();
    expect((await stranger.get(list.$('tbody th a').attr('href')!)).status).toBe(404);
  });

  test('without a search offer the first one', async () => {
    const form = await judith.get('/clients/new');
    const page = await judith.submitAndFollow(form, { button: 'Add client' }, { name: 'Oriel Health', website: 'https://oriel.example' });
    expect(page.text).toContain('No searches yet');
    expect(page.$('.facts a').attr('href')).toBe('https://oriel.example');
  });

  test('cost as many queries with a hundred searches as with one', async () => {
    await addManySearches(app, judith, 1, 'Alba');
    const path = (await judith.get('/clients')).$('tbody th a').attr('href')!;
    const cost = async (at: string) => (await countQueries(app, () => judith.get(at))).statements.length;
    const [list, one] = [await cost('/clients'), await cost(path)];
    await app.dataSource.query('UPDATE search SET client_id = $1 WHERE firm_id = $2', [path.split('/').at(-1), judith.user.firmId]);
    for (let made = 0; made < 10; made += 1) await addManySearches(app, judith, 10, `Client ${made}`);
    await app.dataSource.query('UPDATE search SET client_id = $1 WHERE firm_id = $2', [path.split('/').at(-1), judith.user.firmId]);
    expect([await cost('/clients'), await cost(path)]).toEqual([list, one]);
    expect((await judith.get(path)).$('.searches tbody tr').length).toBe(50);
  });
});
