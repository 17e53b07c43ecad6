import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSearch } from '../../support/builders/searches';

let app: TestApp;
let judith: SignedUp;
let searchId: string;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ name: 'Judith Marlowe' });
});
beforeEach(async () => {
  searchId = await addSearch(judith);
});
afterAll(() => app.close());

let made = 0;

/** A new person in the search of the test; returns the path of the candidacy. */
async function addToSearch(name = 'Linnea Holm'): Promise<string> {
  const form = await judith.get(`/searches/${searchId}/people/new`);
  made += 1;
  // A company of its own: the same name at the same company would be taken for the same person.
  const facts = { name, email: `person${made}@example.com`, company: `Askel ${made}` };
  const answer = await judith.submit(form, { form: '#person-form' }, facts);
  if (answer.location === null) throw new Error(`${answer.status} ${answer.text.slice(0, 300)}`);
  return answer.location;
}

const board = () => judith.get(`/searches/${searchId}/people`);

test('an empty search says what the page is for', async () => {
  expect((await board()).text).toContain('Nobody is in this search yet');
});

test('a person moves along the board by hand and the next page shows it', async () => {
  const path = await addToSearch();
  const page = await board();
  expect(page.$('[data-stage=identified] .card h3').text()).toBe('Linnea Holm');
  const moved = await judith.submit(page, { form: '[data-stage=identified] .card form' }, { to: 'interviews', reason: 'Strong call' });
  expect(moved.status).toBe(303);
  const after = await judith.follow(moved);
  expect(after.$('[data-stage=interviews] .card h3').text()).toBe('Linnea Holm');
  expect(after.$('svg').length).toBeGreaterThan(0);
  const history = await judith.get(path);
  expect(history.$('.timeline').text()).toContain('Moved from Identified to Interviews');
  expect(history.$('.timeline').text()).toContain('Strong call');
  expect(history.$('.timeline').text()).toContain('Judith Marlowe');
});

test('going back and going before the client need a reason; what was typed stays', async () => {
  const path = await addToSearch();
  await judith.submit(await judith.get(path), { form: '#stage-form' }, { to: 'interviews' });
  for (const to of ['approached', 'shortlisted']) {
    const refused = await judith.submit(await judith.get(path), { form: '#stage-form' }, { to });
    expect(refused.status).toBe(422);
    expect(refused.$('.error-summary a[href="#reason"]').length).toBe(1);
    expect(refused.$('[name=to] option[selected]').attr('value')).toBe(to);
  }
  const moved = await judith.submitAndFollow(
    await judith.get(path),
    { form: '#stage-form' },
    { to: 'approached', reason: 'Booked by mistake' },
  );
  expect(moved.text).toContain('Moved from Interviews to Approached');
});

test('nobody leaves without a kind, a name and a reason; leaving is counted by whose decision and can be reopened', async () => {
  const path = await addToSearch('Mateus Figueira');
  const refused = await judith.submit(await judith.get(path), { form: '#exit-form' }, { exitReason: 'Typed with care' });
  expect(refused.status).toBe(422);
  expect(refused.$('.error-summary a[href="#kind"]').length).toBe(1);
  expect(refused.$('.error-summary a[href="#decidedBy"]').length).toBe(1);
  expect(refused.$('[name=exitReason]').val()).toBe('Typed with care');

  const left = await judith.submitAndFollow(
    await judith.get(path),
    { form: '#exit-form' },
    {
      kind: 'withdrew',
      decidedBy: 'Mateus Figueira',
      exitReason: 'Stays where he is',
    },
  );
  expect(left.text).toContain('Left at Identified');
  expect(left.$('#stage-form').length).toBe(0);
  const page = await board();
  expect(page.text).toContain('0 in play, 1 left');
  expect(page.$('section[aria-labelledby="left-title"] tbody tr').text()).toContain('Withdrew');
  expect((await judith.get(`/searches/${searchId}/people?view=list`)).text).not.toContain('Mateus');
  expect((await judith.get(`/searches/${searchId}/people?view=list&who=left`)).text).toContain('Stays where he is');

  const silent = await judith.submit(left, { form: '#reopen-form' }, { reopenReason: ' ' });
  expect(silent.status).toBe(422);
  const back = await judith.submitAndFollow(left, { form: '#reopen-form' }, { reopenReason: 'Changed his mind' });
  expect(back.$('.timeline').text()).toContain('Came back at Identified');
  expect((await board()).text).toContain('1 in play, 0 left');
  const events: { action: string }[] = await app.dataSource.query(
    `SELECT action FROM audit_event WHERE subject_type = 'candidacy' AND subject_id = $1 ORDER BY id`,
    [path.split('/').at(-1)],
  );
  expect(events.map(({ action }) => action)).toEqual(['candidacy.added', 'candidacy.left', 'candidacy.reopened']);
});

test('two people move the same candidacy at once: one wins, the other sees both', async () => {
  const path = await addToSearch();
  const one = await judith.get(path);
  const two = await judith.get(path);
  const [first, second] = await Promise.all([
    judith.submit(one, { form: '#stage-form' }, { to: 'approached', reason: 'Called' }),
    judith.submit(two, { form: '#stage-form' }, { to: 'interested', reason: 'She wrote to me' }),
  ]);
  expect([first.status, second.status].sort()).toEqual([303, 409]);
  const lost = first.status === 409 ? first : second;
  expect(lost.text).toContain(first.status === 409 ? 'Called' : 'She wrote to me');
  expect(lost.text).toContain(first.status === 409 ? 'Interested' : 'Approached');
  const events: { number: number }[] = await app.dataSource.query(
    'SELECT number FROM candidacy_event WHERE candidacy_id = $1 ORDER BY number',
    [path.split('/').at(-1)],
  );
  expect(events.map(({ number }) => number)).toEqual([1, 2]);
});

test('somebody the firm knows is found and added, once', async () => {
  await addToSearch('Ruth Castellan');
  searchId = await addSearch(judith);
  const found = await judith.get(`/searches/${searchId}/people/new?q=castellan`);
  const added = await judith.submitAndFollow(found, { button: 'Add Ruth Castellan' });
  expect(added.$('h1').text()).toBe('Ruth Castellan');
  const again = await judith.get(`/searches/${searchId}/people/new?q=castellan`);
  expect(again.text).toContain('In it already');
  const same = await judith.submit(found, { button: 'Add Ruth Castellan' });
  expect(same.location).toBe(added.path);
  expect((await board()).text).toContain('1 in play');
});

test('a person already known is offered for the search instead of a second record', async () => {
  const known = { name: 'Elif Demir', email: 'elif@demir.example' };
  await judith.submit(await judith.get('/people/new'), { form: '#person-form' }, known);
  const refused = await judith.submit(await judith.get(`/searches/${searchId}/people/new`), { form: '#person-form' }, known);
  expect(refused.status).toBe(422);
  const added = await judith.submitAndFollow(refused, { button: 'Add the known person to this search' });
  expect(added.$('h1').text()).toBe('Elif Demir');
});

test('forged stages, versions and foreign ids change nothing', async () => {
  const path = await addToSearch();
  const token = String((await judith.get(path)).$('[name=_csrf]').first().val());
  expect((await judith.post(`${path}/stage`, { _csrf: token, to: 'king', version: '1' })).status).toBe(422);
  expect((await judith.post(`${path}/stage`, { _csrf: token, to: 'offer' })).status).toBe(422);
  expect((await judith.post(`${path}/stage`, { to: 'approached', version: '1' })).status).toBe(403);
  const otherSearch = await addSearch(judith);
  expect((await judith.get(`/searches/${otherSearch}/people/${path.split('/').at(-1)}`)).status).toBe(404);
  const stranger = await app.signUpFirm();
  const foreign = String((await stranger.get('/people/new')).$('[name=_csrf]').first().val());
  for (const part of ['', '?view=list', '/new', '/import'])
    expect((await stranger.get(`/searches/${searchId}/people${part}`)).status).toBe(404);
  expect((await stranger.get(path)).status).toBe(404);
  for (const [part, body] of [
    ['stage', { to: 'approached', version: '1' }],
    ['exit', { kind: 'timing', decidedBy: 'x', exitReason: 'x', version: '1' }],
    ['reopen', { reopenReason: 'x', version: '1' }],
  ] as const) {
    expect((await stranger.post(`${path}/${part}`, { _csrf: foreign, ...body })).status).toBe(404);
  }
  expect((await judith.get(path)).text).toContain('is at Identified');
});
