import { revokeLinks } from '../../../server/features/links';
import type { LinkPurpose } from '../../../server/shared/actor';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addComparedSearch } from '../../support/builders/compared-search';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';
import type { Page } from '../../support/page';
import { publishedBrief } from '../briefs/support';
import { agreedSearch, openedBy, pressFor, replaceByInes, sendCharter } from '../charter/support';
import { freeze, openAs, release } from '../shortlists/support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const SEND = { button: 'Send comments without signing' };
const COMMENT = 'Who counts a lead as <b>accepted</b>?\nNot sales alone.';

/** What is shown to copy, as it was typed. */
const shownIn = ({ $ }: Page): string => $('main textarea[readonly]').text();

/** Marcus with the form open in which he says what should change in the charter. */
async function refusingCharter() {
  const searchId = await agreedSearch(app, judith);
  await sendCharter(judith, searchId);
  const { browser, path } = await openedBy(app, MARCUS.email);
  const form = await browser.get(`${path}/refusal`);
  return { searchId, browser, path, send: () => browser.submit(form, SEND, { clause_2: COMMENT }) };
}

const end = (purpose: LinkPurpose, email: string, searchId: string) =>
  app.deps.database.transaction(async (tx) => {
    const rows: { id: string }[] = await app.dataSource.query('SELECT id FROM stakeholder WHERE search_id = $1 AND email = $2', [
      searchId,
      email,
    ]);
    return revokeLinks(tx, app.deps, { actor: judith.user, purpose, subjectId: rows[0]?.id ?? '' });
  });

describe('comments on a charter sent after the link ended', () => {
  it('come back with what happened and whom to ask, and nothing of the charter', async () => {
    const { searchId, send } = await refusingCharter();
    await pressFor(judith, searchId, { name: MARCUS.name, button: 'End the link' });
    const answer = await send();
    expect(answer.status).toBe(404);
    expect(answer.$('h1').text()).toBe('Your link has ended, so this was not sent');
    expect(answer.text).toContain('Marlowe Penn ended it while this page was open');
    expect(answer.text).toContain('Judith Marlowe at Marlowe Penn');
    expect(shownIn(answer)).toBe(`Clause 2:\n${COMMENT}`);
    expect(answer.text).not.toContain('Corvane');
    expect(answer.text).not.toContain('VP Marketing');
  });

  it('come back to somebody who was replaced, without saying by whom', async () => {
    const { searchId, send } = await refusingCharter();
    const ines = await replaceByInes(judith, searchId, MARCUS.name);
    const answer = await send();
    expect(shownIn(answer)).toContain('Not sales alone.');
    expect(answer.text).toContain('somebody else is asked in your place');
    expect(answer.text).not.toContain(ines.name);
  });

  it('come back with the newer link named where one was sent to the same person', async () => {
    const { searchId, send } = await refusingCharter();
    await pressFor(judith, searchId, { name: MARCUS.name, button: 'End the link' });
    await pressFor(judith, searchId, { name: MARCUS.name, button: 'Send again' });
    const answer = await send();
    expect(answer.text).toContain('A newer one was sent to m•••@corvane.example');
    expect(shownIn(answer)).toContain('Not sales alone.');
  });

  it('are not shown to another site that sends a form in somebody’s name', async () => {
    const { searchId, browser, path } = await refusingCharter();
    await pressFor(judith, searchId, { name: MARCUS.name, button: 'End the link' });
    const forged = await browser.post(`${path}/refusal`, { other: 'Call this number' }, { 'sec-fetch-site': 'cross-site' });
    expect(forged.status).toBe(404);
    expect(forged.text).not.toContain('Call this number');
  });
});

test('a link that ended says so when its page is opened again', async () => {
  const { searchId, browser, path } = await refusingCharter();
  await pressFor(judith, searchId, { name: MARCUS.name, button: 'End the link' });
  const answer = await browser.get(path);
  expect(answer.status).toBe(404);
  expect(answer.$('h1').text()).toBe('Your link has ended');
  expect(answer.$('main textarea').length).toBe(0);
  expect((await browser.get(path.replace('/charter', '/brief'))).text).toContain('There is nothing at this address for you');
});

test('a sponsor whose link ended gets back what should change in the brief', async () => {
  const { searchId, sponsor, path } = await publishedBrief(app, judith);
  const form = await sponsor.get(`${path}/refusal`);
  await end('brief', HELENA.email, searchId);
  const answer = await sponsor.submit(form, SEND, { mission: 'Too wide.', 'not-in-role': 'Say that events are not.' });
  expect(answer.$('h1').text()).toBe('Your link has ended, so this was not sent');
  expect(shownIn(answer)).toBe('Mission:\nToo wide.\n\nNot in role:\nSay that events are not.');
  expect(answer.text).not.toContain('VP Marketing');
});

test('somebody who is the sponsor no more gets back what should change, though the link stands', async () => {
  const { searchId, sponsor, path } = await publishedBrief(app, judith);
  const form = await sponsor.get(`${path}/refusal`);
  await app.dataSource.query(`UPDATE stakeholder SET part = 'observer' WHERE search_id = $1 AND email = $2`, [searchId, HELENA.email]);
  const answer = await sponsor.submit(form, SEND, { mission: 'Too wide.' });
  expect(answer.status).toBe(404);
  expect(answer.$('h1').text()).toBe('This was not sent');
  expect(answer.text).toContain('is not asked of you any more');
  expect(shownIn(answer)).toBe('Mission:\nToo wide.');
});

test('a client whose shortlist was taken back gets back the reply, and nobody’s name', async () => {
  const own = await addComparedSearch(app, judith);
  const page = await freeze(judith, own.searchId, { [own.priya]: 'Rebuilt the pipeline reviews.' });
  await release(judith, { searchId: own.searchId, number: 1, name: 'Helena' });
  const { browser, path } = await openAs(app, HELENA.email);
  const form = await browser.get(path);
  await judith.submit(await judith.get(page.path), { button: 'Take it back' });
  const words = { [`kind-${own.priya}`]: 'meet', [`words-${own.priya}`]: 'She has done this before.' };
  const answer = await browser.submit(form, { button: 'Send my reply' }, words);
  expect(shownIn(answer)).toBe('Words:\nShe has done this before.');
  expect(answer.text).not.toContain('Priya');
});

describe('answers to the intake after the link ended', () => {
  async function answering() {
    const searchId = await addSearch(judith);
    await addStakeholders(judith, searchId, [HELENA]);
    await judith.submit(await judith.get(`/searches/${searchId}/intake`), { button: 'Send the intake to 1 person' });
    const helena = await openAs(app, HELENA.email);
    const direct = await helena.browser.get(`${helena.path}/sections/direct`);
    await helena.browser.submit(direct, { form: 'form[data-intake]' }, { I01: 'd' });
    const form = await helena.browser.get(`${helena.path}/sections/b`);
    await end('intake', HELENA.email, searchId);
    return { ...helena, form };
  }

  it('come back in words: what was written, not the codes of what was chosen', async () => {
    const { browser, form } = await answering();
    const answer = await browser.submit(form, { form: 'form[data-intake]' }, { I03: 'a', 'I03-note': 'Lea has the list of twenty.' });
    expect(answer.$('h1').text()).toBe('Your link has ended, so this was not sent');
    expect(shownIn(answer)).toBe('Your note:\nLea has the list of twenty.');
  });

  it('are told of while somebody types', async () => {
    const { browser, path, form } = await answering();
    const token = form.$('[name=_csrf]').first().val();
    const answer = await browser.postJson(`${path}/answers/I03`, { _csrf: token, I03: 'a', 'I03-version': '0' });
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.html)).toEqual({
      kind: 'ended',
      error: 'Your link has ended',
      message: expect.stringContaining('Judith Marlowe at Marlowe Penn') as string,
    });
  });
});
