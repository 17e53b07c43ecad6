import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addComparedSearch, addSignedSearch, type ComparedSearch } from '../../support/builders/compared-search';
import type { Page } from '../../support/page';

let app: TestApp;
let judith: SignedUp;
let compared: ComparedSearch;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm();
  compared = await addComparedSearch(app, judith);
});
afterAll(() => app.close());

const home = () => `/searches/${compared.searchId}/comparison`;
const words = (text: string) => text.replace(/\s+/g, ' ').trim();
const result = ({ $ }: Page) => $('[data-what-if-result]');
const query = (weights: Readonly<Record<string, string>>) =>
  new URLSearchParams(Object.entries(weights).map(([criterion, weight]): [string, string] => [`w[${criterion}]`, weight])).toString();
const signedFields = (page: Page) =>
  page
    .$('form[data-what-if] input')
    .toArray()
    .map((input): [string, string] => [page.$(input).attr('name') ?? '', page.$(input).attr('value') ?? '']);

describe('the weights of the brief', () => {
  it('stand in a form that tries them, with the range they are signed in', async () => {
    const page = await judith.get(home());
    expect(page.$('details.what-if').attr('open')).toBeUndefined();
    expect(result(page).text()).toBe('');
    const names = signedFields(page).map(([name]) => name);
    expect(names).toHaveLength(14);
    expect(names).toContain('w[SAL-02]');
    expect(names.some((name) => name.startsWith('w[MKT'))).toBe(false);
    expect(page.$('form[data-what-if] input').first().attr()).toMatchObject({ type: 'number', min: '1', max: '6', step: '1' });
  });

  it('give the signed order when they are tried unchanged', async () => {
    const page = await judith.get(`${home()}?${new URLSearchParams(signedFields(await judith.get(home()))).toString()}`);
    expect(result(page).find('[role=status]').text()).toBe('Priya Venkataraman is first, as under the signed weights.');
    expect(result(page).text()).toContain('These are the signed weights.');
    for (const row of result(page).find('tbody tr').toArray()) {
      const [signed, tried] = page.$(row).find('td').toArray();
      expect(words(page.$(tried).text())).toBe(words(page.$(signed).text()));
    }
  });

  it('move the order when they are changed, beside the signed one and with a map of their own', async () => {
    const page = await judith.get(`${home()}?${query({ 'SAL-02': '1', 'SAL-04': '6', 'SAL-06': '1' })}`);
    expect(page.$('details.what-if').attr('open')).toBeDefined();
    expect(result(page).text()).toMatch(/Changed: Pipeline management and forecasting from \d to 1, .+ and Sales coaching from \d to 1\./);
    expect(result(page).find('tbody tr')).toHaveLength(3);
    const rows = result(page)
      .find('tbody tr')
      .toArray()
      .map((row) => words(page.$(row).find('td').text()));
    expect(rows.some((row) => /^place \d ?first in .+place \d ?first in/.test(row))).toBe(true);
    expect(result(page).find('svg[class*="candidate-map"]').length).toBeGreaterThan(0);
    expect(page.$('input[name="w[SAL-04]"]').attr('value')).toBe('6');
    const ids = page
      .$('[id]')
      .toArray()
      .map((one) => page.$(one).attr('id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are set to the nearest of the range when they are no weight of it, and the page says so', async () => {
    const page = await judith.get(
      `${home()}?${query({ 'SAL-02': '99', 'SAL-06': '-3', 'SAL-04': 'heavy', 'SAL-01': '', 'MKT-01': '6', other: '6' })}`,
    );
    expect(page.status).toBe(200);
    const value = (id: string) => page.$(`input[name="w[${id}]"]`).attr('value');
    expect([value('SAL-02'), value('SAL-06')]).toEqual(['6', '1']);
    expect(result(page).text()).toMatch(
      /Weights run from 1 to 6 in whole steps, so Pipeline management and forecasting, .+ and Sales coaching were set to the nearest\./,
    );
    expect(page.$('input[name="w[MKT-01]"]')).toHaveLength(0);
  });

  it('are not saved by being tried', async () => {
    const count = async (): Promise<unknown> =>
      app.dataSource.query('SELECT (SELECT count(*) FROM comparison_run), (SELECT count(*) FROM brief_version)');
    await judith.get(home());
    const before = await count();
    await judith.get(`${home()}?${query({ 'SAL-02': '1' })}`);
    expect(await count()).toEqual(before);
  });

  it('answer a script with the result alone', async () => {
    const fragment = await judith.get(`${home()}/what-if?${query({ 'SAL-02': '1' })}`);
    expect(fragment.html).not.toContain('<html');
    expect(fragment.$('[role=status]')).toHaveLength(1);
    expect(fragment.$('tbody tr')).toHaveLength(3);
    expect((await judith.get(`${home()}/what-if`)).status).toBe(404);
    const empty = await addSignedSearch(app, judith);
    expect((await judith.get(`/searches/${empty}/comparison/what-if?${query({ 'SAL-02': '1' })}`)).status).toBe(404);
    expect((await (await app.signUpFirm()).get(`${home()}/what-if?${query({ 'SAL-02': '1' })}`)).status).toBe(404);
  });
});
