import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addComparedSearch, addInterviewerTo, oweScorecard, type ComparedSearch } from '../../support/builders/compared-search';
import { HELENA, MARCUS } from '../../support/builders/searches';
import { freeze, openAs, postAs, release, type Notes } from './support';

let app: TestApp;
let judith: SignedUp;
let search: ComparedSearch;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
  search = await addComparedSearch(app, judith);
});
afterAll(() => app.close());

const WHY = 'Rebuilt the pipeline reviews at Northgate and kept her people.';

interface FrozenList {
  readonly searchId: string;
  readonly number: number;
  readonly path: string;
}

/** The next frozen list of a search. */
async function frozen(of = search, notes: Notes = { [of.priya]: WHY, [of.daniel]: 'Calm with a board.' }): Promise<FrozenList> {
  const { path } = await freeze(judith, of.searchId, notes);
  return { searchId: of.searchId, number: Number(path.split('/').at(-1)), path };
}

const show = (list: FrozenList) => judith.get(list.path);
const releaseTo = (name: string, { searchId, number }: FrozenList) => release(judith, { searchId, number, name });

async function mailsTo(email: string, subject: RegExp): Promise<{ subject: string; text: string }[]> {
  return (await app.mails()).filter((mail) => mail.to === email && subject.test(mail.subject));
}

async function releasesOf({ searchId, number }: FrozenList): Promise<{ revoked_at: Date | null; released_by_name: string }[]> {
  return app.dataSource.query(
    `SELECT r.revoked_at, r.released_by_name FROM shortlist_release r JOIN shortlist l ON l.id = r.shortlist_id
     WHERE l.search_id = $1 AND l.number = $2 ORDER BY r.released_at`,
    [searchId, number],
  );
}

describe('releasing', () => {
  it('shows exactly the letter, sends it with a personal link, and writes it down', async () => {
    const list = await frozen();
    const page = await show(list);
    expect(page.text).toContain('Nobody outside the firm sees this shortlist yet.');
    const helena = page.$('label.choice:contains("Helena Brandt") input').attr('value') ?? '';
    const confirm = await judith.submit(page, { button: 'Show the letter' }, { to: helena });
    expect(confirm.$('.confirm h2').text()).toBe('Helena Brandt (helena@corvane.example) will get this');
    expect(confirm.$('.confirm').text()).toContain('Subject: The shortlist for VP Sales & Marketing is ready for you.');
    const letter = confirm
      .$('.confirm__letter p')
      .map((_, one) => confirm.$(one).text())
      .get();
    const sent = await judith.submitAndFollow(confirm, { button: 'Release it to Helena Brandt' });
    expect(sent.text).toContain('The shortlist is on its way to Helena Brandt.');
    expect(sent.$('tbody tr:contains("Helena Brandt")').text()).toContain('Link sent, not opened yet');
    const mail = (await mailsTo(HELENA.email, /shortlist/)).at(-1);
    expect(mail?.text.replace(/https?:\S+/, '[here the personal link]')).toBe(letter.join('\n\n'));
    expect(mail?.text).not.toMatch(/Priya|Daniel|Claire/);
    expect(await releasesOf(list)).toMatchObject([{ revoked_at: null, released_by_name: 'Judith Marlowe' }]);
    const events: unknown[] = await app.dataSource.query(`SELECT 1 FROM audit_event WHERE action = 'shortlist.released'`);
    expect(events).toHaveLength(1);
    const overview = await judith.get(`/searches/${list.searchId}/shortlist`);
    expect(overview.text).toContain('Released to one person');
    expect(overview.text).toContain('Helena Brandt (Mon 21 Sept 2026)');
  });

  it('sends one letter for a double click, and a new link to somebody who has it already', async () => {
    const list = await frozen();
    const page = await show(list);
    const marcus = page.$('label.choice:contains("Marcus") input').attr('value') ?? '';
    const before = (await mailsTo(MARCUS.email, /shortlist/)).length;
    const confirm = await judith.get(`${list.path}/release?to=${marcus}`);
    await Promise.all([judith.submit(confirm, { form: 'form.confirm' }), judith.submit(confirm, { form: 'form.confirm' })]);
    expect(await mailsTo(MARCUS.email, /shortlist/)).toHaveLength(before + 1);
    const first = (await app.mails()).findLast((mail) => mail.to === MARCUS.email)?.link ?? '';
    const { browser, path } = await app.openLink(first);
    await releaseTo('Marcus', list);
    expect(await releasesOf(list)).toHaveLength(1);
    expect(await mailsTo(MARCUS.email, /shortlist/)).toHaveLength(before + 2);
    expect((await app.visitor().get(first)).status).toBe(404);
    expect((await browser.get(path)).status).toBe(200);
    expect((await openAs(app, MARCUS.email)).path).toBe(path);
  });

  it('asks for somebody when nobody of this search is ticked', async () => {
    const list = await frozen();
    const nobody = await judith.get(`${list.path}/release`);
    expect(nobody.$('.empty h2').text()).toBe('Nobody is ticked');
    const confirm = await judith.get(`${list.path}/release?to=${(await show(list)).$('[name=to]').first().attr('value')}`);
    const body = Object.fromEntries(
      confirm
        .$('form.confirm')
        .serializeArray()
        .map(({ name, value }) => [name, value]),
    );
    const stranger = list.searchId;
    const answer = await judith.post(`${list.path}/release`, { ...body, to: stranger });
    expect(answer.status).toBe(422);
    expect(await releasesOf(list)).toHaveLength(0);
  });
});

describe('the stakeholder', () => {
  it('reads the newest list released to them, without anything that is the firm’s own', async () => {
    const list = await frozen();
    await releaseTo('Helena', list);
    const { browser, path } = await openAs(app, HELENA.email);
    expect(path).toMatch(/^\/p\/[0-9a-f-]+\/shortlist$/);
    const page = await browser.get(path);
    expect(page.$('h1').text()).toBe('Shortlist for VP Sales & Marketing');
    expect(page.$('.shortlist__why p').first().text()).toBe(WHY);
    expect(page.$('.flags, #release, form[action^="/searches"]')).toHaveLength(0);
    expect(page.text).not.toMatch(/Claire|Ines|Omar|Ruth|Released|Link/);
    expect(page.$('.paper').html()).toBe((await show(list)).$('.paper').html());
    const next = await frozen(search, { [search.daniel]: 'On second thoughts only Daniel.' });
    expect((await browser.get(path)).text).toContain(`Shortlist ${list.number} ·`);
    await releaseTo('Helena', next);
    const newest = await browser.get(path);
    expect(newest.text).toContain(`Shortlist ${next.number} ·`);
    expect(newest.text).not.toContain('Priya');
  });

  it('finds nothing that is released to somebody else only, and nothing behind another purpose', async () => {
    const list = await frozen();
    await releaseTo('Helena', list);
    const helena = await openAs(app, HELENA.email);
    await releaseTo('Marcus', list);
    const marcus = await openAs(app, MARCUS.email);
    expect((await marcus.browser.get(helena.path)).status).toBe(401);
    expect((await helena.browser.get(helena.path.replace('/shortlist', '/brief'))).status).toBe(404);
    expect((await helena.browser.get(list.path)).status).toBe(303);
    expect((await app.visitor().get(helena.path)).status).toBe(401);
  });

  it('no longer finds it once it is taken back, but does find an older one that still stands', async () => {
    const own = await addComparedSearch(app, judith);
    const list = await frozen(own);
    await releaseTo('Helena', list);
    const next = await frozen(own, { [own.priya]: 'Only Priya now.' });
    await releaseTo('Helena', next);
    const { browser, path } = await openAs(app, HELENA.email);
    expect((await browser.get(path)).text).toContain('Only Priya now.');
    const taken = await judith.submitAndFollow(await show(next), { button: 'Take it back' });
    expect(taken.text).toContain('Helena Brandt no longer sees this shortlist.');
    expect(taken.text).toContain('Taken back Mon 21 Sept 2026');
    expect((await browser.get(path)).text).toContain(`Shortlist ${list.number} ·`);
    const form = await show(list);
    await judith.submit(form, { button: 'Take it back' });
    expect((await browser.get(path)).status).toBe(404);
    expect((await judith.submit(form, { button: 'Take it back' })).status).toBe(303);
    expect(await releasesOf(list)).toHaveLength(1);
    app.clock.forwardDays(1);
    await releaseTo('Helena', list);
    expect(await releasesOf(list)).toHaveLength(2);
    const again = await openAs(app, HELENA.email);
    expect((await again.browser.get(again.path)).text).toContain(`Shortlist ${list.number} ·`);
    expect((await browser.get(path)).status).toBe(404);
  });

  it('is offered a new link when theirs has expired', async () => {
    const list = await frozen();
    await releaseTo('Helena', list);
    const mail = (await app.mails()).findLast((one) => one.to === HELENA.email);
    const { browser, path } = await app.openLink(mail?.link ?? '');
    app.clock.forwardDays(31);
    expect((await browser.get(path)).status).toBe(401);
    const expired = await app.visitor().get(mail?.link ?? '');
    expect(expired.status).toBe(410);
    const visitor = app.visitor();
    await visitor.submit(await visitor.get(mail?.link ?? ''), { form: 'form[action$="/fresh"]' });
    const fresh = await openAs(app, HELENA.email);
    expect((await fresh.browser.get(fresh.path)).text).toContain(`Shortlist ${list.number} ·`);
  });

  it('who interviews as well reads it only once the own scorecard is sent', async () => {
    const own = await addComparedSearch(app, judith);
    const { searchId, claire } = own;
    const list = await frozen(own);
    const interviewerId = await addInterviewerTo(app, judith, { searchId, name: HELENA.name, email: HELENA.email });
    await oweScorecard(app, judith, { searchId, candidacyId: claire, interviewerId, competencyIds: ['SAL-01'] });
    const page = await show(list);
    const helena = page.$('label.choice:contains("Helena Brandt") input').attr('value') ?? '';
    const confirm = await judith.get(`${list.path}/release?to=${helena}`);
    expect(confirm.text).toContain('Helena Brandt still owes a scorecard for Claire Anselm.');
    await judith.submit(confirm, { form: 'form.confirm' });
    const { browser, path } = await openAs(app, HELENA.email);
    const withheld = await browser.get(path);
    expect(withheld.$('h1').text()).toBe('Your scorecard comes first');
    expect(withheld.text).not.toMatch(/Priya|3\.9/);
  });
});

describe('another firm', () => {
  it('can neither release a shortlist nor take it back', async () => {
    const list = await frozen();
    const page = await releaseTo('Helena', list);
    const action = page.$('form[action$="/revocation"]').attr('action') ?? '';
    const helena = page.$('[name=to]').first().attr('value') ?? '';
    const ines = await app.signUpFirm({ firm: 'Falk' });
    expect((await postAs(ines, action, {})).status).toBe(404);
    expect((await postAs(ines, `${list.path}/release`, { to: helena })).status).toBe(404);
    expect(await releasesOf(list)).toMatchObject([{ revoked_at: null }]);
    const other = await frozen();
    expect((await postAs(judith, action.replace(list.path, other.path), {})).status).toBe(404);
    expect((await postAs(judith, action.replace(/[0-9a-f-]{36}\/revocation/, `${list.searchId}/revocation`), {})).status).toBe(404);
  });
});
