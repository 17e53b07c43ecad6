import type { SignedUp, TestApp } from '../../support/app';
import { startTestApp } from '../../support/app';
import {
  addCandidateAt,
  addComparedSearch,
  addInterviewerTo,
  oweScorecard,
  rateCandidate,
  type ComparedSearch,
} from '../../support/builders/compared-search';
import { ratingEvidence } from '../../../server/features/interviews';
import type { Page } from '../../support/page';

let app: TestApp;
let judith: SignedUp;
let search: ComparedSearch;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
  search = await addComparedSearch(app, judith);
});
afterAll(() => app.close());

const debriefOf = (candidacyId: string) => judith.get(`/searches/${search.searchId}/people/${candidacyId}/debrief`);
const agendaOf = (page: Page) =>
  page
    .$('.agenda > li h3')
    .map((_, one) => page.$(one).text())
    .get();

/** Nadia, rated far apart by Ines and Omar; Ruth's card is out. */
async function addNadia(): Promise<{ candidacyId: string; scorecards: string[] }> {
  const { searchId, interviewerIds } = search;
  const candidacyId = await addCandidateAt(app, judith, { searchId, name: 'Nadia Vance' });
  const [ines, omar, ruth] = interviewerIds;
  const scorecards = [
    await rateCandidate(app, judith, { searchId, candidacyId, interviewerId: ines, levels: { 'SAL-01': 1, 'SAL-02': 2, 'SAL-03': 4 } }),
    await rateCandidate(app, judith, { searchId, candidacyId, interviewerId: omar, levels: { 'SAL-01': 5, 'SAL-02': 4, 'SAL-03': 4 } }),
  ];
  await oweScorecard(app, judith, { searchId, candidacyId, interviewerId: ruth, competencyIds: ['SAL-01'] });
  return { candidacyId, scorecards };
}

const OPEN = { button: 'Open the debrief' } as const;
const CHANGE = { button: 'Write down the change' } as const;

describe('the debrief', () => {
  it('shows all ratings side by side once every scorecard is in', async () => {
    const page = await debriefOf(search.priya);
    expect(page.status).toBe(200);
    const row = page.$('[aria-labelledby=ratings] tbody tr:contains("Sales recruiting")').first();
    expect(page.$('[aria-labelledby=ratings] thead th').text()).toContain('Ines DuarteOmar HaddadRuth Adler');
    expect(row.find('td')).toHaveLength(5);
    expect(page.$('[aria-labelledby=ratings]').text()).toContain('Not asked');
    expect(page.$('[aria-labelledby=agreement]').text()).toMatch(/ICC\(2,1\).*Sales3 × 3, \d competencies/s);
    expect(page.$('[aria-labelledby=agreement]').text()).toContain('3 people prove very little');
    const list = await judith.get(`/searches/${search.searchId}/interviews`);
    expect(list.$('[aria-labelledby=debriefs] li:contains("Priya")').text()).toContain('all scorecards are in');
  });

  it('waits for the last card, unless the lead opens it with a reason, which stays on top', async () => {
    const { candidacyId } = await addNadia();
    const waiting = await debriefOf(candidacyId);
    expect(waiting.text).toContain('2 of 3 scorecards are in. Still with Ruth Adler.');
    expect(waiting.$('table')).toHaveLength(0);
    const refused = await judith.submit(waiting, OPEN, { reason: '' });
    expect(refused.status).toBe(422);
    expect(refused.$('[data-error-summary] a').attr('href')).toBe('#reason');
    const page = await judith.submitAndFollow(waiting, OPEN, { reason: 'The board meets tonight.' });
    expect(page.$('.notice').text()).toContain(
      'Judith Marlowe opened this debrief on Mon 21 Sept 2026 before all scorecards were in: The board meets tonight. Still with Ruth Adler.',
    );
    const events: unknown[] = await app.dataSource.query(`SELECT 1 FROM audit_event WHERE action = 'debrief.opened' AND subject_id = $1`, [
      candidacyId,
    ]);
    expect(events).toHaveLength(1);
  });

  it('lists what is far apart first, with what each rater wrote', async () => {
    const { candidacyId } = await addNadia();
    const page = await judith.submitAndFollow(await debriefOf(candidacyId), OPEN, { reason: 'The board meets tonight.' });
    expect(agendaOf(page)).toHaveLength(2);
    expect(page.$('.agenda > li').first().text()).toMatch(/Spread 4, average deviation 2\.00.*Ines Duarte: 1 .*Omar Haddad: 5 /s);
    expect(page.$('.agenda > li').last().text()).toContain('Spread 2, average deviation 1.00');
    expect(page.$('.agenda').text()).toContain('Named the numbers and who can confirm them.');
  });

  it('writes down a change with its reason, while the rating that was sent and the estimates stay', async () => {
    const { candidacyId, scorecards } = await addNadia();
    const levels = async () =>
      (await ratingEvidence(app.deps.database.reader, judith.user.firmId, search.searchId)).get(candidacyId)?.['SAL-01']?.ratings;
    const before = await levels();
    const open = await judith.submitAndFollow(await debriefOf(candidacyId), OPEN, { reason: 'The board meets tonight.' });
    const empty = await judith.submit(open, CHANGE, {});
    expect(empty.status).toBe(422);
    expect(empty.$('[data-error-summary] a')).toHaveLength(3);
    const values = { rating: `${scorecards[0]}:SAL-01`, to: '3', reason: 'Omar quoted the plan that Ines had not asked for.' };
    const page = await judith.submitAndFollow(open, CHANGE, values);
    expect(page.$('[aria-labelledby=changes] li').text()).toMatch(/Ines Duarte, .*: 1 .* to 3 .*Omar quoted the plan.*Judith Marlowe/s);
    expect(page.$('[aria-labelledby=ratings] tbody tr').eq(1).text()).toMatch(/1 .*in the debrief 3 /s);
    expect(agendaOf(page)).toHaveLength(2);
    expect(await levels()).toEqual(before);
    const again = await judith.submit(page, CHANGE, values);
    expect(again.status).toBe(409);
    await expect(app.dataSource.query(`UPDATE rating_change SET to_value = '5'`)).rejects.toThrow('append-only');
  });

  it('refuses a rating of somebody else’s scorecard', async () => {
    const { candidacyId } = await addNadia();
    const open = await judith.submitAndFollow(await debriefOf(candidacyId), OPEN, { reason: 'The board meets tonight.' });
    const [foreign]: { id: string }[] = await app.dataSource.query('SELECT id FROM scorecard WHERE candidacy_id = $1 LIMIT 1', [
      search.priya,
    ]);
    const page = await judith.submit(open, CHANGE, { rating: `${foreign?.id}:SAL-01`, to: '5', reason: 'Not mine to change.' });
    expect(page.status).toBe(422);
    expect(page.$('[data-error-summary] a').attr('href')).toBe('#rating');
  });
});

describe('who takes part', () => {
  it('nobody who still owes a card: not a number is shown, and nothing can be opened or changed', async () => {
    const { candidacyId } = await addNadia();
    const waiting = await debriefOf(candidacyId);
    const interviewerId = await addInterviewerTo(app, judith, {
      searchId: search.searchId,
      name: 'Judith Marlowe',
      email: judith.user.email,
    });
    await oweScorecard(app, judith, { searchId: search.searchId, candidacyId, interviewerId, competencyIds: ['SAL-01'] });
    const withheld = await debriefOf(candidacyId);
    expect(withheld.text).toContain('You still owe your scorecard for Nadia Vance.');
    expect(withheld.text).not.toMatch(/Ines|Omar|Ruth|\d of \d/);
    expect((await judith.submit(waiting, OPEN, { reason: 'Let me in.' })).status).toBe(409);
    const list = await judith.get(`/searches/${search.searchId}/interviews`);
    expect(list.$(`[aria-labelledby=debriefs] li:has(a[href*="${candidacyId}"])`).text()).toContain(
      'opens for you once your own scorecard is sent',
    );
    expect((await debriefOf(search.priya)).text).toContain('side by side');
  });

  it('nobody of another firm', async () => {
    const stranger = await app.signUpFirm();
    expect((await stranger.get(`/searches/${search.searchId}/people/${search.priya}/debrief`)).status).toBe(404);
  });
});
