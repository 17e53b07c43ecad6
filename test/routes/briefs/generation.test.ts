import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSubmittedResponse } from '../../support/builders/responses';
import { HELENA } from '../../support/builders/searches';
import {
  answeredSearch,
  COMBINED,
  draftedSearch,
  headingsOf,
  linksIn,
  MARKETING,
  openBrief,
  SALES,
  tokensOf,
  TWO_SEARCHES,
  versionsOf,
} from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const UNSURE = Object.fromEntries(Object.keys(MARKETING).map((item) => [item, 'dk']));

describe('before there is a brief', () => {
  it('says that nobody has answered and leads to the intake', async () => {
    const searchId = await answeredSearch(app, judith, {});
    const page = await openBrief(judith, searchId);
    expect(page.status).toBe(200);
    expect(page.$('.empty h2').text()).toBe('A brief is written from the diagnosis');
    expect(linksIn(page, '.empty a')).toEqual([`/searches/${searchId}/intake`]);
    expect(page.$('main form').length).toBe(0);
    expect((await judith.get(`/searches/${searchId}/brief/combined/new`)).status).toBe(404);
  });

  it('says what the diagnosis gives and offers to write it', async () => {
    const page = await openBrief(judith, await answeredSearch(app, judith, { helena: MARKETING }));
    expect(page.text).toContain('The diagnosis says: marketing-led, margin 0.72 towards marketing, high confidence.');
    expect(page.$('button:contains("Generate the brief")').length).toBe(1);
  });

  it.each([
    ['while decision makers disagree', { helena: MARKETING, marcus: SALES }, 'No brief yet: the stakeholders disagree'],
    ['while the sponsor has not answered', { marcus: SALES }, 'No brief yet: too few answers'],
    ['while nobody knows', { helena: UNSURE }, 'No brief yet: too few answers'],
  ])('is not written %s', async (_when, answers, title) => {
    const searchId = await answeredSearch(app, judith, answers);
    const page = await openBrief(judith, searchId);
    expect(page.$('.empty h2').text()).toBe(title);
    expect(linksIn(page, '.empty a')).toEqual([`/searches/${searchId}/diagnosis`]);
    expect(page.$('button:contains("Generate the brief")').length).toBe(0);
    const forced = await judith.post(`/searches/${searchId}/brief`, await tokensOf(judith));
    expect(forced.status).toBe(422);
    expect(await versionsOf(app, searchId)).toEqual([]);
  });

  it('is written once the disagreement is decided, and keeps decision and dissent', async () => {
    const searchId = await answeredSearch(app, judith, { helena: MARKETING, marcus: SALES });
    const diagnosis = await judith.get(`/searches/${searchId}/diagnosis`);
    const reason = 'We have nobody left to call.';
    const decided = await judith.submitAndFollow(diagnosis, { form: '#decision' }, { kind: 'decision', scope: 'marketing_led', reason });
    const marcus = decided.$('[name=decidedBy] option:contains("Marcus")').attr('value') ?? '';
    await judith.submit(decided, { form: '#decision' }, { kind: 'dissent', decidedBy: marcus, reason: 'We lose late.' });
    const page = await judith.submitAndFollow(await openBrief(judith, searchId), { button: 'Generate the brief' });
    expect(page.$('#decision blockquote').text()).toContain('Helena Brandt decided for marketing on');
    expect(page.$('.doc__title').text()).toContain('Scope: marketing-led, decided after a disagreement. The answers alone: margin');
    expect(page.$('#decision blockquote').text()).toContain('“We have nobody left to call.” Dissent of Marcus Oyelaran: “We lose late.”');
    expect(headingsOf(page)).toContain('Decision on record');
  });
});

describe('a generated brief', () => {
  it.each([
    { scope: 'marketing-led', answers: MARKETING, title: 'VP Marketing', cover: 'Covering sales', outside: 'Managing sellers' },
    { scope: 'sales-led', answers: SALES, title: 'VP Sales', cover: 'Covering marketing', outside: 'Brand, positioning, market research' },
  ])('for a $scope role names one side and covers the other', async ({ scope, answers, title, cover, outside }) => {
    const page = await openBrief(judith, await draftedSearch(app, judith, answers));
    expect(page.$('h1').text()).toBe(title);
    expect(page.$('.doc__title').text()).toContain(`Recommendation: ${scope}`);
    expect(headingsOf(page)).toEqual(
      expect.arrayContaining([
        'Mission',
        'Not in this role',
        'Outcomes',
        'Measures',
        'What the person must be able to do',
        'Reporting line',
        cover,
        'Alignment charter',
        'Signatures',
      ]),
    );
    expect(page.$('#not-in-role').text()).toContain(outside);
    expect(page.$('.document__bar .chip').text()).toBe('Version 1, draft');
    expect(page.$('#charter tbody tr').length).toBe(9);
    expect(page.$('.sign-off').text()).toContain('Helena Brandt, CEO');
    expect(page.$('.sign-off').text()).toContain('Not asked yet');
  });

  it('for one of two searches names the order of hire and nothing to be covered', async () => {
    const searchId = await answeredSearch(app, judith, { helena: TWO_SEARCHES });
    const start = await openBrief(judith, searchId);
    const page = await judith.submitAndFollow(start, { button: 'Generate the brief' }, { primarySide: 'marketing' });
    expect(page.$('h1').text()).toBe('VP Marketing');
    expect(page.$('.doc__title').text()).toContain('two searches');
    expect(page.$('#reporting').text()).toContain('Both to the CEO.');
    expect(page.$('#not-in-role').text()).toContain('Either leader reporting to the other');
    expect(page.$('#cover').length).toBe(0);
  });

  it('for a combined role leads to the guarded path first and carries the five warnings', async () => {
    const searchId = await answeredSearch(app, judith, { helena: COMBINED });
    const start = await openBrief(judith, searchId);
    const refused = await judith.submit(start, { button: 'Generate the brief' });
    expect(refused.status).toBe(422);
    expect(refused.$('.error-summary').text()).toContain('Choose the side that this person leads: sales or marketing');
    expect(linksIn(refused, '.error-summary a')).toEqual(['#primarySide']);
    const path = await judith.submitAndFollow(refused, { button: 'Generate the brief' }, { primarySide: 'sales' });
    expect(path.path).toBe(`/searches/${searchId}/brief/combined`);
    const page = await openBrief(judith, searchId);
    expect(page.$('h1').text()).toBe('VP Sales, with marketing oversight');
    expect(page.$('#warnings').closest('section').find('li').length).toBe(5);
    expect(page.$('.bars').length).toBe(3);
  });

  it('says for every section where its lines come from', async () => {
    const page = await openBrief(judith, await draftedSearch(app, judith));
    for (const id of ['mission', 'why', 'not-in-role', 'outcomes', 'measures', 'competencies', 'reporting', 'cover', 'charter']) {
      expect({ id, sources: page.$(`#${id} .doc__source`).length }).toEqual({ id, sources: 1 });
    }
    expect(page.$('#mission .doc__source').text()).toContain('Template, marketing-led');
    expect(page.$('#why li').first().text()).toContain('Think of the last twenty opportunities');
    expect(page.$('#why .doc__source').text()).toMatch(/Answer\. Question \d+: “.+” \(Helena Brandt\)/);
    expect(page.$('#outcomes .doc__source').text()).toContain('Red flag RF-06');
    expect(page.$('#competencies .doc__source').text()).toContain('Raised from');
  });

  it('is one version when the form is sent twice', async () => {
    const searchId = await answeredSearch(app, judith, { helena: MARKETING });
    const start = await openBrief(judith, searchId);
    const [one, two] = await Promise.all([
      judith.submit(start, { button: 'Generate the brief' }),
      judith.submit(start, { button: 'Generate the brief' }),
    ]);
    expect([one.status, two.status, one.location]).toEqual([303, 303, two.location]);
    expect(await versionsOf(app, searchId)).toHaveLength(1);
  });

  it('gives way to one generated from later answers, and says so in the list', async () => {
    const searchId = await draftedSearch(app, judith);
    const again = await judith.get(`/searches/${searchId}/brief/start`);
    const page = await judith.submitAndFollow(again, { button: 'Generate the brief' });
    expect(page.$('.document__bar .chip').text()).toBe('Version 2, draft');
    expect(page.$('.doc__versions li').length).toBe(2);
    expect(page.$('.doc__versions').text()).toMatch(/Version 1\s+superseded/);
    const first = await judith.get(`/searches/${searchId}/brief/versions/1`);
    expect(first.$('.document__bar .chip').text()).toBe('Version 1, superseded');
    expect(first.$('.document__bar a:contains("Edit")').length).toBe(0);
  });
});

describe('who may', () => {
  it('is for the firm alone', async () => {
    const searchId = await draftedSearch(app, judith);
    const ines = await app.signUpFirm({ firm: 'Falk' });
    for (const path of ['', '/start', '/edit', '/weights', '/publication', '/versions/1', '/compare?before=1&after=1', '/combined/new']) {
      expect({ path, status: (await ines.get(`/searches/${searchId}/brief${path}`)).status }).toEqual({ path, status: 404 });
    }
    const own = await draftedSearch(app, ines);
    const edit = await ines.get(`/searches/${own}/brief/edit`);
    const body = Object.fromEntries(
      edit
        .$('form.form--brief')
        .serializeArray()
        .map(({ name, value }) => [name, value]),
    );
    for (const path of ['/edit', '/weights', '/publication', '/versions', '/overrides/RF-01', '/combined', '/combined/terms', '']) {
      expect({ path, status: (await ines.post(`/searches/${searchId}/brief${path}`, body)).status }).toEqual({ path, status: 404 });
    }
    expect(await versionsOf(app, searchId)).toHaveLength(1);
  });

  it('knows no version that is none', async () => {
    const searchId = await draftedSearch(app, judith);
    for (const path of ['versions/9', 'versions/0', 'versions/x', 'compare', 'compare?before=1&after=2', 'overrides/RF-99']) {
      expect({ path, status: (await judith.get(`/searches/${searchId}/brief/${path}`)).status }).toEqual({ path, status: 404 });
    }
  });

  it('is written from the answers of whoever has answered by then', async () => {
    const searchId = await answeredSearch(app, judith, { marcus: SALES });
    await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: SALES });
    const page = await judith.submitAndFollow(await openBrief(judith, searchId), { button: 'Generate the brief' });
    expect(page.$('h1').text()).toBe('VP Sales');
  });
});
