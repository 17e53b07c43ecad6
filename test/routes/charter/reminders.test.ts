import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { HELENA, MARCUS } from '../../support/builders/searches';
import type { Page } from '../../support/page';
import * as charter from './support';
import { chipOf, NADIA, pressFor, refuse, rowOf, sign, type Signer } from './support';

let app: TestApp;
let judith: SignedUp;
let searchId: string;

beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
beforeEach(async () => {
  searchId = await charter.agreedSearch(app, judith);
});
afterAll(() => app.close());

const open = (): Promise<Page> => charter.openCharter(judith, searchId);
const send = (values: Record<string, string> = {}): Promise<Page> => charter.sendCharter(judith, searchId, values);
const reminderPage = (): Promise<Page> => judith.get(`/searches/${searchId}/charter/reminders`);
const openedBy = (email: string): Promise<Signer> => charter.openedBy(app, email);
const toRemind = async (): Promise<string> => (await reminderPage()).$('.confirm').text();
const mailsSince = async (count: number) => (await app.mails()).slice(count);
const linkTo = 'a[href$="/charter/reminders"]';

test('nobody is reminded who was not asked, has signed, or has said what should change', async () => {
  expect((await open()).$(linkTo).length).toBe(0);
  expect((await reminderPage()).$('.empty h2').text()).toBe('Nobody to remind');
  await send({ chief_executive: '' });
  expect((await open()).$(linkTo).text()).toBe('Remind those who have not signed');
  expect(await toRemind()).toContain('Marcus Oyelaran and Nadia Rahman will get this mail');
  await sign(await openedBy(MARCUS.email), MARCUS.name);
  expect(await toRemind()).toContain('Nadia Rahman will get this mail');
  expect(await toRemind()).not.toContain(MARCUS.name);
  await refuse(await openedBy(NADIA.email), { other: 'Not in August.' });
  expect((await reminderPage()).$('.empty h2').text()).toBe('Nobody to remind');
  expect((await open()).$(linkTo).length).toBe(0);
});

test('what is shown is what is sent, with a line of the recruiter’s own and a link that works', async () => {
  await send({ head_of_marketing: '', chief_executive: '' });
  const old = (await charter.lettersTo(app, MARCUS.email)).at(-1)?.link ?? '';
  const page = await reminderPage();
  const letter = page
    .$('.confirm__letter p')
    .map((_, paragraph) => page.$(paragraph).text())
    .get();
  const before = (await app.mails()).length;
  const done = await judith.submitAndFollow(page, { button: 'Send the reminder' }, { ownLine: 'The board meets on Friday.' });
  expect(done.text).toContain('The reminder is on its way.');
  expect(rowOf(done, MARCUS.name).text()).toContain('Reminded Mon 21 Sept 2026');
  const [mail, ...others] = await mailsSince(before);
  expect(others).toEqual([]);
  expect(mail?.to).toBe(MARCUS.email);
  expect(`Subject: ${mail?.subject}`).toBe(letter[0]);
  for (const line of letter.slice(2)) expect(mail?.text).toContain(line);
  expect(mail?.text).toContain('as head of sales');
  expect(mail?.text).toContain('The board meets on Friday.');
  expect((await app.visitor().get(old)).status).toBe(404);
  const { browser, path } = await app.openLink(mail?.link ?? '');
  expect((await browser.follow(await sign({ browser, path }, MARCUS.name))).text).toContain('Version 1 was signed by Marcus Oyelaran');
});

test('a line that is too long comes back as it was typed, and nothing is sent', async () => {
  await send();
  const before = (await app.mails()).length;
  const answer = await judith.submit(await reminderPage(), { button: 'Send 3 reminders' }, { ownLine: 'x'.repeat(2000) });
  expect(answer.status).toBe(422);
  expect(answer.$('[name=ownLine]').val()).toBe('x'.repeat(2000));
  expect(await mailsSince(before)).toEqual([]);
});

test('nobody is reminded twice within a day, neither by a second click nor by a second person', async () => {
  await send();
  const [one, two] = [await reminderPage(), await reminderPage()];
  const before = (await app.mails()).length;
  const answers = await Promise.all([one, one, two].map((page) => judith.submit(page, { button: 'Send 3 reminders' })));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect((await mailsSince(before)).map(({ to }) => to).sort()).toEqual([HELENA.email, MARCUS.email, NADIA.email]);
  expect((await reminderPage()).$('.empty').length).toBe(1);
  app.clock.forwardDays(1);
  await judith.submit(await reminderPage(), { button: 'Send 3 reminders' });
  expect(await mailsSince(before)).toHaveLength(6);
  const audited: unknown[] = await app.dataSource.query(
    `SELECT 1 FROM audit_event e JOIN charter_signer g ON g.id::text = e.subject_id WHERE e.action = 'charter.reminded' AND g.search_id = $1`,
    [searchId],
  );
  expect(audited).toHaveLength(6);
});

test('an ended link stays ended, one that has expired comes back to life', async () => {
  await send();
  await pressFor(judith, searchId, { name: MARCUS.name, button: 'End the link' });
  expect(await toRemind()).not.toContain(MARCUS.name);
  app.clock.forwardDays(31);
  expect(chipOf(await open(), NADIA.name)).toBe('Link expired');
  await judith.submit(await reminderPage(), { button: 'Send 2 reminders' });
  expect(chipOf(await open(), NADIA.name)).toBe('Asked');
  expect(chipOf(await open(), MARCUS.name)).toBe('Link ended');
  app.clock.forwardDays(-31);
});

test('nobody is reminded of words that have changed since, nor for somebody else', async () => {
  await send();
  await charter.replaceByInes(judith, searchId, MARCUS.name);
  expect(await toRemind()).toContain('Nadia Rahman and Helena Brandt will get this mail');
  expect(await toRemind()).not.toContain(MARCUS.name);
  const page = await reminderPage();
  await charter.editCharter(judith, searchId, { text_1: 'Another goal.' });
  expect((await reminderPage()).text).toContain('The words have changed since version 1 was sent');
  const before = (await app.mails()).length;
  const late = await judith.follow(await judith.submit(page, { button: 'Send 2 reminders' }));
  expect(late.text).toContain('Nobody was left to remind.');
  expect(await mailsSince(before)).toEqual([]);
});

test('a successor is not held to the reminder of whom they follow', async () => {
  await send({ head_of_marketing: '', chief_executive: '' });
  await judith.submit(await reminderPage(), { button: 'Send the reminder' });
  await send({ head_of_sales: charter.idOf(await charter.openAsking(judith, searchId), 'head_of_sales', HELENA.name) });
  expect(rowOf(await open(), HELENA.name).text()).not.toContain('Reminded');
  expect(await toRemind()).toContain('Helena Brandt will get this mail');
});

test('nobody is reminded while the search rests', async () => {
  await send();
  const page = await reminderPage();
  await app.dataSource.query(`UPDATE search SET state = 'on_hold', state_before_hold = 'intake' WHERE id = $1`, [searchId]);
  expect((await open()).$(linkTo).length).toBe(0);
  const before = (await app.mails()).length;
  expect((await judith.submit(page, { button: 'Send 3 reminders' })).status).toBe(409);
  expect(await mailsSince(before)).toEqual([]);
});

test('is the firm’s alone', async () => {
  await send();
  const ines = await app.signUpFirm({ firm: 'Falk' });
  expect((await ines.get(`/searches/${searchId}/charter/reminders`)).status).toBe(404);
});
