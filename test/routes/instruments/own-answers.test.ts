import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import type { Browser } from '../../support/browser';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';
import { publish } from '../briefs/support';

let app: TestApp;
let judith: SignedUp;

jest.setTimeout(120_000);

beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const FORM = { form: 'form[data-intake]' };
const ANSWERS = fixture('A_outbound_plateau').answers;
/** As a spreadsheet would run it, and as a page would. */
const HOSTILE = '=HYPERLINK("http://zebra.example","<img src=x onerror=1>")';

/** A search that asks three questions of the firm's own, its intake sent to two people. */
async function askingSearch(): Promise<string> {
  const searchId = await addSearch(judith);
  await addStakeholders(judith, searchId, [HELENA, MARCUS]);
  const client = (await judith.get(`/searches/${searchId}`)).$('a[href^="/clients/"]').first().attr('href') ?? '';
  for (const values of [
    { prompt: 'Which trade fair?', kind: 'line' },
    { prompt: 'Where to sit?', kind: 'choice', choices: 'Utrecht\nBoston' },
    { prompt: 'How many visits?', kind: 'number' },
  ])
    await judith.submit(await judith.get(`${client}/questions`), { form: '#add-question' }, values);
  await judith.submit(await judith.get(`/searches/${searchId}/intake`), { button: 'Send the intake to 2 people' });
  return searchId;
}

async function opened(email: string): Promise<{ browser: Browser; path: string }> {
  const link = await app.openLink((await app.mails()).findLast(({ to }) => to === email)?.link ?? '');
  await link.browser.submit(await link.browser.get(`${link.path}/sections/direct`), FORM, { I01: 'd' });
  return link;
}

/** The tables that hold a text somewhere, in whatever column. */
async function tablesWith(text: string): Promise<string[]> {
  const columns: { table_name: string; column_name: string }[] = await app.dataSource.query(
    `SELECT c.table_name, c.column_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type IN ('text', 'jsonb', 'json', 'ARRAY')`,
  );
  const found = new Set<string>();
  for (const { table_name, column_name } of columns) {
    const rows: unknown[] = await app.dataSource.query(
      `SELECT 1 FROM "${table_name}" WHERE "${column_name}"::text LIKE '%' || $1 || '%' LIMIT 1`,
      [text],
    );
    if (rows.length > 0) found.add(table_name);
  }
  return [...found];
}

test('an answer that was not sent is on no page of the firm; sent, it is text where it is read and stored nowhere else', async () => {
  const searchId = await askingSearch();
  const { browser, path } = await opened(HELENA.email);
  await browser.submit(await browser.get(`${path}/sections/own`), FORM, { Q01: HOSTILE });
  await addSubmittedResponse(app, judith, { searchId, email: MARCUS.email, answers: ANSWERS, context: { Q01: 'Hanover' } });
  const home = `/searches/${searchId}`;
  for (const page of ['', '/intake', '/diagnosis', '/questionnaire', '/stakeholders'])
    expect([page, (await judith.get(`${home}${page}`)).html.includes('zebra')]).toEqual([page, false]);
  const [response]: { id: string }[] = await app.dataSource.query(
    `SELECT r.id FROM intake_response r JOIN stakeholder s ON s.id = r.stakeholder_id WHERE r.search_id = $1 AND s.email = $2`,
    [searchId, HELENA.email],
  );
  const read = `${home}/intake/responses/${response?.id}`;
  expect((await judith.get(read)).status).toBe(404);

  await browser.submit(await browser.get(`${path}/review`), { button: 'Send my answers' });
  for (const at of [read, `${home}/diagnosis`]) {
    const page = await judith.get(at);
    expect(page.text).toContain(HOSTILE);
    expect(page.$('img[src="x"]').length).toBe(0);
  }
  const other = await app.signUpFirm({ firm: 'Falk' });
  for (const at of [read, `${home}/diagnosis`, `${home}/questionnaire`]) expect((await other.get(at)).status).toBe(404);
  expect((await app.visitor().get(read)).text).not.toContain('zebra');
  expect(await tablesWith('zebra.example')).toEqual(['intake_answer']);
});

test('answers of one’s own questions go into no brief, no document and no page of the client', async () => {
  const searchId = await askingSearch();
  const context = { Q01: 'zebra crossing', Q02: 'o2', Q03: 4711 };
  await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: ANSWERS, context });
  await judith.submit(await judith.get(`/searches/${searchId}/brief`), { button: 'Generate the brief' });
  const { browser, path } = await app.openLink(await publish(app, judith, searchId));
  expect((await browser.get(path)).text).not.toContain('zebra');
  for (const page of ['/brief', '/charter', '/thread', '/brief/versions/1'])
    expect([page, (await judith.get(`/searches/${searchId}${page}`)).html.includes('zebra')]).toEqual([page, false]);
  expect(await tablesWith('zebra crossing')).toEqual(['intake_answer']);
});

test.each([
  ['Q02', 'o9'],
  ['Q02', '__proto__'],
  ['Q03', '1e999'],
  ['Q03', 'Infinity'],
  ['Q03', '12 or 13'],
  ['Q01', `${'ha '.repeat(66)}hah!`],
])('%s answered with %s is refused with a sentence, and stays as typed', async (code, value) => {
  await askingSearch();
  const { browser, path } = await opened(HELENA.email);
  const page = await browser.get(`${path}/sections/own`);
  const token = String(page.$('[name=_csrf]').first().val());
  const versions = Object.fromEntries(['Q01', 'Q02', 'Q03'].map((one) => [`${one}-version`, '0']));
  const refused = await browser.post(`${path}/sections/own`, { _csrf: token, ...versions, [code]: value });
  expect(refused.status).toBe(422);
  expect(refused.$('.error-summary a').attr('href')).toContain(code);
  if (code !== 'Q02') expect(refused.$(`[name="${code}"]`).val()).toBe(value);
});
