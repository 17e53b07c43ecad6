import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';
import {
  answeredSearch,
  draftedSearch,
  linksIn,
  MARKETING,
  openBrief,
  publish,
  publishedBrief,
  QUOTA_ON_MARKETING,
  SALES,
  sign,
  tokensOf,
  versionsOf,
  waiveByTwo,
} from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const publication = (searchId: string) => judith.get(`/searches/${searchId}/brief/publication`);
const mailsToHelena = async () => (await app.mails()).filter((mail) => mail.to === HELENA.email && mail.subject.includes('signature'));

async function override(searchId: string, flagId: string, values = { byName: 'Helena Brandt', reason: 'The board accepts it.' }) {
  const form = await judith.get(`/searches/${searchId}/brief/overrides/${flagId}`);
  return judith.submit(form, { button: 'Record the override' }, values);
}

describe('publishing', () => {
  it('shows exactly what goes out before it goes out, and sends it to the sponsor only', async () => {
    const searchId = await draftedSearch(app, judith);
    const page = await publication(searchId);
    expect(page.text).toContain('Nothing stands in the way.');
    expect(page.$('.confirm h2').text()).toBe('Send version 1 to Helena Brandt (helena@corvane.example)');
    const before = (await app.mails()).length;
    const answer = await judith.submitAndFollow(page, { form: 'form.confirm' });
    expect(answer.$('.toast').text()).toContain('Version 1 is on its way to Helena Brandt.');
    expect(answer.$('.document__bar .chip').text()).toBe('Version 1, awaiting signature');
    const sent = (await app.mails()).slice(before);
    expect(sent.map(({ to }) => to)).toEqual([HELENA.email]);
    const letter = page
      .$('.confirm__letter p')
      .map((_, line) => page.$(line).text().trim())
      .get();
    for (const line of letter.slice(1)) expect(sent[0]?.text.replace(/\s+/g, ' ')).toContain(line.replace(/\s+/g, ' '));
  });

  it('sends one mail for a double click', async () => {
    const searchId = await draftedSearch(app, judith);
    const page = await publication(searchId);
    const before = (await mailsToHelena()).length;
    const answers = await Promise.all([1, 2].map(() => judith.submit(page, { form: 'form.confirm' })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await mailsToHelena()).length).toBe(before + 1);
  });

  it('does not send what was changed since it was read', async () => {
    const searchId = await draftedSearch(app, judith);
    const page = await publication(searchId);
    await judith.submit(await judith.get(`/searches/${searchId}/brief/edit`), { button: 'Save the brief' }, { mission: 'Other.' });
    expect((await judith.submit(page, { form: 'form.confirm' })).status).toBe(409);
    expect(await versionsOf(app, searchId)).toMatchObject([{ state: 'draft' }]);
  });

  it('waits for a sponsor', async () => {
    const searchId = await draftedSearch(app, judith);
    await app.dataSource.query(`UPDATE stakeholder SET part = 'decision_maker' WHERE search_id = $1`, [searchId]);
    const page = await publication(searchId);
    expect(page.text).toContain('Nobody is named as sponsor');
    expect(page.$('form.confirm').length).toBe(0);
    expect(linksIn(page, 'main a')).toContain(`/searches/${searchId}/stakeholders`);
  });

  it('names sections with nothing in them', async () => {
    const searchId = await draftedSearch(app, judith);
    const form = await judith.get(`/searches/${searchId}/brief/edit`);
    const measures = form
      .$('[name^=measure]')
      .map((_, input) => form.$(input).attr('name') ?? '')
      .get();
    await judith.submit(form, { button: 'Save the brief' }, Object.fromEntries(measures.map((name) => [name, ''])));
    const page = await publication(searchId);
    expect(page.text).toContain('One thing stands in the way of publication.');
    expect(page.$('#gaps').closest('section').text()).toContain('Measures');
  });
});

describe('a red flag that blocks', () => {
  it('refuses publication until a named person at the client takes it upon themselves, with a reason', async () => {
    const searchId = await draftedSearch(app, judith, QUOTA_ON_MARKETING);
    const page = await publication(searchId);
    expect(page.text).toContain('3 things stand in the way of publication.');
    expect(page.$('form.confirm').length).toBe(0);
    const links = linksIn(page, '.flag a');
    expect(links).toEqual(['RF-01', 'RF-02', 'RF-07'].map((id) => `/searches/${searchId}/brief/overrides/${id}`));
    const forced = await judith.post(`/searches/${searchId}/brief/publication`, { ...(await tokensOf(judith)), version: '1.1' });
    expect(forced.status).toBe(422);
    expect(await versionsOf(app, searchId)).toMatchObject([{ state: 'draft' }]);
  });

  it('is overridden only with a name and a reason, and keeps what was typed', async () => {
    const searchId = await draftedSearch(app, judith, QUOTA_ON_MARKETING);
    const nameless = await override(searchId, 'RF-01', { byName: ' ', reason: 'Because <b>we</b> say so.' });
    expect(nameless.status).toBe(422);
    expect(linksIn(nameless, '.error-summary a')).toEqual(['#byName']);
    expect(nameless.$('[name=reason]').val()).toBe('Because <b>we</b> say so.');
    const silent = await override(searchId, 'RF-01', { byName: 'Helena Brandt', reason: '' });
    expect(linksIn(silent, '.error-summary a')).toEqual(['#reason']);
    expect((await publication(searchId)).$('.flag--block').length).toBe(3);
  });

  it('shows its override wherever the flag shows: before publishing, on the brief and to the sponsor', async () => {
    const searchId = await draftedSearch(app, judith, QUOTA_ON_MARKETING);
    await override(searchId, 'RF-01');
    await override(searchId, 'RF-07');
    await override(searchId, 'RF-02', { byName: 'Ingrid Solheim', reason: 'One year only.' });
    const page = await publication(searchId);
    expect(page.$('#overridden').closest('section').text()).toContain('Overridden by Ingrid Solheim: “One year only.”');
    const link = await publish(app, judith, searchId);
    const said = 'Overridden by Helena Brandt, Mon 21 Sept 2026: “The board accepts it.”';
    expect((await openBrief(judith, searchId)).$('#flags').text()).toContain(said);
    const { browser, path } = await app.openLink(link);
    expect((await browser.get(path)).$('#flags').text()).toContain(said);
    expect(await app.dataSource.query(`SELECT 1 FROM audit_event WHERE action = 'brief.flag_overridden'`)).not.toHaveLength(0);
  });

  it('keeps the first override when the form is sent twice', async () => {
    const searchId = await draftedSearch(app, judith, QUOTA_ON_MARKETING);
    const form = await judith.get(`/searches/${searchId}/brief/overrides/RF-01`);
    const values = { byName: 'Helena Brandt', reason: 'Once.' };
    await Promise.all([1, 2].map(() => judith.submit(form, { button: 'Record the override' }, values)));
    await judith.submit(form, { button: 'Record the override' }, { ...values, byName: 'Somebody else' });
    const rows: unknown[] = await app.dataSource.query('SELECT by_name FROM flag_override WHERE search_id = $1', [searchId]);
    expect(rows).toEqual([{ by_name: 'Helena Brandt' }]);
  });

  it('is raised by the wording as well: a quota written into a marketing brief, with its override on the brief', async () => {
    const searchId = await draftedSearch(app, judith);
    const values = { measureName_1: 'Closed revenue against quota', measureOwnership_1: 'owner' };
    await judith.submit(await judith.get(`/searches/${searchId}/brief/edit`), { button: 'Save the brief' }, values);
    const both = await publication(searchId);
    expect(both.$('[aria-labelledby=standing] .flag--block').length).toBe(1);
    expect(both.$('[aria-labelledby=findings] .flag--block').length).toBe(1);
    await override(searchId, 'RF-01');
    expect((await openBrief(judith, searchId)).$('#flags').text()).toContain('Overridden by Helena Brandt');
    await waiveByTwo(judith, searchId);
    await publish(app, judith, searchId);
    expect((await openBrief(judith, searchId)).$('#flags').text()).toContain('Overridden by Helena Brandt');
  });

  it('that answers raised after the brief was written stands as well, and shows on what is published', async () => {
    const searchId = await addSearch(judith);
    await addStakeholders(judith, searchId, [HELENA, { ...MARCUS, part: 'panel', leadsFunction: 'sales' }]);
    await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: SALES });
    await judith.submit(await openBrief(judith, searchId), { button: 'Generate the brief' });
    await addSubmittedResponse(app, judith, { searchId, email: MARCUS.email, answers: { ...SALES, I19: 'c' } });
    const standing = linksIn(await publication(searchId), '.flag a');
    expect(standing.length).toBeGreaterThan(0);
    for (const href of standing) await override(searchId, href.split('/').at(-1) ?? '');
    await publish(app, judith, searchId);
    expect((await openBrief(judith, searchId)).$('#flags .doc__override').length).toBe(standing.length);
  });

  it('of stakeholders who disagree is decided, never overridden', async () => {
    const searchId = await draftedSearch(app, judith);
    await addSubmittedResponse(app, judith, { searchId, email: MARCUS.email, answers: SALES });
    const page = await publication(searchId);
    expect(linksIn(page, '.flag a')).toEqual([`/searches/${searchId}/diagnosis`]);
    expect((await judith.get(`/searches/${searchId}/brief/overrides/RF-19`)).status).toBe(404);
  });
});

describe('the next version', () => {
  it('takes the place of one that waits, and leaves a signed one in force until it is signed itself', async () => {
    const brief = await publishedBrief(app, judith);
    const { searchId } = brief;
    await sign(brief);
    await judith.submit(await openBrief(judith, searchId), { button: 'Start version 2' });
    await publish(app, judith, searchId);
    expect((await versionsOf(app, searchId)).map(({ state }) => state)).toEqual(['signed', 'awaiting_signature']);
    await judith.submit(await openBrief(judith, searchId), { button: 'Start version 3' });
    await publish(app, judith, searchId);
    expect((await versionsOf(app, searchId)).map(({ state }) => state)).toEqual(['signed', 'superseded', 'awaiting_signature']);
    const page = await sign(brief);
    expect(page.text).toContain('Version 3 was signed by Helena Brandt');
    expect((await versionsOf(app, searchId)).map(({ state }) => state)).toEqual(['superseded', 'superseded', 'signed']);
    const first = await judith.get(`/searches/${searchId}/brief/versions/1`);
    expect(first.$('.sign-off').text()).toContain('Signed Mon 21 Sept 2026');
  });

  it('is not published where there is none', async () => {
    expect((await publication(await answeredSearch(app, judith, { helena: MARKETING }))).status).toBe(404);
  });
});
