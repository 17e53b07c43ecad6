import { assessmentItems } from '../../../server/features/assessments';
import type { SignedUp, TestApp } from '../../support/app';
import { startTestApp } from '../../support/app';
import type { Page } from '../../support/page';
import { addSearch } from '../../support/builders/searches';
import { addToSearch } from '../../../server/features/people';
import { addSignedSearch, answerAssessment, addCandidateAt } from '../../support/builders/compared-search';
import { addCandidate, agree, answer, inviteCandidate, type Invited } from './support';

let app: TestApp;
let judith: SignedUp;
let people = 0;

beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

interface Answered {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly candidacyId: string;
}

const FORMER = { title: 'Head of Revenue', client: 'Secretive Systems' };

/** Somebody who has answered for a search of Secretive Systems: every question, or only the first. */
async function answeredElsewhere(name: string, { only }: { only?: Record<string, string> } = {}): Promise<Answered> {
  const email = `known${++people}@example.com`;
  const searchId = await addSearch(judith, FORMER);
  const candidacyId = await addCandidate(app, judith, { searchId, name, email });
  if (only) {
    const invited = await invite(searchId, { candidacyId, email });
    await agree(invited);
    await answer(invited, 'experience/SAL-01', only);
    await invited.candidate.submitAndFollow(await invited.candidate.get(`${invited.path}/review`), { form: 'form[action$="/submission"]' });
  } else await answerAssessment(app, judith, { searchId, candidacyId, name, email });
  const rows: { person_id: string }[] = await app.dataSource.query('SELECT person_id FROM candidacy WHERE id = $1', [candidacyId]);
  return { personId: rows[0]!.person_id, email, name, candidacyId };
}

async function invite(searchId: string, { candidacyId, email }: { candidacyId: string; email: string }): Promise<Invited> {
  const page = await judith.get(`/searches/${searchId}/assessments/new?candidacy=${candidacyId}`);
  await judith.submitAndFollow(page, { button: 'Send 1 assessment' });
  const link = (await app.mails()).filter((mail) => mail.to === email).at(-1)?.link ?? '';
  const { browser, path } = await app.openLink(link);
  return { searchId, candidacyId, candidate: browser, path, link };
}

/** The same person in another search, without a letter yet. */
async function inAnotherSearch({ personId }: Answered, searchId?: string) {
  const id = searchId ?? (await addSearch(judith));
  const now = app.clock.now();
  const candidacyId = await app.deps.database.transaction((tx) => addToSearch(tx, { actor: judith.user, searchId: id, personId, now }));
  return { searchId: id, candidacyId };
}

async function invitedAgain(answered: Answered, searchId?: string): Promise<Invited> {
  const second = await inAnotherSearch(answered, searchId);
  return invite(second.searchId, { candidacyId: second.candidacyId, email: answered.email });
}

const bringPage = ({ candidate, path }: Invited) => candidate.get(`${path}/earlier-answers`);

async function bringAlong(invited: Invited) {
  return invited.candidate.submitAndFollow(await bringPage(invited), { button: 'Bring them along' }, { consent: 'yes' });
}

async function storedAnswers(candidacyId: string): Promise<unknown[]> {
  return app.dataSource.query(
    `SELECT item_id, value, declined, evidence, confirmer FROM assessment_answer w JOIN assessment a ON a.id = w.assessment_id
     WHERE a.candidacy_id = $1 ORDER BY item_id`,
    [candidacyId],
  );
}

async function assessmentOf(candidacyId: string): Promise<{ submitted_at: Date | null; consent_at: Date | null }> {
  const rows: { submitted_at: Date | null; consent_at: Date | null }[] = await app.dataSource.query(
    'SELECT submitted_at, consent_at FROM assessment WHERE candidacy_id = $1',
    [candidacyId],
  );
  return rows[0]!;
}

/** Neither the other search nor its client: for a page the part that the frame with the firm's own searches is around. */
function expectNothingOfTheOther(told: Page | string): void {
  const text = typeof told === 'string' ? told : told.$('main').text();
  expect(['Secretive Systems', 'Head of Revenue'].filter((name) => text.includes(name))).toEqual([]);
}

describe('the letter to somebody who has answered for another search', () => {
  it('offers both ways, to exactly those whom it concerns, and the recruiter sees that before sending', async () => {
    const ada = await answeredElsewhere('Ada Lund');
    app.clock.forwardDays(30);
    const { searchId, candidacyId } = await inAnotherSearch(ada);
    const ben = await addCandidate(app, judith, { searchId, name: 'Ben Okafor', email: 'ben.new@example.com' });
    const page = await judith.get(`/searches/${searchId}/assessments/new?candidacy=${candidacyId}&candidacy=${ben}`);
    expect(page.text).toMatch(/Ada Lund answered the same questions on .*? for another search\. The letter offers both/);
    expect(page.text).toContain('Only Ada Lund can choose.');
    expect(page.text).toMatch(/\[Only to Ada Lund:\] You answered the same questions on .*?Your personal link:/);
    expectNothingOfTheOther(page);
    await judith.submitAndFollow(page, { button: 'Send 2 assessments' });
    const letterTo = async (email: string) => (await app.mails()).filter((mail) => mail.to === email).at(-1)?.text ?? '';
    expect(await letterTo(ada.email)).toContain('bring those answers along, or answer anew');
    expectNothingOfTheOther(await letterTo(ada.email));
    expect(await letterTo('ben.new@example.com')).not.toContain('another search');
  });

  it('says nothing of it to somebody of another firm with the same address', async () => {
    const ada = await answeredElsewhere('Ada Hale');
    const other = await app.signUpFirm({ firm: 'Second House', name: 'Sam Otero' });
    const searchId = await addSearch(other);
    const candidacyId = await addCandidate(app, other, { searchId, name: ada.name, email: ada.email });
    const page = await other.get(`/searches/${searchId}/assessments/new?candidacy=${candidacyId}`);
    expect(page.text).not.toContain('another search');
  });
});

describe('a candidate who has answered for another search', () => {
  it('is shown what would come along, when it was answered and who will see it, and agrees before anything is copied', async () => {
    const ada = await answeredElsewhere('Ada Winter');
    const invited = await invitedAgain(ada);
    const start = await invited.candidate.get(invited.path);
    expect(start.text).toContain('You have answered these questions before');
    expectNothingOfTheOther(start);
    const page = await bringPage(invited);
    expect(page.text).toContain(`${assessmentItems.length} of ${assessmentItems.length} answers, word for word`);
    expect(page.text).toContain('Who sees it now, and your rights');
    expect(page.text).toContain('Nothing that interviewers or referees said of you then');
    expectNothingOfTheOther(page);
    expect(page.html).not.toMatch(/rationale|points of/);
    const refused = await invited.candidate.submit(page, { button: 'Bring them along' });
    expect(refused.status).toBe(422);
    expect(refused.$('[data-error-summary] a').attr('href')).toBe('#consent');
    expect(await storedAnswers(invited.candidacyId)).toEqual([]);
  });

  it('brings the answers along word for word, with consent and origin on record', async () => {
    const ada = await answeredElsewhere('Ada Sommer');
    app.clock.forwardDays(10);
    const invited = await invitedAgain(ada);
    const results = await bringAlong(invited);
    expect(results.text).toContain('Your earlier answers are brought along and submitted.');
    expect(results.text).toMatch(/You answered 69 of these questions on .*? for another search, and agreed on .*? that they count here/);
    expect(await storedAnswers(invited.candidacyId)).toEqual(await storedAnswers(ada.candidacyId));
    expect(await storedAnswers(ada.candidacyId)).toHaveLength(assessmentItems.length);
    const firm = await judith.get(`/searches/${invited.searchId}/people/${invited.candidacyId}/assessment`);
    expect(firm.text).toMatch(/69 answers were given on .*? for another search and brought along with the candidate’s consent of/);
    expect(firm.text).toContain('Answered for another search');
    expectNothingOfTheOther(firm);
    const list = await judith.get(`/searches/${invited.searchId}/assessments`);
    expect(list.text).toMatch(/69 of 69 answered, 69 of them on .*? for another search/);
    const trail: { actor_kind: string; after: { answerCount: number } }[] = await app.dataSource.query(
      `SELECT actor_kind, after FROM audit_event e JOIN assessment a ON a.id::text = e.subject_id
       WHERE a.candidacy_id = $1 AND action = 'assessment.brought_along'`,
      [invited.candidacyId],
    );
    expect(trail).toMatchObject([{ actor_kind: 'link', after: { answerCount: 69 } }]);
    const file = await invited.candidate.get(`${invited.path}/data.json`);
    expect(file.html).toContain('broughtAlong');
    expectNothingOfTheOther(file.html);
  });

  it('brings them along once, however often the form is sent', async () => {
    const invited = await invitedAgain(await answeredElsewhere('Ada Twice'));
    const page = await bringPage(invited);
    const sent = await Promise.all([1, 2].map(() => invited.candidate.submit(page, { button: 'Bring them along' }, { consent: 'yes' })));
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    expect(await storedAnswers(invited.candidacyId)).toHaveLength(assessmentItems.length);
  });

  it('is asked what was left open then, and what is changed counts as answered here', async () => {
    const ada = await answeredElsewhere('Ada Offen', { only: { 'value-SAL-01-A1': '4', 'evidence-SAL-01-A1': 'The plan of 2024' } });
    const invited = await invitedAgain(ada);
    expect((await bringPage(invited)).text).toContain('The 68 questions that you left open then are asked in addition');
    const overview = await bringAlong(invited);
    expect(overview.text).toContain('You brought 1 answer along');
    expect((await assessmentOf(invited.candidacyId)).submitted_at).toBeNull();
    await answer(invited, 'experience/SAL-01', { 'value-SAL-01-A2': '3' });
    const submit = () => invited.candidate.get(`${invited.path}/review`);
    await invited.candidate.submitAndFollow(await submit(), { form: 'form[action$="/submission"]' });
    const origins = (await judith.get(`/searches/${invited.searchId}/people/${invited.candidacyId}/assessment`)).text.match(
      /Answered [^.]*? for another search/g,
    );
    expect(origins).toHaveLength(1);
  });

  it('can answer anew instead, and then nothing is brought', async () => {
    const invited = await invitedAgain(await answeredElsewhere('Ada Neu'));
    await agree(invited);
    expect((await invited.candidate.get(invited.path)).text).toContain('You have answered these questions before');
    await answer(invited, 'experience/SAL-01', { 'value-SAL-01-A1': '2' });
    expect((await invited.candidate.get(invited.path)).text).not.toContain('You have answered these questions before');
    expect((await bringPage(invited)).status).toBe(303);
    expect(await storedAnswers(invited.candidacyId)).toMatchObject([{ item_id: 'SAL-01-A1', value: '2' }]);
  });

  it('is not offered answers older than twelve months, not even with the page still open', async () => {
    const invited = await invitedAgain(await answeredElsewhere('Ada Alt'));
    const page = await bringPage(invited);
    await app.dataSource.query(
      `UPDATE assessment SET submitted_at = submitted_at - interval '13 months', consent_at = consent_at - interval '13 months'
       WHERE submitted_at IS NOT NULL AND candidacy_id IN (SELECT o.id FROM candidacy c JOIN candidacy o ON o.person_id = c.person_id WHERE c.id = $1)`,
      [invited.candidacyId],
    );
    expect((await invited.candidate.get(invited.path)).text).not.toContain('answered these questions before');
    expect((await bringPage(invited)).status).toBe(303);
    const late = await invited.candidate.submit(page, { button: 'Bring them along' }, { consent: 'yes' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('There is nothing that could be brought along');
    expect(await storedAnswers(invited.candidacyId)).toEqual([]);
  });

  it('is told when the questions have changed since, and answers anew', async () => {
    const ada = await answeredElsewhere('Ada Wandel');
    await app.dataSource.query(`UPDATE assessment SET instrument_version = '0.9.0' WHERE candidacy_id = $1`, [ada.candidacyId]);
    const { searchId, candidacyId } = await inAnotherSearch(ada);
    const sending = await judith.get(`/searches/${searchId}/assessments/new?candidacy=${candidacyId}`);
    expect(sending.text).toContain('the questions have changed since (they were version 0.9.0)');
    const invited = await invite(searchId, { candidacyId, email: ada.email });
    expect((await app.mails()).filter((mail) => mail.to === ada.email).at(-1)?.text).not.toContain('another search');
    const start = await invited.candidate.get(invited.path);
    expect(start.text).toContain('The questions have changed since');
    expect((await bringPage(invited)).status).toBe(303);
  });

  it('cannot pass brought answers on as if they were new: the twelve months count from the answering', async () => {
    const ada = await answeredElsewhere('Ada Kette');
    await bringAlong(await invitedAgain(ada));
    const third = await invitedAgain(ada);
    const page = await bringPage(third);
    expect(page.text).toContain('69 of 69 answers');
    await app.dataSource.query(
      `UPDATE assessment SET submitted_at = submitted_at - interval '13 months', consent_at = consent_at - interval '13 months' WHERE candidacy_id = $1`,
      [ada.candidacyId],
    );
    expect((await bringPage(third)).status).toBe(303);
  });

  it('has nothing to bring along without answers of another search', async () => {
    const invited = await inviteCandidate(app, judith, 'Nora Neu');
    expect((await invited.candidate.get(invited.path)).text).not.toContain('answered these questions before');
    expect((await bringPage(invited)).status).toBe(303);
  });
});

describe('taking brought answers back', () => {
  it('removes the copies from this search and leaves the answers where they were given', async () => {
    const ada = await answeredElsewhere('Ada Back');
    const invited = await invitedAgain(ada);
    await bringAlong(invited);
    const rights = await invited.candidate.get(`${invited.path}/rights`);
    expect(rights.text).toContain('69 answers of');
    const start = await invited.candidate.submitAndFollow(rights, { button: 'Take them back' });
    expect(start.text).toContain('Taken back. Your earlier answers no longer count in this search.');
    expect(start.text).toContain('You have answered these questions before');
    expect(await storedAnswers(invited.candidacyId)).toEqual([]);
    expect(await assessmentOf(invited.candidacyId)).toEqual({ submitted_at: null, consent_at: null });
    expect(await storedAnswers(ada.candidacyId)).toHaveLength(assessmentItems.length);
    expect((await assessmentOf(ada.candidacyId)).submitted_at).not.toBeNull();
    const told = (await app.mails()).at(-1);
    expect(told?.to).toBe(judith.user.email);
    expect(told?.subject).toBe('Ada Back has taken back the answers brought along');
    expectNothingOfTheOther(told?.text ?? '');
    const data = await invited.candidate.get(`${invited.path}/data`);
    expect(data.text).toMatch(/brought along on .*?, taken back on/);
    expect((await invited.candidate.submit(rights, { button: 'Take them back' })).status).toBe(303);
  });

  it('leaves what was answered here, and can be undone by bringing them along again', async () => {
    const ada = await answeredElsewhere('Ada Again');
    const invited = await invitedAgain(ada);
    await bringAlong(invited);
    await invited.candidate.submitAndFollow(await invited.candidate.get(`${invited.path}/rights`), { button: 'Take them back' });
    await bringAlong(invited);
    expect(await storedAnswers(invited.candidacyId)).toHaveLength(assessmentItems.length);
    const past: unknown[] = await app.dataSource.query(
      `SELECT b.id FROM brought_answers b JOIN assessment a ON a.id = b.assessment_id WHERE a.candidacy_id = $1`,
      [invited.candidacyId],
    );
    expect(past).toHaveLength(2);
  });
});

test('brought answers count as evidence like the same answers given anew, with their origin beside them', async () => {
  const ada = await answeredElsewhere('Ada Evidence');
  const searchId = await addSignedSearch(app, judith, { title: 'VP Sales', client: 'Corvane Systems' });
  const invited = await invitedAgain(ada, searchId);
  await bringAlong(invited);
  const anew = await addCandidateAt(app, judith, { searchId, name: 'Berta Anew', email: 'berta@example.com', stage: 'assessment' });
  await answerAssessment(app, judith, { searchId, candidacyId: anew, name: 'Berta Anew', email: 'berta@example.com' });
  const why = await judith.get(`/searches/${searchId}/comparison/${invited.candidacyId}`);
  expect(why.status).toBe(200);
  expect(why.text).toMatch(/Answered .*? for another search/);
  expectNothingOfTheOther(why);
  const shares = (id: string) => judith.get(`/searches/${searchId}/comparison/${id}`).then(({ $ }) => $('details.twin').last().text());
  expect(await shares(invited.candidacyId)).toBe(await shares(anew));
  const stored: { input: { candidates: { candidacyId: string; competencies: unknown }[] }; result: unknown }[] = await app.dataSource.query(
    'SELECT input, result FROM comparison_run WHERE search_id = $1 ORDER BY computed_at DESC LIMIT 1',
    [searchId],
  );
  const files = new Map(stored[0]!.input.candidates.map((one) => [one.candidacyId, one.competencies]));
  expect(files.get(invited.candidacyId)).toEqual(files.get(anew));
  const thread = await judith.get(`/searches/${searchId}/thread`);
  expect(thread.text).toContain('6 answers (3 given earlier for another search)');
  await invited.candidate.submitAndFollow(await invited.candidate.get(`${invited.path}/rights`), { button: 'Take them back' });
  expect((await judith.get(`/searches/${searchId}/thread`)).text).not.toContain('given earlier');
});
