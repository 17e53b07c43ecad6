import { roleProfiles } from '../../../server/features/briefs';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import {
  addCandidateAt,
  addComparedSearch,
  addInterviewerTo,
  addSignedSearch,
  allAt,
  oweScorecard,
  rateCandidate,
  signNextBrief,
  type ComparedSearch,
} from '../../support/builders/compared-search';
import { addSearch } from '../../support/builders/searches';
import { choiceOf, freeze, postAs, preview, PREVIEW } from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const compared = () => addComparedSearch(app, judith);
const open = (searchId: string) => judith.get(`/searches/${searchId}/shortlist`);
const WHY = 'Rebuilt the pipeline reviews at Northgate and kept her people.';

async function countOf(table: 'shortlist' | 'audit_event', where: string, value: string): Promise<number> {
  const rows: { count: string }[] = await app.dataSource.query(`SELECT count(*) FROM ${table} WHERE ${where}`, [value]);
  return Number(rows[0]?.count);
}

describe('before there is anything to freeze', () => {
  it('says what comes first: the signed brief, then somebody to compare', async () => {
    const unsigned = await open(await addSearch(judith));
    expect(unsigned.status).toBe(200);
    expect(unsigned.$('.empty h2').text()).toBe('No comparison yet');
    expect(unsigned.$('.empty a').attr('href')).toMatch(/\/brief$/);
    const searchId = await addSignedSearch(app, judith);
    const nobody = await open(searchId);
    expect(nobody.$('.empty').text()).toContain('Assessment');
    expect(nobody.$('.empty a').attr('href')).toBe(`/searches/${searchId}/people`);
    expect((await judith.get(`/searches/${searchId}/shortlist/choice`)).status).toBe(409);
  });

  it('offers to freeze the first one as soon as people are compared', async () => {
    const { searchId } = await compared();
    const page = await open(searchId);
    expect(page.$('.empty h2').text()).toBe('No shortlist yet');
    expect(page.$('.empty a').attr('href')).toBe(`/searches/${searchId}/shortlist/choice`);
  });
});

describe('choosing', () => {
  let search: ComparedSearch;
  beforeAll(async () => {
    search = await compared();
  });

  it('shows everybody compared with place, the three levels, class and must-haves in words, and a note each', async () => {
    const { searchId } = search;
    const page = await judith.get(`/searches/${searchId}/shortlist/choice`);
    expect(
      page
        .$('.candidate b')
        .map((_, one) => page.$(one).text())
        .get(),
    ).toEqual(['Priya Venkataraman', 'Daniel Okafor', 'Claire Anselm']);
    const priya = page.$('.candidate').first().text();
    expect(priya).toContain('Place 1');
    expect(priya).toContain('Sales 3.9 (3.6–4.2), marketing 2.7 (2.4–3.0), leadership 3.8 (3.5–4.1).');
    expect(priya).toContain('Capital S: at the bar in sales, and clearly stronger there than in marketing.');
    expect(priya).toContain('All 4 must-haves are shown.');
    expect(page.$('.candidate textarea')).toHaveLength(3);
  });

  it('wants somebody and a reason, links to what is missing and loses nothing that was typed', async () => {
    const { searchId, priya, daniel } = search;
    const form = await judith.get(`/searches/${searchId}/shortlist/choice`);
    const nobody = await judith.submit(form, PREVIEW, { [`note-${daniel}`]: 'Not ticked, and still <here>.' });
    expect(nobody.status).toBe(422);
    expect(nobody.$('.error-summary a').attr('href')).toBe('#candidacy');
    expect(nobody.$('#candidacy')).toHaveLength(1);
    expect(nobody.$(`[name="note-${daniel}"]`).val()).toBe('Not ticked, and still <here>.');
    const values = { candidacy: [priya, daniel], [`note-${priya}`]: '  ', [`note-${daniel}`]: 'Calm with a board.' };
    const silent = await judith.submit(nobody, PREVIEW, values);
    expect(silent.status).toBe(422);
    expect(silent.$('.error-summary').text()).toContain('Write why you put Priya Venkataraman forward');
    expect(silent.$('.error-summary a').attr('href')).toBe(`#note-${priya}`);
    expect(silent.$('[name=candidacy]:checked')).toHaveLength(2);
    expect(silent.$(`[name="note-${daniel}"]`).val()).toBe('Calm with a board.');
    const long = await judith.submit(form, PREVIEW, choiceOf({ [priya]: 'x'.repeat(3000) }));
    expect(long.status).toBe(422);
    expect(String(long.$(`[name="note-${priya}"]`).val())).toHaveLength(3000);
    expect(await countOf('shortlist', 'search_id = $1', searchId)).toBe(0);
  });

  it('previews what the client will see, keeps nothing, and leads back with everything typed', async () => {
    const { searchId, priya, daniel } = search;
    const form = await judith.get(`/searches/${searchId}/shortlist/choice`);
    const page = await judith.submit(form, PREVIEW, {
      candidacy: [priya],
      [`note-${priya}`]: WHY,
      [`note-${daniel}`]: 'Perhaps next time.',
    });
    expect(page.status).toBe(200);
    expect(page.$('.paper').text()).toContain(WHY);
    expect(page.$('.paper').text()).not.toContain('Daniel');
    expect(await countOf('shortlist', 'search_id = $1', searchId)).toBe(0);
    const back = await judith.submit(page, { button: 'Go back and change it' });
    expect(back.status).toBe(200);
    expect(back.$(`[name="note-${daniel}"]`).val()).toBe('Perhaps next time.');
    expect(
      back
        .$('[name=candidacy]:checked')
        .map((_, one) => back.$(one).val())
        .get(),
    ).toEqual([priya]);
    const reloaded = await judith.get(`/searches/${searchId}/shortlist/preview`);
    expect(reloaded.location).toBe(`/searches/${searchId}/shortlist/choice`);
  });

  it('refuses somebody who is not compared, and keeps the note about somebody who has just left', async () => {
    const { searchId, priya } = search;
    const elsewhere = await compared();
    const page = await judith.get(`/searches/${searchId}/shortlist/choice`);
    const body = Object.fromEntries(
      page
        .$('form.form--choice')
        .serializeArray()
        .map(({ name, value }) => [name, value]),
    );
    const answer = await judith.post(`/searches/${searchId}/shortlist`, {
      ...body,
      candidacy: [priya, elsewhere.daniel],
      [`note-${priya}`]: WHY,
      [`note-${elsewhere.daniel}`]: 'Worth a second look.',
    });
    expect(answer.status).toBe(422);
    expect(answer.$('.error-summary').text()).toContain('“Worth a second look.”');
    expect(answer.$(`[name="note-${priya}"]`).val()).toBe(WHY);
    expect(await countOf('shortlist', 'search_id = $1', searchId)).toBe(0);
  });
});

describe('freezing', () => {
  it('keeps the list with its brief version, writes it down, and moves the search but nobody in it', async () => {
    const { searchId, priya, daniel } = await compared();
    const page = await freeze(judith, searchId, { [daniel]: 'Calm with a board.', [priya]: WHY });
    expect(page.path).toBe(`/searches/${searchId}/shortlists/1`);
    expect(page.text).toContain('The search is now at “Shortlist”.');
    const paper = page.$('.paper').text().replace(/\s+/g, ' ');
    expect(paper).toContain('Shortlist 1 · Mon 21 Sept 2026 · from version 1 of the brief');
    expect(paper).toContain('3 people were compared; 2 on this list.');
    expect(paper).toMatch(/Priya Venkataraman is the robust first choice: first in 8\d% of 20,000 draws/);
    expect(paper).toContain('This is a suggestion for people. Nobody is rejected by a rule.');
    expect(paper).toContain('expert defaults');
    expect(paper).toMatch(/Instrument 1\.0\.0, parameters 1\.0\.0, weights of brief version 1, seed \d+, 20,000 draws\./);
    expect(paper).not.toContain('Claire');
    expect(paper).toContain('Somebody not listed');
    expect(
      page
        .$('.shortlist__person h2')
        .map((_, one) => page.$(one).text())
        .get(),
    ).toEqual(['Priya Venkataraman', 'Daniel Okafor']);
    expect(
      page
        .$('.levels')
        .first()
        .find('dt')
        .map((_, one) => page.$(one).text())
        .get(),
    ).toEqual(['Sales', 'Marketing', 'Leadership']);
    expect(page.$('.levels').first().text()).toContain('80% sure: 3.6 to 4.2');
    const stages: { stage: string }[] = await app.dataSource.query('SELECT DISTINCT stage FROM candidacy WHERE search_id = $1', [searchId]);
    expect(stages).toEqual([{ stage: 'interviews' }]);
    const [search]: { state: string }[] = await app.dataSource.query('SELECT state FROM search WHERE id = $1', [searchId]);
    expect(search?.state).toBe('shortlist');
    const events: { after: { number: number; briefVersion: number } }[] = await app.dataSource.query(
      `SELECT after FROM audit_event WHERE action = 'shortlist.frozen' AND subject_id = (SELECT id::text FROM shortlist WHERE search_id = $1)`,
      [searchId],
    );
    expect(events.map(({ after }) => [after.number, after.briefVersion])).toEqual([[1, 1]]);
    const list = await open(searchId);
    expect(list.$('tbody tr').text().replace(/\s+/g, ' ')).toContain('Shortlist 1Priya Venkataraman and Daniel Okafor');
    expect(list.text).toContain('Judith Marlowe');
    expect(list.text).toContain('Not released');
  });

  it('makes one list of a double click, and two of two forms', async () => {
    const { searchId, priya } = await compared();
    const page = await preview(judith, searchId, { [priya]: WHY });
    const button = { button: 'Freeze shortlist 1' };
    const [one, two] = await Promise.all([judith.submit(page, button), judith.submit(page, button)]);
    expect([one.location, two.location]).toEqual([`/searches/${searchId}/shortlists/1`, `/searches/${searchId}/shortlists/1`]);
    expect(await countOf('shortlist', 'search_id = $1', searchId)).toBe(1);
    const second = await freeze(judith, searchId, { [priya]: 'Another form.' });
    expect(second.path).toBe(`/searches/${searchId}/shortlists/2`);
    expect(second.text).not.toContain('The search is now at');
  });

  it('stays as it was when people are rated again, and says to the firm that the comparison has changed', async () => {
    const search = await compared();
    const { searchId, priya, daniel } = search;
    const before = await freeze(judith, searchId, { [priya]: WHY, [daniel]: 'Calm with a board.' });
    expect(before.$('.flags')).toHaveLength(0);
    app.clock.forwardDays(1);
    await rateOnce(search, { sales: 5, marketing: 5, leadership: 5 });
    const after = await judith.get(`/searches/${searchId}/shortlists/1`);
    expect(after.$('.paper').html()).toBe(before.$('.paper').html());
    expect(after.$('.flags').text()).toContain('The comparison has changed since');
    expect((await judith.get(`/searches/${searchId}/comparison`)).text).toContain('10 of 10 scorecards sent');
  });

  it('says to the firm that a newer version of the brief was signed', async () => {
    const { searchId, priya } = await compared();
    await freeze(judith, searchId, { [priya]: WHY });
    expect(await signNextBrief(app, judith, searchId)).toBe(2);
    const page = await judith.get(`/searches/${searchId}/shortlists/1`);
    expect(page.$('.flags').text()).toContain('Version 2 of the brief was signed since');
    expect(page.$('.paper').text()).toContain('from version 1 of the brief');
  });

  it('shows the list anew when ratings came in between the preview and the freezing', async () => {
    const search = await compared();
    const { searchId, daniel } = search;
    const page = await preview(judith, searchId, { [daniel]: 'Calm with a board.' });
    await rateOnce(search, { sales: 5, marketing: 3, leadership: 5 });
    const answer = await judith.submit(page, { button: 'Freeze shortlist 1' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('The comparison has changed since you looked at it');
    expect(answer.$('.paper').text()).toContain('Calm with a board.');
    expect(await countOf('shortlist', 'search_id = $1', searchId)).toBe(0);
    expect((await judith.submitAndFollow(answer, { button: 'Freeze shortlist 1' })).path).toBe(`/searches/${searchId}/shortlists/1`);
  });

  it('cannot be rewritten, not even by hand in the database', async () => {
    const { searchId, priya } = await compared();
    await freeze(judith, searchId, { [priya]: WHY });
    const rewrite = (set: string) => app.dataSource.query(`UPDATE shortlist SET ${set} WHERE search_id = $1`, [searchId]);
    await expect(rewrite(`content = '{}'`)).rejects.toThrow('A frozen shortlist cannot be changed');
    await expect(rewrite('number = 7')).rejects.toThrow('A frozen shortlist cannot be changed');
    await expect(rewrite(`frozen_by_name = 'Somebody else'`)).rejects.toThrow('A frozen shortlist cannot be changed');
  });

  it('prints a note as the text it is', async () => {
    const { searchId, priya } = await compared();
    const page = await freeze(judith, searchId, { [priya]: '<script>alert(1)</script> & <b>bold</b>' });
    expect(page.$('.paper script, .paper b:contains("bold")')).toHaveLength(0);
    expect(page.$('.shortlist__why p').text()).toBe('<script>alert(1)</script> & <b>bold</b>');
  });

  it('shows people side by side without a place where the evidence is unequal, and names nobody who was left off', async () => {
    const { searchId, priya, daniel } = await compared();
    const zoe = await addCandidateAt(app, judith, { searchId, name: 'Zoe Lindqvist' });
    const interviewerId = await addInterviewerTo(app, judith, { searchId, name: 'Paul Weiss', email: 'paul@corvane.example' });
    await rateCandidate(app, judith, { searchId, candidacyId: zoe, interviewerId, levels: allAt({ sales: 4, leadership: 4 }) });
    const page = await freeze(judith, searchId, { [priya]: WHY, [daniel]: 'Calm with a board.' });
    const paper = page.$('.paper').text();
    expect(paper).toContain('there is no order among them');
    expect(paper).toContain('Somebody who is not on this list has been seen by fewer interviewers.');
    expect(paper).not.toContain('Zoe');
    expect(page.$('#rank')).toHaveLength(0);
    expect(
      page
        .$('.shortlist__person h2')
        .map((_, one) => page.$(one).text())
        .get(),
    ).toEqual(['Daniel Okafor', 'Priya Venkataraman']);
  });
});

describe('a recruiter who owes a scorecard', () => {
  it('may neither freeze nor read a shortlist, and is told why', async () => {
    const { searchId, priya, daniel } = await compared();
    await freeze(judith, searchId, { [priya]: WHY });
    const interviewerId = await addInterviewerTo(app, judith, { searchId, name: 'Judith Marlowe', email: judith.user.email });
    await oweScorecard(app, judith, { searchId, candidacyId: daniel, interviewerId, competencyIds: ['SAL-01'] });
    const list = await open(searchId);
    expect(list.text).toContain('You still owe a scorecard for Daniel Okafor.');
    expect(list.text).not.toContain('Priya');
    expect(list.$('.page-head .buttons')).toHaveLength(0);
    const choice = await judith.get(`/searches/${searchId}/shortlist/choice`);
    expect(choice.status).toBe(409);
    expect(choice.text).toContain('You still owe a scorecard for Daniel Okafor.');
    const frozen = await judith.get(`/searches/${searchId}/shortlists/1`);
    expect(frozen.$('h1').text()).toBe('Your scorecard comes first');
    expect(frozen.text).not.toContain('3.9');
  });
});

describe('another firm', () => {
  it('finds no search, no shortlist and no form to send', async () => {
    const { searchId, priya } = await compared();
    await freeze(judith, searchId, { [priya]: WHY });
    const ines = await app.signUpFirm({ firm: 'Falk' });
    for (const path of ['shortlist', 'shortlist/choice', 'shortlist/preview', 'shortlists/1', 'shortlists/1/release']) {
      expect({ path, status: (await ines.get(`/searches/${searchId}/${path}`)).status }).toEqual({ path, status: 404 });
    }
    for (const path of ['shortlist', 'shortlist/preview', 'shortlist/choice', 'shortlists/1/release']) {
      const answer = await postAs(ines, `/searches/${searchId}/${path}`, { candidacy: priya, [`note-${priya}`]: 'Mine.' });
      expect({ path, status: answer.status }).toEqual({ path, status: 404 });
    }
    for (const number of ['2', '0', 'x', '1e3']) expect((await judith.get(`/searches/${searchId}/shortlists/${number}`)).status).toBe(404);
    expect((await app.visitor().get(`/searches/${searchId}/shortlists/1`)).status).toBe(303);
  });
});

let paul = 0;

/** Paul Weiss rates Daniel Okafor as well. */
async function rateOnce({ searchId, daniel }: ComparedSearch, levels: Parameters<typeof allAt>[0]): Promise<void> {
  const interviewerId = await addInterviewerTo(app, judith, { searchId, name: 'Paul Weiss', email: `paul${++paul}@corvane.example` });
  await rateCandidate(app, judith, { searchId, candidacyId: daniel, interviewerId, levels: allAt(levels) });
}

describe('a list for a combined role', () => {
  it('keeps the warning line where the client reads it, and no other list has it', async () => {
    const { searchId, priya } = await compared();
    const line = 'One leader for both functions: few people are strong on both.';
    expect((await preview(judith, searchId, { [priya]: WHY })).text).not.toContain(line);
    const { weights, mustHave } = roleProfiles.combined_sales_primary;
    await app.dataSource.query(
      `UPDATE brief_version SET scope = 'combined_flagged', primary_side = 'sales', weights = $2, must_haves = $3 WHERE search_id = $1`,
      [searchId, weights, mustHave],
    );
    expect((await preview(judith, searchId, { [priya]: WHY })).$('.shortlist__lead').text()).toContain(line);
  });
});
