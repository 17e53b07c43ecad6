import { competencyById } from '../../../server/features/competencies';
import { estimate } from '../../../server/features/scoring';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import {
  addCandidateAt,
  addComparedSearch,
  addInterviewerTo,
  addSignedSearch,
  allAt,
  answerAssessment,
  oweScorecard,
  rateCandidate,
  type ComparedSearch,
} from '../../support/builders/compared-search';
import type { Page } from '../../support/page';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe', email: 'judith@marlowepenn.example' });
});
afterAll(() => app.close());

const words = (text: string) => text.replace(/\s+/g, ' ').trim();
const why = (page: Page, id: string) => page.$(`details.why#${id}`);

describe('why a number', () => {
  let compared: ComparedSearch;
  let page: Page;
  beforeAll(async () => {
    compared = await addComparedSearch(app, judith);
    await answerAssessment(app, judith, {
      searchId: compared.searchId,
      candidacyId: compared.priya,
      name: 'Priya Venkataraman',
      email: 'priya@northgate.example',
    });
    await app.dataSource.query(
      `UPDATE assessment_answer SET evidence = 'Quota of 4.1 million, reached 4.4', confirmer = 'The CFO of Northgate' WHERE item_id = 'SAL-02-A1'`,
    );
    page = await judith.get(`/searches/${compared.searchId}/comparison/${compared.priya}`);
  });

  it('is reached from the names in the comparison', async () => {
    const comparison = await judith.get(`/searches/${compared.searchId}/comparison`);
    const links = comparison.$(`a[href="/searches/${compared.searchId}/comparison/${compared.priya}"]`);
    expect(links.toArray().map((link) => comparison.$(link).text())).toEqual(['Priya Venkataraman', 'Priya Venkataraman']);
    expect(page.status).toBe(200);
    expect(page.$('h1').text()).toBe('Priya Venkataraman');
  });

  it('is answered with each rating, its interviewer and what was noted', () => {
    const lines = why(page, 'SAL-02').find('.why__evidence li').toArray();
    const said = lines.map((line) => words(page.$(line).text()));
    expect(said).toContainEqual(expect.stringMatching(/^Ines Duarte rated 5, .+Named the numbers and who can confirm them\.$/));
    expect(said).toContainEqual(expect.stringMatching(/^Ruth Adler rated 4/));
    expect(said).toContainEqual(
      expect.stringMatching(/^Own rating 4\. .+Quota of 4\.1 million, reached 4\.4Who can confirm it: The CFO of Northgate$/),
    );
    expect(said).toContainEqual(expect.stringMatching(/^Situation .+\d points? of 3, read as level \d\.\d$/));
    expect(why(page, 'SAL-02').find('.why__evidence a').first().attr('href')).toMatch(/\/interviews\/[\da-f-]{36}$/);
  });

  it('says how far each source makes the estimate, with the mean as it was given beside it', () => {
    const points = competencyById('SAL-02').sjt.options.find(({ id }) => id === 'a')?.points ?? NaN;
    const { share, mean } = estimate({ interview: [5, 5, 4], sjt: [points], self: [4, 4] });
    const part = why(page, 'SAL-02');
    expect(part.find('summary').text()).toMatch(new RegExp(`${mean.toFixed(1)} \\(.*raw mean 4\\.7 of 3 ratings`));
    const row = page
      .$('.twin tbody tr')
      .filter((_, one) => page.$(one).find('th').text().startsWith('Pipeline management'))
      .first();
    expect(words(row.find('td[data-label=Interviews]').text())).toBe(`${Math.round(share.interview * 100)}%`);
    expect(row.find('td[data-label="Raw mean"]').text()).toBe('4.67');
    expect(row.find('td[data-label=References]').text()).toBe('none');
    expect(part.text()).toMatch(/Made of: where everybody starts \d+%, interviews \d+%, situation \d+%, own rating \d+%\./);
  });

  it('draws all competencies of the one person and gives the same numbers as a table', () => {
    const picture = page.$('svg[class*="profile-dots"]').first();
    expect(picture.attr('role')).toBe('img');
    expect(page.$('.chart-numbers tbody tr')).toHaveLength(23);
    expect(page.$('details.why')).toHaveLength(23);
  });

  it('says the class with its probabilities and what one more interviewer would narrow most', () => {
    expect(page.$('.verdict p').first().text()).toBe('Priya Venkataraman: Capital S.');
    expect(page.text).toMatch(
      /Sales: one more interviewer on .+ would narrow the axis most; the SD of that estimate falls from 0\.\d\d to 0\.\d\d\./,
    );
    expect(page.text).toContain('Sales and marketing are two readings; there is no total.');
    expect(page.text).not.toMatch(/\b(overall|total|average|combined) (score|level|rating|ability)/i);
  });

  it('keeps the kinds of missing evidence apart, and describes hard and soft without scoring them', () => {
    const missing = page
      .$('[aria-labelledby=missing] dt')
      .toArray()
      .map((term) => page.$(term).text().split(':')[0]);
    expect(missing).toEqual(['Not assessed', 'Not observed', 'Not enough evidence', 'Declined']);
    expect(words(page.$('[aria-labelledby=balance] tbody tr').first().text())).toMatch(
      /^Sales ?\d\.\d to \d\.\d ?4 of 4 with enough evidence/,
    );
    expect(page.text).toMatch(/Instrument [\d.]+, weights of brief version 1, parameters [\d.]+, seed \d+/);
  });

  it('is not answered for somebody of another firm, for a person of another search, or before anybody is compared', async () => {
    const other = await app.signUpFirm();
    const home = `/searches/${compared.searchId}/comparison`;
    expect((await other.get(`${home}/${compared.priya}`)).status).toBe(404);
    const elsewhere = await addSignedSearch(app, judith);
    const early = await addCandidateAt(app, judith, { searchId: elsewhere, name: 'Linnea Holm', stage: 'interested' });
    expect((await judith.get(`${home}/${early}`)).status).toBe(404);
    expect((await judith.get(`/searches/${elsewhere}/comparison/${early}`)).status).toBe(404);
  });
});

describe('somebody of the firm who owes a scorecard', () => {
  const withoutNonces = (page: Page) =>
    page.html.replaceAll(/nonce="[^"]*"/g, 'nonce=""').replaceAll(/name="_(csrf|once)" value="[^"]*"/g, 'name="_$1" value=""');

  it('reads the same bytes whether others have rated that person or not, under tried weights as well', async () => {
    const searchId = await addSignedSearch(app, judith);
    const candidacyId = await addCandidateAt(app, judith, { searchId, name: 'Priya Venkataraman' });
    const own = await addInterviewerTo(app, judith, { searchId, name: 'Judith Marlowe', email: judith.user.email });
    const omar = await addInterviewerTo(app, judith, { searchId, name: 'Omar Haddad', email: 'omar@corvane.example' });
    await oweScorecard(app, judith, { searchId, candidacyId, interviewerId: own, competencyIds: ['SAL-01'] });
    const home = `/searches/${searchId}/comparison`;
    const addresses = [`${home}/${candidacyId}`, `${home}?w[SAL-01]=6`, `${home}/what-if?w[SAL-01]=6`];
    const open = async () => Promise.all(addresses.map(async (address) => withoutNonces(await judith.get(address))));
    // The first page after a form has the message of that form on it.
    await open();
    const before = await open();
    expect(before[0]).toContain('You still owe a scorecard for Priya Venkataraman.');
    await rateCandidate(app, judith, { searchId, candidacyId, interviewerId: omar, levels: allAt({ sales: 5, leadership: 5 }) });
    expect(await open()).toEqual(before);
  });
});
