import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
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
} from '../../support/builders/compared-search';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, idFrom, MARCUS } from '../../support/builders/searches';
import type { Page } from '../../support/page';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe', email: 'judith@marlowepenn.example' });
});
afterAll(() => app.close());

const words = (text: string) => text.replace(/\s+/g, ' ').trim();
const open = (searchId: string, who = judith) => who.get(`/searches/${searchId}/split`);

/** A search whose answers ask for two leaders, with equal needs. */
async function addTwoLeaderSearch(): Promise<string> {
  const searchId = await addSearch(judith, { title: 'CRO' });
  await addStakeholders(judith, searchId, [HELENA, MARCUS]);
  await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: fixture('C_scaleup_both_vacant').answers });
  return searchId;
}

const CHOSEN = {
  firstSide: 'sales',
  orderReason: 'The pipeline is full and nobody closes it.',
  offLimits: 'Nobody from Oriel Health.',
  calendarNote: 'Helena is away in October.',
};
const FORM = { form: '#split-form' };

/** Splits a search and returns the ids of both, this one (sales) first. */
async function split(searchId: string, values: Record<string, string> = {}): Promise<{ sales: string; marketing: string }> {
  const answer = await judith.submit(await open(searchId), FORM, { ...CHOSEN, ...values });
  expect(answer.location).toBe(`/searches/${searchId}/split`);
  return splitOf(searchId);
}

async function splitOf(searchId: string): Promise<{ sales: string; marketing: string }> {
  const page = await open(searchId);
  const on = (craft: string): string =>
    idFrom(page.$(`section:has(#two) tbody tr:has(.chip:contains("${craft}")) th a`).attr('href') ?? null);
  return { sales: on('Sales'), marketing: on('Marketing') };
}

const brief = async (searchId: string): Promise<Page> => judith.get(`/searches/${searchId}/brief`);
const rowField = ({ $ }: Page, text: string) => $(`.split__rows li:has(p:contains("${text}")) select`).attr('name') ?? '';

describe('before there are two searches', () => {
  it('says why a search is not split when the answers ask for one leader', async () => {
    const searchId = await addSignedSearch(app, judith);
    expect((await open(searchId)).text).toContain('The answers do not ask for two searches');
    expect((await judith.post(`/searches/${searchId}/split`, { _csrf: (await open(searchId)).$('[name=_csrf]').val() })).status).toBe(422);
  });

  it('is offered on the home of the search and where its brief begins', async () => {
    const searchId = await addTwoLeaderSearch();
    for (const path of [`/searches/${searchId}`, `/searches/${searchId}/brief`]) {
      expect((await judith.get(path)).$(`a[href="/searches/${searchId}/split"]`)).toHaveLength(1);
    }
  });

  it('asks who is hired first, and why, where both needs are as large', async () => {
    const searchId = await addTwoLeaderSearch();
    const page = await open(searchId);
    expect(page.text).toContain('Both needs are as large, so the client says who is hired first.');
    const answer = await judith.submit(page, FORM, { ...CHOSEN, firstSide: 'marketing', orderReason: '' });
    expect(answer.status).toBe(422);
    expect(answer.$('.error-summary a').attr('href')).toBe('#orderReason');
    expect(answer.$('[name=offLimits]').text()).toContain('Nobody from Oriel Health.');
  });

  it('is not there for another firm', async () => {
    const other = await app.signUpFirm();
    expect((await open(await addTwoLeaderSearch(), other)).status).toBe(404);
  });
});

describe('two searches from one intake', () => {
  it('have the same client, stakeholders and answers, and a brief of their own each', async () => {
    const { sales, marketing } = await split(await addTwoLeaderSearch());
    const pages = [await brief(sales), await brief(marketing)] as const;
    expect(words(pages[0].$('.paper h1').text())).toBe('VP Sales');
    expect(words(pages[1].$('.paper h1').text())).toBe('VP Marketing');
    expect(pages[0].text).toContain('Forecast within 15% of result');
    expect(pages[0].text).not.toContain('Twenty customer and lost-prospect interviews');
    expect(pages[1].text).toContain('Twenty customer and lost-prospect interviews');
    for (const page of pages) {
      expect(page.text).toContain('Hired first: the leader of sales. The pipeline is full and nobody closes it.');
      expect(page.text).toContain('One forecast and one definition of the customer');
    }
    const stakeholders = await judith.get(`/searches/${marketing}/stakeholders`);
    expect(stakeholders.text).toContain('Helena Brandt');
    expect(stakeholders.text).toContain('Marcus Oyelaran');
    expect((await judith.get(`/searches/${marketing}/diagnosis`)).text).toContain('Helena Brandt');
  });

  it('put each outcome and measure where it was given', async () => {
    const searchId = await addTwoLeaderSearch();
    const page = await open(searchId);
    const { sales, marketing } = await split(searchId, {
      [rowField(page, 'Forecast within 15%')]: 'marketing',
      [rowField(page, 'Use of messaging')]: 'both',
    });
    expect((await brief(sales)).text).not.toContain('Forecast within 15% of result');
    expect((await brief(marketing)).text).toContain('Forecast within 15% of result');
    expect((await brief(sales)).text).toContain('Use of messaging');
    expect((await brief(marketing)).text).toContain('Use of messaging');
  });

  it('share out the people nobody has spoken to, and leave the others where they are', async () => {
    const searchId = await addTwoLeaderSearch();
    await addCandidateAt(app, judith, { searchId, name: 'Claire Anselm', stage: 'identified' });
    await addCandidateAt(app, judith, { searchId, name: 'Daniel Okafor', stage: 'identified' });
    await addCandidateAt(app, judith, { searchId, name: 'Linnea Holm', stage: 'interested' });
    const page = await open(searchId);
    expect(page.text).toContain('1 person has been spoken to and stays in this search.');
    const { sales, marketing } = await split(searchId, {
      [rowField(page, 'Claire Anselm')]: 'marketing',
      [rowField(page, 'Daniel Okafor')]: 'both',
    });
    const there = (await judith.get(`/searches/${marketing}/people?view=list`)).text;
    expect(there).toContain('Claire Anselm');
    expect(there).toContain('Daniel Okafor');
    expect(there).not.toContain('Linnea Holm');
    const here: unknown = await app.dataSource.query(
      'SELECT p.name, c.exit_kind FROM candidacy c JOIN person p ON p.id = c.person_id WHERE c.search_id = $1 ORDER BY 1',
      [sales],
    );
    expect(here).toEqual([
      { name: 'Claire Anselm', exit_kind: 'not_a_fit' },
      { name: 'Daniel Okafor', exit_kind: null },
      { name: 'Linnea Holm', exit_kind: null },
    ]);
  });

  it('can both be signed: the second has the answers its brief is published from', async () => {
    const { marketing } = await split(await addTwoLeaderSearch());
    expect(await signNextBrief(app, judith, marketing)).toBe(2);
  });

  it('keep what the stakeholders settled: a decision on record, and what a session decided', async () => {
    const searchId = await addSearch(judith, { title: 'CRO' });
    await addStakeholders(judith, searchId, [HELENA, MARCUS]);
    await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: fixture('A_outbound_plateau').answers });
    await addSubmittedResponse(app, judith, { searchId, email: MARCUS.email, answers: fixture('B_full_pipe_leaky_close').answers });
    const session = `/searches/${searchId}/diagnosis/session`;
    const start = await judith.get(session);
    const present = start
      .$('input[name=present]')
      .map((_, input) => start.$(input).attr('value') ?? '')
      .get();
    const begun = await judith.submitAndFollow(start, { form: '#start' }, { present });
    await judith.submit(begun, { form: '#entry' }, { words: 'Leads are the bottleneck now.' });
    await judith.submit(
      await judith.get(`${session}?item=whole`),
      { form: '#decision' },
      { scope: 'two_searches', reason: 'Both jobs are whole jobs.' },
    );
    const { sales, marketing } = await split(searchId, { firstSide: 'marketing', orderReason: 'Helena wants demand first.' });
    expect((await brief(marketing)).text).toContain('Both jobs are whole jobs.');
    const settled = async (id: string): Promise<unknown> =>
      app.dataSource.query(
        `SELECT d.scope, d.reason, s.name, jsonb_array_length(d.parties) AS parties,
           (SELECT count(*)::int FROM alignment_session n JOIN agenda_item i ON i.session_id = n.id JOIN agenda_entry e ON e.agenda_item_id = i.id
            JOIN stakeholder w ON w.id = e.decided_by AND w.search_id = $1 WHERE n.search_id = $1 AND jsonb_array_length(n.covers) = 2) AS entries
         FROM alignment_decision d JOIN stakeholder s ON s.id = d.decided_by AND s.search_id = $1 WHERE d.search_id = $1`,
        [id],
      );
    expect(await settled(marketing)).toEqual(await settled(sales));
    expect((await judith.get(`/searches/${sales}/diagnosis`)).text).toContain('Both jobs are whole jobs.');
  });

  it('are made once, however often the form is sent', async () => {
    const searchId = await addTwoLeaderSearch();
    const page = await open(searchId);
    const answers = await Promise.all([judith.submit(page, FORM, CHOSEN), judith.submit(page, FORM, CHOSEN)]);
    expect(answers.map(({ location }) => location)).toEqual([`/searches/${searchId}/split`, `/searches/${searchId}/split`]);
    await judith.submit(page, FORM, CHOSEN);
    const pairs: unknown[] = await app.dataSource.query('SELECT id FROM search_pair WHERE $1 IN (sales_search_id, marketing_search_id)', [
      searchId,
    ]);
    expect(pairs).toHaveLength(1);
    const audits: unknown[] = await app.dataSource.query(`SELECT 1 FROM audit_event WHERE action = 'search.split' AND subject_id = $1`, [
      searchId,
    ]);
    expect(audits).toHaveLength(1);
  });

  it('say on both homes which is hired first', async () => {
    const { sales, marketing } = await split(await addTwoLeaderSearch());
    expect((await judith.get(`/searches/${sales}`)).text).toContain('The leader of sales, in this search, is hired first.');
    expect((await judith.get(`/searches/${marketing}`)).text).toContain('The leader of sales is hired first.');
  });
});

describe('what both share', () => {
  it('is changed for both at once, and a stale change shows both texts', async () => {
    const { sales, marketing } = await split(await addTwoLeaderSearch());
    const stale = await open(marketing);
    expect(stale.$('[name=offLimits]').text()).toContain('Nobody from Oriel Health.');
    await judith.submitAndFollow(await open(sales), { form: '#notes-form' }, { offLimits: 'Nobody from Halden.' });
    expect((await open(marketing)).$('[name=offLimits]').text()).toContain('Nobody from Halden.');
    const conflict = await judith.submit(stale, { form: '#notes-form' }, { offLimits: 'Nobody at all.' });
    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain('Nobody from Halden.');
    expect(conflict.text).toContain('Nobody at all.');
  });
});

describe('offering somebody across', () => {
  it('puts the person into the other search with what they agreed to, once', async () => {
    const searchId = await addTwoLeaderSearch();
    const candidacyId = await addCandidateAt(app, judith, { searchId, name: 'Linnea Holm', stage: 'interested' });
    const { sales, marketing } = await split(searchId);
    const page = await open(sales);
    const offer = { candidacyId, consentedOn: '2026-09-20', consentNote: 'Agreed on the telephone to be put forward.' };
    const after = await judith.submitAndFollow(page, { form: '#offer-form' }, offer);
    expect(after.text).toContain('“Agreed on the telephone to be put forward.” Written down by Judith Marlowe.');
    await judith.submit(page, { form: '#offer-form' }, offer);
    const there: unknown[] = await app.dataSource.query('SELECT id FROM candidacy WHERE search_id = $1', [marketing]);
    expect(there).toHaveLength(1);
    expect((await judith.get(`/searches/${marketing}/people?view=list`)).text).toContain('Linnea Holm');
    expect((await open(marketing)).text).toContain('From sales to marketing.');
  });

  it('names first who is strong on the other craft, but not to somebody who still owes a scorecard for them', async () => {
    const searchId = await addTwoLeaderSearch();
    const { sales } = await split(searchId);
    await signNextBrief(app, judith, sales);
    const candidacyId = await addCandidateAt(app, judith, { searchId, name: 'Claire Anselm' });
    await addCandidateAt(app, judith, { searchId, name: 'Anna Bloom' });
    for (const email of ['ines@corvane.example', 'omar@corvane.example', 'ruth@corvane.example']) {
      const interviewerId = await addInterviewerTo(app, judith, { searchId, name: email, email });
      await rateCandidate(app, judith, { searchId, candidacyId, interviewerId, levels: allAt({ sales: 2, marketing: 5, leadership: 4 }) });
    }
    const page = await open(sales);
    expect(page.text).toContain('By what has come in, strong on marketing: Claire Anselm.');
    expect(words(page.$('#candidacyId option').eq(1).text())).toBe('Claire Anselm, interviews, strong on marketing');
    const interviewerId = await addInterviewerTo(app, judith, { searchId, name: 'Judith Marlowe', email: judith.user.email });
    await oweScorecard(app, judith, { searchId, candidacyId, interviewerId, competencyIds: ['SAL-01'] });
    expect((await open(sales)).text).not.toContain('strong on marketing');
  });

  it('needs what the person agreed to, and when', async () => {
    const searchId = await addTwoLeaderSearch();
    const candidacyId = await addCandidateAt(app, judith, { searchId, name: 'Linnea Holm', stage: 'interested' });
    const { sales } = await split(searchId);
    const answer = await judith.submit(await open(sales), { form: '#offer-form' }, { candidacyId });
    expect(answer.status).toBe(422);
    expect(
      answer
        .$('.error-summary a')
        .map((_, link) => answer.$(link).attr('href'))
        .get(),
    ).toEqual(['#consentedOn', '#consentNote']);
  });

  it('is not done for somebody of another search or another firm', async () => {
    const elsewhere = await addComparedSearch(app, judith);
    const searchId = await addTwoLeaderSearch();
    await addCandidateAt(app, judith, { searchId, name: 'Linnea Holm', stage: 'interested' });
    const { sales } = await split(searchId);
    const page = await open(sales);
    const body = {
      _csrf: page.$('[name=_csrf]').first().val(),
      consentedOn: '2026-09-20',
      consentNote: 'Agreed.',
      candidacyId: elsewhere.claire,
    };
    expect((await judith.post(`/searches/${sales}/split/offers`, body)).status).toBe(404);
    const other = await app.signUpFirm();
    const csrf = (await other.get('/searches')).$('[name=_csrf]').first().val();
    expect((await other.post(`/searches/${sales}/split/offers`, { ...body, _csrf: csrf })).status).toBe(404);
  });
});
