import { fixture } from '../../server/features/diagnosis/catalogue/fixtures';
import { instrument } from '../../server/features/intake';
import type { Browser } from '../support/browser';
import { startTestApp, type SignedUp, type TestApp } from '../support/app';
import { addSubmittedResponse } from '../support/builders/responses';
import { addSearch, addStakeholders, HELENA, MARCUS, type NewStakeholder } from '../support/builders/searches';
import { registeredRoutes } from '../support/routes';
import { walk, type Answers } from './walk';

const A = fixture('A_outbound_plateau').answers;
const B = fixture('B_full_pipe_leaky_close').answers;
const LEA: NewStakeholder = { name: 'Lea Moreau', email: 'lea@corvane.example', jobTitle: 'CFO', part: 'decision_maker' };
const TOM: NewStakeholder = { name: 'Tom Adeyemi', email: 'tom@corvane.example', jobTitle: 'COO', part: 'decision_maker' };

let app: TestApp;
let judith: SignedUp;
let searchId: string;
let links: ReadonlyMap<string, { browser: Browser; linkId: string }>;

beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
  searchId = await addSearch(judith);
  await addStakeholders(judith, searchId, [HELENA, MARCUS, LEA, TOM]);
  await judith.submit(await judith.get(`/searches/${searchId}/intake`), { button: 'Send the intake to 4 people' });
  const opened = [HELENA, MARCUS, LEA, TOM].map(async ({ email }) => {
    const mail = (await app.mails()).find(({ to }) => to === email);
    const { browser, path } = await app.openLink(mail?.link ?? '');
    return [email, { browser, linkId: /^\/p\/([^/]+)/.exec(path)?.[1] ?? '' }] as const;
  });
  links = new Map(await Promise.all(opened));
  // Lea is under way, Tom has sent his; Marcus has only opened his link.
  const lea = links.get(LEA.email)!;
  const direct = await lea.browser.get(`/p/${lea.linkId}/intake/sections/direct`);
  await lea.browser.submit(direct, { form: 'form[data-intake]' }, { I01: 'd' });
  await addSubmittedResponse(app, judith, { searchId, email: TOM.email, answers: A });
}, 120_000);
afterAll(() => app.close());

async function seenBy(email: string): Promise<Answers> {
  const { browser, linkId } = links.get(email)!;
  const values = {
    linkId: [linkId],
    step: ['direct', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'company', 'role'],
    itemId: instrument.items.map(({ id }) => id),
    round: ['1', '2'],
  };
  return walk(browser, { routes: registeredRoutes(app.express), rules: ['link:intake'], values });
}

const mailsTo = async (email: string) => (await app.mails()).filter(({ to }) => to === email);
const together = (email: string) => links.get(email)!.browser.get(`/p/${links.get(email)!.linkId}/intake/together`);

test('before all are opened, nobody’s pages and mails differ by what the others have answered', async () => {
  const viewers = [MARCUS.email, LEA.email, TOM.email];
  const before = new Map<string, Answers>();
  for (const email of viewers) before.set(email, await seenBy(email));
  const mails = await Promise.all(viewers.map(mailsTo));
  expect(Object.keys(before.get(TOM.email)!).filter((address) => address.includes('/sections/')).length).toBeGreaterThan(8);
  await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: B });
  await judith.get(`/searches/${searchId}/diagnosis`);
  for (const email of viewers) expect(await seenBy(email)).toEqual(before.get(email));
  expect(await Promise.all(viewers.map(mailsTo))).toEqual(mails);
  expect((await together(TOM.email)).status).toBe(303);
}, 120_000);

test('only the sponsor opens the answers, and only those who have sent their own see them', async () => {
  const [marcus, lea] = [await seenBy(MARCUS.email), await seenBy(LEA.email)];
  const tom = links.get(TOM.email)!;
  const sentPage = await tom.browser.get(`/p/${tom.linkId}/intake`);
  expect(sentPage.text).toContain('when the person who approves the hire opens them');
  expect(sentPage.$('form[action$="/opening"]').length).toBe(0);
  const helena = links.get(HELENA.email)!;
  const own = await helena.browser.get(`/p/${helena.linkId}/intake`);
  const token = own.$('form[action$="/opening"] input').serializeArray();
  const forged = await tom.browser.post(
    `/p/${tom.linkId}/intake/opening`,
    Object.fromEntries(token.map(({ name, value }) => [name, value])),
  );
  expect(forged.status).toBeGreaterThanOrEqual(400);
  expect((await together(TOM.email)).status).toBe(303);
  const opened = await helena.browser.submitAndFollow(own, { button: 'Open the answers to all who have sent theirs' }, {});
  expect(opened.$('h1').text()).toBe('All answers side by side');
  expect(opened.text).toContain('These are the answers of Helena Brandt and Tom Adeyemi.');
  expect(await seenBy(MARCUS.email)).toEqual(marcus);
  expect(await seenBy(LEA.email)).toEqual(lea);
  expect((await together(MARCUS.email)).status).toBe(303);
  const seen = await together(TOM.email);
  expect(seen.status).toBe(200);
  expect(seen.text).toContain('Far more good leads than we can work');
});

test('who blames whom, and what each head sees in the other’s work, is for the sponsor alone', async () => {
  await addSubmittedResponse(app, judith, { searchId, email: MARCUS.email, answers: { ...B, I29: 'c' } });
  const blame = instrument.items.find(({ id }) => id === 'I29')!.options.find(({ id }) => id === 'c')!.text;
  const [helena, tom, marcus] = [await together(HELENA.email), await together(TOM.email), await together(MARCUS.email)];
  expect(helena.$('#alone').closest('section').text()).toContain('Without Marcus Oyelaran, the margin is');
  expect(helena.$('#alone').closest('section').text()).toContain(blame);
  for (const page of [tom, marcus]) {
    expect(page.status).toBe(200);
    expect(page.$('#alone').length).toBe(0);
    expect(page.text).not.toContain(blame);
    expect(page.text).not.toContain('Without Marcus');
  }
});

test('in a second round nobody’s pages and mails differ by what the others have answered again', async () => {
  await judith.submit(await judith.get(`/searches/${searchId}/intake/rounds/new`), { button: 'Begin the second round' });
  const viewers = [MARCUS.email, LEA.email, TOM.email];
  await sendAgain(TOM.email, 'c');
  const before = new Map<string, Answers>();
  for (const email of viewers) before.set(email, await seenBy(email));
  expect((await together(MARCUS.email)).text).toContain('first round');
  expect((await together(TOM.email)).text).toContain('first round');
  const mails = await Promise.all(viewers.map(mailsTo));
  await sendAgain(HELENA.email, 'd');
  await judith.get(`/searches/${searchId}/diagnosis`);
  for (const email of viewers) expect(await seenBy(email)).toEqual(before.get(email));
  expect(await Promise.all(viewers.map(mailsTo))).toEqual(mails);
  const helena = links.get(HELENA.email)!;
  const sent = await helena.browser.get(`/p/${helena.linkId}/intake`);
  await helena.browser.submit(sent, { button: 'Open the answers to all who have sent theirs' });
  expect(await seenBy(MARCUS.email)).toEqual(before.get(MARCUS.email));
  expect(await seenBy(LEA.email)).toEqual(before.get(LEA.email));
  expect((await together(TOM.email)).text).toContain('second round');
}, 120_000);

async function sendAgain(email: string, direct: string): Promise<void> {
  const { browser, linkId } = links.get(email)!;
  const page = (rest: string) => browser.get(`/p/${linkId}/intake/${rest}`);
  await browser.submit(await page('sections/direct'), { form: 'form[data-intake]' }, { I01: direct });
  await browser.submit(await page('sections/b'), { form: 'form[data-intake]' }, { I05: 'e' });
  await browser.submit(await page('review'), { button: 'Send my answers' });
}
