import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSearch } from '../../support/builders/searches';
import type { Page } from '../../support/page';

const FIXTURES = path.join(__dirname, '../../../server/features/people/fixtures');

let app: TestApp;
let judith: SignedUp;
let searchId: string;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  judith = await app.signUpFirm();
  searchId = await addSearch(judith);
});
afterAll(() => app.close());

const importPath = () => `/searches/${searchId}/people/import`;

async function upload(name: string, content: Buffer | string): Promise<Page> {
  return judith.submit(await judith.get(importPath()), { form: '#import-form' }, {}, { field: 'file', name, content });
}

async function preview(name: string, content: Buffer | string = readFileSync(path.join(FIXTURES, name))): Promise<Page> {
  return judith.follow(await upload(name, content));
}

const paste = async (text: string) => judith.submit(await judith.get(importPath()), { form: '#import-form' }, { text });
const confirm = (page: Page) => judith.submitAndFollow(page, { form: '#confirm-form' });

async function count(table: 'person' | 'candidacy' | 'candidacy_event'): Promise<number> {
  const rows: { n: number }[] = await app.dataSource.query(`SELECT count(*)::int AS n FROM ${table} WHERE firm_id = $1`, [
    judith.user.firmId,
  ]);
  return rows[0]?.n ?? -1;
}

test.each([
  ['linkedin-connections.csv', 'LinkedIn connections', 4, 0],
  ['hubspot-contacts.csv', 'HubSpot contacts', 2, 1],
  ['outlook-contacts.csv', 'Outlook contacts', 2, 0],
  ['address-book-semicolon.csv', 'Address book', 2, 0],
  ['greenhouse-bulk-import.csv', 'Greenhouse bulk import', 2, 0],
])('%s is recognised, checked and imported', async (file, layout, added, problems) => {
  const page = await preview(file);
  expect(page.text).toContain(layout);
  expect(page.text).toContain('Nothing is imported yet');
  expect(page.$('#to-add tbody tr').length).toBe(added);
  expect(page.$('#problems tbody tr').length).toBe(problems);
  expect(await count('person')).toBe(0);
  const result = await confirm(page);
  expect(result.text).toContain('Imported');
  expect([await count('person'), await count('candidacy'), await count('candidacy_event')]).toEqual([added, added, added]);
  const board = await judith.get(`/searches/${searchId}/people`);
  expect(board.$('[data-stage=identified] .card').length).toBe(added);
});

test('one bad row is named with its column and reason; the others come in', async () => {
  const page = await preview('hubspot-contacts.csv');
  const row = page.$('#problems tbody tr').first();
  expect(row.text()).toContain('Row 4');
  expect(row.text()).toContain('Lucía Abrantes');
  expect(row.find('[data-label=Column]').text()).toBe('Email');
  expect(row.text()).toContain('This is not an email address');
  expect(row.text()).toContain('lucia.abrantes(at)example');
  expect(page.$('#duplicates tbody tr').text()).toContain('Row 2, same email address');
  const result = await confirm(page);
  expect(result.$('#left-out tbody tr').length).toBe(2);
  expect(result.$('#left-out').text()).toContain('This is not an email address');
  // The text of the file is not kept once it is imported.
  const kept: unknown[] = await app.dataSource.query('SELECT 1 FROM import_batch WHERE firm_id = $1 AND source_text IS NOT NULL', [
    judith.user.firmId,
  ]);
  expect(kept).toEqual([]);
});

test('the same file a second time adds nobody', async () => {
  for (const file of ['linkedin-connections.csv', 'hubspot-contacts.csv', 'address-book-semicolon.csv']) {
    await confirm(await preview(file));
    const before = [await count('person'), await count('candidacy')];
    const again = await preview(file);
    expect(again.$('#to-add').length).toBe(0);
    expect(again.text).toContain('There is nobody to add');
    expect([await count('person'), await count('candidacy')]).toEqual(before);
  }
});

test('people the firm knows join another search without a second record, unless unticked', async () => {
  await confirm(await preview('greenhouse-bulk-import.csv'));
  searchId = await addSearch(judith);
  const page = await preview('greenhouse-bulk-import.csv');
  expect(page.$('#known tbody tr').length).toBe(2);
  const without = await judith.submitAndFollow(page, { form: '#confirm-form' }, { includeKnown: '' });
  expect(without.status).toBe(200);
  expect([await count('person'), await count('candidacy')]).toEqual([2, 2]);
  await confirm(await preview('greenhouse-bulk-import.csv'));
  expect([await count('person'), await count('candidacy')]).toEqual([2, 4]);
});

test('a double click on upload and on confirm creates once', async () => {
  const form = await judith.get(importPath());
  const file = { field: 'file', name: 'outlook.csv', content: readFileSync(path.join(FIXTURES, 'outlook-contacts.csv')) };
  const [one, two] = await Promise.all([
    judith.submit(form, { form: '#import-form' }, {}, file),
    judith.submit(form, { form: '#import-form' }, {}, file),
  ]);
  expect(one.status).toBe(303);
  expect(two.location).toBe(one.location);
  const page = await judith.follow(one);
  const [first, second] = await Promise.all([
    judith.submit(page, { form: '#confirm-form' }),
    judith.submit(page, { form: '#confirm-form' }),
  ]);
  expect([first.status, second.status]).toEqual([303, 303]);
  expect([await count('person'), await count('candidacy')]).toEqual([2, 2]);
});

test('two imports of the same people at once make no duplicates, even without email and profile', async () => {
  const text = 'Name,Company\nAda Vance,Acme\nBo Vance,Acme\n';
  const pages = await Promise.all([judith.follow(await paste(text)), judith.follow(await paste(text))]);
  const answers = await Promise.all(pages.map((page) => judith.submit(page, { form: '#confirm-form' })));
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect([await count('person'), await count('candidacy')]).toEqual([2, 2]);
});

test('columns can be corrected before anybody is added', async () => {
  const page = await judith.follow(await paste('Wer;Wohin;Mail\nAda Vance;Acme;ada@vance.example\n'));
  expect(page.text).toContain('Nobody is named');
  const corrected = await judith.submitAndFollow(
    page,
    { form: '#columns-form' },
    { column_0: 'fullName', column_1: 'company', column_2: 'email' },
  );
  expect(corrected.$('#to-add tbody tr').length).toBe(1);
  expect(corrected.$('#column_0 option[selected]').attr('value')).toBe('fullName');
  await confirm(corrected);
  expect((await judith.get('/people')).text).toContain('Ada Vance');
  expect((await judith.get('/people')).text).toContain('Acme');
});

test('confirming a preview whose columns were changed meanwhile is a conflict and adds nobody', async () => {
  const page = await judith.follow(await paste('Name,Other\nAda Vance,Acme\n'));
  await judith.submit(page, { form: '#columns-form' }, { column_1: 'company' });
  expect((await judith.submit(page, { form: '#confirm-form' })).status).toBe(409);
  expect(await count('person')).toBe(0);
});

test('undo restores the counts, once', async () => {
  await confirm(await preview('greenhouse-bulk-import.csv'));
  const before = [await count('person'), await count('candidacy'), await count('candidacy_event')];
  const result = await confirm(await preview('linkedin-connections.csv'));
  const undone = await judith.submitAndFollow(result, { form: '#undo-form' });
  expect(undone.text).toContain('4 people taken out of the search again');
  expect([await count('person'), await count('candidacy'), await count('candidacy_event')]).toEqual(before);
  expect((await judith.submit(result, { form: '#undo-form' })).status).toBe(409);
  expect((await confirm(await preview('linkedin-connections.csv'))).text).toContain('Imported');
});

test('undo keeps whom somebody has worked on', async () => {
  const result = await confirm(await preview('linkedin-connections.csv'));
  const board = await judith.get(`/searches/${searchId}/people`);
  await judith.submit(board, { form: '.card form' }, { to: 'approached' });
  const undone = await judith.submitAndFollow(result, { form: '#undo-form' });
  expect(undone.text).toContain('1 person stay');
  expect([await count('person'), await count('candidacy')]).toEqual([1, 1]);
});

test.each<[string, Buffer | string, string]>([
  ['an empty file', '\n', 'There is nothing in it'],
  ['a spreadsheet', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 1]), 'This is not a text table'],
  ['NUL bytes', 'Name,Email\nA\0da,x', 'This is not a text table'],
  ['an open quotation', 'Name,Email\n"Ada,a@b.example\n', 'A quotation mark opened in line 2 is never closed'],
  ['a million columns', `Name${','.repeat(1_000_000)}`, 'has more than 400 columns'],
])('%s is refused in one sentence', async (_name, content, sentence) => {
  const answer = await upload('people.csv', content);
  expect(answer.status).toBe(422);
  expect(answer.$('.error-summary a[href="#file"]').text()).toContain(sentence);
});

test('pasted rows that cannot be read stay in the form', async () => {
  const text = 'Name,Email\n"Ada,a@b.example';
  const answer = await paste(text);
  expect(answer.status).toBe(422);
  expect(answer.$('[name=text]').val()).toBe(text);
  expect(answer.$('.error-summary a[href="#text"]').length).toBe(1);
});

test('nothing chosen and nothing pasted says so; a huge file is refused', async () => {
  const nothing = await judith.submit(await judith.get(importPath()), { form: '#import-form' });
  expect(nothing.status).toBe(422);
  expect(nothing.text).toContain('There is nothing in it');
  const huge = await upload('huge.csv', Buffer.alloc(30 * 1024 * 1024, 'a'));
  expect(huge.status).toBe(413);
});

test('formulas, markup and script addresses are data', async () => {
  const page = await judith.follow(
    await paste(
      'Name,Phone,LinkedIn URL,Notes\n"=HYPERLINK(""http://evil.example"",""x"")",\'+44 20 5555 0000,,<script>alert(1)</script>\nBo,,javascript:alert(1),\n',
    ),
  );
  expect(page.$('#problems').text()).toContain('javascript:alert(1)');
  expect(page.html).not.toContain('<script>alert');
  await confirm(page);
  const people = await judith.get('/people');
  expect(people.text).toContain('=HYPERLINK("http://evil.example","x")');
  const person = await judith.get(people.$('tbody th a').attr('href') ?? '');
  expect(person.text).toContain('+44 20 5555 0000');
  expect(person.text).not.toContain("'+44");
  expect(person.html).not.toContain('<script>alert');
});

test('a preview is thrown away with its text', async () => {
  const page = await preview('outlook-contacts.csv');
  const answer = await judith.submit(page, { form: '#discard-form' });
  expect(answer.status).toBe(303);
  expect((await judith.get(page.path)).status).toBe(404);
});

test('ten thousand rows come in with one click', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => `Person ${index},person${index}@many.example,Company ${index % 50}`);
  const page = await judith.follow(await upload('many.csv', `Name,Email,Company\n${rows.join('\n')}`));
  await confirm(page);
  expect(await count('candidacy')).toBe(10_000);
  const board = await judith.get(`/searches/${searchId}/people`);
  expect(board.$('.card').length).toBe(25);
  expect(board.text).toContain('and 9975 more');
});

test('another firm reaches no import and no visitor does', async () => {
  const page = await preview('outlook-contacts.csv');
  const stranger = await app.signUpFirm();
  expect((await stranger.get(page.path)).status).toBe(404);
  const token = String((await stranger.get('/people/new')).$('[name=_csrf]').first().val());
  for (const part of ['columns', 'confirmation', 'undo', 'discard']) {
    expect((await stranger.post(`${page.path}/${part}`, { _csrf: token, version: '1' })).status).toBe(404);
  }
  expect((await app.visitor().get(importPath())).status).toBe(303);
  expect(await count('person')).toBe(0);
});
