import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addComparedSearch, type ComparedSearch } from '../../support/builders/compared-search';
import { addSearch } from '../../support/builders/searches';
import type { Page } from '../../support/page';
import { openBrief, versionsOf } from './support';

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

const FORM = { form: 'form.form--brief' } as const;
const tried = (query: string, searchId = compared.searchId) => judith.get(`/searches/${searchId}/brief/weights/tried?${query}`);
const names = ({ $ }: Page) =>
  $('fieldset legend')
    .map((_, one) => $(one).text())
    .get();
const weightOf = async (id: string): Promise<unknown> => {
  const rows: { weights: Record<string, number> }[] = await app.dataSource.query(
    'SELECT weights FROM brief_version WHERE search_id = $1 ORDER BY number DESC LIMIT 1',
    [compared.searchId],
  );
  return rows[0]?.weights[id];
};

test('weights that were tried are one link away from the brief, and nothing is saved by going there', async () => {
  const comparison = await judith.get(`/searches/${compared.searchId}/comparison?w[SAL-02]=1&w[SAL-04]=2`);
  const link = comparison.$('[data-what-if-result] a:contains("Take these weights into a new version of the brief")').attr('href') ?? '';
  const page = await judith.get(link);
  expect(page.status).toBe(200);
  expect(page.text).toContain(
    'Version 1 is published and stays as it is; saving begins version 2 with these weights. Nothing is saved yet.',
  );
  expect(names(page)).toEqual(['Pipeline management and forecasting', expect.any(String)]);
  expect([page.$('#weight_SAL-02').val(), page.$('#weight_SAL-04').val()]).toEqual(['1', '2']);
  expect(page.$('button:contains("Save as version 2")')).toHaveLength(1);
  expect(await versionsOf(app, compared.searchId)).toHaveLength(1);
  const same = await judith.get(`/searches/${compared.searchId}/comparison?w[SAL-02]=${String(await weightOf('SAL-02'))}`);
  expect(same.$('[data-what-if-result] a:contains("Take these weights")')).toHaveLength(0);
});

test('each change needs its reason, and what was typed stays', async () => {
  const page = await tried('w[SAL-02]=1&w[SAL-04]=2');
  const refused = await judith.submit(page, FORM, { 'reason_SAL-02': 'The board wants less of it.', 'weight_SAL-04': '3' });
  expect(refused.status).toBe(422);
  expect(
    refused
      .$('.error-summary a')
      .map((_, one) => refused.$(one).attr('href'))
      .get(),
  ).toEqual(['#reason_SAL-04']);
  expect([refused.$('#reason_SAL-02').val(), refused.$('#weight_SAL-04').val()]).toEqual(['The board wants less of it.', '3']);
  const far = await judith.submit(page, FORM, { 'reason_SAL-02': 'Less.', 'reason_SAL-04': 'More.', 'weight_SAL-04': '7' });
  expect([far.status, far.$('.error-summary').text()]).toEqual([422, expect.stringContaining('Enter a whole weight from 1 to 6')]);
  expect(await versionsOf(app, compared.searchId)).toHaveLength(1);
});

test('saved, they stand in a draft with a reason each, while the signed version and the comparison stay', async () => {
  const before = (await judith.get(`/searches/${compared.searchId}/comparison`)).$('.verdict').text();
  const page = await tried('w[SAL-02]=1&w[SAL-04]=2');
  const values = { 'reason_SAL-02': 'The board wants less of it.', 'reason_SAL-04': 'Three people leave in May.' };
  const answers = await Promise.all([1, 2].map(() => judith.submit(page, FORM, values)));
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect((await versionsOf(app, compared.searchId)).map(({ number, state }) => [number, state])).toEqual([
    [1, 'signed'],
    [2, 'draft'],
  ]);
  expect([await weightOf('SAL-02'), await weightOf('SAL-04')]).toEqual([1, 2]);
  const margin = (await openBrief(judith, compared.searchId)).$('#competencies .doc__source').text();
  expect(margin).toMatch(/Pipeline management and forecasting: Set from \d to 1: The board wants less of it\./);
  expect(margin).toMatch(/Set from \d to 2: Three people leave in May\./);
  expect((await judith.get(`/searches/${compared.searchId}/comparison`)).$('.verdict').text()).toBe(before);
  const actions: { action: string }[] = await app.dataSource.query(
    `SELECT action FROM audit_event WHERE subject_type = 'brief_version' AND action IN ('brief.version_started', 'brief.changed')
       AND subject_id IN (SELECT id::text FROM brief_version WHERE search_id = $1)`,
    [compared.searchId],
  );
  expect(actions.map(({ action }) => action)).toEqual(['brief.version_started', 'brief.changed']);
});

test('a draft that is there takes them in, unless somebody has changed it meanwhile', async () => {
  await judith.submitAndFollow(await tried('w[SAL-02]=1'), FORM, { 'reason_SAL-02': 'Less.' });
  const page = await tried('w[SAL-02]=1&w[SAL-04]=2');
  expect(page.text).toContain('There is a draft already, so they go into it: version 2.');
  expect(names(page)).toHaveLength(1);
  const stale = await tried('w[SAL-04]=3');
  expect((await judith.submit(page, FORM, { 'reason_SAL-04': 'More.' })).status).toBe(303);
  const late = await judith.submit(stale, FORM, { 'reason_SAL-04': 'A little more.' });
  expect(late.status).toBe(409);
  expect(late.text).toContain('3: A little more.');
  expect(await weightOf('SAL-04')).toBe(2);
});

test('an address brings in nothing but weights of the brief: not the other craft, nothing out of range, no words', async () => {
  for (const query of ['w[MKT-01]=6', 'w[SAL-02]=7', 'w[SAL-02]=0', 'w[SAL-02]=1.5', 'w[SAL-02]=%3Cb%3E', 'w[SAL-02]=1&w[SAL-02]=2', '']) {
    const page = await tried(query);
    expect([query, page.status, page.$('fieldset').length]).toEqual([query, 200, 0]);
    expect(page.text).toContain('There is nothing to take over');
  }
  const page = await tried('w[SAL-02]=1');
  const body = { 'reason_SAL-02': 'Less.', 'weight_MKT-01': '6', 'reason_MKT-01': 'Sneaked in.' };
  const sent = Object.fromEntries(
    page
      .$('form.form--brief')
      .serializeArray()
      .map(({ name, value }) => [name, value]),
  );
  expect((await judith.post(`/searches/${compared.searchId}/brief/weights/tried`, { ...sent, ...body })).status).toBe(303);
  expect([await weightOf('SAL-02'), await weightOf('MKT-01')]).toEqual([1, undefined]);
});

test('without a brief, and for another firm, there is no such page', async () => {
  const stranger = await app.signUpFirm();
  expect((await stranger.get(`/searches/${compared.searchId}/brief/weights/tried?w[SAL-02]=1`)).status).toBe(404);
  expect((await tried('w[SAL-02]=1', await addSearch(judith))).status).toBe(404);
});

test('in a combined role the three axes are tried and stay out of the brief', async () => {
  const { searchId } = compared;
  await app.dataSource.query(`UPDATE brief_version SET scope = 'combined_flagged' WHERE search_id = $1`, [searchId]);
  const page = await judith.get(`/searches/${searchId}/comparison?w[S]=6`);
  expect(page.$('[data-what-if-result]').text()).toContain('follows from the primary side of a combined role, not from the brief');
  expect(page.$('[data-what-if-result] a')).toHaveLength(0);
});
