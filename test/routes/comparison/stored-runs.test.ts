import { comparisonRepository, comparisonSnapshot } from '../../../server/features/comparison';
import { compare } from '../../../server/features/comparison/domain/compare';
import { rankAcceptability } from '../../../server/features/scoring';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addComparedSearch, answerAssessment, signNextBrief, type ComparedSearch } from '../../support/builders/compared-search';

let app: TestApp;
let judith: SignedUp;
let compared: ComparedSearch;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
beforeEach(async () => {
  compared = await addComparedSearch(app, judith);
});
afterAll(() => app.close());

const look = () => judith.get(`/searches/${compared.searchId}/comparison`);
const latest = () => comparisonRepository(app.deps.database.reader).findLatest(judith.user.firmId, compared.searchId);

async function runs(): Promise<number> {
  const rows: { n: number }[] = await app.dataSource.query('SELECT count(*)::int AS n FROM comparison_run WHERE search_id = $1', [
    compared.searchId,
  ]);
  return rows[0]?.n ?? -1;
}

test('the same evidence is compared once, however often and by however many people the page is opened', async () => {
  const pages = await Promise.all([look(), look(), look()]);
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
  app.clock.forwardDays(1);
  await look();
  expect(await runs()).toBe(1);
});

test('new evidence and a new brief are compared anew, and what was computed before stays', async () => {
  await look();
  const first = await latest();
  app.clock.forwardDays(1);
  await answerAssessment(app, judith, {
    searchId: compared.searchId,
    candidacyId: compared.daniel,
    name: 'Daniel Okafor',
    email: 'daniel@example.com',
  });
  await look();
  expect(await runs()).toBe(2);
  app.clock.forwardDays(1);
  await signNextBrief(app, judith, compared.searchId);
  expect((await look()).text).toContain('weights of brief version 2');
  expect(await runs()).toBe(3);
  const kept = await comparisonRepository(app.deps.database.reader).findForFirm(judith.user.firmId, first?.id ?? '');
  expect(kept).toEqual(first);
});

test('a stored run computed again from its stored input gives the stored result, digit for digit', async () => {
  await look();
  const run = await latest();
  if (!run) throw new Error('Nothing was kept');
  const again = await compare(run.input, (questions) => Promise.resolve(questions.map(rankAcceptability)));
  expect(JSON.parse(JSON.stringify(again))).toEqual(run.result);
  expect(run.input.versions).toEqual(run.versions);
  expect(run.input.seed).toBe(run.seed);
  // Ids stand for people: whoever reads a stored run learns no name.
  expect(JSON.stringify(run)).not.toMatch(/Priya|Daniel|Claire|Ines|Omar|Ruth/);
});

test('an assessment that is being filled in changes nothing before it is sent', async () => {
  await look();
  await app.dataSource.query(
    `WITH sent AS (INSERT INTO assessment (firm_id, search_id, candidacy_id, instrument_version, consent_at, started_at)
       VALUES ($1, $2, $3, '1.0.0', now(), now()) RETURNING id)
     INSERT INTO assessment_answer (firm_id, assessment_id, item_id, value) SELECT $1, id, 'SAL-01-A1', '5' FROM sent`,
    [judith.user.firmId, compared.searchId, compared.claire],
  );
  await look();
  expect(await runs()).toBe(1);
});

test('a snapshot for a shortlist says what the page says', async () => {
  const page = await look();
  const snapshot = await comparisonSnapshot(app.deps, judith.user.firmId, compared.searchId);
  expect(snapshot?.run).toMatchObject({
    runId: (await latest())?.id,
    brief: { number: 1, scope: 'sales_led' },
    draws: 20_000,
    noOrder: [],
  });
  expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
  for (const { name, sales, marketing, leadership } of snapshot?.candidates ?? []) {
    const row = page.$('#map').closest('section').find(`tbody tr:contains("${name}")`).text();
    for (const level of [sales, marketing, leadership]) expect(row).toContain(level?.mean.toFixed(1));
  }
  const first = snapshot?.candidates.find(({ place }) => place?.rank === 1);
  expect(page.$('.verdict p').first().text()).toContain(first?.name);
});
