import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { agree, answer, inviteCandidate, type Invited } from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm();
});
afterAll(() => app.close());

const JSON_WANTED = { accept: 'application/json' };

async function begun(): Promise<Invited & { token: string }> {
  const invited = await inviteCandidate(app, judith);
  await agree(invited);
  const page = await invited.candidate.get(`${invited.path}/experience/SAL-01`);
  return { ...invited, token: String(page.$('[name=_csrf]').first().val()) };
}

test('a value that is no answer is refused beside its question, what was typed stays, and the other answer is kept', async () => {
  const { candidate, path, token } = await begun();
  const refused = await candidate.post(`${path}/experience/SAL-01`, {
    _csrf: token,
    'value-SAL-01-A1': '6',
    'evidence-SAL-01-A1': 'Typed beside a bad value',
    'value-SAL-01-A2': '3',
    'evidence-SAL-01-A2': 'Good and kept',
  });
  expect(refused.status).toBe(422);
  expect(refused.$('.error-summary a[href="#value-SAL-01-A1"]').text()).toBe('Choose one of the answers shown');
  expect(refused.$('#value-SAL-01-A1-error').length).toBe(1);
  expect(refused.$('[name=evidence-SAL-01-A1]').val()).toBe('Typed beside a bad value');
  const again = await candidate.get(`${path}/experience/SAL-01`);
  expect(again.$('[name=value-SAL-01-A1]:checked').length).toBe(0);
  expect(again.$('[name=value-SAL-01-A2]:checked').val()).toBe('3');
  expect(again.$('[name=evidence-SAL-01-A2]').val()).toBe('Good and kept');
});

test('a text that is too long is refused and stays in its field', async () => {
  const { candidate, path, token } = await begun();
  const text = 'x'.repeat(4001);
  const refused = await candidate.post(`${path}/experience/SAL-01`, { _csrf: token, 'value-SAL-01-A1': '4', 'evidence-SAL-01-A1': text });
  expect(refused.status).toBe(422);
  expect(refused.$('.error-summary').text()).toContain('Shorten this to 4,000 characters or fewer');
  expect(refused.$('[name=evidence-SAL-01-A1]').val()).toBe(text);
  expect(refused.$('[name=value-SAL-01-A1]:checked').val()).toBe('4');
});

test('hostile fields do nothing: another page’s item, a situation with evidence, wrong types, markup', async () => {
  const { candidate, path, token, candidacyId } = await begun();
  await candidate.post(`${path}/situations/SAL-01`, {
    _csrf: token,
    'value-SAL-01-J': 'b',
    'evidence-SAL-01-J': 'not asked for',
    'value-SAL-02-J': 'a',
    'version-SAL-01-J': 'drop table',
    __proto__: 'x',
  });
  await candidate.post(`${path}/experience/SAL-01`, {
    _csrf: token,
    'value-SAL-01-A1': ['1', '2'],
    'evidence-SAL-01-A1': '<script>alert(1)</script>',
  });
  const rows: unknown[] = await app.dataSource.query(
    `SELECT item_id, value, evidence FROM assessment_answer w JOIN assessment a ON a.id = w.assessment_id WHERE a.candidacy_id = $1 ORDER BY item_id`,
    [candidacyId],
  );
  expect(rows).toEqual([
    { item_id: 'SAL-01-A1', value: '2', evidence: '<script>alert(1)</script>' },
    { item_id: 'SAL-01-J', value: 'b', evidence: '' },
  ]);
  const page = await candidate.get(`${path}/experience/SAL-01`);
  expect(page.html).not.toContain('<script>alert(1)');
  expect(page.$('[name=evidence-SAL-01-A1]').val()).toBe('<script>alert(1)</script>');
});

test.each(['experience/SAL-99', 'situations/constructor', 'other/SAL-01', 'experience/SAL-01/more'])('%s is no page', async (page) => {
  const { candidate, path, token } = await begun();
  expect((await candidate.get(`${path}/${page}`)).status).toBe(404);
  expect((await candidate.post(`${path}/${page}`, { _csrf: token })).status).toBe(404);
});

test('a second window does not overwrite silently: both answers are shown, and the other item is saved all the same', async () => {
  const invited = await begun();
  const { candidate, path } = invited;
  await answer(invited, 'experience/SAL-01', { 'value-SAL-01-A1': '2', 'evidence-SAL-01-A1': 'First' });
  const stale = await candidate.get(`${path}/experience/SAL-01`);
  await answer(invited, 'experience/SAL-01', { 'value-SAL-01-A1': '5', 'evidence-SAL-01-A1': 'From the other window' });

  const values = { 'value-SAL-01-A1': '3', 'evidence-SAL-01-A1': 'From this window', 'value-SAL-01-A2': '1' };
  const conflict = await candidate.submit(stale, { form: 'form[data-autosave]' }, values);
  expect(conflict.status).toBe(409);
  expect(conflict.text).toContain('Saved in the other window:5. As the person accountable');
  expect(conflict.text).toContain('From the other window');
  expect(conflict.$('[name=evidence-SAL-01-A1]').val()).toBe('From this window');
  const stored = await candidate.get(`${path}/experience/SAL-01`);
  expect(stored.$('[name=evidence-SAL-01-A1]').val()).toBe('From the other window');
  expect(stored.$('[name=value-SAL-01-A2]:checked').val()).toBe('1');

  const decided = await candidate.submit(conflict, { form: 'form[data-autosave]' });
  expect(decided.status).toBe(303);
  expect((await candidate.get(`${path}/experience/SAL-01`)).$('[name=evidence-SAL-01-A1]').val()).toBe('From this window');
});

test('sending the same form twice saves once', async () => {
  const { candidate, path } = await begun();
  const page = await candidate.get(`${path}/situations/MKT-01`);
  const send = () => candidate.submit(page, { form: 'form[data-autosave]' }, { 'value-MKT-01-J': 'b' });
  const answers = await Promise.all([send(), send(), send()]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect((await candidate.get(`${path}/situations/MKT-01`)).$('[name=version-MKT-01-J]').val()).toBe('1');
});

describe('autosave', () => {
  test('answers with new versions and progress, and with nothing of the key', async () => {
    const { candidate, path, token } = await begun();
    const body = { _csrf: token, 'value-SAL-01-J': 'a', 'version-SAL-01-J': '0' };
    const saved = await candidate.post(`${path}/situations/SAL-01`, body, JSON_WANTED);
    expect(saved.status).toBe(200);
    expect(JSON.parse(saved.html)).toEqual({
      versions: { 'version-SAL-01-J': 1 },
      progress: { label: 'Part 2 of 2, page 1 of 23. 1 of 69 answered', left: 'about 29 minutes left, no clock', value: 1, max: 69 },
      message: null,
    });
  });

  test('says what is wrong with 422 and keeps what is right', async () => {
    const { candidate, path, token } = await begun();
    const body = { _csrf: token, 'value-SAL-01-A1': 'z', 'value-SAL-01-A2': '2' };
    const refused = await candidate.post(`${path}/experience/SAL-01`, body, JSON_WANTED);
    expect(refused.status).toBe(422);
    expect(JSON.parse(refused.html)).toMatchObject({
      versions: { 'version-SAL-01-A1': 0, 'version-SAL-01-A2': 1 },
      message: 'Choose one of the answers shown',
    });
  });

  test('answers a stale save with 409 and leaves the stored answer', async () => {
    const invited = await begun();
    const { candidate, path, token } = invited;
    await answer(invited, 'situations/SAL-01', { 'value-SAL-01-J': 'a' });
    const refused = await candidate.post(
      `${path}/situations/SAL-01`,
      { _csrf: token, 'value-SAL-01-J': 'd', 'version-SAL-01-J': '0' },
      JSON_WANTED,
    );
    expect(refused.status).toBe(409);
    expect(JSON.parse(refused.html)).toMatchObject({ versions: {}, message: expect.stringContaining('another window') as string });
    expect((await candidate.get(`${path}/situations/SAL-01`)).$('[name=value-SAL-01-J]:checked').val()).toBe('a');
  });

  test('without the form’s token nothing is saved', async () => {
    const { candidate, path } = await begun();
    expect((await candidate.post(`${path}/situations/SAL-01`, { 'value-SAL-01-J': 'd' }, JSON_WANTED)).status).toBe(403);
  });
});
