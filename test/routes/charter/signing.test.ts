import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';
import type { Page } from '../../support/page';
import { draftedSearch, linksIn, openBrief, publish } from '../briefs/support';
import * as charter from './support';
import { chipOf, idOf, NADIA, refuse, sign, type Signer } from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const open = (searchId: string): Promise<Page> => charter.openCharter(judith, searchId);
const edit = (searchId: string, values: Record<string, string>): Promise<Page> => charter.editCharter(judith, searchId, values);
const agreedSearch = (): Promise<string> => charter.agreedSearch(app, judith);
const openAsking = (searchId: string): Promise<Page> => charter.openAsking(judith, searchId);
const send = (searchId: string, values: Record<string, string> = {}): Promise<Page> => charter.sendCharter(judith, searchId, values);
const lettersTo = (email: string) => charter.lettersTo(app, email);
const openedBy = (email: string): Promise<Signer> => charter.openedBy(app, email);

const actions = (searchId: string): Promise<string[]> => charter.actionsIn(app, searchId);

describe('asking for signatures', () => {
  it('is not offered before every clause is agreed', async () => {
    const searchId = await draftedSearch(app, judith);
    expect((await openAsking(searchId)).status).toBe(409);
    expect((await open(searchId)).text).not.toContain('for signature');
  });

  it('names the heads and the sponsor by their part, and shows the mail before it goes', async () => {
    const searchId = await agreedSearch();
    expect(linksIn(await open(searchId), 'main a')).toContain(`/searches/${searchId}/charter/signers`);
    const page = await openAsking(searchId);
    const chosen = ['head_of_sales', 'head_of_marketing', 'chief_executive'].map((part) =>
      page.$(`[name=${part}] option[selected]`).text(),
    );
    expect(chosen.map((text) => text.split(',')[0])).toEqual([MARCUS.name, NADIA.name, HELENA.name]);
    expect(page.$('.confirm__letter').text()).toContain('clause by clause what should change');
    const before = (await app.mails()).length;
    const answer = await judith.follow(await send(searchId));
    expect(answer.text).toContain(`The charter is on its way to ${MARCUS.name}, ${NADIA.name} and ${HELENA.name}.`);
    expect((await app.mails()).length).toBe(before + 3);
    expect(
      answer
        .$('tbody tr .chip')
        .map((_, chip) => answer.$(chip).text())
        .get(),
    ).toEqual(['Asked', 'Asked', 'Asked']);
    expect(answer.text).toContain('Change who signs');
    expect(answer.text).not.toContain('Send version 1 for signature');
    expect(await actions(searchId)).toEqual(['charter.sent']);
  });

  it('names who is asked where a signature is missing, on the page, on paper and to the others who sign', async () => {
    const searchId = await agreedSearch();
    const boxes = (page: Page): string[] =>
      page
        .$('.sign-off > div')
        .map((_, box) => page.$(box).find('b').text())
        .get();
    expect(boxes(await open(searchId))).toEqual(['Head of sales', 'Head of marketing', 'Chief executive']);
    await send(searchId, { chief_executive: '' });
    const named = ['Marcus Oyelaran, Head of sales', 'Nadia Rahman, Head of marketing', 'Chief executive'];
    const nadia = await openedBy(NADIA.email);
    expect(boxes(await open(searchId))).toEqual(named);
    expect(boxes(await judith.get(`/searches/${searchId}/charter/document`))).toEqual(named);
    expect(boxes(await judith.get(`/searches/${searchId}/charter/versions/1`))).toEqual(named);
    expect(boxes(await nadia.browser.get(nadia.path))).toEqual(named);
    await charter.replaceByInes(judith, searchId, MARCUS.name);
    expect(boxes(await open(searchId))[0]).toBe('Head of sales');
    expect(boxes(await nadia.browser.get(nadia.path))[0]).toBe('Head of sales');
  });

  it('says whose signature stands under other words where somebody else is asked now', async () => {
    const searchId = await agreedSearch();
    await send(searchId);
    await sign(await openedBy(MARCUS.email), 'Marcus A. Oyelaran');
    await charter.replaceByInes(judith, searchId, MARCUS.name);
    await edit(searchId, { text_3: 'Handed over within a day.' });
    await send(searchId);
    const box = (await open(searchId)).$('.sign-off > div').first().text();
    expect(box).toContain('Ines Duarte, Head of sales');
    expect(box).toContain('Marcus A. Oyelaran signed version 1 by personal link, Mon 21 Sept 2026');
    expect(box).toContain('The wording has changed since, so it has to be signed again.');
    const old = await judith.get(`/searches/${searchId}/charter/versions/1`);
    expect(old.$('.sign-off > div').first().find('b').text()).toBe('Marcus A. Oyelaran, Head of sales');
    expect(old.$('.sign-off > div').eq(1).find('b').text()).toBe('Head of marketing');
  });

  it('waits for the answers of whoever could still give them: the clauses quote those of the others', async () => {
    const searchId = await agreedSearch();
    const workspace = await judith.get(`/searches/${searchId}/intake`);
    await judith.submitAndFollow(workspace, { form: 'form[action$="/invitations"]' });
    const before = (await lettersTo(NADIA.email)).length;
    const refused = await send(searchId);
    expect(refused.status).toBe(422);
    expect(refused.$('[data-error-summary]').text()).toContain(
      'Nadia Rahman has not sent answers to the intake yet, and the charter quotes those of others. Wait for them, or end the link of the intake first',
    );
    expect(refused.$('[name=head_of_marketing] option[selected]').text()).toContain('still answering the intake');
    expect((await lettersTo(NADIA.email)).length).toBe(before);
    const intake = await judith.get(`/searches/${searchId}/intake`);
    const ends = intake.$('form[action$="/revocation"]').map((_, form) => intake.$(form).attr('action'));
    for (const action of ends.get()) await judith.submit(intake, { form: `form[action="${action}"]` });
    expect((await judith.follow(await send(searchId))).text).toContain('The charter is on its way to');
  });

  it('needs somebody, and somebody of this search', async () => {
    const searchId = await agreedSearch();
    const nobody = await send(searchId, { head_of_sales: '', head_of_marketing: '', chief_executive: '' });
    expect(nobody.status).toBe(422);
    expect(nobody.$('.error-summary').text()).toContain('Choose at least one person who signs');
    const page = await openAsking(searchId);
    const form = {
      ...page
        .$('form.confirm')
        .serializeArray()
        .reduce((all, one) => ({ ...all, [one.name]: one.value }), {}),
    };
    const stranger = await judith.post(`/searches/${searchId}/charter/signers`, {
      ...form,
      head_of_sales: '00000000-0000-4000-8000-000000000000',
    });
    expect(stranger.status).toBe(422);
    expect(linksIn(stranger, '.error-summary a')).toEqual(['#head_of_sales']);
  });

  it('mails once for a double click', async () => {
    const searchId = await agreedSearch();
    const page = await openAsking(searchId);
    const before = (await app.mails()).length;
    const answers = await Promise.all([1, 2].map(() => judith.submit(page, { form: 'form.confirm' })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await app.mails()).length).toBe(before + 3);
  });

  it('is refused when the clauses were changed since the page was opened', async () => {
    const searchId = await agreedSearch();
    const page = await openAsking(searchId);
    await edit(searchId, { text_1: 'Another goal.' });
    const answer = await judith.submit(page, { form: 'form.confirm' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('The charter was changed since you opened this page.');
    expect((await judith.follow(await judith.submit(answer, { form: 'form.confirm' }))).text).toContain('on its way');
  });
});

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

  it('is asked for a name', async () => {
    await send(await agreedSearch());
    const answer = await sign(await openedBy(MARCUS.email), '  ');
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

describe('a change after a signature', () => {
  it('makes a new version that has to be signed again, while the old signature stays readable', async () => {
    const searchId = await agreedSearch();
    await send(searchId);
    const marcus = await openedBy(MARCUS.email);
    await sign(marcus, 'Marcus Oyelaran');
    const changed = await edit(searchId, { text_3: 'Handed over within a day.' });
    expect(changed.$('.sign-off').text()).toContain('The wording has changed since, so it has to be signed again.');
    expect(changed.text).toContain('Not asked about version 2');
    expect((await openBrief(judith, searchId)).$('#charter').text()).toContain('Not signed by either head');
    await send(searchId);
    const page = await marcus.browser.get(marcus.path);
    expect(page.text).toMatch(/Since version 1, which Marcus Oyelaran signed, this clause has changed: 3\. /);
    await sign(marcus, 'Marcus Oyelaran');
    const old = await judith.get(`/searches/${searchId}/charter/versions/1`);
    expect(old.text).not.toContain('Handed over within a day.');
    expect(old.$('.sign-off').text()).toContain('Signed version 1 by personal link');
    const firm = await open(searchId);
    expect(firm.$('.doc__versions li').length).toBe(2);
    expect((await judith.get(`/searches/${searchId}/charter/versions/3`)).status).toBe(404);
  });

  it('that only touches the status asks nobody again', async () => {
    const searchId = await agreedSearch();
    await send(searchId);
    await sign(await openedBy(MARCUS.email), 'Marcus Oyelaran');
    const page = await edit(searchId, { status_1: 'proposed' });
    expect(page.$('.sign-off em').first().text()).toBe('Marcus Oyelaran');
  });

  it('leaves who has signed these words alone when the others are asked', async () => {
    const searchId = await agreedSearch();
    await send(searchId, { head_of_marketing: '', chief_executive: '' });
    await sign(await openedBy(MARCUS.email), 'Marcus Oyelaran');
    const before = (await lettersTo(MARCUS.email)).length;
    const page = await openAsking(searchId);
    expect(page.$('[name=head_of_sales]').length).toBe(0);
    expect(page.text).toContain('Marcus Oyelaran has signed these words as head of sales and is not asked again.');
    await send(searchId, { chief_executive: idOf(page, 'chief_executive', HELENA.name) });
    expect((await lettersTo(MARCUS.email)).length).toBe(before);
    await sign(await openedBy(HELENA.email), 'Helena Brandt');
    expect((await open(searchId)).$('.sign-off em').text()).toBe('Marcus OyelaranHelena Brandt');
  });
});

test('the charter says whose signature is missing, that all have signed, or that words have changed since', async () => {
  const searchId = await agreedSearch();
  const next = async () => (await open(searchId)).$('.charter__next').text();
  await send(searchId, { chief_executive: '' });
  expect(await next()).toBe('0 of 3 have signed version 1. Next: send it to somebody who signs as chief executive.');
  await send(searchId, { chief_executive: idOf(await openAsking(searchId), 'chief_executive', HELENA.name) });
  expect(await next()).toBe('0 of 3 have signed version 1. Missing: Marcus Oyelaran, Nadia Rahman and Helena Brandt.');
  await sign(await openedBy(MARCUS.email), MARCUS.name);
  await refuse(await openedBy(NADIA.email), { other: 'Not in August.' });
  expect(await next()).toBe(
    '1 of 3 has signed version 1. Next: answer what Nadia Rahman wants changed, in the clauses or in person. Missing: Helena Brandt.',
  );
  await sign(await openedBy(NADIA.email), NADIA.name);
  await sign(await openedBy(HELENA.email), HELENA.name);
  expect(await next()).toBe('All three have signed version 1.');
  await edit(searchId, { text_1: 'Another goal.' });
  expect(await next()).toBe('The words have changed since version 1. Next: send version 2 for signature.');
});

test('a signature on paper counts beside those behind links, and ends the asking for its part', async () => {
  const searchId = await agreedSearch();
  await send(searchId);
  const helena = await openedBy(HELENA.email);
  await sign(await openedBy(MARCUS.email), 'Marcus Oyelaran');
  const paper = await judith.get(`/searches/${searchId}/charter/signature`);
  const values = { part: 'chief_executive', name: 'Helena Brandt', signedOn: '2026-09-20' };
  await judith.submit(paper, { button: 'Record the signature' }, values);
  expect((await helena.browser.get(helena.path)).text).toContain('Version 1 was signed by Helena Brandt, on paper.');
  const { browser, path } = await app.openLink(await publish(app, judith, searchId));
  expect((await browser.get(path)).$('#charter').text()).toMatch(
    /Signed by Marcus Oyelaran \(head of sales\) on \w+ \d+ \w+ 2026, Helena Brandt \(chief executive\) on paper on Sun 20 Sept 2026\. Still to sign: head of marketing\./,
  );
});

test('another firm finds nothing and ends no link', async () => {
  const searchId = await agreedSearch();
  await send(searchId);
  const other = await app.signUpFirm({ firm: 'Another', name: 'Otto Other' });
  for (const path of ['signers', 'versions/1']) expect((await other.get(`/searches/${searchId}/charter/${path}`)).status).toBe(404);
});
