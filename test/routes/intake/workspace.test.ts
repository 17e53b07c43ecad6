import { answerWholeIntake, instrument, responseProgress } from '../../../server/features/intake';
import type { LinkHolder } from '../../../server/shared/actor';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSearch, addStakeholders, HELENA, MARCUS, type NewStakeholder } from '../../support/builders/searches';

jest.setTimeout(30_000);

const OLGA: NewStakeholder = { name: 'Olga Reuter', email: 'olga@corvane.example', jobTitle: 'Board chair', part: 'observer' };

let app: TestApp;
let judith: SignedUp;
let searchId: string;
let path: string;

beforeEach(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
  searchId = await addSearch(judith);
  path = `/searches/${searchId}/intake`;
});
afterEach(() => app.close());

const intakeMails = async () => (await app.mails()).filter((mail) => mail.subject.includes('your answers'));

async function holder(email: string): Promise<LinkHolder> {
  const [row]: { id: string; stakeholder_id: string; name: string }[] = await app.dataSource.query(
    `SELECT l.id, s.id AS stakeholder_id, s.name FROM personal_link l JOIN stakeholder s ON s.id = l.subject_id WHERE s.email = $1`,
    [email],
  );
  const { firmId, firmName } = judith.user;
  const subjectId = row?.stakeholder_id ?? '';
  return { kind: 'link', linkId: row?.id ?? '', firmId, firmName, searchId, purpose: 'intake', subjectId, name: row?.name ?? '', email };
}

test('without stakeholders the page says whom to add', async () => {
  const page = await judith.get(path);
  expect(page.status).toBe(200);
  expect(page.text).toContain('The person who approves the hire has to answer');
  expect(page.$('a:contains("Add stakeholders")').attr('href')).toBe(`/searches/${searchId}/stakeholders`);
});

test('one button asks everybody who decides, with exactly the mail that was shown, and the search is in intake', async () => {
  await addStakeholders(judith, searchId, [HELENA, MARCUS, OLGA]);
  const page = await judith.get(path);
  expect(page.$('.confirm').text()).toContain('Helena Brandt and Marcus Oyelaran');
  const letter = page
    .$('.confirm__letter p')
    .toArray()
    .map((paragraph) => page.$(paragraph).text());
  const sent = await judith.submit(page, { button: 'Send the intake to 2 people' }, { ownLine: 'We spoke about it on Monday.' });
  expect(sent.status).toBe(303);
  const mails = await intakeMails();
  expect(mails.map((mail) => mail.to).sort()).toEqual([HELENA.email, MARCUS.email]);
  for (const line of letter.filter((text) => !text.startsWith('Dear') && text !== letter[0])) expect(mails[0]?.text).toContain(line);
  expect(mails[0]?.subject).toBe(letter[0]);
  expect(mails[0]?.text).toContain('We spoke about it on Monday.');

  const next = await judith.follow(sent);
  expect(next.text).toContain('The intake is on its way to 2 people.');
  expect(next.$('.page-head .chip').text()).toBe('Intake');
  expect(next.$('tbody tr').first().text()).toContain('Invited');
  expect(next.$('tr:contains("Olga Reuter")').text()).toContain('Not asked yet');
});

test('a double click on the button sends one mail to each', async () => {
  await addStakeholders(judith, searchId, [HELENA]);
  const page = await judith.get(path);
  await Promise.all([1, 2].map(() => judith.submit(page, { button: 'Send the intake to 1 person' })));
  expect(await intakeMails()).toHaveLength(1);
});

test('a line that is too long comes back as it was typed', async () => {
  await addStakeholders(judith, searchId, [HELENA]);
  const typed = 'x'.repeat(1001);
  const refused = await judith.submit(await judith.get(path), { button: 'Send the intake to 1 person' }, { ownLine: typed });
  expect(refused.status).toBe(422);
  expect(refused.$('textarea[name="ownLine"]').text()).toBe(typed);
  expect(await intakeMails()).toEqual([]);
});

test('a link can be sent again and ended; what was answered stays', async () => {
  await addStakeholders(judith, searchId, [HELENA]);
  await judith.submit(await judith.get(path), { button: 'Send the intake to 1 person' });
  const opened = await app.openLink((await intakeMails())[0]?.link ?? '');
  const direct = await opened.browser.get(`${opened.path}/sections/direct`);
  await opened.browser.submit(direct, { form: 'form[data-intake]' }, { I01: 'b' });
  const page = await judith.get(path);
  expect(page.$('tbody tr').text()).toContain('Answering 1 of 30');
  // How far somebody is, and nothing of what was answered.
  expect(page.text).not.toContain('Sales, by a little');

  const sending = page.$('form[action$="/sending"]').attr('action') ?? '';
  await judith.submit(page, { form: `form[action="${sending}"]` });
  expect(await intakeMails()).toHaveLength(2);
  const ended = await judith.submitAndFollow(page, { form: 'form[action$="/revocation"]' });
  expect(ended.text).toContain('Link ended');
  expect((await opened.browser.get(opened.path)).status).toBe(404);
  const again = await judith.submitAndFollow(ended, { form: `form[action="${sending}"]` });
  expect(again.text).toContain('Answering 1 of 30');
});

test('a sent response is read by the firm as a whole, and by nobody of another firm', async () => {
  await addStakeholders(judith, searchId, [HELENA, MARCUS]);
  await judith.submit(await judith.get(path), { button: 'Send the intake to 2 people' });
  const helena = await holder(HELENA.email);
  const answers = { I01: 'd', I05: 'a', I02: { brand: 50, insight: 0, demand: 0, convert: 50, account: 0, value: 0 } };
  const context = { C12: { count: 2, why: 'Both left within a year' } };
  await answerWholeIntake(app.deps, helena, { answers, context, notes: { I05: 'CRM export' } });
  await answerWholeIntake(app.deps, helena, { answers: { I01: 'a' } });

  const page = await judith.get(path);
  expect(page.text).toContain('1 of 2 have sent their answers');
  const href = page.$('a:contains("Read")').attr('href') ?? '';
  const print = await judith.get(href);
  for (const { id } of [...instrument.items, ...instrument.contextItems]) expect(print.$(`#answer-${id}`)).toHaveLength(1);
  expect(print.text).toContain('Marketing, by a little');
  expect(print.text).toContain('People in five years: 2');
  expect(print.text).toContain('CRM export');
  expect(print.text).toContain('You said marketing matters more');
  expect(print.$('#answer-I03').text()).toContain('Not answered');
  expect(print.$('#answer-I30').text()).toContain('Not asked');

  const stranger = await app.signUpFirm();
  for (const address of [path, href]) expect((await stranger.get(address)).status).toBe(404);
  const form = await stranger.get('/searches/new');
  const _csrf = form.$('input[name="_csrf"]').first().attr('value') ?? '';
  expect((await stranger.post(`${path}/invitations`, { _csrf })).status).toBe(404);
  expect((await app.visitor().get(path)).status).not.toBe(200);
  const progress = await responseProgress(app.deps.database.reader, judith.user.firmId, searchId);
  expect(progress.map(({ name, answered, submittedAt }) => [name, answered, submittedAt !== null])).toEqual([
    [HELENA.name, 3, true],
    [MARCUS.name, 0, false],
  ]);
});

test('a response that is not sent yet cannot be read, not even with its id', async () => {
  await addStakeholders(judith, searchId, [HELENA]);
  await judith.submit(await judith.get(path), { button: 'Send the intake to 1 person' });
  const opened = await app.openLink((await intakeMails())[0]?.link ?? '');
  const direct = await opened.browser.get(`${opened.path}/sections/direct`);
  await opened.browser.submit(direct, { form: 'form[data-intake]' }, { I01: 'b' });
  const rows: { id: string }[] = await app.dataSource.query('SELECT id FROM intake_response');
  expect((await judith.get(`${path}/responses/${rows[0]?.id}`)).status).toBe(404);
});
