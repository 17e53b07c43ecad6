import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addStakeholders, MARCUS } from '../../support/builders/searches';
import { linksIn } from '../briefs/support';
import { charterSteps, chipOf, idOf, NADIA, refuse, sign } from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const { open, edit, agreedSearch, openAsking, send, openedBy, actions } = charterSteps(() => ({ app, judith }));

describe('somebody who was asked', () => {
  it('reads the nine clauses at their version and nothing of the workspace, and signs by typing a name', async () => {
    const searchId = await agreedSearch();
    await send(searchId);
    const marcus = await openedBy(MARCUS.email);
    const page = await marcus.browser.get(marcus.path);
    expect(page.$('.paper tbody tr').length).toBe(9);
    expect(page.$('.doc__title').text()).toContain('version 1');
    expect(page.text).toContain('You sign as head of sales');
    expect(linksIn(page, 'a').filter((href) => href.startsWith('/searches'))).toEqual([]);
    const signed = await marcus.browser.follow(await sign(marcus, 'Marcus A. Oyelaran'));
    expect(signed.text).toContain('Version 1 was signed by Marcus A. Oyelaran, Mon 21 Sept 2026');
    expect(signed.text).toContain('Still to sign: Nadia Rahman and Helena Brandt. Nothing is left for you to do;');
    expect(signed.$('#sign').length).toBe(0);
    const firm = await open(searchId);
    expect(firm.$('.sign-off').text()).toContain('Signed version 1 by personal link, Mon 21 Sept 2026');
    expect(firm.$('.doc__versions').text()).toContain('Signed by Marcus A. Oyelaran (head of sales).');
    const printed = await judith.get(`/searches/${searchId}/charter/document`);
    expect(printed.$('.sign-off em').first().text()).toBe('Marcus A. Oyelaran');
    expect(printed.$('.doc__title').text()).toContain('version 1 of the charter');
    expect(await actions(searchId)).toEqual(['charter.sent', 'charter.signed']);
  });

  it.each(['  ', '—', '...'])('is asked for a name instead of “%s”', async (typed) => {
    await send(await agreedSearch());
    const answer = await sign(await openedBy(MARCUS.email), typed);
    expect(answer.status).toBe(422);
    expect(answer.$('.error-summary a').attr('href')).toBe('#name');
  });

  it('signs once, however often and in however many tabs', async () => {
    const searchId = await agreedSearch();
    await send(searchId);
    const { browser, path } = await openedBy(MARCUS.email);
    const [page, tab] = [await browser.get(path), await browser.get(path)];
    const answers = await Promise.all([1, 2].map(() => browser.submit(page, { form: '#sign form' }, { name: 'Marcus Oyelaran' })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await browser.submit(tab, { form: '#sign form' }, { name: 'Somebody else' })).status).toBe(303);
    expect((await actions(searchId)).filter((action) => action === 'charter.signed')).toHaveLength(1);
    expect((await open(searchId)).text).not.toContain('Somebody else');
  });

  it('does not sign unread what was put up after the page was opened', async () => {
    const searchId = await agreedSearch();
    await send(searchId);
    const { browser, path } = await openedBy(MARCUS.email);
    const [old, refusal] = [await browser.get(path), await browser.get(`${path}/refusal`)];
    await edit(searchId, { text_1: 'Another goal.' });
    await send(searchId);
    const answer = await browser.submit(old, { form: '#sign form' }, { name: 'Marcus Oyelaran' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Another goal.');
    expect(answer.$('.error-summary').text()).toContain('Version 2 was put up since you opened this page.');
    expect(answer.$('[name=name]').val()).toBe('Marcus Oyelaran');
    const late = await browser.submit(refusal, { button: 'Send comments without signing' }, { clause_2: 'Kept as typed' });
    expect(late.status).toBe(409);
    expect(late.$('[name=clause_2]').val()).toBe('Kept as typed');
    expect((await browser.follow(await browser.submit(answer, { form: '#sign form' }, { name: 'Marcus Oyelaran' }))).text).toContain(
      'Version 2 was signed',
    );
  });

  it('says clause by clause what should change instead, which the firm reads, and may still sign', async () => {
    const searchId = await agreedSearch();
    await send(searchId);
    const nadia = await openedBy(NADIA.email);
    expect((await refuse(nadia, {})).status).toBe(422);
    const said = await nadia.browser.follow(
      await refuse(nadia, { clause_2: 'Who counts a lead as <b>accepted</b>?', other: 'Not in August.' }),
    );
    expect(said.text).toContain('You did not sign version 1');
    expect(said.text).toContain('You can still sign it as it stands.');
    expect(said.$('details dd').text()).toContain('Who counts a lead as <b>accepted</b>?');
    const firm = await open(searchId);
    expect(firm.$('#said').closest('section').text()).toContain('Nadia Rahman, head of marketing, did not sign version 1');
    expect(firm.$('#said').closest('section').find('dt').first().text()).toMatch(/^2\. /);
    expect(firm.text).toContain('Who counts a lead as <b>accepted</b>?');
    expect(firm.$('tbody .chip').text()).toContain('Wants changes');
    expect((await judith.get(`/searches/${searchId}/charter/versions/1`)).text).toContain('Not in August.');
    await sign(nadia, 'Nadia Rahman');
    expect((await open(searchId)).$('tbody .chip').text()).toContain('Version 1 signed');
    expect((await nadia.browser.get(`${nadia.path}/refusal`)).location).toBe(nadia.path);
    expect(await actions(searchId)).toEqual(['charter.sent', 'charter.refused', 'charter.signed']);
    const home = (await judith.get(`/searches/${searchId}`)).text;
    for (const told of ['sent version 1 of the charter for signature', 'said what should change in the charter', 'signed the charter'])
      expect(home).toContain(told);
  });

  it('wants changes as the person they are, not as the name they bear', async () => {
    const searchId = await agreedSearch();
    const namesake = { name: NADIA.name, email: 'nadia.rahman@board.example', jobTitle: 'Chair', part: 'panel' } as const;
    await addStakeholders(judith, searchId, [namesake]);
    await send(searchId);
    await refuse(await openedBy(NADIA.email), { other: 'Not in August.' });
    const chairs = idOf(await openAsking(searchId), 'head_of_marketing', `${NADIA.name}, Chair`);
    await send(searchId, { head_of_marketing: chairs });
    expect(chipOf(await open(searchId), 'Chair')).toBe('Asked');
    const chair = await openedBy(namesake.email);
    expect((await chair.browser.get(chair.path)).text).not.toContain('You did not sign');
  });

  it('is read however much was said before', async () => {
    const searchId = await agreedSearch();
    await send(searchId);
    await app.dataSource.query(
      `INSERT INTO charter_refusal (firm_id, charter_version_id, part, refused_by, refuser_name, comments, refused_at)
       SELECT v.firm_id, v.id, g.part, g.stakeholder_id, $2, '[]', v.put_up_at - n * interval '1 minute'
       FROM charter_version v JOIN charter_signer g ON g.search_id = v.search_id AND g.part = 'head_of_sales', generate_series(1, 300) n
       WHERE v.search_id = $1`,
      [searchId, MARCUS.name],
    );
    await refuse(await openedBy(NADIA.email), { other: 'Said last.' });
    expect(chipOf(await open(searchId), NADIA.name)).toBe('Wants changes');
    expect((await judith.get(`/searches/${searchId}/charter/versions/1`)).text).toContain('Said last.');
  });

  it('has signed however many signatures on paper were written down before', async () => {
    const searchId = await agreedSearch();
    await send(searchId);
    await app.dataSource.query(
      `INSERT INTO charter_signature (firm_id, search_id, charter_version_id, part, signer_name, signed_on, wording, recorded_by_name, created_at)
       SELECT firm_id, search_id, id, 'head_of_sales', $2, '2026-09-20', '[]', $3, put_up_at - n * interval '1 minute'
       FROM charter_version, generate_series(1, 300) n WHERE search_id = $1`,
      [searchId, MARCUS.name, judith.user.name],
    );
    await sign(await openedBy(NADIA.email), NADIA.name);
    expect(chipOf(await open(searchId), NADIA.name)).toBe('Version 1 signed');
  });

  it('cannot take back a signature by refusing in another tab, and keeps what was typed', async () => {
    const searchId = await agreedSearch();
    await send(searchId);
    const marcus = await openedBy(MARCUS.email);
    const refusal = await marcus.browser.get(`${marcus.path}/refusal`);
    await sign(marcus, 'Marcus Oyelaran');
    const typed = { clause_2: 'Who counts a lead?', clause_9: 'Two days, not three.', other: 'Not in August.' };
    const answer = await marcus.browser.submit(refusal, { button: 'Send comments without signing' }, typed);
    expect(answer.status).toBe(409);
    expect(answer.$('h1').text()).toBe('Version 1 is signed, so your comments were not sent');
    expect(answer.text).toContain('Marcus Oyelaran signed it as head of sales, Mon 21 Sept 2026');
    expect(answer.text).toContain('send it to Judith Marlowe at Marlowe Penn');
    for (const text of Object.values(typed)) expect(answer.$('main dd').text()).toContain(text);
    expect(answer.$('main dt').length).toBe(3);
    expect(linksIn(answer, 'main a')).toContain(marcus.path);
    expect((await actions(searchId)).filter((action) => action === 'charter.refused')).toEqual([]);
  });

  it('keeps comments on a version that was put up anew and signed on paper meanwhile', async () => {
    const searchId = await agreedSearch();
    await send(searchId);
    const marcus = await openedBy(MARCUS.email);
    const refusal = await marcus.browser.get(`${marcus.path}/refusal`);
    await edit(searchId, { text_1: 'Another goal.' });
    const paper = await judith.get(`/searches/${searchId}/charter/signature`);
    const values = { part: 'head_of_sales', name: 'Marcus Oyelaran', signedOn: '2026-09-20' };
    await judith.submit(paper, { button: 'Record the signature' }, values);
    const answer = await marcus.browser.submit(refusal, { button: 'Send comments without signing' }, { clause_4: 'Kept as typed' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Version 2 is signed, so your comments were not sent');
    expect(answer.text).toContain('Marcus Oyelaran signed it as head of sales, on paper');
    expect(answer.$('main dd').text()).toContain('Kept as typed');
  });

  it('is told of a version put up meanwhile although something else is wrong with the form', async () => {
    const searchId = await agreedSearch();
    await send(searchId);
    const { browser, path } = await openedBy(MARCUS.email);
    const [old, refusal] = [await browser.get(path), await browser.get(`${path}/refusal`)];
    await edit(searchId, { text_1: 'Another goal.' });
    await send(searchId);
    const nameless = await browser.submit(old, { form: '#sign form' }, { name: '  ' });
    expect(nameless.$('.error-summary').text()).toContain('Version 2 was put up since you opened this page.');
    const empty = await browser.submit(refusal, { button: 'Send comments without signing' });
    expect(empty.$('.error-summary').text()).toContain('Version 2 was put up since you opened this page.');
    const long = await browser.submit(
      refusal,
      { button: 'Send comments without signing' },
      { clause_1: 'x'.repeat(2001), clause_2: 'Kept' },
    );
    expect(long.$('.error-summary').text()).toContain('Version 2 was put up since you opened this page.');
    expect(long.$('[name=clause_2]').val()).toBe('Kept');
  });

  it('has nothing of another search, and nobody has it without the link', async () => {
    await send(await agreedSearch());
    const one = await openedBy(MARCUS.email);
    await send(await agreedSearch());
    const other = await openedBy(MARCUS.email);
    expect((await one.browser.get(other.path)).status).not.toBe(200);
    expect((await app.visitor().get(one.path)).status).toBe(401);
    expect((await one.browser.get(one.path.replace('/charter', '/brief'))).status).toBe(404);
  });
});
