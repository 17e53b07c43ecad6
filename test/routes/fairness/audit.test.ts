import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import type { Page } from '../../support/page';
import { addAuditedSearch } from './support';

let app: TestApp;
let judith: SignedUp;
let searchId: string;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
  searchId = await addAuditedSearch(app, judith, [
    { said: { sex: 'female', ethnicity: 'asian' }, people: 35, shortlisted: 12 },
    { said: { sex: 'male', ethnicity: 'white' }, people: 35, shortlisted: 20 },
    { said: { sex: 'another', ethnicity: 'undisclosed' }, people: 4, shortlisted: 1 },
    { said: null, people: 6, shortlisted: 2 },
  ]);
}, 60_000);
afterAll(() => app.close());

/** The cells of the row of a category in the table with this caption. */
function row({ $ }: Page, caption: string, category: string): string[] {
  const table = $('table').filter((_, one) => $(one).find('caption').text() === caption);
  const found = table.find('tbody tr').filter((_, one) => $(one).find('th').text() === category);
  return found
    .find('td')
    .toArray()
    .map((cell) => $(cell).text());
}

test('pooled over searches there are counts, ratios and an exact test; what is small is not shown', async () => {
  const page = await judith.get('/settings/fairness');
  expect(page.status).toBe(200);
  expect(row(page, 'Reached the shortlist', 'Male')).toEqual(['35', '20', '57%', '1.00', '–', '–']);
  expect(row(page, 'Reached the shortlist', 'Female')).toEqual([
    '35',
    '12',
    '34%',
    '0.60below four fifths',
    'p = .092',
    'the order would stay',
  ]);
  for (const category of ['Another, or non-binary', 'Unknown']) {
    expect(row(page, 'Reached the shortlist', category).slice(0, 4)).toEqual(['not shown', 'not shown', 'not shown', 'not shown']);
  }
  expect(row(page, 'Reached an offer', 'Female')).toEqual(['35', 'not shown', 'not shown', 'not shown', '–', '–']);
  expect(page.$('.verdict p').first().text()).toBe(
    'Below four fifths of the highest rate on the way to the shortlist: Female. Look at why.',
  );
  expect(page.text).toContain('no proof of fairness');
});

test('sales, marketing and leadership have a table each, above the median of everybody scored', async () => {
  const page = await judith.get('/settings/fairness?by=ethnicity');
  for (const axis of ['sales', 'marketing', 'leadership']) {
    const [people, above] = row(page, `Above the median of the ${axis} score`, 'Asian');
    expect(people).toBe('35');
    expect(Number(above)).toBeGreaterThanOrEqual(10);
  }
  expect(page.text).toContain('80 people with a score. Median');
});

test('a score waits while a scorecard for the person is owed', async () => {
  const [owed]: { id: string }[] = await app.dataSource
    .query(`UPDATE scorecard SET submitted_at = NULL WHERE id = (SELECT id FROM scorecard WHERE search_id = $1 LIMIT 1) RETURNING id`, [
      searchId,
    ])
    .then(([rows]: [{ id: string }[]]) => rows);
  expect((await judith.get('/settings/fairness')).text).toContain('79 people with a score.');
  await app.dataSource.query('UPDATE scorecard SET submitted_at = now() WHERE id = $1', [owed?.id]);
});

test('one search has counts and the flip test, and no ratio', async () => {
  const page = await judith.follow({ ...(await judith.get('/settings/fairness')), location: `/settings/fairness/${searchId}` });
  expect(row(page, 'Reached the shortlist', 'Female')).toEqual(['35', '12', 'the order would stay']);
  expect(page.$('th:contains("Impact ratio")')).toHaveLength(0);
});

test('the audit file has every table with the same cells withheld, and taking it is written down', async () => {
  const page = await judith.get('/settings/fairness');
  const file = await judith.submit(page, { button: 'Download the tables (CSV)' });
  expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(file.headers['content-disposition']).toContain('fairness-audit.csv');
  const lines = file.html.trim().split('\r\n');
  expect(lines).toContain('Reached the shortlist,Sex,Female,35,12,0.3429,0.6000,yes,0.092357,no,');
  expect(lines).toContain('Reached the shortlist,Sex,Unknown,withheld,withheld,,,,,,');
  expect(lines).toContain('Reached the shortlist,Both together,"Female, Asian",35,12,0.3429,0.6000,yes,0.092357,no,');
  expect(lines.filter((line) => line.startsWith('"Score, sales",Sex,Everybody,80')).length).toBe(1);
  const events: unknown[] = await app.dataSource.query(`SELECT 1 FROM audit_event WHERE action = 'fairness.exported' AND firm_id = $1`, [
    judith.user.firmId,
  ]);
  expect(events).toHaveLength(1);
});

test('another firm sees nothing of it, a recruiter who is no administrator has no such page', async () => {
  const other = await app.signUpFirm({ firm: 'Other Search' });
  expect((await other.get('/settings/fairness')).$('.verdict p').first().text()).toBe('Nobody has submitted an assessment yet.');
  expect((await other.get(`/settings/fairness/${searchId}`)).status).toBe(404);
  await app.dataSource.query(`UPDATE firm_user SET role = 'recruiter' WHERE id = $1`, [other.user.userId]);
  for (const path of ['/settings/fairness', `/settings/fairness/${searchId}`]) expect((await other.get(path)).status).toBe(404);
});
