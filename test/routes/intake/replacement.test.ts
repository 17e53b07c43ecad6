import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';

const A = fixture('A_outbound_plateau').answers;
const B = fixture('B_full_pipe_leaky_close').answers;
const INES = { name: 'Ines Duarte', email: 'ines@corvane.example', jobTitle: 'VP Sales' };

let app: TestApp;
let judith: SignedUp;
let searchId: string;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
beforeEach(async () => {
  searchId = await addSearch(judith);
  await addStakeholders(judith, searchId, [HELENA, MARCUS]);
});
afterAll(() => app.close());

const intake = () => judith.get(`/searches/${searchId}/intake`);
const rowOf = async (name: string) => {
  const page = await intake();
  return page.$('tbody tr').filter((_, row) => page.$(row).find('th').text().startsWith(name));
};
const formFor = async (name: string) => judith.get((await rowOf(name)).find('a[href$="/replacement"]').attr('href') ?? '');
const replace = async (name: string, values: Record<string, string> = INES) =>
  judith.submit(await formFor(name), { form: '#replacement' }, values);

test('the successor takes the part and is asked for answers of their own; the old answers are kept, marked, and not counted', async () => {
  await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: A });
  await addSubmittedResponse(app, judith, { searchId, email: MARCUS.email, answers: B });
  expect((await judith.get(`/searches/${searchId}/diagnosis`)).text).toContain('Two decision makers disagree');
  const done = await judith.follow(await replace('Marcus'));
  expect(done.text).toContain('Ines Duarte answers in the place of Marcus Oyelaran. Send the intake next.');
  const old = await rowOf('Marcus');
  expect(old.text()).toContain('Replaced, not counted');
  expect(old.text()).toContain('Ines Duarte answers instead');
  expect((await judith.get(old.find('a:contains("Read")').attr('href') ?? '')).status).toBe(200);
  expect((await rowOf('Ines')).text()).toContain('Head of a function · VP Sales');
  expect(done.text).toContain('1 of 2 have sent their answers.');
  expect(done.$('.rail').text()).toContain('No answers are awaited.');
  expect(done.$('.confirm').text()).toContain('Ines Duarte will get this mail');
  const diagnosis = await judith.get(`/searches/${searchId}/diagnosis`);
  expect(diagnosis.$('.verdict > p').first().text()).toBe('The answers point to a marketing leader.');
  expect(diagnosis.$('#who').closest('section').text()).not.toContain('Marcus');
  expect(diagnosis.$('.page-head').text()).toContain('1 of 2 stakeholders answered');
  expect((await judith.get('/searches')).text).not.toContain('not diagnosed yet');
  await addSubmittedResponse(app, judith, { searchId, email: INES.email, answers: B });
  expect((await judith.get(`/searches/${searchId}/diagnosis`)).text).toContain('Ines Duarte is 0.83 towards sales');
});

test('every link of the person replaced ends at once, and none is sent again', async () => {
  await judith.submit(await intake(), { button: 'Send the intake to 2 people' });
  const link = (await app.mails()).findLast(({ to }) => to === MARCUS.email)?.link ?? '';
  const { browser, path } = await app.openLink(link);
  expect((await browser.get(path)).status).toBe(200);
  await replace('Marcus');
  expect((await browser.get(path)).status).not.toBe(200);
  expect((await judith.get(`/searches/${searchId}/intake/reminders`)).$('.confirm').text()).not.toContain('Marcus');
  expect((await rowOf('Marcus')).find('form').length).toBe(0);
});

test('where the only answers were those of the person replaced, no list tells of a diagnosis any more', async () => {
  await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: A });
  await judith.get(`/searches/${searchId}/diagnosis`);
  await replace('Helena', { ...INES, jobTitle: 'CEO' });
  expect((await judith.get(`/searches/${searchId}/diagnosis`)).$('.empty h2').text()).toBe('No diagnosis yet');
  const list = await judith.get('/searches');
  expect(list.$(`tr:has(a[href="/searches/${searchId}"])`).text()).not.toContain('Marketing-led');
});

test('what is missing or taken is asked for again, with what was typed', async () => {
  const empty = await replace('Marcus', { name: '', email: 'no address', jobTitle: 'VP' });
  expect(empty.status).toBe(422);
  expect(empty.$('#jobTitle').val()).toBe('VP');
  const taken = await replace('Marcus', { ...INES, email: HELENA.email });
  expect(taken.status).toBe(422);
  expect(taken.$('.error-summary').text()).toContain('already a stakeholder of this search');
});

test('a double click replaces once; a second replacement is refused', async () => {
  const page = await formFor('Marcus');
  const answers = await Promise.all([1, 2].map(() => judith.submit(page, { form: '#replacement' }, INES)));
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(await app.dataSource.query('SELECT id FROM intake_replacement WHERE search_id = $1', [searchId])).toHaveLength(1);
  expect((await judith.get(page.path)).status).toBe(409);
  const other = await app.signUpFirm({ firm: 'Falk' });
  expect((await other.get(page.path)).status).toBe(404);
});
