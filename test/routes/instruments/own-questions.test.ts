import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSearch, addStakeholders, HELENA } from '../../support/builders/searches';
import type { Page } from '../../support/page';

let app: TestApp;
let judith: SignedUp;

jest.setTimeout(60_000);

beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const FORM = { form: 'form[data-intake]' };

/** Questions of a client that has had a hundred of them, by their codes. */
async function searchAsking(codes: readonly string[]): Promise<{ searchId: string; client: string }> {
  const searchId = await addSearch(judith);
  await addStakeholders(judith, searchId, [HELENA]);
  const client = (await judith.get(`/searches/${searchId}`)).$('a[href^="/clients/"]').first().attr('href') ?? '';
  for (const code of codes)
    await app.dataSource.query(
      `INSERT INTO client_question (firm_id, client_id, code, kind, prompt) SELECT firm_id, client_id, $3, 'line', 'Asked as ' || $3 || '.'
       FROM search WHERE firm_id = $1 AND id = $2`,
      [judith.user.firmId, searchId, code],
    );
  return { searchId, client };
}

const orderIn = ({ text }: Page): string[] => [...text.matchAll(/Asked as (Q\d+)\./g)].map(([, code = '']) => code);

test('own questions stand by number wherever they are asked or read: a hundred comes after eleven', async () => {
  const { searchId, client } = await searchAsking(['Q100', 'Q11', 'Q09']);
  const asked = ['Q09', 'Q11', 'Q100'];
  expect(orderIn(await judith.get(`${client}/questions`))).toEqual(asked);
  expect(orderIn(await judith.get(`/searches/${searchId}/questionnaire`))).toEqual(asked);
  await judith.submit(await judith.get(`/searches/${searchId}/intake`), { button: 'Send the intake to 1 person' });
  // As an earlier release pinned them: by the letters of their codes.
  await app.dataSource.query(
    `UPDATE search_questionnaire SET questions = jsonb_build_array(questions->2, questions->0, questions->1) WHERE search_id = $1`,
    [searchId],
  );
  expect(orderIn(await judith.get(`/searches/${searchId}/questionnaire`))).toEqual(asked);
  const { browser, path } = await app.openLink((await app.mails()).at(-1)?.link ?? '');
  await browser.submit(await browser.get(`${path}/sections/direct`), FORM, { I01: 'd' });
  expect(orderIn(await browser.get(`${path}/sections/own`))).toEqual(asked);
  await browser.submit(await browser.get(`${path}/sections/own`), FORM, { Q09: 'nine', Q11: 'eleven', Q100: 'a hundred' });
  await browser.submit(await browser.get(`${path}/review`), { button: 'Send my answers' });
  expect(orderIn(await browser.get(`${path}/print`))).toEqual(asked);
  const read = (await judith.get(`/searches/${searchId}/intake`)).$('td a:contains("Read")').attr('href') ?? '';
  expect(orderIn(await judith.get(read))).toEqual(asked);
  expect(orderIn(await judith.get(`/searches/${searchId}/diagnosis`))).toEqual(asked);
});

test('own questions of a client that has had ninety-nine go on at a hundred', async () => {
  const { client } = await searchAsking(['Q99']);
  await app.dataSource.query(
    `INSERT INTO client_question (firm_id, client_id, code, kind, prompt, retired_at)
     SELECT firm_id, client_id, 'Q' || lpad(n::text, 2, '0'), 'line', 'Retired', now() FROM client_question, generate_series(1, 98) n WHERE client_id = $1`,
    [client.split('/').at(-1)],
  );
  const values = { prompt: 'The hundredth', kind: 'line' };
  expect((await judith.submit(await judith.get(`${client}/questions`), { form: '#add-question' }, values)).status).toBe(303);
  const { $ } = await judith.get(`${client}/questions`);
  const codes = $('#asked').closest('section').find('.wording__number');
  expect(codes.toArray().map((one) => $(one).text())).toEqual(['Q99', 'Q100']);
});
