import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSignedSearch } from '../../support/builders/compared-search';
import { addSearch } from '../../support/builders/searches';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm();
});
afterAll(() => app.close());

test('a recruiter adds a search with a new client and finds it in the list', async () => {
  const created = await judith.submitAndFollow(
    await judith.get('/searches/new'),
    { button: 'Add search' },
    {
      title: 'VP Sales & Marketing',
      client: 'new',
      clientName: 'Corvane Systems',
      jobDescription: 'Own the number. Own the brand.',
    },
  );
  expect(created.$('h1').text()).toBe('VP Sales & Marketing');
  expect(created.text).toContain('Draft');
  const list = await judith.get('/searches');
  expect(list.$('tbody a').first().text()).toBe('VP Sales & Marketing');
  expect(list.text).toContain('Corvane Systems');
});

test('a search without a title or client is refused with links to the fields, and the pasted text stays', async () => {
  const answer = await judith.submit(
    await judith.get('/searches/new'),
    { button: 'Add search' },
    { client: 'new', jobDescription: 'A long text' },
  );
  expect(answer.status).toBe(422);
  expect(answer.$('.error-summary a[href="#title"]').length).toBe(1);
  expect(answer.$('.error-summary a[href="#clientName"]').length).toBe(1);
  expect(answer.$('[name=jobDescription]').val()).toBe('A long text');
});

test('a double click makes one search', async () => {
  const form = await judith.get('/searches/new');
  const values = { title: 'Head of Sales', client: 'new', clientName: 'Haldane' };
  const [first, second] = await Promise.all([
    judith.submit(form, { button: 'Add search' }, values),
    judith.submit(form, { button: 'Add search' }, values),
  ]);
  expect(first.status).toBe(303);
  expect(second.location).toBe(first.location);
  const rows: unknown[] = await app.dataSource.query(`SELECT 1 FROM search WHERE title = 'Head of Sales'`);
  expect(rows.length).toBe(1);
});

test('another firm sees nothing of a search, on no page and with no form', async () => {
  const searchId = await addSearch(judith);
  const stranger = await app.signUpFirm();
  for (const path of ['', '/edit', '/stakeholders']) expect((await stranger.get(`/searches/${searchId}${path}`)).status).toBe(404);
  const token = String((await stranger.get('/searches/new')).$('[name=_csrf]').first().val());
  expect((await stranger.post(`/searches/${searchId}/edit`, { _csrf: token, title: 'Taken over', version: '1' })).status).toBe(404);
  const clients: { id: string }[] = await app.dataSource.query('SELECT id FROM client WHERE firm_id = $1', [judith.user.firmId]);
  const foreign = await stranger.post('/searches', { _csrf: token, title: 'With a foreign client', client: clients[0]?.id });
  expect(foreign.status).toBe(404);
});

test('a stale save is refused and both texts are kept', async () => {
  const searchId = await addSearch(judith);
  const one = await judith.get(`/searches/${searchId}/edit`);
  const two = await judith.get(`/searches/${searchId}/edit`);
  expect((await judith.submit(one, { button: 'Save search' }, { title: 'VP Sales' })).status).toBe(303);
  const stale = await judith.submit(two, { button: 'Save search' }, { title: 'VP Marketing' });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain('VP Sales');
  expect(stale.text).toContain('VP Marketing');
  expect((await judith.get(`/searches/${searchId}`)).$('h1').text()).toBe('VP Sales');
});

test('a search is never open without an approved brief', async () => {
  const searchId = await addSearch(judith);
  const form = await judith.get(`/searches/${searchId}/edit`);
  const token = String(form.$('[name=_csrf]').first().val());
  const answer = await judith.post(`/searches/${searchId}/state`, { _csrf: token, state: 'open' });
  expect(answer.status).toBe(409);
  expect(answer.text).toContain('until a sponsor has signed its brief');
});

test('nobody but the sponsor approves a brief: a form sent by hand does not, and the search stays shut', async () => {
  const searchId = await addSearch(judith);
  const edit = () => judith.get(`/searches/${searchId}/edit`);
  expect((await judith.submit(await edit(), { button: 'Change state' }, { state: 'intake' })).status).toBe(303);
  const form = await edit();
  expect(form.$('[name=state] option').text()).not.toContain('Brief approved');
  const token = String(form.$('[name=_csrf]').first().val());
  for (const state of ['brief_approved', 'open', 'shortlist']) {
    const answer = await judith.post(`/searches/${searchId}/state`, { _csrf: token, state });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('until a sponsor has signed its brief');
  }
  expect((await edit()).text).toContain('Move on from “Intake”');
});

test('a search with a signed brief goes back to the intake and is open again without a second signature', async () => {
  const searchId = await addSignedSearch(app, judith);
  for (const state of ['intake', 'brief_approved', 'open']) {
    const form = await judith.get(`/searches/${searchId}/edit`);
    expect((await judith.submit(form, { button: 'Change state' }, { state })).status).toBe(303);
  }
  expect((await judith.get(`/searches/${searchId}/edit`)).text).toContain('Move on from “Open”');
});

test('closing asks for the reason', async () => {
  const searchId = await addSearch(judith);
  const form = await judith.get(`/searches/${searchId}/edit`);
  const refused = await judith.submit(form, { button: 'Change state' }, { state: 'closed' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Choose why the search is closed');
  const closed = await judith.submitAndFollow(form, { button: 'Change state' }, { state: 'closed', closeReason: 'client_cancelled' });
  expect(closed.text).toContain('Closed');
});

test('stakeholders are added with their part; a head of function says which; an address counts once', async () => {
  const searchId = await addSearch(judith);
  const path = `/searches/${searchId}/stakeholders`;
  const added = await judith.submitAndFollow(
    await judith.get(path),
    { button: 'Add stakeholder' },
    {
      name: 'Helena Brandt',
      email: 'helena@corvane.example',
      jobTitle: 'CEO',
      part: 'sponsor',
    },
  );
  expect(added.$('table').text()).toContain('Helena Brandt');
  const vague = await judith.submit(
    added,
    { button: 'Add stakeholder' },
    {
      name: 'Marcus Oyelaran',
      email: 'marcus@corvane.example',
      jobTitle: 'VP Sales',
      part: 'functional_head',
    },
  );
  expect(vague.status).toBe(422);
  expect(vague.text).toContain('Choose which function this person leads');
  expect(vague.$('[name=name]').val()).toBe('Marcus Oyelaran');
  const again = await judith.submit(vague, { button: 'Add stakeholder' }, { leadsFunction: 'sales', email: 'HELENA@corvane.example' });
  expect(again.status).toBe(422);
  expect(again.text).toContain('already a stakeholder');
});

test('hostile text in every field is shown as text', async () => {
  const payload = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';
  const created = await judith.submitAndFollow(
    await judith.get('/searches/new'),
    { button: 'Add search' },
    {
      title: payload,
      client: 'new',
      clientName: payload,
      jobDescription: payload,
    },
  );
  expect(created.status).toBe(200);
  expect(created.$('h1').text()).toBe(payload);
  expect(created.html).not.toContain('<script>alert');
  expect(created.$('img').length).toBe(0);
});
