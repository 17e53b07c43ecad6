import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSignedSearch } from '../../support/builders/compared-search';
import { addManyCandidates } from '../../support/builders/many';
import { countQueries } from '../../support/count-queries';

/** Session, account, search, brief, candidacies, scorecards, ratings, assessments, answers, links, the stored run: none of them per person. */
const MOST = 20;

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm();
});
afterAll(() => app.close());

test('the page asks the database as often for fifty people as for one', async () => {
  const counts: Record<number, { computed: number; stored: number }> = {};
  for (const people of [1, 10, 50]) {
    const searchId = await addSignedSearch(app, judith);
    await addManyCandidates(app.dataSource, judith.user, { searchId, count: people });
    await judith.get(`/searches/${searchId}`);
    const look = async () => {
      const { result, statements } = await countQueries(app, () => judith.get(`/searches/${searchId}/comparison`));
      expect(result.status).toBe(200);
      expect(result.$('[aria-labelledby=missing] tbody tr')).toHaveLength(people);
      return statements.length;
    };
    counts[people] = { computed: await look(), stored: await look() };
  }
  console.info('Statements of the comparison page by people compared', counts);
  expect(counts[50]).toEqual(counts[10]);
  for (const { computed, stored } of Object.values(counts)) {
    expect(computed).toBeLessThanOrEqual(MOST);
    expect(stored).toBeLessThanOrEqual(computed);
  }
});
