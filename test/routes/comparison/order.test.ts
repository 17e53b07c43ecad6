import { roleProfiles } from '../../../server/features/briefs';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addComparedSearch } from '../../support/builders/compared-search';
import type { Page } from '../../support/page';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm();
});
afterAll(() => app.close());

const words = (text: string) => text.replace(/\s+/g, ' ').trim();
const rank = ({ $ }: Page) => $('[aria-labelledby=rank]');
const rowsUnder = (page: Page, summary: string): string[] =>
  rank(page)
    .find(`details.twin:has(summary:contains("${summary}")) tbody tr`)
    .toArray()
    .map((row) =>
      words(
        page
          .$(row)
          .children()
          .toArray()
          .map((cell) => page.$(cell).text())
          .join(' | '),
      ),
    );

async function openCompared(profile: 'as signed' | 'combined' = 'as signed'): Promise<Page> {
  const { searchId } = await addComparedSearch(app, judith);
  if (profile === 'combined') {
    const { weights, mustHave } = roleProfiles.combined_sales_primary;
    await app.dataSource.query(
      `UPDATE brief_version SET scope = 'combined_flagged', primary_side = 'sales', weights = $2, must_haves = $3 WHERE search_id = $1`,
      [searchId, weights, mustHave],
    );
  }
  return judith.get(`/searches/${searchId}/comparison`);
}

test('an order says in words under which view of the role each leads', async () => {
  const combined = await openCompared('combined');
  expect(combined.$('.verdict .notice').first().text()).toContain('One leader for both functions: few people are strong on both.');
  const leads = rank(combined)
    .find('ul li')
    .toArray()
    .map((line) => words(combined.$(line).text()));
  expect(leads).toContainEqual(
    'Weights do not decide whether Priya Venkataraman leads: in those draws they are on average the weights of the brief.',
  );
  expect(leads).toContainEqual(expect.stringMatching(/^Claire Anselm leads where marketing carries more: \d+% .+, 25% in the brief\.$/));
});

test('an order says for all neighbours which change of one weight makes them change places', async () => {
  const page = await openCompared('combined');
  const swaps = rowsUnder(page, 'What would make neighbours change places');
  expect(swaps).toHaveLength(2);
  for (const swap of swaps) {
    expect(swap).toMatch(
      /^.+ and .+ \| ((sales|marketing|leadership): (raise|lower) its share from \d+% to \d+%|no change of a single weight does it)$/,
    );
  }
  const signed = rowsUnder(await openCompared(), 'What would make neighbours change places');
  expect(signed).toHaveLength(2);
  expect(signed[0]).toMatch(/^Priya Venkataraman and Daniel Okafor \| /);
});

test('an order says who is first with each interviewer left out', async () => {
  const rows = rowsUnder(await openCompared(), 'With each interviewer left out');
  expect(rows.map((row) => row.split(' | ')[0]).sort()).toEqual(['Ines Duarte', 'Omar Haddad', 'Ruth Adler']);
  expect(rows.every((row) => row.endsWith('Priya Venkataraman | nothing'))).toBe(true);
  // Nobody has answered or named referees: all of the evidence is theirs.
  const shares = rows.map((row) => Number(/ \| (\d+)% \| /.exec(row)?.[1]));
  expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThanOrEqual(2);
});
