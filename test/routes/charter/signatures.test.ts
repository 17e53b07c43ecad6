import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { HELENA, MARCUS } from '../../support/builders/searches';
import { openBrief, publish } from '../briefs/support';
import { charterSteps, idOf, NADIA, refuse, sign } from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const { open, edit, agreedSearch, openAsking, send, lettersTo, openedBy } = charterSteps(() => ({ app, judith }));

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
