import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { HELENA, MARCUS } from '../../support/builders/searches';
import type { Page } from '../../support/page';
import { draftedSearch, linksIn } from '../briefs/support';
import { charterSteps, NADIA, replaceByInes, sign } from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const { open, edit, agreedSearch, openAsking, send, lettersTo, openedBy, actions } = charterSteps(() => ({ app, judith }));

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
    await replaceByInes(judith, searchId, MARCUS.name);
    expect(boxes(await open(searchId))[0]).toBe('Head of sales');
    expect(boxes(await nadia.browser.get(nadia.path))[0]).toBe('Head of sales');
  });

  it('says whose signature stands under other words where somebody else is asked now', async () => {
    const searchId = await agreedSearch();
    await send(searchId);
    await sign(await openedBy(MARCUS.email), 'Marcus A. Oyelaran');
    await replaceByInes(judith, searchId, MARCUS.name);
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

test('another firm finds nothing and ends no link', async () => {
  const searchId = await agreedSearch();
  await send(searchId);
  const other = await app.signUpFirm({ firm: 'Another', name: 'Otto Other' });
  for (const path of ['signers', 'versions/1']) expect((await other.get(`/searches/${searchId}/charter/${path}`)).status).toBe(404);
});
