import { AdvancedConsoleLogger } from 'typeorm';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSearch } from '../../support/builders/searches';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm();
});
afterAll(() => app.close());

const ADD = { form: '#person-form' };

async function addPerson(browser: SignedUp, values: Record<string, string>): Promise<string> {
  const answer = await browser.submit(await browser.get('/people/new'), ADD, values);
  if (answer.location === null) throw new Error(`${answer.status} ${answer.text.slice(0, 300)}`);
  return answer.location;
}

/** Counts the statements the app sends while `work` runs. */
async function countQueries(work: () => Promise<unknown>): Promise<number> {
  let queries = 0;
  class Counting extends AdvancedConsoleLogger {
    override logQuery(): void {
      queries += 1;
    }
  }
  const before = app.dataSource.logger;
  Object.assign(app.dataSource, { logger: new Counting(true) });
  try {
    await work();
  } finally {
    Object.assign(app.dataSource, { logger: before });
  }
  return queries;
}

test('somebody who is not signed in is sent to sign in', async () => {
  const answer = await app.visitor().get('/people');
  expect(answer.status).toBe(303);
  expect(answer.location).toContain('/sign-in');
});

test('an empty firm is told what the page is for and offered the first step', async () => {
  const other = await app.signUpFirm();
  const page = await other.get('/people');
  expect(page.text).toContain('Nobody yet');
  expect(page.$('a[href="/people/new"]').length).toBeGreaterThan(0);
});

test('a person is added by hand and found again by any word', async () => {
  const location = await addPerson(judith, {
    name: 'Łucja Ångström',
    email: 'Lucja@Angstrom.example',
    company: 'Quillmark',
    position: 'VP Sales',
    linkedinUrl: 'linkedin.com/in/Lucja-Example/',
    notes: 'Met in Malmö',
  });
  const page = await judith.get(location);
  expect(page.$('h1').text()).toBe('Łucja Ångström');
  expect(page.text).toContain('lucja@angstrom.example');
  expect(page.$('a[href="https://www.linkedin.com/in/lucja-example"]').length).toBe(1);
  expect(page.text).toContain('Met in Malmö');
  for (const query of ['angstrom', 'QUILL', 'vp lucja', 'lucja@angstrom']) {
    const found = await judith.get(`/people?q=${encodeURIComponent(query)}`);
    expect(
      found
        .$('tbody th a')
        .map((_, link) => found.$(link).text())
        .get(),
    ).toEqual(['Łucja Ångström']);
  }
  expect((await judith.get('/people?q=%25')).text).toContain('Nobody matches');
});

test('a form with mistakes says where, and keeps everything typed', async () => {
  const answer = await judith.submit(await judith.get('/people/new'), ADD, {
    email: 'not an address',
    linkedinUrl: 'javascript:alert(1)',
    notes: 'Typed with care',
  });
  expect(answer.status).toBe(422);
  for (const field of ['name', 'email', 'linkedinUrl']) expect(answer.$(`.error-summary a[href="#${field}"]`).length).toBe(1);
  expect(answer.$('[name=email]').val()).toBe('not an address');
  expect(answer.$('[name=notes]').val()).toBe('Typed with care');
});

test('one person is on file once: by email for certain, by name and company unless it is somebody else', async () => {
  await addPerson(judith, { name: 'Cormac Vane', email: 'cormac@vane.example', company: 'Tidewrack' });
  const sameEmail = await judith.submit(await judith.get('/people/new'), ADD, { name: 'C. Vane', email: 'CORMAC@vane.example' });
  expect(sameEmail.status).toBe(422);
  expect(sameEmail.text).toContain('Already known: Cormac Vane');
  expect(sameEmail.$('[name=name]').val()).toBe('C. Vane');

  const namesake = await judith.submit(await judith.get('/people/new'), ADD, {
    name: 'cormac  vane',
    company: 'TIDEWRACK',
    email: 'other@vane.example',
  });
  expect(namesake.status).toBe(422);
  const added = await judith.submit(namesake, ADD, { somebodyElse: 'yes' });
  expect(added.status).toBe(303);
});

test('a double click adds one person', async () => {
  const form = await judith.get('/people/new');
  const [one, two] = await Promise.all([
    judith.submit(form, ADD, { name: 'Noor Twice', email: 'noor@twice.example' }),
    judith.submit(form, ADD, { name: 'Noor Twice', email: 'noor@twice.example' }),
  ]);
  expect(one.status).toBe(303);
  expect(two.location).toBe(one.location);
});

test('a stale edit is refused with both texts, and another person’s email is not taken over', async () => {
  const path = await addPerson(judith, { name: 'Greta Falk', company: 'Sollbruch' });
  const first = await judith.get(`${path}/edit`);
  const second = await judith.get(`${path}/edit`);
  expect((await judith.submit(first, ADD, { company: 'Halbzeit' })).status).toBe(303);
  const stale = await judith.submit(second, ADD, { company: 'Grünspan' });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain('Halbzeit');
  expect(stale.text).toContain('Grünspan');
  expect((await judith.get(path)).text).toContain('Halbzeit');
  const taken = await judith.submit(await judith.get(`${path}/edit`), ADD, { email: 'cormac@vane.example' });
  expect(taken.status).toBe(422);
  expect(taken.text).toContain('Already known: Cormac Vane');
});

test('markup in a name is text, wherever it is shown', async () => {
  const name = '<script>alert(1)</script><img src=x onerror=alert(2)>';
  const searchId = await addSearch(judith);
  const form = await judith.get(`/searches/${searchId}/people/new`);
  const added = await judith.submit(form, ADD, { name, company: '"><b>bold</b>', email: 'x@markup.example' });
  const paths = [
    added.location ?? '',
    `/searches/${searchId}/people`,
    `/searches/${searchId}/people?view=list`,
    '/people?q=alert',
    `/searches/${searchId}/people/new?q=alert`,
  ];
  for (const path of paths) {
    const page = await judith.get(path);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('<script>alert');
    expect(page.$('img[src=x], main b:contains("bold")').length).toBe(0);
    expect(page.text).toContain('<script>alert(1)</script>');
  }
});

test('another firm sees and changes nothing', async () => {
  const path = await addPerson(judith, { name: 'Hidden Person', email: 'hidden@person.example' });
  const stranger = await app.signUpFirm();
  for (const address of [path, `${path}/edit`]) expect((await stranger.get(address)).status).toBe(404);
  expect((await stranger.get('/people?q=hidden')).text).not.toContain('Hidden Person');
  const searchId = await addSearch(stranger);
  const token = String((await stranger.get('/people/new')).$('[name=_csrf]').first().val());
  const taken = await stranger.post(`/searches/${searchId}/people/known`, { _csrf: token, personId: path.split('/').at(-1) });
  expect(taken.status).toBe(404);
  // The same email may be on file at another firm.
  expect(await addPerson(stranger, { name: 'Hidden Person', email: 'hidden@person.example' })).toContain('/people/');
});

test('a thousand people are listed page by page with the same few queries', async () => {
  const firm = await app.signUpFirm();
  const add = (count: number) =>
    app.dataSource.query(
      `INSERT INTO person (firm_id, name, sort_name, identity_key, search_text)
       SELECT $1, 'Person ' || n, 'person ' || lpad(n::text, 6, '0'), 'key ' || n, 'person ' || n FROM generate_series(1, $2::int) AS n
       ON CONFLICT DO NOTHING`,
      [firm.user.firmId, count],
    );
  await add(1);
  const few = await countQueries(() => firm.get('/people'));
  await app.dataSource.query('DELETE FROM person WHERE firm_id = $1', [firm.user.firmId]);
  await add(1000);
  let page = await firm.get('/people');
  const many = await countQueries(() => firm.get('/people'));
  expect(many).toBeLessThanOrEqual(few + 1);
  expect(page.text).toContain('1,000 people known to the firm');
  const seen = new Set<string>();
  for (let pages = 0; pages < 25; pages += 1) {
    const names = page
      .$('tbody th a')
      .map((_, link) => page.$(link).attr('href'))
      .get();
    expect(names.length).toBeLessThanOrEqual(50);
    for (const name of names) seen.add(name);
    const next = page.$('a[rel=next]').attr('href');
    if (!next) break;
    page = await firm.get(next);
  }
  expect(seen.size).toBe(1000);
});

test('forged pages and ids do no harm', async () => {
  expect((await judith.get('/people?after=%00&id=nonsense')).status).toBe(200);
  expect((await judith.get('/people?q=%00%5C%27%22')).status).toBe(200);
  expect((await judith.get('/people/not-an-id')).status).toBe(404);
  expect((await judith.get('/people/00000000-0000-4000-8000-000000000000')).status).toBe(404);
});
