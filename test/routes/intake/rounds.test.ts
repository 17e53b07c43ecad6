import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import { copyResponsesIn, instrument } from '../../../server/features/intake';
import type { Browser } from '../../support/browser';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSignedBrief } from '../../support/builders/briefs';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, MARCUS, type NewStakeholder } from '../../support/builders/searches';

const A = fixture('A_outbound_plateau').answers;
const B = fixture('B_full_pipe_leaky_close').answers;
const DIRECT = 'a';
const LEA: NewStakeholder = { name: 'Lea Moreau', email: 'lea@corvane.example', jobTitle: 'CFO', part: 'decision_maker' };

let app: TestApp;
let judith: SignedUp;
let searchId: string;
let links: Map<string, { browser: Browser; path: string }>;

beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
// Tests open more links from one address than a person would.
beforeEach(() => app.dataSource.query('DELETE FROM rate_limit'));
afterAll(() => app.close());

const intake = () => judith.get(`/searches/${searchId}/intake`);
const newRound = () => judith.get(`/searches/${searchId}/intake/rounds/new`);
const diagnosis = () => judith.get(`/searches/${searchId}/diagnosis`);
const as = (email: string) => links.get(email)!;
const portal = (email: string, rest = '') => as(email).browser.get(`${as(email).path}${rest}`);
const begin = async (values: Record<string, string | string[]> = {}, button = 'Begin the second round') =>
  judith.submitAndFollow(await newRound(), { button }, values);
const together = (email: string) => portal(email, '/together');

/** Two or three people who have answered, and a sponsor who has opened the answers. */
async function answeredOnce(people: readonly NewStakeholder[] = [HELENA, MARCUS]): Promise<void> {
  searchId = await addSearch(judith);
  await addStakeholders(judith, searchId, people);
  await judith.submit(await intake(), { button: `Send the intake to ${people.length} people` });
  const mails = await app.mails();
  links = new Map();
  for (const { email } of people) {
    links.set(email, await app.openLink(mails.findLast(({ to }) => to === email)?.link ?? ''));
    await addSubmittedResponse(app, judith, { searchId, email, answers: email === HELENA.email ? A : B });
  }
}
const openAnswers = async () => {
  await as(HELENA.email).browser.submit(await portal(HELENA.email), { button: 'Open the answers to all who have sent theirs' });
};
const answeredAndOpened = async (people?: readonly NewStakeholder[]) => {
  await answeredOnce(people);
  await openAnswers();
};
/** Answers the direct question again and then what is given, and sends all. */
async function sendAgain(
  email: string,
  direct: string,
  changes: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Promise<void> {
  const { browser } = as(email);
  await browser.submit(await portal(email, '/sections/direct'), { form: 'form[data-intake]' }, { I01: direct });
  for (const [step, values] of Object.entries(changes))
    await browser.submit(await portal(email, `/sections/${step}`), { form: 'form[data-intake]' }, values);
  await browser.submit(await portal(email, '/review'), { button: 'Send my answers' });
}
const stored = (email: string): Promise<{ round: number; submitted_at: Date | null; answers: Record<string, unknown> }[]> =>
  app.dataSource.query(
    `SELECT r.round, r.submitted_at, (SELECT jsonb_object_agg(a.item_id, a.value) FROM intake_answer a WHERE a.response_id = r.id) AS answers
     FROM intake_response r JOIN stakeholder s ON s.id = r.stakeholder_id WHERE s.search_id = $1 AND s.email = $2 ORDER BY r.round`,
    [searchId, email],
  );

describe('beginning a second round', () => {
  test('waits until the answers of the first are open', async () => {
    await answeredOnce();
    const early = await newRound();
    expect(early.$('.empty').text()).toContain('The answers of the first round are not open yet.');
    expect((await intake()).$('a[href$="/rounds/new"]').length).toBe(0);
    const forged = await judith.post(`/searches/${searchId}/intake/rounds`, {
      _csrf: String((await intake()).$('[name=_csrf]').first().val()),
      round: '2',
      people: (await intake()).$('a[href$="/replacement"]').attr('href')?.split('/').at(-2) ?? '',
    });
    expect(forged.status).toBe(409);
    expect(await stored(MARCUS.email)).toHaveLength(1);
    await openAnswers();
    expect((await intake()).$('a[href$="/rounds/new"]').text()).toBe('Begin a second round');
  });

  test('everybody who has answered is asked again by the mail that is shown, with an address that works', async () => {
    await answeredAndOpened();
    const before = (await app.mails()).length;
    const page = await newRound();
    const letter = page
      .$('.confirm__letter p')
      .map((_, one) => page.$(one).text())
      .get();
    const done = await judith.submitAndFollow(page, { button: 'Begin the second round' }, { ownLine: 'The board has read them.' });
    expect(done.text).toContain('The second round has begun. The mails are on their way.');
    expect(done.$('#rounds').closest('section').text()).toContain('Judith Marlowe began the second round on');
    const mails = (await app.mails()).slice(before);
    expect(mails.map(({ to }) => to).sort()).toEqual([HELENA.email, MARCUS.email]);
    expect(mails[0]?.subject).toBe(letter[0]);
    for (const line of [...letter.slice(2), 'The board has read them.']) expect(mails[0]?.text).toContain(line);
    const { browser, path } = await app.openLink(mails[0]?.link ?? '');
    expect((await browser.get(path)).$('h1').text()).toContain('The second round');
    expect(
      await app.dataSource.query(`SELECT 1 FROM audit_event WHERE action = 'intake.round_begun' AND subject_id = $1`, [searchId]),
    ).toHaveLength(1);
  });

  test('only those who are ticked are asked; nobody ticked, or a day that is over, is asked for again with what was typed', async () => {
    await answeredAndOpened([HELENA, MARCUS, LEA]);
    const page = await newRound();
    const id = page.$('label:contains("Marcus") input').attr('value') ?? '';
    const nobody = await judith.submit(page, { button: 'Begin the second round' }, { people: [], ownLine: 'Typed' });
    expect(nobody.status).toBe(422);
    expect(nobody.$('.error-summary a').attr('href')).toBe('#people');
    expect(nobody.$('#ownLine').val()).toBe('Typed');
    const past = await judith.submit(page, { button: 'Begin the second round' }, { closesOn: '2026-01-01' });
    expect(past.$('.error-summary a').attr('href')).toBe('#closesOn');
    await begin({ people: [id] });
    expect((await stored(MARCUS.email)).map(({ round }) => round)).toEqual([1, 2]);
    expect((await stored(LEA.email)).map(({ round }) => round)).toEqual([1]);
    expect((await portal(LEA.email)).$('h1').text()).toContain('Thank you.');
    expect((await intake()).text).toContain('In the second round the answers of one person are awaited.');
  });

  test('a double click begins one round; whoever comes second is told', async () => {
    await answeredAndOpened();
    const [one, two] = [await newRound(), await newRound()];
    const answers = await Promise.all([1, 2].map(() => judith.submit(one, { button: 'Begin the second round' })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const late = await judith.submit(two, { button: 'Begin the second round' }, { ownLine: 'Typed' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Somebody else began the second round first');
    expect(late.text).toContain('Typed');
    expect((await stored(MARCUS.email)).map(({ round }) => round)).toEqual([1, 2]);
    expect((await app.mails()).filter(({ to, subject }) => to === MARCUS.email && subject.endsWith('second round')).length).toBeGreaterThan(
      0,
    );
    expect((await newRound()).$('.empty').text()).toContain('The answers of the second round are not open yet.');
  });

  test('whoever is still answering goes on with what they have, whatever a form says, and nobody is asked twice', async () => {
    await answeredAndOpened();
    await begin();
    await sendAgain(HELENA.email, 'b');
    await openAnswers();
    const page = await newRound();
    const everybody: { id: string }[] = await app.dataSource.query('SELECT id FROM stakeholder WHERE search_id = $1', [searchId]);
    const people = [...everybody, ...everybody].map(({ id }) => id);
    const sent = { _csrf: String(page.$('[name=_csrf]').first().val()), round: '3', people };
    expect((await judith.post(`/searches/${searchId}/intake/rounds`, sent)).status).toBe(303);
    expect((await stored(HELENA.email)).map(({ round }) => round)).toEqual([1, 2, 3]);
    expect((await stored(MARCUS.email)).map(({ round }) => round)).toEqual([1, 3]);
  });

  test('is the firm’s alone', async () => {
    await answeredAndOpened();
    const other = await app.signUpFirm({ firm: 'Falk' });
    expect((await other.get(`/searches/${searchId}/intake/rounds/new`)).status).toBe(404);
  });
});

describe('answering again', () => {
  test('what was answered stands under each question, contested questions first, and the first question comes first again', async () => {
    await answeredAndOpened();
    await begin();
    const start = await portal(MARCUS.email);
    expect(start.text).toContain('Where your company’s answers point to different sides');
    expect(start.$('dl.answers a').length).toBe(0);
    expect((await portal(MARCUS.email, '/sections/b')).location).toMatch(/\/sections\/direct$/);
    const direct = await portal(MARCUS.email, '/sections/direct');
    expect(direct.$('#I01-item .says').text()).toContain('Before, you answered:');
    expect(direct.$('input[name=I01]:checked').val()).toBe(B['I01']);
    const opened = await as(MARCUS.email).browser.submitAndFollow(direct, { form: 'form[data-intake]' }, { I01: 'c' });
    expect(opened.$('dl.answers a').length).toBeGreaterThan(0);
    expect(opened.text).toContain('One answer is different now.');
    const review = await portal(MARCUS.email, '/review');
    expect(review.$('h2:contains("One answer is different now")').closest('section').text()).toContain('Now:');
  });

  test('the second answers are stored beside the first, which stay as they were and can be read', async () => {
    await answeredAndOpened();
    const first = await stored(MARCUS.email);
    await begin();
    await sendAgain(MARCUS.email, 'c', { b: { I05: 'e' } });
    const both = await stored(MARCUS.email);
    expect(both[0]).toEqual(first[0]);
    expect(both[1]?.answers).toEqual({ ...first[0]?.answers, I01: 'c', I05: 'e' });
    const sent = await portal(MARCUS.email);
    expect(sent.$('h1').text()).toContain('Your answers of the second round are with');
    expect((await portal(MARCUS.email, '/print')).text).toContain('second round');
    const earlier = await as(MARCUS.email).browser.get(sent.$('a:contains("Read your answers of the first round")').attr('href') ?? '');
    expect(earlier.text).toContain('first round');
    expect(earlier.$('#answer-I05').text()).not.toBe(sent.$('#answer-I05').text());
    expect((await portal(MARCUS.email, '/rounds/3')).status).toBe(404);
    const row = (await intake()).$('tr:contains("Marcus")');
    expect(row.text()).toContain('Sent, second round');
    expect(row.find('a:contains("Read")').length).toBe(2);
    for (const one of row.find('a:contains("Read")').toArray()) expect((await judith.get(one.attribs['href'] ?? '')).status).toBe(200);
  });

  test('a page left open in the first round sends and changes nothing in the second, and shows what was typed', async () => {
    await answeredOnce();
    await app.dataSource.query('UPDATE intake_response SET submitted_at = NULL WHERE search_id = $1', [searchId]);
    const section = await portal(MARCUS.email, '/sections/b');
    const review = await portal(MARCUS.email, '/review');
    await app.dataSource.query('UPDATE intake_response SET submitted_at = $2 WHERE search_id = $1', [searchId, app.clock.now()]);
    await openAnswers();
    await begin();
    const { browser } = as(MARCUS.email);
    await browser.submit(await portal(MARCUS.email, '/sections/direct'), { form: 'form[data-intake]' });
    const late = await browser.submit(section, { form: 'form[data-intake]' }, { I05: 'e' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('You were asked again since this page was opened');
    expect((await browser.submit(review, { button: 'Send my answers' })).location).toMatch(/\/intake$/);
    const autosaved = await browser.post(`${as(MARCUS.email).path}/answers/I05`, {
      _csrf: String(section.$('[name=_csrf]').val()),
      I05: 'e',
      'I05-version': String(section.$('[name=I05-version]').val()),
    });
    expect(autosaved.status).toBe(409);
    const leftOpen = await browser.post(
      `${as(MARCUS.email).path}/answers/C05`,
      { _csrf: String(section.$('[name=_csrf]').val()), C05: '1_3_months', 'C05-version': '0', turn: '1' },
      { accept: 'application/json' },
    );
    expect([leftOpen.status, JSON.parse(leftOpen.html)]).toEqual([409, { kind: 'again' }]);
    const [, second] = await stored(MARCUS.email);
    expect(second?.submitted_at).toBeNull();
    expect(second?.answers['I05']).toBe(B['I05']);
  });

  test('a round that another search has begun says nothing of this one', async () => {
    await answeredAndOpened();
    await begin();
    searchId = await addSearch(judith);
    await addStakeholders(judith, searchId, [LEA]);
    await judith.submit(await intake(), { button: 'Send the intake to 1 person' });
    links.set(LEA.email, await app.openLink((await app.mails()).findLast(({ to }) => to === LEA.email)?.link ?? ''));
    const { browser } = as(LEA.email);
    await browser.submit(await portal(LEA.email, '/sections/direct'), { form: 'form[data-intake]' }, { I01: 'b' });
    await browser.submit(await portal(LEA.email, '/review'), { button: 'Send my answers' });
    expect((await stored(LEA.email)).map(({ round }) => round)).toEqual([1]);
  });

  test('two tabs and a double click of the second round send one response', async () => {
    await answeredAndOpened();
    await begin();
    const { browser } = as(MARCUS.email);
    await browser.submit(await portal(MARCUS.email, '/sections/direct'), { form: 'form[data-intake]' });
    const [one, two] = [await portal(MARCUS.email, '/sections/b'), await portal(MARCUS.email, '/sections/b')];
    expect((await browser.submit(one, { form: 'form[data-intake]' }, { I05: 'e' })).status).toBe(303);
    expect((await browser.submit(two, { form: 'form[data-intake]' }, { I05: 'd' })).status).toBe(409);
    const review = await portal(MARCUS.email, '/review');
    const sent = await Promise.all([1, 2].map(() => browser.submit(review, { button: 'Send my answers' })));
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    expect((await stored(MARCUS.email)).map(({ round }) => round)).toEqual([1, 2]);
  });

  test('who had not answered yet goes on with what they have, and it counts in the second round', async () => {
    await answeredAndOpened([HELENA, MARCUS, LEA]);
    await app.dataSource.query(
      'UPDATE intake_response SET submitted_at = NULL, direct_locked_at = NULL WHERE stakeholder_id = (SELECT id FROM stakeholder WHERE search_id = $1 AND email = $2)',
      [searchId, LEA.email],
    );
    const open = await portal(LEA.email, '/sections/direct');
    expect((await newRound()).$('label:contains("Lea")').length).toBe(0);
    await begin();
    expect((await as(LEA.email).browser.submit(open, { form: 'form[data-intake]' }, { I01: 'b' })).location).toMatch(/\/sections\/a$/);
    await as(LEA.email).browser.submit(await portal(LEA.email, '/review'), { button: 'Send my answers' });
    expect((await stored(LEA.email)).map(({ round }) => round)).toEqual([2]);
  });

  test('a reminder goes to those asked again who have not sent, and to nobody else', async () => {
    await answeredAndOpened();
    await begin();
    await sendAgain(HELENA.email, 'b');
    const page = await judith.get(`/searches/${searchId}/intake/reminders`);
    expect(page.$('.confirm').text()).toContain('Marcus Oyelaran will get this mail');
    expect(page.$('.confirm').text()).not.toContain('Helena');
    expect((await judith.get(`/searches/${searchId}`)).text).toContain('Asked again');
  });
});

describe('the diagnosis', () => {
  test('takes the last answers of each, says of which round they are, and shows what moved', async () => {
    await answeredAndOpened([HELENA, MARCUS, LEA]);
    await begin();
    const early = await diagnosis();
    expect(early.$('#round').closest('section').text()).toContain('Nobody has sent answers in this round so far.');
    await sendAgain(MARCUS.email, 'c', { b: { I05: 'e' } });
    const page = await diagnosis();
    const section = page.$('#round').closest('section').text().replace(/\s+/g, ' ');
    expect(section).toContain('This result takes the answers of the second round of Marcus Oyelaran.');
    expect(section).toContain('Helena Brandt and Lea Moreau have not answered again: the answers of the first round count.');
    expect(section).toContain('Its answers are not open yet');
    expect(section).toMatch(/Marcus Oyelaran: before .* now /);
    expect(page.$('#who').closest('section').text()).toContain('second round');
    await sendAgain(LEA.email, DIRECT);
    expect((await diagnosis()).text).toContain('Lea Moreau changed no answer.');
  });

  test('the respondents see the first round until the second is open, and then what moved', async () => {
    await answeredAndOpened();
    const first = (await together(MARCUS.email)).text;
    await begin();
    await sendAgain(HELENA.email, 'd', { b: { I05: 'e' } });
    expect((await together(MARCUS.email)).text).toContain('All answers side by side: first round');
    expect((await together(MARCUS.email)).text.replace(': first round', '')).toBe(first);
    expect((await together(HELENA.email)).$('h1').text()).toContain('first round');
    await openAnswers();
    expect((await together(MARCUS.email)).$('h1').text()).toContain('first round');
    await sendAgain(MARCUS.email, 'c');
    const open = await together(MARCUS.email);
    expect(open.$('h1').text()).toContain('second round');
    expect(open.$('#moved-answers').closest('section').text()).toContain('Helena Brandt');
  });

  test('a signed brief keeps the diagnosis it was built on, and what was signed', async () => {
    await answeredAndOpened();
    await addSignedBrief(app, judith.user, searchId);
    const version = (): Promise<unknown[]> => app.dataSource.query('SELECT * FROM brief_version WHERE search_id = $1', [searchId]);
    const before = await version();
    const page = (await judith.get(`/searches/${searchId}/brief`)).$('main').text();
    const diagnoses: { id: string }[] = await app.dataSource.query('SELECT id, result FROM diagnosis WHERE search_id = $1', [searchId]);
    await begin();
    await sendAgain(HELENA.email, 'a', { b: { I05: 'e' } });
    await diagnosis();
    expect(await version()).toEqual(before);
    expect(await app.dataSource.query('SELECT id, result FROM diagnosis WHERE id = $1', [diagnoses[0]?.id])).toEqual(diagnoses);
    expect((await judith.get(`/searches/${searchId}/brief`)).$('main').text()).toBe(page);
  });

  test('the minutes of a session name the round, and an answer changed since is no longer stood in for', async () => {
    await answeredAndOpened();
    const start = await judith.get(`/searches/${searchId}/diagnosis/session`);
    const present = start
      .$('input[name=present]')
      .map((_, box) => start.$(box).attr('value') ?? '')
      .get();
    await judith.submit(start, { form: 'form:has(input[name=present])' }, { present });
    const itemId = 'I05';
    const open = await judith.get(`/searches/${searchId}/diagnosis/session?item=${itemId}`);
    const agreed = open.$('#agreed option').eq(1).attr('value') ?? '';
    await judith.submit(open, { form: 'form[action*="/items/"]' }, { kind: 'decision', words: 'So it is.', agreed });
    expect((await diagnosis()).text).toContain('One answer was agreed on in a session');
    app.clock.forwardDays(1);
    await begin();
    const step = instrument.items.find(({ id }) => id === itemId)!.section.toLowerCase();
    const other = instrument.items.find(({ id }) => id === itemId)!.options.find(({ id }) => ![A[itemId], B[itemId]].includes(id))!.id;
    await sendAgain(MARCUS.email, DIRECT, { [step]: { [itemId]: other } });
    const closing = await judith.get(`/searches/${searchId}/diagnosis/session`);
    const minutes = await judith.submitAndFollow(closing, { form: 'form[action$="/closing"]' });
    expect(minutes.text).toContain('on the answers of the first round');
    const again = await judith.get(`/searches/${searchId}/diagnosis/session`);
    expect(again.$('main').text()).toContain(instrument.items.find(({ id }) => id === itemId)!.prompt.slice(0, 30));
    const second = await judith.submitAndFollow(again, { form: 'form:has(input[name=present])' }, { present });
    const text = (await judith.get(second.$('a:contains("Minutes")').attr('href') ?? '')).text;
    expect(text).toContain('on the answers of the second round');
    expect(text).toContain('Helena Brandt has not answered again: the answers of the first round count.');
  });

  test('a search made from the same intake takes both rounds along', async () => {
    await answeredAndOpened();
    await begin();
    await sendAgain(MARCUS.email, 'c', { b: { I05: 'e' } });
    const first = (await diagnosis()).$('#round').closest('section').text();
    const { firmId } = judith.user;
    const from = searchId;
    searchId = await addSearch(judith);
    await addStakeholders(judith, searchId, [HELENA, MARCUS]);
    await app.deps.database.transaction((tx) => copyResponsesIn(tx, { firmId, from, to: searchId }));
    expect((await stored(MARCUS.email)).map(({ round }) => round)).toEqual([1, 2]);
    expect((await diagnosis()).$('#round').closest('section').text()).toBe(first);
  });

  test('a third round follows the second', async () => {
    await answeredAndOpened();
    await begin();
    await sendAgain(HELENA.email, 'b');
    await openAnswers();
    const third = await newRound();
    expect(third.$('h1').text()).toBe('Begin a third round');
    await judith.submit(third, { button: 'Begin the third round' });
    expect((await stored(HELENA.email)).map(({ round }) => round)).toEqual([1, 2, 3]);
    // Marcus never sent the second: what he had begun goes on.
    expect((await stored(MARCUS.email)).map(({ round }) => round)).toEqual([1, 3]);
    expect((await together(MARCUS.email)).$('h1').text()).toContain('first round');
  });
});
