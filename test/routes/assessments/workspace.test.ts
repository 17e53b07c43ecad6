import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSearch } from '../../support/builders/searches';
import { addCandidate, agree, answer, inviteCandidate } from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

test('a recruiter sees exactly what is sent, sends it to the chosen people, and each gets an own link', async () => {
  const searchId = await addSearch(judith);
  expect((await judith.get(`/searches/${searchId}/assessments`)).text).toContain('Nobody to assess yet');
  const ada = await addCandidate(app, judith, { searchId, name: 'Ada Lund', email: 'ada@example.com' });
  const ben = await addCandidate(app, judith, { searchId, name: 'Ben Okafor', email: 'ben@example.com' });
  await addCandidate(app, judith, { searchId, name: 'Cleo Nash', email: null });

  const list = await judith.get(`/searches/${searchId}/assessments`);
  expect(list.text).toContain('Cleo Nash has no email address');
  expect(list.$('input[name=candidacy]').length).toBe(2);
  expect(
    list
      .$('.chip')
      .map((_, chip) => list.$(chip).text())
      .get(),
  ).toContain('Not sent');

  const nobody = await judith.submit(list, { button: 'Look over and send' });
  expect(nobody.status).toBe(422);
  expect(nobody.text).toContain('Choose at least one person');

  const letter = await judith.submit(list, { button: 'Look over and send' }, { candidacy: [ada, ben] });
  expect(letter.text).toContain('Ada Lund and Ben Okafor will get this');
  expect(letter.text).toContain('Judith Marlowe of Marlowe Penn asks you to fill in an assessment');
  const sent = await judith.submitAndFollow(letter, { button: 'Send 2 assessments' }, { note: 'Good to talk on Monday.' });
  expect(sent.text).toContain('2 assessments sent.');
  expect(sent.text).toContain('The link works until');

  const mails = (await app.mails()).filter((mail) => mail.to.endsWith('@example.com'));
  expect(mails.map((mail) => mail.to)).toEqual(['ada@example.com', 'ben@example.com']);
  expect(new Set(mails.map((mail) => mail.link)).size).toBe(2);
  expect(mails[0]?.text).toContain('Dear Ada Lund,\n\nGood to talk on Monday.');
  const stages: unknown[] = await app.dataSource.query('SELECT stage FROM candidacy WHERE id = $1', [ada]);
  expect(stages).toEqual([{ stage: 'assessment' }]);
});

test('a double click sends one letter', async () => {
  const searchId = await addSearch(judith);
  const id = await addCandidate(app, judith, { searchId, name: 'Dora Fenn', email: 'dora@fenn.example' });
  const letter = await judith.get(`/searches/${searchId}/assessments/new?candidacy=${id}`);
  const answers = await Promise.all([
    judith.submit(letter, { button: 'Send 1 assessment' }),
    judith.submit(letter, { button: 'Send 1 assessment' }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect((await app.mails()).filter((mail) => mail.to === 'dora@fenn.example')).toHaveLength(1);
});

test('somebody without an address gets nothing, said in a sentence; somebody of another search is not found', async () => {
  const searchId = await addSearch(judith);
  const id = await addCandidate(app, judith, { searchId, name: 'Eli Noor', email: null });
  const token = String((await judith.get(`/searches/${searchId}/assessments`)).$('[name=_csrf]').first().val());
  const refused = await judith.post(`/searches/${searchId}/assessments`, { _csrf: token, candidacy: id });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Eli Noor has no email address. Add one');
  const elsewhere = await addSearch(judith);
  const foreign = await judith.post(`/searches/${elsewhere}/assessments`, { _csrf: token, candidacy: id });
  expect(foreign.status).toBe(404);
  expect((await judith.get(`/searches/${searchId}/assessments/new?candidacy=nonsense`)).status).toBe(422);
});

test('until it is submitted the firm sees a count, afterwards answers, evidence, who confirms, and claims to probe', async () => {
  const invited = await inviteCandidate(app, judith, 'Priya Venkataraman');
  const { searchId, candidacyId, candidate, path } = invited;
  const view = `/searches/${searchId}/people/${candidacyId}/assessment`;
  expect((await judith.get(view)).text).toContain('Opened');
  await agree(invited);
  await answer(invited, 'experience/SAL-01', {
    'value-SAL-01-A1': '4',
    'evidence-SAL-01-A1': 'Verity 2024, 31 sellers, ramp was two months longer',
    'confirmer-SAL-01-A1': 'Luc Ferrand, Head of Sales',
    'value-SAL-01-A2': '5',
  });
  await answer(invited, 'experience/SAL-02', { 'value-SAL-02-A1': 'declined', 'evidence-SAL-02-A1': 'Under a confidentiality agreement' });
  await answer(invited, 'situations/SAL-01', { 'value-SAL-01-J': 'b' });

  const before = await judith.get(view);
  expect(before.text).toContain('4 of 69 answered');
  expect(before.text).not.toContain('Verity');
  expect((await judith.get(`/searches/${searchId}/assessments`)).text).toContain('Answering');

  await candidate.submit(await candidate.get(`${path}/review`), { button: 'Submit 4 answers' });
  const after = await judith.get(view);
  expect(after.text).toContain('Verity 2024, 31 sellers, ramp was two months longer');
  expect(after.text).toContain('Could confirm it: Luc Ferrand, Head of Sales');
  expect(after.text).toContain('1 to ask about in the interview');
  expect(after.$('section[aria-labelledby=claims]').text()).toContain('largest number of quota-carrying sellers');
  expect(after.text).toContain('2 of 3 points. A sound low-regret step');
  expect(after.text).toContain('Declined');
  expect(after.text).not.toContain('Under a confidentiality agreement');
  const stored: unknown[] = await app.dataSource.query(`SELECT evidence FROM assessment_answer WHERE item_id = 'SAL-02-A1' AND declined`);
  expect(stored).toEqual([{ evidence: '' }]);
  expect((await judith.get(`/searches/${searchId}/assessments`)).text).toContain('Submitted, nothing left to send');
});

test('an adjustment is asked for before consent, told to the recruiter, granted by name, and read by the candidate', async () => {
  const { searchId, candidacyId, candidate, path } = await inviteCandidate(app, judith, 'Noor Haddad');
  const form = await candidate.get(`${path}/adjustment`);
  const refused = await candidate.submit(form, { button: 'Ask Judith Marlowe' });
  expect(refused.status).toBe(422);
  expect(refused.$('.error-summary a[href="#adjustment"]').length).toBe(1);
  const asked = await candidate.submitAndFollow(form, { button: 'Ask Judith Marlowe' }, { adjustment: 'Two more weeks, please' });
  expect(asked.text).toContain('Waiting for an answer');
  const told = (await app.mails()).find((mail) => mail.subject.includes('Noor Haddad asks for an adjustment'));
  expect(told?.to).toBe(judith.user.email);
  expect(told?.text).not.toContain('Two more weeks');

  expect((await judith.get(`/searches/${searchId}/assessments`)).text).toContain('Asks for an adjustment');
  const view = await judith.get(`/searches/${searchId}/people/${candidacyId}/assessment`);
  expect(view.text).toContain('Two more weeks, please');
  const wrong = await judith.submit(view, { button: 'Grant it and tell Noor Haddad' }, { until: '2026-13-45', reply: 'Of course' });
  expect(wrong.status).toBe(422);
  expect(wrong.$('[name=reply]').val()).toBe('Of course');
  const values = { kind: 'more_time', until: '2026-10-20', reply: 'Take the time you need.' };
  const granted = await judith.submitAndFollow(view, { button: 'Grant it and tell Noor Haddad' }, values);
  expect(granted.text).toContain('Granted by Judith Marlowe');
  const stale = await judith.submit(view, { button: 'Grant it and tell Noor Haddad' }, { ...values, kind: 'pause' });
  expect(stale.status).toBe(409);
  const letter = (await app.mails()).find((mail) => mail.subject === 'Your adjustment is granted');
  expect(letter?.text).toContain('A later date to submit by, until Tue 20 Oct 2026.');
  expect((await candidate.get(`${path}/adjustment`)).text).toContain('Take the time you need.');
});

test('a link reaches its own assessment and no other', async () => {
  const one = await inviteCandidate(app, judith);
  const two = await inviteCandidate(app, judith);
  await agree(one);
  await agree(two);
  await answer(two, 'experience/SAL-01', { 'value-SAL-01-A1': '3', 'evidence-SAL-01-A1': 'Belongs to two' });
  for (const page of ['', '/experience/SAL-01', '/review', '/results', '/adjustment', '/privacy']) {
    const seen = await one.candidate.get(two.path + page);
    expect(seen.html).not.toContain('Belongs to two');
    expect([401, 403, 404]).toContain(seen.status);
  }
  const own = await one.candidate.get(`${one.path}/experience/SAL-01`);
  const token = String(own.$('[name=_csrf]').first().val());
  const forged = await one.candidate.post(`${two.path}/experience/SAL-01`, { _csrf: token, 'value-SAL-01-A1': '1' });
  expect(forged.status).not.toBe(303);
  expect((await two.candidate.get(`${two.path}/experience/SAL-01`)).$('[name=value-SAL-01-A1]:checked').val()).toBe('3');
});

test('an address put right ends the link that went to the wrong one, in the candidate’s browser too', async () => {
  const { candidate, path, link, candidacyId } = await inviteCandidate(app, judith, 'Nils Aalto');
  const rows: { person_id: string }[] = await app.dataSource.query('SELECT person_id FROM candidacy WHERE id = $1', [candidacyId]);
  const form = await judith.get(`/people/${rows[0]?.person_id}/edit`);
  const saved = await judith.submitAndFollow(form, { form: '#person-form' }, { email: 'nils.aalto@example.com' });
  expect(saved.text).toMatch(/The link that went to \S+@example\.com works no longer\. Send it again to the new address/);
  expect((await app.visitor().get(link)).status).toBe(404);
  expect((await candidate.get(path)).status).toBe(404);
});

test('another firm and a visitor see none of it', async () => {
  const { searchId, candidacyId } = await inviteCandidate(app, judith);
  const stranger = await app.signUpFirm();
  const paths = [
    `/searches/${searchId}/assessments`,
    `/searches/${searchId}/assessments/new?candidacy=${candidacyId}`,
    `/searches/${searchId}/people/${candidacyId}/assessment`,
  ];
  for (const path of paths) {
    expect((await stranger.get(path)).status).toBe(404);
    expect((await app.visitor().get(path)).location).toContain('/sign-in');
  }
  const ownSearch = await addSearch(stranger);
  expect((await stranger.get(`/searches/${ownSearch}/people/${candidacyId}/assessment`)).status).toBe(404);
  const token = String((await stranger.get('/searches')).$('[name=_csrf]').first().val());
  const grant = `/searches/${searchId}/people/${candidacyId}/assessment/adjustment`;
  expect((await stranger.post(grant, { _csrf: token, kind: 'pause', version: '1' })).status).toBe(404);
  expect((await stranger.post(`/searches/${searchId}/assessments`, { _csrf: token, candidacy: candidacyId })).status).toBe(404);
});

test('the list asks the same number of queries for one person as for ten', async () => {
  const searchId = await addSearch(judith);
  const count = async () => {
    const queries = jest.spyOn(app.dataSource.manager, 'query');
    const page = await judith.get(`/searches/${searchId}/assessments`);
    const asked = queries.mock.calls.length;
    queries.mockRestore();
    return { queries: asked, rows: page.$('tbody tr').length };
  };
  await addCandidate(app, judith, { searchId, name: 'Person 0', email: 'p0@example.org' });
  const one = await count();
  for (let number = 1; number < 10; number++)
    await addCandidate(app, judith, { searchId, name: `Person ${number}`, email: `p${number}@example.org` });
  const ten = await count();
  expect([one.rows, ten.rows]).toEqual([1, 10]);
  expect(ten.queries).toBe(one.queries);
  expect(one.queries).toBeGreaterThan(3);
});
