import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addCandidateAt, addSignedSearch } from '../../support/builders/compared-search';
import { HELENA } from '../../support/builders/searches';
import type { Browser } from '../../support/browser';
import type { Page } from '../../support/page';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

/** Somebody placed whose first day was 40 days ago, recorded through the page. */
async function placed(): Promise<{ path: string; page: Page; searchId: string }> {
  const searchId = await addSignedSearch(app, judith);
  const candidacyId = await addCandidateAt(app, judith, { searchId, name: 'Priya Venkataraman', stage: 'placed' });
  const person = await judith.get(`/searches/${searchId}/people/${candidacyId}`);
  const path =
    person
      .$('a:contains("Placement")')
      .filter((_, link) => person.$(link).text() === 'Placement')
      .attr('href') ?? '';
  const startDate = new Date(app.clock.now().getTime() - 40 * 86_400_000).toISOString().slice(0, 10);
  const page = await judith.submitAndFollow(await judith.get(path), { button: 'Record the placement' }, { startDate });
  return { path, page, searchId };
}

/** The first check-in sent through the pages, opened by Helena. */
async function sent(path: string): Promise<{ helena: Browser; form: Page }> {
  await judith.submitAndFollow(await judith.get(`${path}/check-ins/30`), { button: 'Send it to Helena Brandt' });
  const mail = (await app.mails()).findLast((one) => one.to === HELENA.email && one.link !== '');
  const { browser, path: own } = await app.openLink(mail?.link ?? '');
  return { helena: browser, form: await browser.get(own) };
}

/** Everything met but the first outcome, which is missed. */
function answers({ $ }: Page): Record<string, string> {
  const of = (selector: string): string[] => [
    ...new Set(
      $(selector)
        .toArray()
        .map((one) => $(one).attr('name') ?? ''),
    ),
  ];
  return {
    ...Object.fromEntries(of('[name^="rating-"]').map((name, index) => [name, index === 0 ? 'missed' : 'met'])),
    ...Object.fromEntries(of('[name^="words-"]').map((name) => [name, `Seen in the review, ${name}`])),
    ...Object.fromEntries(of('[name^="clause-"][type=radio]').map((name) => [name, 'kept'])),
  };
}

test('a placement is recorded with its first day, and each check-in has its own', async () => {
  const { page, path } = await placed();
  expect(page.text).toContain('The placement of Priya Venkataraman is recorded.');
  expect(page.$('.timeline li').length).toBe(5);
  expect(page.$('.timeline li[aria-current=step] a').attr('href')).toBe(`${path}/check-ins/30`);
  expect((await judith.get(`${path}/check-ins/180`)).text).toContain('can be sent from a week before');
  const list = await judith.get('/placements');
  expect(list.text).toContain('After 30 days: due');
  expect(list.text).toContain('0 placements so far');
  expect(list.$('#calibration').closest('section').text()).not.toMatch(/\d%/);
});

test('the hiring manager rates every outcome in words, once, and the recruiter says where a miss comes from', async () => {
  const { path } = await placed();
  const { helena, form } = await sent(path);
  const filled = answers(form);
  const refused = await helena.submit(form, { button: 'Send it' }, { ...filled, 'words-1': '' });
  expect(refused.status).toBe(422);
  expect(refused.$('.error-summary a').attr('href')).toBe('#words-1');
  expect(refused.$('[name="words-2"]').val()).toBe('Seen in the review, words-2');

  const second = await helena.get(form.path);
  const thanks = await helena.submitAndFollow(form, { button: 'Send it' }, filled);
  expect(thanks.text).toContain('Missed. Seen in the review, words-1');
  const late = await helena.submit(second, { button: 'Send it' }, { ...filled, 'words-1': 'Another view' });
  expect(late.status).toBe(409);
  expect(late.text).toContain('Another view');

  const page = await judith.get(path);
  expect(page.text).toContain('Helena Brandt answered on');
  expect(page.$('#charter').length).toBe(1);
  const option = page.$('#miss option').last().attr('value') ?? '';
  const classing = { miss: option, cause: 'onboarding', reason: 'The budget came in month two' };
  const unsaid = await judith.submit(page, { button: 'Class this miss' }, { miss: option, cause: 'onboarding' });
  expect(unsaid.status).toBe(422);
  const classed = await judith.submitAndFollow(page, { button: 'Class this miss' }, classing);
  expect(classed.text).toContain('Onboarding: The budget came in month two');
  expect(classed.text).toContain('Every miss is classed.');
  expect((await judith.submit(page, { button: 'Class this miss' }, classing)).status).toBe(409);
  const events: { action: string }[] = await app.dataSource.query(
    `SELECT action FROM audit_event WHERE action LIKE 'check_in.%' OR action LIKE 'placement.%' ORDER BY action`,
  );
  expect([...new Set(events.map(({ action }) => action))]).toEqual([
    'check_in.miss_classed',
    'check_in.sent',
    'check_in.submitted',
    'placement.recorded',
  ]);
});

test('the first day can be put right; a stale form is told so', async () => {
  const { path, page } = await placed();
  const saved = await judith.submitAndFollow(page, { button: 'Save the change' }, { startDate: '2026-09-01' });
  expect(saved.text).toContain('First day Tue 1 Sept 2026');
  expect((await judith.submit(page, { button: 'Save the change' }, { startDate: '2026-08-03' })).status).toBe(409);
  expect((await judith.get(path)).text).toContain('First day Tue 1 Sept 2026');
});

test('nobody is recorded before being placed, and another firm finds nothing', async () => {
  const { path, searchId } = await placed();
  const early = await addCandidateAt(app, judith, { searchId, name: 'Daniel Okafor' });
  expect((await judith.get(`/searches/${searchId}/people/${early}/placement`)).text).toContain('is not at “Placed”');
  const other = await app.signUpFirm({ firm: 'Other Search' });
  for (const address of [path, `${path}/check-ins/30`]) expect((await other.get(address)).status).toBe(404);
  expect((await other.get('/placements')).text).toContain('Nobody is placed yet');
});
