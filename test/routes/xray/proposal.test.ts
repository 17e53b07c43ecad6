import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import type { Browser } from '../../support/browser';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';

const SALES_TEXT =
  'You carry a quota of two million, close deals with distributors and lead the sellers. You coach the sales team on calls.';
const MARKETING_TEXT = 'You own positioning, brand, campaigns and demand generation. You lead the marketing team and its content.';
const A = fixture('A_outbound_plateau').answers;

let app: TestApp;
let judith: SignedUp;
let searchId: string;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
beforeEach(async () => {
  await app.dataSource.query('DELETE FROM rate_limit');
  searchId = await addSearch(judith);
  await addStakeholders(judith, searchId, [HELENA, MARCUS]);
});
afterAll(() => app.close());

const xray = () => judith.get(`/searches/${searchId}/xray`);
const intake = () => judith.get(`/searches/${searchId}/intake`);
const keep = async (text: string) => {
  const read = await judith.submit(await xray(), { form: '#xray-form' }, { text });
  await judith.submit(read, { button: 'Keep it as the job description' });
};
const propose = async () => judith.submitAndFollow(await xray(), { button: 'Propose this as the planned scope' });
const press = async (button: string) => judith.submitAndFollow(await intake(), { button });
const proposals = (): Promise<{ option_id: string; state: string }[]> =>
  app.dataSource.query('SELECT option_id, state FROM intake_proposal WHERE search_id = $1 ORDER BY created_at', [searchId]);
const answers = () =>
  app.dataSource.query(
    `SELECT a.value, a.note FROM intake_answer a JOIN intake_response r ON r.id = a.response_id WHERE r.search_id = $1 AND a.item_id = 'I20'`,
    [searchId],
  );

/** A stakeholder whose first question is closed, on the page that asks what is planned. */
async function opened(email: string): Promise<{ browser: Browser; path: string }> {
  await judith.submit(await intake(), { button: 'Send the intake to 2 people' });
  const link = await app.openLink((await app.mails()).findLast(({ to }) => to === email)?.link ?? '');
  await link.browser.submit(await link.browser.get(`${link.path}/sections/direct`), { form: 'form[data-intake]' }, { I01: 'b' });
  return link;
}

test('the workspace leads to the X-ray, and the X-ray proposes what a kept text plans', async () => {
  expect((await intake()).$('#proposal').closest('section').find('a').attr('href')).toBe(`/searches/${searchId}/xray`);
  const unkept = await judith.submit(await xray(), { form: '#xray-form' }, { text: SALES_TEXT });
  expect(unkept.$('#planned').closest('section').text()).toContain('Keep the text as the job description first');
  await keep(SALES_TEXT);
  const proposed = await propose();
  const section = proposed.$('#proposal').closest('section').text();
  expect(section).toContain('Sales leader');
  expect(section).toContain('From the X-ray of the job description; proposed by Judith Marlowe');
  expect(section).toContain('It is nobody’s answer');
  expect(await answers()).toEqual([]);
});

test('before it is confirmed it is offered to nobody; confirmed, to the sponsor alone; rejected, to nobody again', async () => {
  await keep(SALES_TEXT);
  await propose();
  const helena = await opened(HELENA.email);
  const offered = async ({ browser, path }: { browser: Browser; path: string }) =>
    (await browser.get(`${path}/sections/d`)).$('#I20-item input[name=take]').length;
  expect(await offered(helena)).toBe(0);
  await press('Confirm it');
  expect(await offered(helena)).toBe(1);
  const mail = (await app.mails()).findLast(({ to }) => to === MARCUS.email);
  const marcus = await app.openLink(mail?.link ?? '');
  await marcus.browser.submit(await marcus.browser.get(`${marcus.path}/sections/direct`), { form: 'form[data-intake]' }, { I01: 'b' });
  expect(await offered(marcus)).toBe(0);
  await press('Take it back');
  expect(await offered(helena)).toBe(0);
  expect(await answers()).toEqual([]);
});

test('is answered only by the sponsor’s own tick, with the X-ray named in the note', async () => {
  await keep(SALES_TEXT);
  await propose();
  await press('Confirm it');
  const { browser, path } = await opened(HELENA.email);
  const page = () => browser.get(`${path}/sections/d`);
  expect((await page()).$('input[name=I20]:checked').length).toBe(0);
  await browser.submit(await page(), { form: 'form[data-intake]' });
  expect(await answers()).toEqual([]);
  await browser.submit(await page(), { form: 'form[data-intake]' }, { take: 'I20' });
  const note = 'From the X-ray of the job description, confirmed by Judith Marlowe on Mon 21 Sept 2026';
  expect(await answers()).toEqual([{ value: 'a', note }]);
  const again = await page();
  expect(again.$('input[name=take]').length).toBe(0);
  expect(again.$('input[name=I20]:checked').val()).toBe('a');
});

test('the tick is saved as it is given, and the sponsor’s own choice counts over it', async () => {
  await keep(SALES_TEXT);
  await propose();
  await press('Confirm it');
  const { browser, path } = await opened(HELENA.email);
  const page = await browser.get(`${path}/sections/d`);
  const csrf = String(page.$('[name=_csrf]').val());
  const saved = await browser.post(`${path}/answers/I20`, { _csrf: csrf, take: 'I20', 'I20-version': '0', 'I20-note': '' });
  expect(saved.status).toBe(200);
  expect(await answers()).toMatchObject([{ value: 'a' }]);
  const own = await browser.post(`${path}/answers/I20`, { _csrf: csrf, take: 'I20', I20: 'c', 'I20-version': '1', 'I20-note': '' });
  expect(own.status).toBe(200);
  expect(await answers()).toEqual([{ value: 'c', note: '' }]);
});

test('a forged tick without a confirmed proposal answers nothing', async () => {
  await keep(SALES_TEXT);
  await propose();
  const { browser, path } = await opened(HELENA.email);
  const csrf = String((await browser.get(`${path}/sections/d`)).$('[name=_csrf]').val());
  await browser.post(`${path}/answers/I20`, { _csrf: csrf, take: 'I20', 'I20-version': '0', 'I20-note': '' });
  expect(await answers()).toEqual([]);
});

test('a double click proposes once; another reading replaces it; a stale decision and a stale page are refused', async () => {
  await keep(SALES_TEXT);
  const page = await xray();
  await Promise.all([1, 2].map(() => judith.submit(page, { button: 'Propose this as the planned scope' })));
  await propose();
  expect(await proposals()).toEqual([{ option_id: 'a', state: 'open' }]);
  const old = await intake();
  await press('Confirm it');
  expect((await judith.submit(old, { button: 'Reject it' })).status).toBe(409);
  await keep(MARKETING_TEXT);
  expect((await judith.submit(page, { button: 'Propose this as the planned scope' })).status).not.toBe(200);
  expect((await judith.submit(await xray(), { button: 'Propose this as the planned scope' })).status).toBe(303);
  expect(await proposals()).toEqual([
    { option_id: 'a', state: 'replaced' },
    { option_id: 'b', state: 'open' },
  ]);
  await press('Reject it');
  expect((await intake()).$('#proposal').closest('section').text()).not.toContain('Marketing leader');
});

test('a page that shows one proposal decides nothing about the one that took its place', async () => {
  await keep(SALES_TEXT);
  await propose();
  const old = await intake();
  await keep(MARKETING_TEXT);
  await propose();
  for (const button of ['Confirm it', 'Reject it']) expect((await judith.submit(old, { button })).status).toBe(409);
  expect(await proposals()).toEqual([
    { option_id: 'a', state: 'replaced' },
    { option_id: 'b', state: 'open' },
  ]);
});

test('is the firm’s alone', async () => {
  await keep(SALES_TEXT);
  await propose();
  const other = await app.signUpFirm({ firm: 'Falk' });
  const csrf = String((await other.get('/searches')).$('[name=_csrf]').first().val());
  for (const rest of ['xray/proposal', 'intake/proposal/confirmation', 'intake/proposal/rejection'])
    expect((await other.post(`/searches/${searchId}/${rest}`, { _csrf: csrf, version: '1', option: 'a' })).status).toBe(404);
  expect(await proposals()).toEqual([{ option_id: 'a', state: 'open' }]);
});

test('what was written stands against what is needed, beside the diagnosis as on the X-ray', async () => {
  await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: A });
  const diagnosis = () => judith.get(`/searches/${searchId}/diagnosis`);
  expect((await diagnosis()).$('#compared').length).toBe(0);
  await keep(SALES_TEXT);
  for (const page of [await diagnosis(), await xray()]) {
    const section = page.$('#compared').closest('section');
    expect(section.find('.chip').first().text()).toBe('Sales');
    expect(section.text()).toContain('The text asks for another role than the answers do.');
  }
  expect((await diagnosis()).$('#compared').closest('section').find('a').attr('href')).toBe(`/searches/${searchId}/xray`);
});

test('question and answer are quoted in the words of this search, before its intake opens and after', async () => {
  const begun = await judith.submit(await judith.get('/templates'), { form: '#start-wording' }, { name: 'Plain words' });
  const wording = begun.location ?? '';
  const values = { 'I20-prompt': 'What would your advertisement say?', 'I20-option-a': 'Somebody who sells' };
  await judith.submit(await judith.get(`${wording}/items/I20`), { form: '#item-words' }, values);
  await judith.submit(await judith.get(wording), { button: 'Make version 1' });
  const choice = { wording: wording.split('/').at(-1) ?? '' };
  await judith.submit(await judith.get(`/searches/${searchId}/questionnaire`), { form: '#wording-choice' }, choice);
  await keep(SALES_TEXT);
  const planned = async () => (await xray()).$('#planned').closest('section').text();
  const proposal = async () => (await intake()).$('#proposal').closest('section').text();
  const isQuoted = (text: string) => {
    expect(text).toContain('What would your advertisement say?');
    expect(text).toContain('Somebody who sells');
    expect(text).not.toContain('Sales leader');
  };
  isQuoted(await planned());
  await propose();
  isQuoted(await proposal());
  await opened(HELENA.email);
  await judith.submit(await judith.get(`${wording}/items/I20`), { form: '#item-words' }, { 'I20-prompt': 'Edited afterwards' });
  await judith.submit(await judith.get(wording), { button: 'Make version 2' });
  isQuoted(await planned());
  isQuoted(await proposal());
});
