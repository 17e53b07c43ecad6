import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import type { Browser } from '../../support/browser';
import { addSearch, idFrom } from '../../support/builders/searches';
import type { Page } from '../../support/page';

let app: TestApp;
let judith: SignedUp;
let ines: Browser;
const ITEM = { form: '#item-words' };
const START = { form: '#start-wording' };
const PASSWORD = 'copper kettle on the stove';

jest.setTimeout(60_000);

beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
  const ines_ = { name: 'Ines Falk', email: 'ines@marlowepenn.example', role: 'recruiter', password: PASSWORD };
  await judith.submit(await judith.get('/settings'), { button: 'Add colleague' }, ines_);
  ines = app.visitor();
  await ines.submit(await ines.get('/sign-in'), { form: 'form[action="/sign-in"]' }, { email: ines_.email, password: PASSWORD });
});
afterAll(() => app.close());

/** A wording of the firm; returns its address. */
async function begin(name = 'Plain words', from = ''): Promise<string> {
  const answer = await judith.submit(await judith.get('/templates'), START, { name, from });
  if (answer.location === null) throw new Error(answer.text);
  return answer.location;
}

const edit = async (wording: string, item: string, values: Record<string, string>): Promise<Page> =>
  judith.submit(await judith.get(`${wording}/items/${item}`), ITEM, values);

const publish = async (wording: string, number: number) =>
  judith.submitAndFollow(await judith.get(wording), { button: `Make version ${number}` });

test('a wording begins as a copy of the library’s and says what is locked, and why', async () => {
  const page = await judith.get(await begin());
  expect(page.$('h1').text()).toBe('Plain words');
  // Thirty questions, fifteen facts, the titles of nine pages, twenty-one red flags.
  expect(page.$('.wording > li').length).toBe(75);
  expect(page.$('#locked').closest('section').text()).toContain('the codes of the answers, what each answer adds');
  expect(page.text).toContain('It says what the library says so far.');
});

test('templates stand among the settings of the firm, and say where questions of its own are added', async () => {
  const page = await judith.get('/templates');
  expect(page.$('nav a[aria-current]').text()).toContain('Settings');
  expect(page.$('#own').siblings('a').attr('href')).toBe('/clients');
});

test('a text is edited beside the library’s, is in no search before it is in a version, and has a way back', async () => {
  const wording = await begin();
  expect((await edit(wording, 'I05', { 'I05-prompt': 'How busy are your sellers with good leads?' })).status).toBe(303);
  const item = await judith.get(`${wording}/items/I05`);
  expect(item.$('#I05-prompt').val()).toBe('How busy are your sellers with good leads?');
  expect(item.$('#item-words').text()).toContain('Edited.');
  expect(item.$('#locked').closest('section').text()).toContain('Points: a:');
  const listed = await judith.get(wording);
  expect(listed.text).toContain('One text differs from the library’s.');
  const published = await publish(wording, 1);
  expect(published.text).toContain('Version 1');
  const version = await ines.get(`${wording}/versions/1`);
  expect(version.text).toContain('How busy are your sellers with good leads?');
  const back = await judith.submitAndFollow(await judith.get(`${wording}/items/I05`), { button: 'Take the library’s text for Question' });
  expect(back.$('#item-words').text()).not.toContain('Edited.');
  expect((await judith.get(wording)).text).toContain('It says what the library says so far.');
  expect((await ines.get(`${wording}/versions/1`)).text).toContain('How busy are your sellers with good leads?');
});

test('an empty text and one that is too long are refused, and come back as they were typed', async () => {
  const wording = await begin();
  const long = 'x'.repeat(241);
  const refused = await edit(wording, 'I05', { 'I05-prompt': '   ', 'I05-option-a': long, 'I05-option-b': 'Kept as typed' });
  expect(refused.status).toBe(422);
  expect(
    refused
      .$('.error-summary a')
      .toArray()
      .map((link) => refused.$(link).attr('href')),
  ).toEqual(['#I05-prompt', '#I05-option-a']);
  expect(refused.$('#I05-option-a').val()).toBe(long);
  expect(refused.$('#I05-option-b').val()).toBe('Kept as typed');
  expect((await judith.get(wording)).text).toContain('It says what the library says so far.');
});

test('taking back one text keeps what was typed into the others', async () => {
  const wording = await begin();
  await edit(wording, 'I05', { 'I05-prompt': 'First', 'I05-option-a': 'Second' });
  const page = await judith.get(`${wording}/items/I05`);
  const after = await judith.submitAndFollow(
    page,
    { button: 'Take the library’s text for Answer a' },
    { 'I05-prompt': 'First, and better' },
  );
  expect(after.$('#I05-prompt').val()).toBe('First, and better');
  expect(after.$('#I05-option-a').val()).not.toBe('Second');
});

test('codes, kinds and points cannot be sent along, and an item that does not exist is a 404', async () => {
  const wording = await begin();
  const token = String((await judith.get(`${wording}/items/I05`)).$('#item-words [name=_csrf]').val());
  const typed = Object.fromEntries(
    (await judith.get(`${wording}/items/I05`))
      .$('#item-words')
      .serializeArray()
      .map(({ name, value }) => [name, value]),
  );
  const sent = {
    ...typed,
    _csrf: token,
    'I05-option-zz': 'Smuggled',
    'I06-prompt': 'Another item',
    'I05-loads': '99',
    'I05-prompt': 'Mine',
  };
  expect((await judith.post(`${wording}/items/I05`, sent)).status).toBe(303);
  await publish(wording, 1);
  const version = await judith.get(`${wording}/versions/1`);
  expect(version.$('tbody tr').length).toBe(1);
  expect(version.text).not.toContain('Smuggled');
  expect((await judith.get(`${wording}/items/I99`)).status).toBe(404);
  expect((await judith.get(`${wording}/items/constructor`)).status).toBe(404);
  expect((await judith.get(`${wording}/versions/2`)).status).toBe(404);
});

test('two who edit the same question get a 409 with both texts; another question is no conflict', async () => {
  const wording = await begin();
  const old = await judith.get(`${wording}/items/I05`);
  await edit(wording, 'I06', { 'I06-prompt': 'Another question' });
  await edit(wording, 'I05', { 'I05-prompt': 'What Judith typed first' });
  const late = await judith.submit(old, ITEM, { 'I05-prompt': 'What she typed in the old window' });
  expect(late.status).toBe(409);
  expect(late.text).toContain('What Judith typed first');
  expect(late.text).toContain('What she typed in the old window');
});

test('sending twice begins one wording and makes one version; without an edit there is no next one', async () => {
  const page = await judith.get('/templates');
  const first = await judith.submit(page, START, { name: 'Twice' });
  const second = await judith.submit(page, START, { name: 'Twice' });
  expect(second.location).toBe(first.location);
  const wording = first.location ?? '';
  const before = await judith.get(wording);
  await judith.submit(before, { button: 'Make version 1' });
  await judith.submit(before, { button: 'Make version 1' });
  const after = await judith.get(wording);
  expect(after.$('.roll li').length).toBe(1);
  expect(after.$('button:contains("Make version")').length).toBe(0);
});

test('a copy begins with the words of the other; the other is not touched by what follows', async () => {
  const wording = await begin('One');
  await edit(wording, 'I05', { 'I05-prompt': 'From the first' });
  const copy = await begin('Two', idFrom(wording));
  expect((await judith.get(`${copy}/items/I05`)).$('#I05-prompt').val()).toBe('From the first');
  await edit(copy, 'I05', { 'I05-prompt': 'From the second' });
  expect((await judith.get(`${wording}/items/I05`)).$('#I05-prompt').val()).toBe('From the first');
});

test('two who choose a default at once leave one', async () => {
  const wordings = [await begin('First default'), await begin('Second default')];
  for (const wording of wordings) await publish(wording, 1);
  const page = await judith.get('/templates');
  await Promise.all(wordings.map((wording) => judith.submit(page, { form: '#default-wording' }, { wordingId: idFrom(wording) })));
  expect((await judith.get('/templates')).$('tbody .chip:contains("Your default")').length).toBe(1);
  await judith.submit(page, { form: '#default-wording' }, { wordingId: '' });
});

test('a retired wording stays readable and is changed, chosen or made the default no more', async () => {
  const wording = await begin('Old words');
  await publish(wording, 1);
  const old = await judith.get(`${wording}/items/I05`);
  const templates = await judith.get('/templates');
  const page = await judith.submitAndFollow(await judith.get(wording), { button: 'Retire this wording' });
  expect(page.text).toContain('Retired');
  expect(page.$('form[action$="/versions"]').length).toBe(0);
  expect((await judith.submit(old, ITEM, { 'I05-prompt': 'Too late' })).status).toBe(409);
  expect((await judith.submit(templates, { form: '#default-wording' }, { wordingId: idFrom(wording) })).status).toBe(409);
  expect((await judith.get(`${wording}/versions/1`)).status).toBe(200);
});

test('a recruiter reads wordings and edits none; another firm finds nothing', async () => {
  const wording = await begin();
  await publish(wording, 1);
  const read = await ines.get(wording);
  expect(read.status).toBe(200);
  expect(read.$(`a[href^="${wording}/items"]`).length).toBe(0);
  const templates = await ines.get('/templates');
  expect(templates.$('#start-wording').length).toBe(0);
  for (const link of ['/templates/briefs', '/clients']) expect(templates.$(`main a[href="${link}"]`).length).toBe(1);
  expect((await ines.get('/templates/briefs')).status).toBe(200);
  expect((await ines.get('/settings')).$('a[href="/templates"]').length).toBe(1);
  const token = String(read.$('[name=_csrf]').first().val());
  for (const path of [`${wording}/items/I05`, `${wording}/versions`, `${wording}/retirement`, '/templates/wordings', '/templates/default'])
    expect({ path, status: (await ines.post(path, { _csrf: token, name: 'Mine' })).status }).toEqual({ path, status: 404 });
  expect((await ines.get(`${wording}/items/I05`)).status).toBe(404);
  const other = await app.signUpFirm({ firm: 'Other firm' });
  expect((await other.get('/templates')).text).not.toContain('Plain words');
  const theirs = String((await other.get('/templates')).$('[name=_csrf]').first().val());
  for (const path of [wording, `${wording}/items/I05`, `${wording}/versions/1`]) expect((await other.get(path)).status).toBe(404);
  for (const path of [`${wording}/items/I05`, `${wording}/versions`, `${wording}/retirement`])
    expect((await other.post(path, { _csrf: theirs })).status).toBe(404);
  expect((await other.post('/templates/default', { _csrf: theirs, wordingId: idFrom(wording) })).status).toBe(404);
  expect((await other.post('/templates/wordings', { _csrf: theirs, name: 'Stolen', from: idFrom(wording) })).status).toBe(404);
});

test('the recruiter chooses the words of a search until its intake opens; a stale choice is a 409', async () => {
  const wording = await begin('For Corvane');
  await edit(wording, 'I05', { 'I05-prompt': 'Mine' });
  await publish(wording, 1);
  const searchId = await addSearch(judith);
  const path = `/searches/${searchId}/questionnaire`;
  expect((await ines.get(`/searches/${searchId}/intake`)).$(`a[href="${path}"]`).length).toBe(1);
  const old = await ines.get(path);
  expect(old.text).toContain('The library’s words');
  const CHOICE = { form: '#wording-choice' };
  const chosen = await ines.submitAndFollow(old, CHOICE, { wording: idFrom(wording) });
  expect(chosen.$('#words').closest('section').text()).toContain('“For Corvane”, version 1');
  const late = await ines.submit(old, CHOICE, { wording: 'library' });
  expect(late.status).toBe(409);
  expect(late.text).toContain('For Corvane');
  const none = await ines.post(path, { _csrf: String(old.$('[name=_csrf]').first().val()), version: '1' });
  expect(none.status).toBe(422);
  const other = await app.signUpFirm({ firm: 'Third firm' });
  expect((await other.get(path)).status).toBe(404);
});

test('titles of the pages and red flags are put in words of the firm like questions; what raises a flag and what it stops is locked', async () => {
  const wording = await begin('Titles and flags');
  const page = await judith.get(wording);
  const items = (title: string) => page.$(`h2:contains("${title}")`).closest('section').find('.wording > li');
  expect(items('Where revenue is lost').first().find('a').attr('href')).toBe(`${wording}/items/page-b`);
  expect(items('Red flags').length).toBe(21);
  const saved = await edit(wording, 'page-b', { 'page-b-title': 'Where the money goes', 'page-b-lead': 'Eight short ones.' });
  // Back to where it stands among seventy-five, to go on with the next.
  expect(saved.location).toBe(`${wording}#item-page-b`);
  expect(page.$('#item-page-b').length).toBe(1);
  expect(page.$('.wording-parts a').length).toBe(10);
  const flag = await judith.get(`${wording}/items/RF-06`);
  expect(flag.$('#locked').closest('section').text()).toContain('It is raised when');
  expect((await edit(wording, 'RF-06', { 'RF-06-name': '' })).status).toBe(422);
  expect((await edit(wording, 'RF-06', { 'RF-06-name': 'Our own name' })).status).toBe(303);
  await publish(wording, 1);
  const version = (await judith.get(`${wording}/versions/1`)).$('tbody').text();
  for (const text of ['Where the money goes', 'Eight short ones.', 'Our own name']) expect(version).toContain(text);
});
