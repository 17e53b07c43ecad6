import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { HELENA, MARCUS } from '../../support/builders/searches';
import type { Page } from '../../support/page';
import { charterSteps, chipOf, idOf, INES, NADIA, openReplacing, pressFor, refuse, replaceByInes, rowOf, sign } from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const { open, edit, agreedSearch, openAsking, send, lettersTo, openedBy, actions } = charterSteps(() => ({ app, judith }));

const standingLinks = async (searchId: string, email: string): Promise<number> => {
  const rows: unknown[] = await app.dataSource.query(
    `SELECT 1 FROM personal_link WHERE search_id = $1 AND purpose = 'charter' AND recipient_email = $2 AND revoked_at IS NULL`,
    [searchId, email],
  );
  return rows.length;
};

describe('links to the charter', () => {
  const press = (searchId: string, name: string, button: string): Promise<Page> => pressFor(judith, searchId, { name, button });

  it('are sent again, ended and given anew; the page keeps what was said', async () => {
    const searchId = await agreedSearch();
    await send(searchId);
    const first = await openedBy(MARCUS.email);
    const oldLink = (await lettersTo(MARCUS.email)).at(-1)?.link ?? '';
    await press(searchId, MARCUS.name, 'Send again');
    expect((await app.visitor().get(oldLink)).status).toBe(404);
    expect((await first.browser.get(first.path)).status).toBe(200);
    const page = await judith.follow(await press(searchId, MARCUS.name, 'End the link'));
    expect(rowOf(page, MARCUS.name).text()).toContain('Link ended');
    expect((await first.browser.get(first.path)).status).toBe(404);
    expect((await first.browser.post(`${first.path}/signature`, { name: 'Marcus' })).status).not.toBe(303);
    await press(searchId, MARCUS.name, 'Send again');
    const second = await openedBy(MARCUS.email);
    expect((await second.browser.follow(await sign(second, 'Marcus Oyelaran'))).text).toContain('was signed by');
  });

  it('end with the person who is replaced in the intake, who can be asked no more', async () => {
    const searchId = await agreedSearch();
    await send(searchId);
    const marcus = await openedBy(MARCUS.email);
    const letters = (await lettersTo(MARCUS.email)).length;
    const [signing, asking, before] = [await marcus.browser.get(marcus.path), await openAsking(searchId), await open(searchId)];
    const ines = await replaceByInes(judith, searchId, MARCUS.name);
    expect((await marcus.browser.get(marcus.path)).status).toBe(404);
    expect((await marcus.browser.submit(signing, { form: '#sign form' }, { name: MARCUS.name })).status).toBe(404);
    expect(await actions(searchId)).toEqual(['charter.sent']);
    expect(idOf(await openAsking(searchId), 'head_of_sales', MARCUS.name)).toBe('');
    expect((await judith.submit(asking, { form: 'form.confirm' })).status).toBe(422);
    const again = rowOf(before, MARCUS.name).find('form:contains("Send again")').attr('action') ?? '';
    expect((await judith.submit(before, { form: `form[action="${again}"]` })).status).toBe(409);
    expect(await lettersTo(MARCUS.email)).toHaveLength(letters);
    await send(searchId, { head_of_sales: idOf(await openAsking(searchId), 'head_of_sales', ines.name) });
    expect((await sign(await openedBy(ines.email), ines.name)).status).toBe(303);
  });

  it('are revoked with the replacement; the page says who is in the place of whom, and asks the successor next', async () => {
    const searchId = await agreedSearch();
    await send(searchId);
    const ines = await replaceByInes(judith, searchId, MARCUS.name);
    expect(await standingLinks(searchId, MARCUS.email)).toBe(0);
    const page = await open(searchId);
    expect(chipOf(page, MARCUS.name)).toBe('Replaced');
    expect(rowOf(page, MARCUS.name).text()).toContain('Ines Duarte is in their place and was not asked to sign.');
    expect(rowOf(page, MARCUS.name).find('form').length).toBe(0);
    expect(page.$('a.button:not(.button--quiet)').text()).toContain('Send version 1 for signature');
    expect((await judith.get(`/searches/${searchId}`)).$('.rail').text()).not.toContain(MARCUS.name);
    const asking = await openAsking(searchId);
    expect(asking.$('[name=head_of_sales] option[selected]').text()).toContain(ines.name);
    await send(searchId);
    expect(rowOf(await open(searchId), MARCUS.name).length).toBe(0);
    expect(chipOf(await open(searchId), ines.name)).toBe('Asked');
  });

  it('leave a signature where it is when the person is replaced afterwards', async () => {
    const searchId = await agreedSearch();
    await send(searchId);
    await sign(await openedBy(MARCUS.email), MARCUS.name);
    await replaceByInes(judith, searchId, MARCUS.name);
    const page = await open(searchId);
    expect(chipOf(page, MARCUS.name)).toBe('Version 1 signed');
    expect(page.$('.sign-off em').first().text()).toBe(MARCUS.name);
    expect(page.text).toContain('Change who signs');
  });

  it('are with nobody who is replaced, whichever comes first, the mail or the replacement', async () => {
    const searchId = await agreedSearch();
    const [asking, replacing] = [await openAsking(searchId), await openReplacing(judith, searchId, MARCUS.name)];
    await Promise.all([judith.submit(asking, { form: 'form.confirm' }), judith.submit(replacing, { form: '#replacement' }, INES)]);
    expect(await standingLinks(searchId, MARCUS.email)).toBe(0);
  });

  it('go to the successor when somebody else signs for a part, and end for the one before', async () => {
    const searchId = await agreedSearch();
    await send(searchId);
    const nadia = await openedBy(NADIA.email);
    const page = await openAsking(searchId);
    await send(searchId, { head_of_marketing: idOf(page, 'head_of_marketing', HELENA.name) });
    expect((await nadia.browser.get(nadia.path)).status).toBe(404);
    expect(rowOf(await open(searchId), 'Head of marketing').text()).toContain(HELENA.name);
    await send(searchId, { head_of_marketing: '' });
    expect(rowOf(await open(searchId), 'Head of marketing').length).toBe(0);
  });

  it('wait for the firm when somebody wants changes, and for that person again once the charter was sent again', async () => {
    const searchId = await agreedSearch();
    await send(searchId, { head_of_sales: '', chief_executive: '' });
    await refuse(await openedBy(NADIA.email), { other: 'No.' });
    const rail = async () => (await judith.get(`/searches/${searchId}`)).$('.rail').text();
    expect(await rail()).toContain(`Youowe ${NADIA.name} an answer: version 1 of the charter should change`);
    expect(await rail()).not.toContain('owes a signature');
    app.clock.forwardDays(1);
    await press(searchId, NADIA.name, 'Send again');
    expect(await rail()).toContain(`${NADIA.name}owes a signature under version 1`);
    expect(await rail()).not.toContain('should change');
    expect(chipOf(await open(searchId), NADIA.name)).toBe('Opened');
    expect((await judith.get(`/searches/${searchId}/charter/reminders`)).$('.confirm').text()).toContain(NADIA.name);
    app.clock.forwardDays(-1);
  });

  it('are owed to whoever is in the place of a signer in the end, until they are sent', async () => {
    const searchId = await agreedSearch();
    await send(searchId, { head_of_marketing: '', chief_executive: '' });
    const rail = async () => (await judith.get(`/searches/${searchId}`)).$('.rail').text();
    const ines = await replaceByInes(judith, searchId, MARCUS.name);
    expect(await rail()).toContain(`Youowe ${ines.name} version 1 of the charter to sign`);
    const otto = { name: 'Otto Falk', email: 'otto@corvane.example', jobTitle: 'VP Sales' };
    await judith.submit(await openReplacing(judith, searchId, ines.name), { form: '#replacement' }, otto);
    expect(await rail()).toContain(`Youowe ${otto.name} version 1 of the charter to sign`);
    await send(searchId);
    expect(await rail()).toContain(`${otto.name}owes a signature under version 1`);
    expect(await rail()).not.toContain('to sign');
  });

  it('are waited for from the successor of somebody who did not sign', async () => {
    const searchId = await agreedSearch();
    await send(searchId, { head_of_sales: '', chief_executive: '' });
    await refuse(await openedBy(NADIA.email), { other: 'No.' });
    await send(searchId, { head_of_marketing: idOf(await openAsking(searchId), 'head_of_marketing', HELENA.name) });
    expect((await judith.get(`/searches/${searchId}`)).$('.rail').text()).toContain(`${HELENA.name}owes a signature under version 1`);
  });

  it('are not waited for from whoever signed the same words under an earlier number', async () => {
    const searchId = await agreedSearch();
    const words = (await open(searchId)).$('[name=text_1]').text();
    await send(searchId, { head_of_marketing: '', chief_executive: '' });
    await sign(await openedBy(MARCUS.email), 'Marcus Oyelaran');
    await edit(searchId, { text_1: 'Another goal.' });
    await send(searchId, { head_of_marketing: '', chief_executive: '' });
    await edit(searchId, { text_1: words });
    await send(searchId, { head_of_marketing: idOf(await openAsking(searchId), 'head_of_marketing', NADIA.name), chief_executive: '' });
    const rail = (await judith.get(`/searches/${searchId}`)).$('.rail').text();
    expect(rail).toContain(`${NADIA.name}owes a signature under version 3`);
    expect(rail).not.toContain(MARCUS.name);
  });

  it('that have expired offer a new one, and what was being typed waits', async () => {
    await send(await agreedSearch());
    const { browser, path } = await openedBy(MARCUS.email);
    const page = await browser.get(path);
    app.clock.forwardDays(31);
    const answer = await browser.submit(page, { form: '#sign form' }, { name: 'Marcus Oyelaran' });
    expect(answer.status).toBe(401);
    await browser.submit(answer, { form: 'main form' });
    const fresh = (await app.mails()).findLast((one) => one.to === MARCUS.email && one.subject.startsWith('Your new link'));
    const resumed = await browser.submit(await browser.get(fresh?.link ?? ''), { button: 'Open the charter' });
    expect(resumed.text).toContain('You are back');
    app.clock.forwardDays(-31);
  });
});
