import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addComparedSearch, addSignedSearch, type ComparedSearch } from '../../support/builders/compared-search';
import type { Page } from '../../support/page';

let app: TestApp;
let judith: SignedUp;
let compared: ComparedSearch;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
  compared = await addComparedSearch(app, judith);
});
afterAll(() => app.close());

async function startDraft(searchId: string): Promise<void> {
  const answer = await judith.submit(await judith.get(`/searches/${searchId}/brief`), { button: 'Start version 2' });
  expect(answer.status).toBe(303);
}

const sentencesOf = ({ $ }: Page): string[] =>
  $('.verdict li')
    .map((_, one) => $(one).text())
    .get();

const effectOf = (searchId: string): Promise<Page> => judith.get(`/searches/${searchId}/comparison/effect`);

/** Weights and floors of the draft as somebody types them: everything on what `heavy` names, and a floor there. */
async function weigh(searchId: string, values: Record<string, string>): Promise<void> {
  const page = await judith.get(`/searches/${searchId}/brief/weights`);
  const answer = await judith.submit(page, { button: 'Save weights and must-haves' }, { ...values, reason: 'The board asked for it.' });
  expect(answer.status).toBe(303);
}

describe('a new version after the first scorecard', () => {
  it('says before it is published that nobody moves while nothing has changed', async () => {
    await judith.get(`/searches/${compared.searchId}/comparison`);
    expect((await effectOf(compared.searchId)).text).toContain('There is no draft');
    await startDraft(compared.searchId);
    const page = await effectOf(compared.searchId);
    expect(page.$('h1').text()).toBe('What version 2 would change');
    expect(sentencesOf(page)).toEqual([
      'People have been rated under version 1.',
      'Weights and must-haves stay as they are.',
      'Nobody changes place.',
    ]);
    expect(page.text).toContain('No weight changes.');
  });

  it('shows who moves, by how much, and which must-haves change, on its own page and where it is published', async () => {
    const { searchId } = compared;
    const runs = (): Promise<unknown[]> => app.dataSource.query('SELECT id FROM comparison_run WHERE search_id = $1', [searchId]);
    const before = await runs();
    await weigh(searchId, { 'weight_SAL-01': '1', 'weight_SAL-08': '6', 'floor_SAL-08': '3.25' });
    const page = await effectOf(searchId);
    expect(page.$('#order').closest('section').find('tbody tr').length).toBe(3);
    expect(page.$('#floors').closest('section').find('tbody tr').length).toBeGreaterThanOrEqual(3);
    expect(page.text).toMatch(/becomes a must-have, floor 3\.25|The floor of .+ moves from .+ to 3\.25/);
    expect(page.text).toMatch(/Weights that change: .+ to 1.+ to 6/);
    expect(page.text).toMatch(/Daniel Okafor.+not a must-haveNot shown, \d\d%/);
    const publication = await judith.get(`/searches/${searchId}/brief/publication`);
    expect(publication.$('[aria-labelledby=effect] li').first().text()).toBe('People have been rated under version 1.');
    expect(publication.$('[aria-labelledby=effect] a').attr('href')).toBe(`/searches/${searchId}/comparison/effect`);
    expect(await runs()).toHaveLength(before.length);
  });

  it('is nobody else’s business', async () => {
    const stranger = await app.signUpFirm();
    expect((await stranger.get(`/searches/${compared.searchId}/comparison/effect`)).status).toBe(404);
  });
});

test('before anybody is rated no goalpost can move', async () => {
  const searchId = await addSignedSearch(app, judith);
  await startDraft(searchId);
  expect((await effectOf(searchId)).text).toContain('No scorecard has been sent under a signed version');
  expect((await judith.get(`/searches/${searchId}/brief/publication`)).$('#effect').length).toBe(0);
});
