import { assessmentEvidence } from '../../../server/features/assessments';
import { competencies } from '../../../server/features/competencies';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import type { Page } from '../../support/page';
import { agree, answer, inviteCandidate } from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const rationales = competencies.flatMap((competency) => competency.sjt.options.map((option) => option.rationale));
const leaks = (html: string) =>
  rationales.filter((rationale) => html.includes(rationale.replaceAll("'", '&#x27;')) || html.includes(rationale));

/** What the candidate says on some of the pages; elsewhere the first choice. */
const TYPED: Record<number, Record<string, string>> = {
  1: { 'value-SAL-01-A1': '4', 'evidence-SAL-01-A1': 'Verity 2024, 31 sellers', 'confirmer-SAL-01-A1': 'Luc Ferrand' },
  2: { 'value-SAL-02-A1': '5', 'value-SAL-02-A2': 'declined' },
};

function firstChoices({ $ }: Page): Record<string, string> {
  const names = $('input[type=radio]')
    .map((_, radio) => $(radio).attr('name'))
    .get();
  return Object.fromEntries(names.map((name) => [name, String($(`input[name="${name}"]`).first().attr('value'))]));
}

test('a candidate goes from the link through all 46 pages to an own copy without JavaScript, and the key never shows', async () => {
  const invited = await inviteCandidate(app, judith);
  const { candidate, path } = invited;
  const start = await candidate.get(path);
  expect(start.$('h1').text()).toContain('Your assessment for');
  expect(start.text).toContain('Marlowe Penn');
  expect(start.text).toContain('about 3%');
  expect(start.text).toContain('no clock');
  expect(start.$('a[href$="/adjustment"]').length).toBeGreaterThan(0);

  const refused = await candidate.submit(start, { button: 'Agree and begin' });
  expect(refused.status).toBe(422);
  expect(refused.$('.error-summary a[href="#consent"]').length).toBe(1);
  const overview = await candidate.submitAndFollow(start, { button: 'Agree and begin' }, { consent: 'yes' });
  expect(overview.text).toContain('0 of 69 answered');

  let page = await candidate.get(overview.$('.focus__foot a').last().attr('href') ?? '');
  expect(page.text).toContain('Part 1 of 2, page 1 of 23. 0 of 69 answered');
  expect(page.text).toContain('about 29 minutes left, no clock');
  for (let number = 1; number <= 46; number++) {
    expect(leaks(page.html)).toEqual([]);
    expect(page.html).not.toMatch(/"points"|data-points|maxPoints/);
    expect(page.$('h1').length).toBe(1);
    expect(page.$('a[href$="/adjustment"]').length).toBe(1);
    page = await candidate.submitAndFollow(page, { form: 'form[data-autosave]' }, { ...firstChoices(page), ...TYPED[number] });
  }

  expect(page.$('h1').text()).toBe('Look over and submit');
  expect(page.text).toContain('69 of 69 answered');
  expect(page.text).toContain('Every question is answered or declined');
  const claims = page.$('section[aria-labelledby=claims] a');
  expect(claims.length).toBe(1);
  expect(claims.attr('href')).toBe(`${path}/experience/SAL-02#value-SAL-02-A1`);
  expect(leaks(page.html)).toEqual([]);

  const results = await candidate.submitAndFollow(page, { button: 'Submit all 69 answers' });
  expect(results.path).toBe(`${path}/results`);
  expect(results.text).toContain('Your answers are submitted.');
  expect(
    results
      .$('section[aria-label$="profile"]')
      .map((_, part) => results.$(part).attr('aria-label'))
      .get(),
  ).toEqual(['Sales profile', 'Marketing profile', 'Leadership profile']);
  expect(results.text).toContain('4. Regularly, as the person accountable');
  expect(results.text).toContain('Verity 2024, 31 sellers');
  expect(results.text).toContain('Luc Ferrand');
  expect(results.text).toContain('27 of 27 answered, 1 of them declined');
  expect(results.text).toContain('Nobody has yet compared them');
  expect(leaks(results.html)).toEqual([]);

  const evidence = (await assessmentEvidence(app.deps.database.reader, judith.user.firmId, invited.searchId)).get(invited.candidacyId);
  expect(evidence?.submittedAt).toEqual(app.clock.now());
  expect(evidence?.competencies['SAL-01']).toMatchObject({ self: [4, 1], sjt: [3] });
  expect(evidence?.competencies['SAL-02']).toMatchObject({
    self: [5],
    sjt: [competencies[1]?.sjt.options[0]?.points],
    hasDeclinedSelf: false,
  });
  expect(evidence?.claims).toEqual([{ competencyId: 'SAL-02', itemId: 'SAL-02-A1', value: 5, evidence: '' }]);
}, 60_000);

test('the same link goes on in another browser, where the answers are', async () => {
  const invited = await inviteCandidate(app, judith);
  await agree(invited);
  await answer(invited, 'experience/MKT-02', {
    'value-MKT-02-A1': '4',
    'evidence-MKT-02-A1': 'No data team: 30% of leads',
    'confirmer-MKT-02-A1': 'Luc',
  });
  const phone = await app.openLink(invited.link);
  expect(phone.path).toBe(invited.path);
  const overview = await phone.browser.get(phone.path);
  expect(overview.text).toContain('1 of 69 answered');
  expect(overview.text).toContain('1 of 2 answered');
  const page = await phone.browser.get(`${phone.path}/experience/MKT-02`);
  expect(page.$('[name=value-MKT-02-A1]:checked').val()).toBe('4');
  expect(page.$('[name=evidence-MKT-02-A1]').val()).toBe('No data team: 30% of leads');
  expect(page.$('[name=confirmer-MKT-02-A1]').val()).toBe('Luc');
  expect(page.$('[data-saved]').text()).toContain('Saved');
});

test('a choice, a text and a decline can each be changed and taken back', async () => {
  const invited = await inviteCandidate(app, judith);
  await agree(invited);
  await answer(invited, 'experience/SAL-03', { 'value-SAL-03-A1': '5', 'evidence-SAL-03-A1': 'Some text' });
  await answer(invited, 'experience/SAL-03', { 'value-SAL-03-A1': 'declined' });
  const page = await invited.candidate.get(`${invited.path}/experience/SAL-03`);
  expect(page.$('[name=value-SAL-03-A1]:checked').val()).toBe('declined');
  expect(page.$('[name=evidence-SAL-03-A1]').val()).toBe('Some text');
  const saved = await answer(invited, 'experience/SAL-03', { 'value-SAL-03-A1': '2' });
  expect(saved.location).toBe(`${invited.path}/experience/SAL-04`);
  expect((await invited.candidate.get(`${invited.path}/experience/SAL-03`)).$('[name=value-SAL-03-A1]:checked').val()).toBe('2');
});

test('submitting twice submits once, and nothing can be changed afterwards', async () => {
  const invited = await inviteCandidate(app, judith);
  const { candidate, path } = invited;
  await agree(invited);
  await answer(invited, 'situations/LDR-01', { 'value-LDR-01-J': 'c' });
  const late = await candidate.get(`${path}/experience/SAL-01`);
  const review = await candidate.get(`${path}/review`);
  expect(review.text).toContain('68 still open');
  const [first, second] = await Promise.all([
    candidate.submit(review, { button: 'Submit 1 answer' }),
    candidate.submit(review, { button: 'Submit 1 answer' }),
  ]);
  expect([first.status, second.status]).toEqual([303, 303]);
  const events: unknown[] = await app.dataSource.query(
    `SELECT 1 FROM audit_event WHERE action = 'assessment.submitted' AND actor_name = $1 AND after->>'settled' = '1'`,
    ['Priya Venkataraman'],
  );
  expect(events).toHaveLength(1);

  const refused = await candidate.submit(
    late,
    { form: 'form[data-autosave]' },
    { 'value-SAL-01-A1': '5', 'evidence-SAL-01-A1': 'Typed too late' },
  );
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('submitted in the meantime');
  expect(refused.text).toContain('Typed too late');
  for (const page of ['', '/review', '/experience/SAL-01']) {
    const answered = await candidate.get(path + page);
    expect([answered.status, answered.location?.startsWith(path)]).toEqual([303, true]);
  }
  const results = await candidate.get(`${path}/results`);
  expect(results.text).toContain('Not answered');
  const asked = await candidate.submitAndFollow(results, { button: 'Ask for a correction' }, { correction: 'SAL-01 should say 2' });
  expect(asked.text).toContain('SAL-01 should say 2');
});

test('nothing can be submitted before there is an answer, nor answered before consent', async () => {
  const invited = await inviteCandidate(app, judith);
  const { candidate, path } = invited;
  expect((await candidate.get(`${path}/experience/SAL-01`)).location).toBe(path);
  expect((await candidate.get(`${path}/results`)).location).toBe(path);
  const token = String((await candidate.get(path)).$('[name=_csrf]').first().val());
  const early = await candidate.post(`${path}/experience/SAL-01`, { _csrf: token, 'value-SAL-01-A1': '3' });
  expect(early.location).toBe(path);
  await agree(invited);
  expect((await candidate.get(`${path}/review`)).text).toContain('There is nothing to submit yet');
  const refused = await candidate.post(`${path}/submission`, { _csrf: token });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('Answer at least one question');
});
