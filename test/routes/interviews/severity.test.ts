import type { CompetencyId } from '../../../server/features/competencies';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import {
  addCandidateAt,
  addComparedSearch,
  addInterviewerTo,
  addSignedSearch,
  oweScorecard,
  rateCandidate,
  type Rated,
} from '../../support/builders/compared-search';
import { addSubmittedResponse } from '../../support/builders/responses';
import { MARCUS } from '../../support/builders/searches';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe', email: 'judith@marlowepenn.example' });
});
afterAll(() => app.close());

const RATED: readonly CompetencyId[] = ['SAL-01', 'SAL-04'];

interface Panel {
  readonly searchId: string;
  readonly candidates: readonly string[];
  readonly interviewers: Readonly<Record<string, string>>;
}

/** A search in which each interviewer gave one level to each person; null where they did not meet. */
async function panelOf(levels: Readonly<Record<string, readonly (Rated | null)[]>>): Promise<Panel> {
  const searchId = await addSignedSearch(app, judith);
  const count = Math.max(...Object.values(levels).map((own) => own.length));
  const candidates: string[] = [];
  for (let index = 0; index < count; index++) candidates.push(await addCandidateAt(app, judith, { searchId, name: `Person ${index + 1}` }));
  const interviewers: Record<string, string> = {};
  for (const [name, own] of Object.entries(levels)) {
    const email = `${name.split(' ')[0]?.toLowerCase()}@corvane.example`;
    const interviewerId = (interviewers[name] = await addInterviewerTo(app, judith, { searchId, name, email }));
    for (const [index, level] of own.entries()) {
      const candidacyId = candidates[index];
      if (level === null || candidacyId === undefined) continue;
      await rateCandidate(app, judith, {
        searchId,
        candidacyId,
        interviewerId,
        levels: Object.fromEntries(RATED.map((id) => [id, level])),
      });
    }
  }
  return { searchId, candidates, interviewers };
}

async function severityOf(searchId: string, candidacyId: string) {
  const debrief = await judith.get(`/searches/${searchId}/people/${candidacyId}/debrief`);
  const why = await judith.get(`/searches/${searchId}/comparison/${candidacyId}`);
  expect([debrief.status, why.status]).toEqual([200, 200]);
  const textOf = (page: typeof debrief) => page.$('h3:contains("How strict") ~ *').text().replace(/\s+/g, ' ');
  return { debrief, why, words: textOf(debrief), whyWords: textOf(why) };
}

describe('how strict an interviewer is', () => {
  it('is shown beside the figure drawn towards nought, from five people rated together with others, and used nowhere', async () => {
    const { searchId, candidates } = await panelOf({
      'Ines Duarte': [4, 4, 4, 4, 4, null],
      'Omar Haddad': [3, 3, 3, 3, 3, 3],
      'Ruth Adler': [null, null, null, null, 4, 4],
    });
    const [first = ''] = candidates;
    const estimates = async () => (await judith.get(`/searches/${searchId}/comparison/${first}`)).$('.why__figure').text();
    const before = await estimates();
    const { debrief, words, whyWords } = await severityOf(searchId, first);
    const row = (name: string) =>
      debrief
        .$(`[aria-label="Strictness of interviewers"] tr:contains("${name}") td`)
        .map((_, cell) => debrief.$(cell).text())
        .get();
    // Ines lies 1/3 above and Omar 2/3 below the middle of the three; six and five people draw them in by 6/11 and 5/10.
    expect(row('Ines Duarte')).toEqual(['5', '0.33 kinder', '0.17 kinder']);
    expect(row('Omar Haddad')).toEqual(['6', '0.67 stricter', '0.36 stricter']);
    expect(row('Ruth Adler')).toEqual([]);
    expect(words).toContain('One interviewer is not listed: fewer than 5 people');
    expect(debrief.$('[aria-label="Means with strictness taken out"] tbody tr').first().text()).toMatch(/3\.50\s*3\.60/);
    expect(whyWords).toBe(words);
    expect(words).toContain('No estimate and no order uses either figure');
    expect(await estimates()).toBe(before);
  });

  it('says in plain words that it cancels where the same interviewers rated everybody', async () => {
    const { searchId, candidates } = await panelOf({ 'Ines Duarte': [4, 4, 4, 4, 4], 'Omar Haddad': [3, 3, 3, 3, 3] });
    const { debrief, words, whyWords } = await severityOf(searchId, candidates[0] ?? '');
    expect(words).toContain('it is the same for all and cancels in the order');
    expect(whyWords).toBe(words);
    expect(debrief.$('[aria-label="Strictness of interviewers"]')).toHaveLength(0);
  });

  it('says what is missing below five people, and nothing at all before anybody has rated', async () => {
    const compared = await addComparedSearch(app, judith);
    expect((await severityOf(compared.searchId, compared.priya)).words).toContain(
      'It takes 5 people whom others rated on the same competencies, and nobody here has rated more than 3.',
    );
    const searchId = await addSignedSearch(app, judith);
    const candidacyId = await addCandidateAt(app, judith, { searchId, name: 'Linnea Holm' });
    expect((await judith.get(`/searches/${searchId}/comparison/${candidacyId}`)).text).not.toContain('How strict');
  });

  it('is not worked out where candidates may live in New York City, which asks for an audit first', async () => {
    const { searchId, candidates } = await panelOf({ 'Ines Duarte': [4, 4, 4, 4, 4, null], 'Omar Haddad': [3, 3, 3, 3, 3, 3] });
    const context = { C13: { places: ['eu', 'new_york_city'] } };
    await addSubmittedResponse(app, judith, { searchId, email: MARCUS.email, answers: {}, context });
    const { debrief, words } = await severityOf(searchId, candidates[0] ?? '');
    expect(words).toContain('candidates may live in New York City');
    expect(debrief.$('[aria-label="Strictness of interviewers"]')).toHaveLength(0);
  });

  it('rests on nobody for whom the viewer still owes a scorecard', async () => {
    const { searchId, candidates } = await panelOf({ 'Ines Duarte': [4, 4, 4, 4, 4, null], 'Omar Haddad': [3, 3, 3, 3, 3, 3] });
    const own = await addInterviewerTo(app, judith, { searchId, name: 'Judith Marlowe', email: judith.user.email });
    await oweScorecard(app, judith, { searchId, candidacyId: candidates[4] ?? '', interviewerId: own, competencyIds: RATED });
    expect((await severityOf(searchId, candidates[0] ?? '')).words).toContain('nobody here has rated more than 4');
    const hidden = await judith.get(`/searches/${searchId}/comparison/${candidates[4]}`);
    expect(hidden.text).not.toContain('How strict');
  });
});
