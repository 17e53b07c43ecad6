import { advanceCandidacy } from '../../../server/features/people';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import {
  addCandidateAt,
  addComparedSearch,
  addInterviewerTo,
  addSignedSearch,
  answerAssessment,
  oweScorecard,
} from '../../support/builders/compared-search';
import { addCharterToSign } from '../../support/builders/charters';
import { HELENA } from '../../support/builders/searches';
import { countQueries } from '../../support/count-queries';
import type { Page } from '../../support/page';
import { ask, give, JONAS, name as nameReferee, openReferees } from '../references/support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  judith = await app.signUpFirm({ name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const waits = (page: Page) =>
  page
    .$('.waits li')
    .map((_, item) => page.$(item).text().replace(/\s+/g, ' ').trim())
    .get();
const list = async () => waits(await judith.get('/searches'));
/** The rail on the home of a search, with where each line leads. */
async function home(searchId: string) {
  const page = await judith.get(`/searches/${searchId}`);
  return { text: page.$('.rail').text().replace(/\s+/g, ' '), leadsTo: (href: string) => page.$(`.rail a[href="${href}"]`).length > 0 };
}

const ADA = { name: 'Ada Lindqvist', email: 'ada@northgate.example' };

async function askedReferee(searchId: string, candidacyId: string) {
  await nameReferee(await openReferees(app, judith, { searchId, candidacyId, email: ADA.email }));
  return ask(app, judith, { searchId, candidacyId, email: JONAS.email, name: JONAS.name });
}

describe('a reference that was asked for', () => {
  it('waits for the referee until it is given', async () => {
    const searchId = await addSignedSearch(app, judith);
    const candidacyId = await addCandidateAt(app, judith, { searchId, ...ADA });
    const referee = await askedReferee(searchId, candidacyId);
    expect((await list()).join('\n')).toContain('Jonas Weber owes a reference for Ada Lindqvist');
    const rail = await home(searchId);
    expect(rail.text).toContain('owes a reference for Ada Lindqvist');
    expect(rail.leadsTo(`/searches/${searchId}/people/${candidacyId}/references`)).toBe(true);
    expect((await give(referee, '4', ['sales'])).status).toBe(303);
    expect((await list()).join('\n')).not.toContain('owes a reference');
  });

  it('is what the firm owes once the link has expired', async () => {
    const searchId = await addSignedSearch(app, judith);
    await askedReferee(searchId, await addCandidateAt(app, judith, { searchId, ...ADA }));
    await app.dataSource.query(`UPDATE personal_link SET expires_at = $2 WHERE search_id = $1 AND purpose = 'reference'`, [
      searchId,
      app.clock.now(),
    ]);
    expect((await list()).join('\n')).toContain('You owe Jonas Weber a new link to the reference for Ada Lindqvist');
  });

  it('is not told to whoever still owes a scorecard for the candidate, answered or not', async () => {
    const { searchId, priya } = await addComparedSearch(app, judith);
    const referee = await askedReferee(searchId, priya);
    const interviewerId = await addInterviewerTo(app, judith, { searchId, name: judith.user.name, email: judith.user.email });
    await oweScorecard(app, judith, { searchId, candidacyId: priya, interviewerId, competencyIds: ['SAL-01'] });
    const before = await list();
    expect(before.join('\n')).not.toContain('owes a reference');
    await give(referee, '4', ['sales']);
    expect(await list()).toEqual(before);
  });
});

describe('what a candidate asks', () => {
  it('is owed by the firm until its day, and comes first once that is past', async () => {
    const searchId = await addSignedSearch(app, judith);
    const candidacyId = await addCandidateAt(app, judith, { searchId, ...ADA });
    await answerAssessment(app, judith, { searchId, candidacyId, ...ADA });
    const at = await openReferees(app, judith, { searchId, candidacyId, email: ADA.email });
    const rights = await at.browser.get(at.path.replace(/referees$/, 'rights'));
    await at.browser.submitAndFollow(rights, { button: 'Ask for a human review' }, { review: 'Please look again.' });
    const [first] = await list();
    expect(first).toMatch(/You owe Ada Lindqvist an answer: a human review was asked for, due by \w+ \d+ \w+/);
    const rail = await home(searchId);
    expect(rail.leadsTo(`/searches/${searchId}/people/${candidacyId}/assessment`)).toBe(true);
    await app.dataSource.query(`UPDATE candidate_request SET asked_at = asked_at - interval '40 days' WHERE search_id = $1`, [searchId]);
    await app.dataSource.query(`UPDATE search SET state = 'closed' WHERE id = $1`, [searchId]);
    expect((await list())[0]).toMatch(/You owe Ada Lindqvist an answer: a human review was asked for, overdue since/);
  });

  it('stands before everything that has no clock, however long that waits', async () => {
    const older = await addSignedSearch(app, judith, { title: 'Older' });
    await askedReferee(older, await addCandidateAt(app, judith, { searchId: older, ...ADA }));
    await app.dataSource.query(`UPDATE referee SET asked_at = asked_at - interval '90 days' WHERE search_id = $1`, [older]);
    const newer = await addSignedSearch(app, judith, { title: 'Newer' });
    const candidacyId = await addCandidateAt(app, judith, { searchId: newer, name: 'Bela Kovacs', email: 'bela@northgate.example' });
    await app.dataSource.query(
      `INSERT INTO candidate_request (firm_id, search_id, candidacy_id, kind, words, asked_at) VALUES ($1, $2, $3, 'correction', 'x', $4)`,
      [judith.user.firmId, newer, candidacyId, new Date(app.clock.now().getTime() - 35 * 86_400_000)],
    );
    const page = await judith.get('/searches');
    expect(page.$('.searches tbody th a').first().text()).toBe('Newer');
  });
});

describe('the check-ins of a placement', () => {
  async function placed(startDate: string) {
    const searchId = await addSignedSearch(app, judith);
    const candidacyId = await addCandidateAt(app, judith, { searchId, ...ADA });
    const move = { candidacyId, to: 'placed', reason: 'Has signed', now: app.clock.now() } as const;
    await app.deps.database.transaction((tx) => advanceCandidacy(tx, judith.user, move));
    const path = `/searches/${searchId}/people/${candidacyId}/placement`;
    await judith.submitAndFollow(await judith.get(path), { button: 'Record the placement' }, { startDate });
    return { searchId, path };
  }

  it('are owed by the firm from their day, and by the hiring manager once sent', async () => {
    // The clock of the test stands on 21 September 2026.
    const { searchId, path } = await placed('2026-08-20');
    expect((await list()).join('\n')).toContain(`You owe ${HELENA.name} the check-in after 30 days of Ada Lindqvist: its day has come`);
    await judith.submitAndFollow(await judith.get(`${path}/check-ins/30`), { button: `Send it to ${HELENA.name}` });
    expect((await list()).join('\n')).toContain(`${HELENA.name} owes the check-in after 30 days of Ada Lindqvist`);
    expect((await home(searchId)).leadsTo(path)).toBe(true);
    await app.dataSource.query('UPDATE check_in SET submitted_at = now(), submitted_by = $1', [HELENA.name]);
    expect((await list()).join('\n')).not.toContain('check-in');
  });

  it('are owed by nobody before their day', async () => {
    await placed('2026-09-01');
    expect((await list()).join('\n')).not.toContain('check-in');
  });

  it('that were left out are not asked for when a later one is due', async () => {
    await placed('2026-06-01');
    const told = (await list()).filter((line) => line.includes('check-in'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('after 90 days');
  });
});

test('a charter put up for signature waits for whom it was sent to', async () => {
  const searchId = await addSignedSearch(app, judith);
  await addCharterToSign(app, judith, searchId);
  expect((await list()).join('\n')).toContain(`${HELENA.name} owes a signature under version 1 of the charter`);
  expect((await home(searchId)).leadsTo(`/searches/${searchId}/charter`)).toBe(true);
});

test('all of it is read in one statement, however much there is', async () => {
  const searchId = await addSignedSearch(app, judith);
  await askedReferee(searchId, await addCandidateAt(app, judith, { searchId, ...ADA }));
  const { statements } = await countQueries(app, () => judith.get('/searches'));
  expect(statements.filter((sql) => sql.includes('FROM referee')).length).toBe(1);
  expect(
    statements.filter((sql) => sql.includes('FROM referee') && sql.includes('FROM check_in') && sql.includes('FROM assessment')).length,
  ).toBe(1);
});
