import { roleProfiles } from '../../../server/features/briefs';
import { competencies, competencyIds } from '../../../server/features/competencies';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import {
  addCandidateAt,
  addComparedSearch,
  addInterviewerTo,
  addSignedSearch,
  allAt,
  oweScorecard,
  rateCandidate,
  type ComparedSearch,
  type Levels,
} from '../../support/builders/compared-search';
import { addSearch } from '../../support/builders/searches';
import type { Page } from '../../support/page';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe', email: 'judith@marlowepenn.example' });
});
afterAll(() => app.close());

const open = (searchId: string, query = '') => judith.get(`/searches/${searchId}/comparison${query}`);
const section = ({ $ }: Page, heading: string) => $(`h2:contains("${heading}")`).closest('section');
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The cells of a person's row, by what the column is called. */
function rowOf(page: Page, heading: string, name: string): Record<string, string> {
  const row = section(page, heading).find(`tbody tr:has(th:contains("${name}"))`).first();
  const cells = row
    .find('td')
    .map((_, cell) => [[page.$(cell).attr('data-label') ?? '', words(page.$(cell).text())]])
    .get();
  return Object.fromEntries(cells) as Record<string, string>;
}

/** The cell of one competency for one person among the profiles. */
function profileOf(page: Page, competency: string, name: string): string {
  const row = page.$(`.compare tbody tr:has(th:contains("${competency}"))`).first();
  return words(row.find(`td[data-label="${name}"]`).text());
}

interface Rated {
  readonly name: string;
  /** One scorecard per interviewer, in their order; null for no scorecard. */
  readonly cards: readonly (Levels | null)[];
}

/** A search with a signed sales-led brief, `interviewers` interviewers and these people. */
async function addRated(interviewers: number, people: readonly Rated[]) {
  const searchId = await addSignedSearch(app, judith);
  const ids: string[] = [];
  for (let number = 1; number <= interviewers; number++) {
    ids.push(
      await addInterviewerTo(app, judith, { searchId, name: `Interviewer ${number}`, email: `interviewer${number}@corvane.example` }),
    );
  }
  const candidacies: string[] = [];
  for (const { name, cards } of people) {
    const candidacyId = await addCandidateAt(app, judith, { searchId, name });
    candidacies.push(candidacyId);
    for (const [index, levels] of cards.entries()) {
      if (levels) await rateCandidate(app, judith, { searchId, candidacyId, interviewerId: ids[index] ?? '', levels });
    }
  }
  return { searchId, interviewerIds: ids, candidacies };
}

const role = (level: 1 | 2 | 3 | 4 | 5) => allAt({ sales: level, leadership: level });

describe('before there is anything to compare', () => {
  it('says that the brief has to be signed first, and where', async () => {
    const searchId = await addSearch(judith);
    const page = await open(searchId);
    expect(page.text).toContain('There is no signed brief yet');
    expect(page.$('.empty a').attr('href')).toBe(`/searches/${searchId}/brief`);
    expect(page.$('svg.chart')).toHaveLength(0);
  });

  it('says that nobody has come as far as the assessment, and where people are', async () => {
    const searchId = await addSignedSearch(app, judith);
    await addCandidateAt(app, judith, { searchId, name: 'Linnea Holm', stage: 'interested' });
    const page = await open(searchId);
    expect(page.text).toContain('Nobody is being assessed yet');
    expect(page.$('.empty a').attr('href')).toBe(`/searches/${searchId}/people`);
    expect(await app.dataSource.query('SELECT 1 FROM comparison_run WHERE search_id = $1', [searchId])).toEqual([]);
  });

  it('finds nothing for another firm, for an id that is none, and asks a stranger to sign in', async () => {
    const searchId = await addSignedSearch(app, judith);
    const other = await app.signUpFirm();
    expect((await other.get(`/searches/${searchId}/comparison`)).status).toBe(404);
    expect((await judith.get('/searches/nonsense/comparison')).status).toBe(404);
    expect((await app.visitor().get(`/searches/${searchId}/comparison`)).location).toContain('/sign-in');
  });
});

describe('three people rated by three interviewers', () => {
  let compared: ComparedSearch;
  let page: Page;
  beforeAll(async () => {
    compared = await addComparedSearch(app, judith);
    page = await open(compared.searchId);
  });

  it('says first who is first and how sure that is', () => {
    const verdict = page.$('.verdict');
    expect(verdict.find('p').first().text()).toBe('Priya Venkataraman is the robust first choice.');
    expect(verdict.text()).toMatch(/Priya Venkataraman is first in \d+% of 20,000 draws of weights and levels; .* robust from 50%/);
    expect(verdict.text()).toContain('Next is Daniel Okafor');
    expect(section(page, 'How often at each rank').text()).toContain('Leaving out any one interviewer does not change');
  });

  it('draws everybody on the map with an ellipse, in words for whoever does not see it, with the numbers of the table', () => {
    const maps = page.$('svg.candidate-map, svg[class*="candidate-map"]');
    expect(maps.length).toBeGreaterThan(0);
    const map = maps.first();
    expect(map.attr('role')).toBe('img');
    expect(map.find('.ellipses path')).toHaveLength(3);
    const described = map.find('desc').text();
    for (const name of ['Priya Venkataraman', 'Daniel Okafor', 'Claire Anselm']) {
      const row = rowOf(page, 'Map', name);
      const inWords = new RegExp(`${name}, [^:]+: sales ([\\d.]+) \\(([^)]+)\\), marketing ([\\d.]+) \\(([^)]+)\\)`).exec(described);
      expect(inWords?.slice(1)).toEqual([...split(row['Sales']), ...split(row['Marketing'])]);
    }
    expect(map.find('.ground').html()).toContain('f-sales-soft');
  });

  it('keeps sales, marketing and leadership apart: no column, row or sentence adds them up', async () => {
    const columns = section(page, 'Map')
      .find('thead th')
      .map((_, head) => page.$(head).text())
      .get();
    expect(columns).toEqual(['Candidate', 'Marketing', 'Sales', 'Leadership', 'Class']);
    expect(page.text).toContain('Sales and marketing are two readings; there is no total.');
    expect(page.text).not.toMatch(/\b(overall|total|average|combined|aggregate) (score|level|rating|ability|value)/i);
    const [run]: { result: { candidates: { axes: object }[] } }[] = await app.dataSource.query(
      'SELECT result FROM comparison_run WHERE search_id = $1',
      [compared.searchId],
    );
    for (const { axes } of run?.result.candidates ?? []) expect(Object.keys(axes).sort()).toEqual(['leadership', 'marketing', 'sales']);
    expect(JSON.stringify(run?.result)).not.toMatch(/"(overall|total|score|value|fit)"/);
  });

  it('shows each competency with its level, interval and raw ratings, and the neighbouring craft as literacy', () => {
    const cell = profileOf(page, 'Pipeline management', 'Priya Venkataraman');
    expect(cell).toMatch(/\d\.\d \(\d\.\d–\d\.\d\).*3 ratings, mean 4\.7/);
    expect(
      page
        .$('.compare .group th')
        .map((_, head) => page.$(head).text())
        .get(),
    ).toEqual(['Sales', 'Marketing, read as literacy', 'Leadership']);
    expect(page.$('.compare .strip[role=img]').first().attr('aria-label')).toMatch(/^Estimate \d\.\d, 80% interval/);
    expect(page.text).toContain('Parameters are expert defaults, not validated against outcomes.');
  });

  it('shows side by side whom one chooses, and ignores ids that are nobody', async () => {
    const chosen = await open(compared.searchId, `?who=${compared.claire}&who=nobody&who[x]=1`);
    expect(
      chosen
        .$('.compare thead th b')
        .map((_, name) => chosen.$(name).text())
        .get(),
    ).toEqual(['Claire Anselm']);
    expect((await open(compared.searchId, '?who=nobody')).$('.compare thead th')).toHaveLength(4);
  });

  it('freezes nothing by itself: the names of the versions stand beneath', () => {
    expect(page.text).toMatch(/Instrument [\d.]+, weights of brief version 1, parameters [\d.]+, seed \d+, 20,000 draws\./);
  });
});

function split(cell: string | undefined): string[] {
  const [, level, interval] = /^(\d\.\d) ?(.+)$/.exec(cell ?? '') ?? [];
  return [level ?? '', interval ?? ''];
}

describe('an order', () => {
  it('is refused where the number of interviewers differs by more than one, and says who needs how many where', async () => {
    const { searchId } = await addRated(3, [
      { name: 'Priya Venkataraman', cards: [role(4), role(4), role(4)] },
      { name: 'Daniel Okafor', cards: [role(4), null, null] },
    ]);
    const page = await open(searchId);
    expect(page.$('.verdict p').first().text()).toBe('There is no order yet: the evidence is unequal.');
    expect(page.$('.verdict').text()).toContain('Where the number of interviewers differs by more than one');
    expect(words(page.$('.verdict li').text())).toMatch(/^Daniel Okafor needs 1 more interviewer on .+ and 11 others\.$/);
    expect(page.$('h2:contains("How often at each rank")')).toHaveLength(0);
    expect(page.$('svg[class*="candidate-map"]').length).toBeGreaterThan(0);
    expect(page.text).not.toMatch(/first choice|is first in|place 1/);
  });

  it('is refused for one competency alone, as others do not make up for it', async () => {
    const { 'SAL-02': _unasked, ...rest } = role(4);
    const { searchId } = await addRated(2, [
      { name: 'Priya Venkataraman', cards: [role(4), role(4)] },
      { name: 'Daniel Okafor', cards: [rest, rest] },
    ]);
    const page = await open(searchId);
    expect(words(page.$('.verdict li').text())).toBe('Daniel Okafor needs 1 more interviewer on Pipeline management and forecasting.');
  });

  it('is given where it differs by one', async () => {
    const { searchId } = await addRated(3, [
      { name: 'Priya Venkataraman', cards: [role(5), role(5), role(5)] },
      { name: 'Daniel Okafor', cards: [role(3), role(3), null] },
    ]);
    expect((await open(searchId)).$('.verdict p').first().text()).toBe('Priya Venkataraman is the robust first choice.');
  });

  it('needs two people whom somebody has interviewed; whoever nobody has interviewed is left out and named', async () => {
    const { searchId } = await addRated(2, [
      { name: 'Priya Venkataraman', cards: [role(4), role(4)] },
      { name: 'Daniel Okafor', cards: [] },
    ]);
    const page = await open(searchId);
    expect(page.$('.verdict p').first().text()).toBe('There is no order yet.');
    expect(page.text).toContain('Daniel Okafor is not in the order: nobody has sent a scorecard yet.');
  });

  it('shares a place between two who cannot be told apart, and calls neither the choice', async () => {
    const { searchId } = await addRated(2, [
      { name: 'Priya Venkataraman', cards: [role(4), role(4)] },
      { name: 'Daniel Okafor', cards: [role(4), role(4)] },
    ]);
    const page = await open(searchId);
    expect(page.$('.verdict p').first().text()).toMatch(
      /^(Daniel|Priya).* and (Daniel|Priya).* cannot be told apart: they share the first place\.$/,
    );
    expect(page.text).not.toContain('robust first choice');
    expect(section(page, 'How often at each rank').text()).toContain('shares place 1');
  });

  it('says so when nobody is first in half of the draws, and what would decide between the first two', async () => {
    const best = (count: number): Levels => ({ ...role(4), ...Object.fromEntries(competencyIds.slice(0, count).map((id) => [id, 5])) });
    const people = Object.entries({ 'Priya Venkataraman': 6, 'Daniel Okafor': 3, 'Claire Anselm': 2, 'Nadia Vance': 1 });
    const { searchId } = await addRated(
      2,
      people.map(([name, count]) => ({ name, cards: [best(count), best(count)] })),
    );
    const verdict = (await open(searchId)).$('.verdict');
    expect(verdict.find('p').first().text()).toBe('There is no robust first choice.');
    expect(verdict.text()).toMatch(/Priya Venkataraman is first in 4\d% of 20,000 draws/);
    expect(verdict.text()).toContain('No change of a single weight puts Daniel Okafor ahead of Priya Venkataraman.');
  });

  it('says with the first choice which floor of the brief that person is not shown to reach', async () => {
    const { searchId } = await addRated(2, [
      {
        name: 'Priya Venkataraman',
        cards: [
          { ...role(5), 'LDR-05': 2 },
          { ...role(5), 'LDR-05': 2 },
        ],
      },
      { name: 'Daniel Okafor', cards: [role(2), role(2)] },
    ]);
    const verdict = words((await open(searchId)).$('.verdict').text());
    expect(verdict).toContain('Priya Venkataraman is the robust first choice.');
    expect(verdict).toContain('Priya Venkataraman is not yet shown to reach the floor of Integrity and executive communication.');
  });
});

describe('one leader for both functions', () => {
  it('is ordered on the three axes, and is judged by the pair and its weaker half, never by their mean', async () => {
    const { searchId } = await addComparedSearch(app, judith);
    const { weights, mustHave } = roleProfiles.combined_sales_primary;
    await app.dataSource.query(
      `UPDATE brief_version SET scope = 'combined_flagged', primary_side = 'sales', weights = $2, must_haves = $3 WHERE search_id = $1`,
      [searchId, weights, mustHave],
    );
    const page = await open(searchId);
    const map = words(section(page, 'Map').text());
    expect(map).toContain('Priya Venkataraman, Daniel Okafor and Claire Anselm are each matched by nobody who is as high on both axes');
    expect(map).toMatch(/Priya Venkataraman’s weaker axis is marketing, 2\.\d \(/);
    expect(map).toMatch(/Claire Anselm’s weaker axis is sales, 2\.\d \(/);
    expect(page.$('svg[class*="candidate-map"]').first().find('.ground').html()).toContain('f-leadership-soft');
    const rank = words(section(page, 'How often at each rank').text());
    expect(rank).toContain('the weights of sales, marketing and leadership of brief version 1');
    expect(rank).toMatch(/Claire Anselm ?(sales|marketing|leadership) \d+%, (sales|marketing|leadership) \d+%/);
    expect(
      page
        .$('.compare .group th')
        .map((_, head) => page.$(head).text())
        .get(),
    ).toEqual(['Sales', 'Marketing', 'Leadership']);
  });
});

describe('the floors of the brief', () => {
  it('are shown, not shown, pointing below or without enough evidence: four different things', async () => {
    const { searchId } = await addRated(3, [
      { name: 'Priya Venkataraman', cards: [role(5), role(5), role(5)] },
      { name: 'Daniel Okafor', cards: [role(3), role(3), role(2)] },
      { name: 'Nadia Vance', cards: [role(1), role(1), role(1)] },
      { name: 'Claire Anselm', cards: [role(4), null, null] },
    ]);
    const page = await open(searchId);
    const floors = rowOf(page, 'Must-have floors', 'Sales coaching');
    expect(floors['Priya Venkataraman']).toMatch(/^Shown, (over )?\d+%$/);
    expect(floors['Daniel Okafor']).toMatch(/^Not shown, \d+%$/);
    expect(floors['Nadia Vance']).toMatch(/^Points below, (under )?\d+%$/);
    expect(floors['Claire Anselm']).toBe('Not enough evidence');
    expect(page.text).toContain('Nobody is turned down by this table.');
    expect(page.text).not.toMatch(/\bfailed\b|\brejected\b/i);
  });
});

describe('what is missing', () => {
  const [first, second, third] = competencies;

  it('is not assessed, not observed, declined or left open, and none of them is a number', async () => {
    if (!first || !second || !third) throw new Error('The catalogue is empty');
    const { [first.id]: _unasked, ...asked } = role(4);
    const unseen: Levels = { ...asked, [second.id]: 'not_observed' };
    const { searchId, candidacies } = await addRated(2, [
      { name: 'Priya Venkataraman', cards: [unseen, unseen] },
      { name: 'Daniel Okafor', cards: [role(4), role(4)] },
    ]);
    await addAssessment(candidacies[0] ?? '', searchId, { [`${third.id}-A1`]: 'declined', [`${third.id}-A2`]: 'declined' });
    const page = await open(searchId);
    const missing = rowOf(page, 'What is missing', 'Priya Venkataraman');
    expect(missing).toMatchObject({
      'Not assessed': first.name,
      'Not observed': second.name,
      'Not enough evidence': 'none',
      Declined: `own rating of ${third.name}`,
    });
    expect(profileOf(page, first.name, 'Priya Venkataraman')).toBe('Not assessed yet');
    expect(profileOf(page, second.name, 'Priya Venkataraman')).toBe('Not observed by the 2 people asked');
    expect(profileOf(page, third.name, 'Priya Venkataraman')).toMatch(/^\d\.\d \(.*own rating declined$/);
    expect(rowOf(page, 'What is missing', 'Daniel Okafor')).toMatchObject({
      'Not assessed': 'none',
      'Not observed': 'none',
      Declined: 'none',
    });
  });

  it('changes no level by being declined', async () => {
    const { searchId, candidacies } = await addRated(2, [{ name: 'Priya Venkataraman', cards: [role(4), role(4)] }]);
    const before = rowOf(await open(searchId), 'Map', 'Priya Venkataraman')['Sales'];
    const declined = competencies.flatMap(({ selfAssessment }) => selfAssessment.map(({ id }) => [id, 'declined'] as const));
    await addAssessment(candidacies[0] ?? '', searchId, Object.fromEntries(declined));
    const page = await open(searchId);
    expect(rowOf(page, 'What is missing', 'Priya Venkataraman')['Declined']).toBe('own rating of all 14');
    expect(rowOf(page, 'Map', 'Priya Venkataraman')['Sales']).toBe(before);
  });

  it('is not enough, and not nothing, when only the situation was answered', async () => {
    const { searchId, candidacies } = await addRated(0, [{ name: 'Priya Venkataraman', cards: [] }]);
    await addAssessment(candidacies[0] ?? '', searchId, { 'SAL-01-J': 'a' });
    const page = await open(searchId);
    expect(profileOf(page, first?.name ?? '', 'Priya Venkataraman')).toMatch(/^Not enough evidence ?no rating ?80% interval/);
    expect(rowOf(page, 'What is missing', 'Priya Venkataraman')['Not enough evidence']).toBe(first?.name);
    expect(page.$('svg[class*="candidate-map"] .ellipses path')).toHaveLength(0);
  });

  it('names who owes what', async () => {
    const { searchId, interviewerIds, candidacies } = await addRated(1, [{ name: 'Priya Venkataraman', cards: [] }]);
    await oweScorecard(app, judith, {
      searchId,
      candidacyId: candidacies[0] ?? '',
      interviewerId: interviewerIds[0] ?? '',
      competencyIds: ['SAL-01'],
    });
    const missing = words(section(await open(searchId), 'What is missing').text());
    expect(missing).toContain('Interviewer 1 owes 1 scorecard: Priya Venkataraman');
    expect(missing).toContain('Priya Venkataraman has not been sent the assessment');
  });
});

/** An assessment that was sent in with these answers and everything else left open. */
async function addAssessment(candidacyId: string, searchId: string, answers: Readonly<Record<string, string>>): Promise<void> {
  const { firmId } = judith.user;
  const [row]: { id: string }[] = await app.dataSource.query(
    `INSERT INTO assessment (firm_id, search_id, candidacy_id, instrument_version, consent_at, started_at, submitted_at)
     VALUES ($1, $2, $3, '1.0.0', now(), now(), now()) RETURNING id`,
    [firmId, searchId, candidacyId],
  );
  for (const [itemId, value] of Object.entries(answers)) {
    const isDeclined = value === 'declined';
    await app.dataSource.query(
      'INSERT INTO assessment_answer (firm_id, assessment_id, item_id, value, declined) VALUES ($1, $2, $3, $4, $5)',
      [firmId, row?.id, itemId, isDeclined ? null : value, isDeclined],
    );
  }
}

describe('somebody of the firm who owes a scorecard', () => {
  const withoutNonces = (page: Page) =>
    page.html.replaceAll(/nonce="[^"]*"/g, 'nonce=""').replaceAll(/name="_(csrf|once)" value="[^"]*"/g, 'name="_$1" value=""');

  it('reads the same bytes whether others have rated that person or not, and sees everything once the own is sent', async () => {
    const { searchId, interviewerIds, candidacies } = await addRated(2, [
      { name: 'Daniel Okafor', cards: [role(3), role(3)] },
      { name: 'Claire Anselm', cards: [role(4), role(4)] },
      { name: 'Priya Venkataraman', cards: [] },
    ]);
    const candidacyId = candidacies[2] ?? '';
    const own = await addInterviewerTo(app, judith, { searchId, name: 'Judith Marlowe', email: judith.user.email });
    await oweScorecard(app, judith, { searchId, candidacyId, interviewerId: own, competencyIds: ['SAL-01', 'SAL-02'] });
    // The first page after a form has the message of that form on it.
    await open(searchId);
    const before = await open(searchId);
    expect(before.text).toContain('You still owe a scorecard for Priya Venkataraman');
    // That nobody has rated her would be a statement about what is hidden, and in a moment a false one.
    expect(before.text).not.toContain('nobody has sent a scorecard yet');

    for (const interviewerId of interviewerIds) await rateCandidate(app, judith, { searchId, candidacyId, interviewerId, levels: role(5) });
    const after = await open(searchId);
    expect(withoutNonces(after)).toBe(withoutNonces(before));
    expect(await app.dataSource.query('SELECT 1 FROM comparison_run WHERE search_id = $1', [searchId])).toEqual([]);

    await app.dataSource.query(
      `UPDATE scorecard SET submitted_at = now(), recommendation = 'yes', confidence = 'moderate' WHERE interviewer_id = $1`,
      [own],
    );
    const sent = await open(searchId);
    expect(sent.text).not.toContain('You still owe');
    expect(sent.$('.verdict p').first().text()).toContain('Priya Venkataraman');
  });
});
