import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import type { Browser } from '../../support/browser';
import { addComparedSearch, type ComparedSearch } from '../../support/builders/compared-search';
import { HELENA, MARCUS } from '../../support/builders/searches';
import { freeze, openAs, postAs, release } from './support';

let app: TestApp;
let judith: SignedUp;
let search: ComparedSearch;
let helena: { browser: Browser; path: string };
let marcus: { browser: Browser; path: string };
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
  search = await addComparedSearch(app, judith);
  await freeze(judith, search.searchId, { [search.priya]: 'Rebuilt the pipeline reviews.', [search.daniel]: 'Calm with a board.' });
  await release(judith, { searchId: search.searchId, number: 1, name: 'Helena' });
  helena = await openAs(app, HELENA.email);
  await release(judith, { searchId: search.searchId, number: 1, name: 'Marcus' });
  marcus = await openAs(app, MARCUS.email);
});
afterAll(() => app.close());

const button = { button: 'Send my reply' };
const onPriya = (kind: string, words: string) => ({ [`kind-${search.priya}`]: kind, [`words-${search.priya}`]: words });
const firmPage = () => judith.get(`/searches/${search.searchId}/shortlists/1`);

async function count(): Promise<number> {
  const rows: { count: string }[] = await app.dataSource.query('SELECT count(*) FROM shortlist_reply');
  return Number(rows[0]?.count);
}

describe('a stakeholder replies', () => {
  it('needs a choice and words, links to what is missing, and keeps what was typed about everybody', async () => {
    const page = await helena.browser.get(helena.path);
    const nothing = await helena.browser.submit(page, button);
    expect(nothing.status).toBe(422);
    expect(nothing.$('.error-summary a').attr('href')).toBe('#replies');
    const words = { [`words-${search.daniel}`]: 'Does he <b>move</b>?' };
    const silent = await helena.browser.submit(page, button, { ...onPriya('question', ' '), ...words });
    expect(silent.status).toBe(422);
    const links = silent.$('.error-summary a').map((_, link) => silent.$(link).attr('href'));
    expect(links.get()).toEqual([`#words-${search.priya}`, `#kind-${search.daniel}`]);
    for (const link of links.get()) expect(silent.$(link)).toHaveLength(1);
    expect(silent.$(`[name="kind-${search.priya}"]:checked`).val()).toBe('question');
    expect(silent.$(`[name="words-${search.daniel}"]`).val()).toBe('Does he <b>move</b>?');
    expect((await helena.browser.submit(page, button, onPriya('hire', 'At once.'))).status).toBe(422);
    expect(await count()).toBe(0);
  });

  it('with name, reason and time, shown to the firm and to nobody else at the client; nobody is moved by it', async () => {
    const page = await helena.browser.get(helena.path);
    const reply = onPriya('meet', 'She has done <i>this</i> before.');
    await Promise.all([helena.browser.submit(page, button, reply), helena.browser.submit(page, button, reply)]);
    expect(await count()).toBe(1);
    const again = await helena.browser.get(helena.path);
    expect(again.$('.reply').first().text()).toContain('I would like to meet. Said Mon 21 Sept 2026');
    await helena.browser.submit(again, button, reply);
    expect(await count()).toBe(1);
    const firm = await firmPage();
    const row = firm.$('tbody tr:contains("She has done")').text();
    expect(row).toContain('Priya Venkataraman');
    expect(row).toContain('She has done <i>this</i> before.');
    expect(row).toContain('I would like to meet');
    expect(row).toContain('Helena Brandt, Mon 21 Sept 2026');
    expect((await marcus.browser.get(marcus.path)).text).not.toContain('She has done');
    const stages: { stage: string }[] = await app.dataSource.query('SELECT stage FROM candidacy WHERE id = $1', [search.priya]);
    expect(stages).toEqual([{ stage: 'interviews' }]);
    const events: { actor_name: string; after: { kind: string } }[] = await app.dataSource.query(
      `SELECT actor_name, after FROM audit_event WHERE action = 'shortlist.replied'`,
    );
    expect(events).toMatchObject([{ actor_name: 'Helena Brandt', after: { kind: 'meet' } }]);
  });

  it('may change the reply; what was said first stays on the record', async () => {
    app.clock.forwardDays(1);
    const page = await helena.browser.get(helena.path);
    await helena.browser.submit(page, button, onPriya('not_now', 'We froze hiring.'));
    const firm = await firmPage();
    expect(firm.$('tbody tr:contains("We froze hiring.")').text()).not.toContain('changed later');
    expect(firm.$('tbody tr:contains("She has done")').text()).toContain('changed later');
  });

  it('only by the own link, and by a form of our own', async () => {
    const page = await helena.browser.get(helena.path);
    const body = Object.fromEntries(
      page
        .$('form.form--replies')
        .serializeArray()
        .map(({ name, value }) => [name, value]),
    );
    const before = await count();
    const values = onPriya('meet', 'Mine.');
    expect((await marcus.browser.post(`${helena.path}/replies`, { ...body, ...values })).status).toBe(401);
    expect((await postAs(judith, `${helena.path}/replies`, values)).status).toBe(401);
    expect((await helena.browser.post(`${helena.path}/replies`, values)).status).toBe(403);
    expect(await count()).toBe(before);
  });

  it('on the list they read: when another was released meanwhile, it is shown first and no word is lost', async () => {
    const page = await marcus.browser.get(marcus.path);
    await freeze(judith, search.searchId, { [search.daniel]: 'Only Daniel now.' });
    await release(judith, { searchId: search.searchId, number: 2, name: 'Marcus' });
    const before = await count();
    const answer = await marcus.browser.submit(page, button, {
      ...onPriya('meet', 'Her references are strong.'),
      [`kind-${search.daniel}`]: 'question',
      [`words-${search.daniel}`]: 'Does he move?',
    });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Another list was released to you in the meantime');
    expect(answer.text).toContain('“Her references are strong.”');
    expect(answer.$(`[name="words-${search.daniel}"]`).val()).toBe('Does he move?');
    expect(await count()).toBe(before);
    expect((await marcus.browser.submit(answer, button)).status).toBe(303);
    expect(await count()).toBe(before + 1);
  });
});
