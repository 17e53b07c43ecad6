import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';

let app: TestApp;
let judith: SignedUp;
let searchId: string;
const DAY = { form: '#intake-window' };

beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
beforeEach(async () => {
  searchId = await addSearch(judith);
  await addStakeholders(judith, searchId, [HELENA, MARCUS]);
});
afterAll(() => app.close());

const intake = () => judith.get(`/searches/${searchId}/intake`);
const dayFrom = (days: number): string => new Date(app.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

test('without a day the answers stay apart until the sponsor opens them, and the page says so', async () => {
  expect((await intake()).$('#window').closest('section').text()).toContain('No day is set');
});

test('the day is saved, changed, and taken away again', async () => {
  const saved = await judith.submitAndFollow(await intake(), DAY, { closesOn: dayFrom(10) });
  expect(saved.text).toContain('The day is saved.');
  expect(saved.$('#window').closest('section').text()).toContain('The respondents answer apart until');
  const cleared = await judith.submitAndFollow(saved, DAY, { closesOn: '' });
  expect(cleared.text).toContain('No day is set');
});

test('a day that is over, or is none, is refused and comes back as it was typed', async () => {
  for (const closesOn of [dayFrom(-1), '2026-02-30', 'soon']) {
    const refused = await judith.submit(await intake(), DAY, { closesOn });
    expect(refused.status).toBe(422);
    expect(refused.$('.error-summary a').attr('href')).toBe('#closesOn');
    expect(refused.$('#closesOn').val()).toBe(closesOn);
  }
});

test('a stale save is a 409 with both days', async () => {
  const old = await intake();
  await judith.submit(await intake(), DAY, { closesOn: dayFrom(5) });
  const late = await judith.submit(old, DAY, { closesOn: dayFrom(9) });
  expect(late.status).toBe(409);
  expect(late.text).toContain(dayFrom(5));
  expect(late.text).toContain(dayFrom(9));
});

test('after the day the answers are open to those who have sent theirs, and the day cannot be moved', async () => {
  await judith.submit(await intake(), { button: 'Send the intake to 2 people' });
  const mail = (await app.mails()).findLast(({ to }) => to === MARCUS.email);
  const { browser, path } = await app.openLink(mail?.link ?? '');
  await addSubmittedResponse(app, judith, { searchId, email: MARCUS.email, answers: fixture('B_full_pipe_leaky_close').answers });
  await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: fixture('A_outbound_plateau').answers });
  await judith.submit(await intake(), DAY, { closesOn: dayFrom(0) });
  const old = await intake();
  expect((await browser.get(path)).text).toContain(
    'from the day after Mon 21 Sept 2026, or before, when the person who approves the hire opens them',
  );
  expect((await browser.get(`${path}/together`)).location).toBe(path);
  app.clock.forwardDays(1);
  const seen = await browser.get(`${path}/together`);
  expect(seen.status).toBe(200);
  expect(seen.text).toContain('These are the answers of Helena Brandt and Marcus Oyelaran.');
  expect((await browser.get(path)).$(`a[href="${path}/together"]`).length).toBe(1);
  expect((await intake()).$('#intake-window').length).toBe(0);
  expect((await judith.submit(old, DAY, { closesOn: dayFrom(5) })).status).toBe(409);
});
