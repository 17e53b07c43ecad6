import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';

let app: TestApp;
let judith: SignedUp;
let searchId: string;

beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
beforeEach(async () => {
  searchId = await addSearch(judith, { title: `Search ${Math.random()}` });
  await addStakeholders(judith, searchId, [HELENA, MARCUS]);
});
afterAll(() => app.close());

const intake = () => judith.get(`/searches/${searchId}/intake`);
const askAll = async () => judith.submit(await intake(), { button: 'Send the intake to 2 people' });
const reminderPage = () => judith.get(`/searches/${searchId}/intake/reminders`);
const remindersTo = async (email: string) =>
  (await app.mails()).filter(({ to, subject }) => to === email && subject.includes('awaited') && subject.includes('Search'));
const subjectNow = async () => (await judith.get(`/searches/${searchId}`)).$('h1').text();

test('nobody is reminded who was not asked, or has sent their answers', async () => {
  expect((await reminderPage()).$('.empty h2').text()).toBe('Nobody to remind');
  expect((await intake()).$('a[href$="/reminders"]').length).toBe(0);
  await askAll();
  await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: fixture('A_outbound_plateau').answers });
  const page = await reminderPage();
  expect(page.$('.confirm').text()).toContain('Marcus Oyelaran will get this mail');
  expect(page.$('.confirm').text()).not.toContain('Helena Brandt');
});

test('what is shown is what is sent, with a line of the recruiter’s own and a link that works', async () => {
  await askAll();
  const page = await reminderPage();
  const letter = page
    .$('.confirm__letter p')
    .map((_, paragraph) => page.$(paragraph).text())
    .get();
  const before = (await app.mails()).length;
  const done = await judith.submitAndFollow(page, { button: 'Send 2 reminders' }, { ownLine: 'The board meets on Friday.' });
  expect(done.text).toContain('2 reminders are on their way.');
  expect(done.text).toContain('Reminded Mon 21 Sept 2026');
  const mails = (await app.mails()).slice(before);
  expect(mails.map(({ to }) => to).sort()).toEqual([HELENA.email, MARCUS.email]);
  expect(mails[0]?.subject).toBe(letter[0]);
  for (const line of letter.slice(2)) expect(mails[0]?.text).toContain(line);
  expect(mails[0]?.text).toContain('The board meets on Friday.');
  const { browser, path } = await app.openLink(mails[0]?.link ?? '');
  expect((await browser.get(path)).status).toBe(200);
});

test('nobody is reminded twice within a day, neither by a second click nor by a second person', async () => {
  await askAll();
  const title = await subjectNow();
  const [one, two] = [await reminderPage(), await reminderPage()];
  await Promise.all([
    judith.submit(one, { button: 'Send 2 reminders' }),
    judith.submit(one, { button: 'Send 2 reminders' }),
    judith.submit(two, { button: 'Send 2 reminders' }),
  ]);
  const mine = async () => (await remindersTo(MARCUS.email)).filter(({ subject }) => subject.includes(title));
  expect(await mine()).toHaveLength(1);
  expect((await reminderPage()).$('.empty').length).toBe(1);
  app.clock.forwardDays(1);
  await judith.submit(await reminderPage(), { button: 'Send 2 reminders' });
  expect(await mine()).toHaveLength(2);
});

test('an ended link stays ended', async () => {
  await askAll();
  await judith.submit(await intake(), { button: 'End the link of Marcus Oyelaran' });
  expect((await reminderPage()).$('.confirm').text()).not.toContain('Marcus');
});

test('is the firm’s alone', async () => {
  await askAll();
  const ines = await app.signUpFirm({ firm: 'Falk' });
  expect((await ines.get(`/searches/${searchId}/intake/reminders`)).status).toBe(404);
});
