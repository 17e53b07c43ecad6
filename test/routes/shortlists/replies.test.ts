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

const onPriya = { form: 'form[aria-label="Reply on Priya Venkataraman"]' };
const firmPage = () => judith.get(`/searches/${search.searchId}/shortlists/1`);

async function count(): Promise<number> {
  const rows: { count: string }[] = await app.dataSource.query('SELECT count(*) FROM shortlist_reply');
  return Number(rows[0]?.count);
}

describe('a stakeholder replies', () => {
  it('needs a choice and words, links to what is missing, and keeps what was typed with the right person', async () => {
    const page = await helena.browser.get(helena.path);
    const silent = await helena.browser.submit(page, onPriya, { kind: 'question', words: ' ' });
    expect(silent.status).toBe(422);
    expect(silent.$('.error-summary a').attr('href')).toBe(`#words-${search.priya}`);
    expect(silent.$(`#words-${search.priya}`)).toHaveLength(1);
    expect(silent.$(`${onPriya.form} [name=kind]:checked`).val()).toBe('question');
    const undecided = await helena.browser.submit(page, onPriya, { words: 'Does she <b>move</b>?' });
    expect(undecided.status).toBe(422);
    expect(undecided.$(`${onPriya.form} textarea`).val()).toBe('Does she <b>move</b>?');
    expect(undecided.$(`#words-${search.daniel}`).val()).toBe('');
    expect(await count()).toBe(0);
  });

  it('with name, reason and time, shown to the firm and to nobody else at the client; nobody is moved by it', async () => {
    const page = await helena.browser.get(helena.path);
    const reply = { kind: 'meet', words: 'She has done <i>this</i> before.' };
    await Promise.all([helena.browser.submit(page, onPriya, reply), helena.browser.submit(page, onPriya, reply)]);
    expect(await count()).toBe(1);
    const again = await helena.browser.get(helena.path);
    expect(again.$(onPriya.form).text()).toContain('I would like to meet. Said Mon 21 Sept 2026');
    await helena.browser.submit(again, onPriya, reply);
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
    await helena.browser.submit(page, onPriya, { kind: 'not_now', words: 'We froze hiring.' });
    const firm = await firmPage();
    expect(firm.$('tbody tr:contains("We froze hiring.")').text()).not.toContain('changed later');
    expect(firm.$('tbody tr:contains("She has done")').text()).toContain('changed later');
  });

  it('only on people of the list that is released to them, and only by the own link', async () => {
    const page = await helena.browser.get(helena.path);
    const body = Object.fromEntries(
      page
        .$(onPriya.form)
        .serializeArray()
        .map(({ name, value }) => [name, value]),
    );
    const before = await count();
    const unlisted = await helena.browser.post(`${helena.path}/replies/${search.claire}`, {
      ...body,
      kind: 'meet',
      words: 'And Claire?',
    });
    expect(unlisted.status).toBe(409);
    expect(unlisted.text).toContain('You had written: “And Claire?”');
    expect(unlisted.text).not.toContain('Claire Anselm');
    const values = { kind: 'meet', words: 'Mine.' };
    expect((await marcus.browser.post(`${helena.path}/replies/${search.priya}`, { ...body, ...values })).status).toBe(401);
    expect((await postAs(judith, `${helena.path}/replies/${search.priya}`, values)).status).toBe(401);
    expect((await helena.browser.post(`${helena.path}/replies/${search.priya}`, values)).status).toBe(403);
    expect(await count()).toBe(before);
  });
});
