import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import { copyResponsesIn } from '../../../server/features/intake';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import type { Browser } from '../../support/browser';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, idFrom, MARCUS } from '../../support/builders/searches';

let app: TestApp;
let judith: SignedUp;

jest.setTimeout(120_000);

beforeEach(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterEach(() => app.close());

const FORM = { form: 'form[data-intake]' };
const HOSTILE = '<b>=HYPERLINK("http://x")</b> Which half comes first?';

/** A published wording that is the firm's default; returns its address. */
async function wordingWith(edits: Readonly<Record<string, Readonly<Record<string, string>>>>): Promise<string> {
  const begun = await judith.submit(await judith.get('/templates'), { form: '#start-wording' }, { name: 'Plain words' });
  const wording = begun.location ?? '';
  for (const [item, values] of Object.entries(edits))
    await judith.submit(await judith.get(`${wording}/items/${item}`), { form: '#item-words' }, values);
  await judith.submit(await judith.get(wording), { button: 'Make version 1' });
  await judith.submit(await judith.get('/templates'), { form: '#default-wording' }, { wordingId: idFrom(wording) });
  return wording;
}

async function searchWith(client = 'Corvane Systems'): Promise<string> {
  const searchId = await addSearch(judith, { client });
  await addStakeholders(judith, searchId, [HELENA, MARCUS]);
  return searchId;
}

async function send(searchId: string): Promise<void> {
  await judith.submit(await judith.get(`/searches/${searchId}/intake`), { button: 'Send the intake to 2 people' });
}

async function open(email = HELENA.email): Promise<{ browser: Browser; path: string }> {
  const mail = (await app.mails()).findLast((one) => one.to === email);
  return app.openLink(mail?.link ?? '');
}

async function clientOf(searchId: string): Promise<string> {
  const href = (await judith.get(`/searches/${searchId}`)).$('a[href^="/clients/"]').first().attr('href') ?? '';
  return href;
}

async function addQuestion(client: string, values: Record<string, string>): Promise<void> {
  const answer = await judith.submit(await judith.get(`${client}/questions`), { form: '#add-question' }, values);
  if (answer.status !== 303) throw new Error(answer.text);
}

test('a search asks in the words it was opened with, whatever is edited, made or retired afterwards', async () => {
  const wording = await wordingWith({ I01: { 'I01-prompt': HOSTILE, 'I01-option-d': 'Marketing, a touch' } });
  const searchId = await searchWith();
  await send(searchId);
  await judith.submit(await judith.get(`${wording}/items/I01`), { form: '#item-words' }, { 'I01-prompt': 'Edited afterwards' });
  await judith.submit(await judith.get(wording), { button: 'Make version 2' });
  const { browser, path } = await open();
  const direct = await browser.get(`${path}/sections/direct`);
  expect(direct.$('h1').text()).toContain(HOSTILE);
  expect(direct.$('h1 b').length).toBe(0);
  expect(direct.text).toContain('Marketing, a touch');
  await judith.submit(await judith.get(wording), { button: 'Retire this wording' });
  const later = await browser.submitAndFollow(await browser.get(`${path}/sections/direct`), FORM, { I01: 'd' });
  expect(later.text).toContain('Marketing, a touch');
  const asked = await judith.get(`/searches/${searchId}/questionnaire`);
  expect(asked.text).toContain('“Plain words”, version 1');
  expect(asked.$('#wording-choice').length).toBe(0);
  expect((await browser.get(`${path}/print`)).text).toContain('wording “Plain words”, version 1');
  const next = await searchWith('Norrland Pumps');
  expect((await judith.get(`/searches/${next}/questionnaire`)).$('#words').closest('section').text()).toContain('The library’s words');
});

test('the words stand wherever the answers are shown: to the respondent, the recruiter, the diagnosis, the session and its minutes', async () => {
  await wordingWith({
    I05: { 'I05-prompt': 'How busy are the sellers?', 'I05-option-a': 'Drowning in leads', 'I05-option-d': 'Starving for leads' },
    I01: { 'I01-option-e': 'Marketing, no doubt', 'I01-option-a': 'Sales, no doubt' },
  });
  const searchId = await searchWith();
  await send(searchId);
  const answers = { ...fixture('A_outbound_plateau').answers, I01: 'e', I05: 'a' };
  await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers });
  const others = { ...fixture('B_full_pipe_leaky_close').answers, I01: 'a', I05: 'd' };
  await addSubmittedResponse(app, judith, { searchId, email: MARCUS.email, answers: others });
  const { browser, path } = await open();
  const sent = await browser.get(path);
  expect(sent.text).toContain('How busy are the sellers?');
  expect(sent.text).toContain('Drowning in leads');
  expect((await browser.get(`${path}/print`)).text).toContain('Drowning in leads');
  const read = (await judith.get(`/searches/${searchId}/intake`)).$('td a:contains("Read")').first().attr('href') ?? '';
  expect((await judith.get(read)).text).toContain('How busy are the sellers?');
  const diagnosis = await judith.get(`/searches/${searchId}/diagnosis`);
  expect(diagnosis.text).toContain('Drowning in leads');
  expect(diagnosis.text).toContain('Marketing, no doubt');
  expect(diagnosis.text).not.toContain('Marketing, clearly');
  expect(diagnosis.text).toContain('in the wording “Plain words”, version 1');
  const start = await judith.get(`/searches/${searchId}/diagnosis/session`);
  expect(start.text).toContain('How busy are the sellers?');
  const present = start
    .$('#present input')
    .toArray()
    .map((box) => start.$(box).attr('value') ?? '');
  const session = await judith.submitAndFollow(start, { button: 'Start the session' }, { present });
  expect(session.text).toContain('Starving for leads');
  const minutes = await judith.get(session.$('a:contains("Minutes")').first().attr('href') ?? '');
  expect(minutes.text).toContain('Starving for leads');
  await browser.submit(sent, { button: 'Open the answers to all who have sent theirs' });
  expect((await browser.get(`${path}/together`)).text).toContain('Starving for leads');
});

test('titles of pages and red flags stand in the words of the search: at the client, on the diagnosis and in the brief', async () => {
  await wordingWith({
    'page-b': { 'page-b-title': 'Where the money goes', 'page-b-lead': 'Eight short ones.' },
    'RF-06': { 'RF-06-name': 'Nobody is told why us', 'RF-06-why': 'Because we say so.', 'RF-06-do': 'Tell them first.' },
  });
  const searchId = await searchWith();
  await send(searchId);
  const { browser, path } = await open();
  await browser.submit(await browser.get(`${path}/sections/direct`), FORM, { I01: 'd' });
  const section = await browser.get(`${path}/sections/b`);
  expect(section.$('h1').text()).toContain('Where the money goes');
  expect(section.text).toContain('Eight short ones.');
  await addSubmittedResponse(app, judith, { searchId, email: MARCUS.email, answers: fixture('A_outbound_plateau').answers });
  await app.dataSource.query(
    'DELETE FROM intake_answer WHERE firm_id = $1 AND response_id IN (SELECT id FROM intake_response WHERE submitted_at IS NULL)',
    [judith.user.firmId],
  );
  await app.dataSource.query('DELETE FROM intake_response WHERE firm_id = $1 AND submitted_at IS NULL', [judith.user.firmId]);
  await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: fixture('A_outbound_plateau').answers });
  const diagnosis = await judith.get(`/searches/${searchId}/diagnosis`);
  for (const text of ['Nobody is told why us', 'Because we say so.', 'Tell them first.']) expect(diagnosis.text).toContain(text);
  expect((await judith.get(`/searches/${searchId}`)).text).toContain('Nobody is told why us');
  await judith.submit(await judith.get(`/searches/${searchId}/brief`), { button: 'Generate the brief' });
  const brief = await judith.get(`/searches/${searchId}/brief`);
  expect(brief.text).toContain('Nobody is told why us');
  expect(brief.text).toContain('Tell them first.');
});

test('a second search made from the answers is asked what the first was', async () => {
  await wordingWith({ I05: { 'I05-prompt': 'How busy are the sellers?' } });
  const from = await searchWith();
  await addQuestion(await clientOf(from), { prompt: 'Which trade fair matters?', kind: 'line' });
  await send(from);
  const to = await searchWith('Corvane Marketing');
  const { firmId } = judith.user;
  await app.deps.database.transaction((tx) => copyResponsesIn(tx, { firmId, from, to }));
  const asked = await judith.get(`/searches/${to}/questionnaire`);
  expect(asked.text).toContain('“Plain words”, version 1');
  expect(asked.text).toContain('Which trade fair matters?');
  expect(asked.$('#wording-choice').length).toBe(0);
});

test('contradictions quote the words that were read', async () => {
  await wordingWith({ I01: { 'I01-option-e': 'Marketing, no doubt' }, I05: { 'I05-option-a': 'Drowning in leads' } });
  const searchId = await searchWith();
  await send(searchId);
  const { browser, path } = await open();
  await browser.submit(await browser.get(`${path}/sections/direct`), FORM, { I01: 'e' });
  await browser.submit(await browser.get(`${path}/sections/b`), FORM, { I05: 'a' });
  const card = (await browser.get(`${path}/sections/b`)).$('#CX-01');
  expect(card.text()).toContain('“Marketing, no doubt”');
  expect(card.text()).toContain('“Drowning in leads”');
});

test('two searches with the same answers and different words get the same diagnosis', async () => {
  const library = await searchWith('Library Ltd');
  await send(library);
  await wordingWith({ I05: { 'I05-prompt': 'Other words', 'I05-option-a': 'Other answer' }, C03: { 'C03-prompt': 'Where do you stand?' } });
  const worded = await searchWith('Worded Ltd');
  await addQuestion(await clientOf(worded), { prompt: 'Which trade fair matters?', kind: 'number' });
  await send(worded);
  const answers = fixture('A_outbound_plateau').answers;
  for (const searchId of [library, worded])
    await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers, context: searchId === worded ? { Q01: 7 } : {} });
  for (const searchId of [library, worded]) await judith.get(`/searches/${searchId}/diagnosis`);
  const rows: { search_id: string; result: Record<string, unknown>; input: unknown }[] = await app.dataSource.query(
    'SELECT search_id, result, input FROM diagnosis',
  );
  const [one, other] = [library, worded].map((searchId) => rows.find((row) => row.search_id === searchId));
  // The seed of the resampling and the ids of people are a search's own; everything the answers say is the same.
  const said = (row: typeof one) => {
    const { stability: _stability, interval: _interval, seed: _seed, respondents: _respondents, ...rest } = row?.result ?? {};
    return JSON.stringify(rest).replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, 'id');
  };
  expect(said(one).length).toBeGreaterThan(500);
  expect(said(other)).toBe(said(one));
  expect(JSON.stringify(other?.input)).not.toContain('Q01');
});

test('own questions are asked after the instrument, saved as given, printed and read, and never among what others see', async () => {
  const searchId = await searchWith();
  const client = await clientOf(searchId);
  expect((await judith.get(client)).$(`a[href="${client}/questions"]`).length).toBe(1);
  await addQuestion(client, { prompt: 'Which trade fair matters most?', help: 'One will do.', kind: 'line' });
  await addQuestion(client, { prompt: 'Where shall the person sit?', kind: 'choice', choices: 'Utrecht\nBoston' });
  await addQuestion(client, { prompt: 'How many visits a month?', kind: 'number' });
  await send(searchId);
  const { browser, path } = await open();
  expect((await browser.get(path)).text).toContain('3 questions of Marlowe Penn’s own come last; they are not scored.');
  await browser.submit(await browser.get(`${path}/sections/direct`), FORM, { I01: 'd' });
  const own = await browser.get(`${path}/sections/own`);
  expect(own.text).toContain('they are not scored');
  expect(
    own
      .$('.ask__kind')
      .toArray()
      .map((one) => own.$(one).text()),
  ).toEqual(['Not scored', 'Not scored', 'Not scored']);
  const refused = await browser.submit(own, FORM, { Q01: 'Hanover', Q02: 'o2', Q03: 'many' });
  expect(refused.status).toBe(422);
  expect(refused.$('#Q01').val()).toBe('Hanover');
  const review = await browser.submitAndFollow(refused, FORM, { Q03: '4' });
  expect(review.path).toBe(`${path}/review`);
  const token = String(review.$('[name=_csrf]').first().val());
  const auto = await browser.postJson(`${path}/answers/Q01`, { _csrf: token, Q01: '<i>Basel</i>', 'Q01-version': '1' });
  expect(JSON.parse(auto.html)).toMatchObject({ kind: 'saved', version: 2 });
  const stale = await browser.postJson(`${path}/answers/Q01`, { _csrf: token, Q01: 'Paris', 'Q01-version': '1' });
  expect(stale.status).toBe(409);
  expect(JSON.parse(stale.html)).toMatchObject({ theirs: '<i>Basel</i>', yours: 'Paris' });
  expect((await browser.postJson(`${path}/answers/Q09`, { _csrf: token, Q09: 'x' })).status).toBe(404);
  expect((await judith.get(`/searches/${searchId}/intake`)).text).not.toContain('Basel');
  await browser.submit(await browser.get(`${path}/review`), { button: 'Send my answers' });
  expect((await browser.get(`${path}/print`)).$('#answer-Q02').text()).toContain('Boston');
  const read = (await judith.get(`/searches/${searchId}/intake`)).$('td a:contains("Read")').first().attr('href') ?? '';
  expect((await judith.get(read)).$('#answer-Q01').text()).toContain('<i>Basel</i>');
  const section = (await judith.get(`/searches/${searchId}/diagnosis`)).$('#own').closest('section');
  expect(section.text()).toContain('Your own questions (not scored)');
  expect(section.text()).toContain('<i>Basel</i>');
  const marcus = await open(MARCUS.email);
  await marcus.browser.submit(await marcus.browser.get(`${marcus.path}/sections/direct`), FORM, { I01: 'a' });
  await marcus.browser.submit(await marcus.browser.get(`${marcus.path}/review`), { button: 'Send my answers' });
  await browser.submit(await browser.get(path), { button: 'Open the answers to all who have sent theirs' });
  for (const page of ['', '/sections/own', '/together', '/print'])
    expect((await marcus.browser.get(`${marcus.path}${page}`)).text).not.toContain('Basel');
});

test('an open intake keeps its questions when they are changed, retired or added to', async () => {
  const searchId = await searchWith();
  const client = await clientOf(searchId);
  await addQuestion(client, { prompt: 'First wording of it', kind: 'line' });
  await send(searchId);
  const list = await judith.get(`${client}/questions`);
  const edit =
    list
      .$('a:contains("Edit")')
      .filter((_, link) => (list.$(link).attr('href') ?? '').endsWith('/edit'))
      .last()
      .attr('href') ?? '';
  await judith.submit(await judith.get(edit), { form: '#edit-question' }, { prompt: 'Second wording of it' });
  await addQuestion(client, { prompt: 'Another one', kind: 'line' });
  await judith.submit(await judith.get(`${client}/questions`), { form: 'form[action$="/retirement"]' });
  const { browser, path } = await open();
  await browser.submit(await browser.get(`${path}/sections/direct`), FORM, { I01: 'd' });
  const own = await browser.get(`${path}/sections/own`);
  expect(own.text).toContain('First wording of it');
  expect(own.text).not.toContain('Another one');
  const asked = await judith.get(`/searches/${searchId}/questionnaire`);
  expect(asked.text).toContain('First wording of it');
  const now = await judith.get(`${client}/questions`);
  expect(now.$('#retired').closest('section').text()).toContain('Second wording of it');
  expect(now.$('#asked').closest('section').text()).toContain('Another one');
});

test('questions of a client are refused when they cannot be asked, kept apart by firm, and never overwritten by a stale form', async () => {
  const client = await clientOf(await searchWith());
  const page = await judith.get(`${client}/questions`);
  const ADD = { form: '#add-question' };
  for (const [values, field] of [
    [{ prompt: '', kind: 'line' }, '#prompt'],
    [{ prompt: 'x'.repeat(401), kind: 'line' }, '#prompt'],
    [{ prompt: 'Which?', kind: 'choice', choices: 'Only one' }, '#choices'],
    [{ prompt: 'Which?', kind: 'choice', choices: 'Same\nSame' }, '#choices'],
    [{ prompt: 'Which?', kind: 'choice', choices: '' }, '#choices'],
  ] as const) {
    const refused = await judith.submit(page, ADD, values);
    expect({ status: refused.status, href: refused.$('.error-summary a').attr('href') }).toEqual({ status: 422, href: field });
    expect(refused.$('#prompt').val()).toBe(values.prompt);
  }
  const values = { prompt: 'Sent twice?', kind: 'line' };
  await judith.submit(page, ADD, values);
  await judith.submit(page, ADD, values);
  const list = await judith.get(`${client}/questions`);
  expect(list.$('#asked').closest('section').find('li').length).toBe(1);
  const edit =
    list
      .$('a[href$="/edit"]')
      .filter((_, link) => (list.$(link).attr('href') ?? '').includes('/questions/'))
      .attr('href') ?? '';
  const EDIT = { form: '#edit-question' };
  const old = await judith.get(edit);
  await judith.submit(await judith.get(edit), EDIT, { prompt: 'Changed first' });
  const late = await judith.submit(old, EDIT, { prompt: 'Changed late' });
  expect(late.status).toBe(409);
  expect(late.text).toContain('Changed first');
  expect(late.text).toContain('Changed late');
  const other = await app.signUpFirm({ firm: 'Other firm' });
  const token = String((await other.get('/clients/new')).$('[name=_csrf]').first().val());
  for (const path of [`${client}/questions`, edit]) expect((await other.get(path)).status).toBe(404);
  const question = edit.replace('/edit', '');
  for (const path of [`${client}/questions`, question, `${question}/retirement`, `${question}/return`])
    expect((await other.post(path, { _csrf: token, ...values })).status).toBe(404);
});

test('twelve questions are the most', async () => {
  const client = await clientOf(await searchWith());
  for (let count = 1; count <= 12; count++) await addQuestion(client, { prompt: `Question ${count}`, kind: 'line' });
  const page = await judith.get(`${client}/questions`);
  expect(page.$('#add-question').length).toBe(0);
  expect(page.text).toContain('12 questions are the most');
  const token = String(page.$('[name=_csrf]').first().val());
  expect((await judith.post(`${client}/questions`, { _csrf: token, prompt: 'One more', kind: 'line' })).status).toBe(422);
});
