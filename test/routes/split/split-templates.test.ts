import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, idFrom, MARCUS } from '../../support/builders/searches';
import type { Page } from '../../support/page';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const FORM = { form: '#split-form' };
const SHOW = { button: 'Show what these begin with' };
const TYPED = { firstSide: 'sales', orderReason: 'The pipeline is full.', offLimits: 'Nobody from Oriel Health.' };

async function addTwoLeaderSearch(): Promise<string> {
  const searchId = await addSearch(judith, { title: 'CRO' });
  await addStakeholders(judith, searchId, [HELENA, MARCUS]);
  await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: fixture('C_scaleup_both_vacant').answers });
  return searchId;
}

/** Keeps a template of a role in other words; returns its id. */
async function keep(role: string, name: string, values: Record<string, string> = {}): Promise<string> {
  const form = await judith.get(`/templates/briefs/new?role=${role}`);
  const answer = await judith.submit(form, { form: '#template-form' }, { name, ...values });
  return idFrom(answer.location);
}

const CLOSER = { title: 'Chief Closer', outcomeText_1: 'Every deal walked through', reporting: 'To the founder.' };
const open = (searchId: string) => judith.get(`/searches/${searchId}/split`);
const rowField = ({ $ }: Page, text: string) => $(`.split__rows li:has(p:contains("${text}")) select`).attr('name') ?? '';

test('offers each of the two briefs the templates of its side, and none of a combined role', async () => {
  const searchId = await addTwoLeaderSearch();
  expect((await open(searchId)).$('#salesTemplate').length).toBe(0);
  await keep('two-sales', 'One of two');
  await keep('sales', 'Closer');
  await keep('combined-sales', 'Player-coach');
  const page = await open(searchId);
  const offered = (side: string) =>
    page
      .$(`#${side}Template option`)
      .toArray()
      .map((one) => page.$(one).text());
  expect(offered('sales')).toEqual(['The library’s words', 'Closer (Sales-led)', 'One of two (Two searches, for sales)']);
  expect(offered('marketing')).toEqual([]);
});

test('shows the rows of the templates that were chosen, with everything that was typed, and writes the brief from them', async () => {
  const searchId = await addTwoLeaderSearch();
  const id = await keep('two-sales', 'One of two', CLOSER);
  const page = await open(searchId);
  const forecast = rowField(page, 'Forecast within 15%');
  const shown = await judith.submit(page, SHOW, { ...TYPED, salesTemplate: id, [forecast]: 'both', salesTitle: 'My own title' });
  expect(shown.status).toBe(200);
  expect(shown.$('.error-summary').length).toBe(0);
  expect(shown.text).toContain('Every deal walked through');
  expect(shown.text).not.toContain('Every open deal reviewed');
  expect(shown.$('#salesTemplate').val()).toBe(id);
  expect(shown.$('#offLimits').val()).toBe('Nobody from Oriel Health.');
  expect(shown.$('#salesTitle').val()).toBe('My own title');
  expect(shown.$('#marketingTitle').val()).toBe('VP Marketing');
  expect(shown.$(`[name="${rowField(shown, 'Forecast within 15%')}"]`).val()).toBe('both');
  const made = await judith.submit(shown, FORM);
  expect(made.status).toBe(303);
  const brief = await judith.get(`/searches/${searchId}/brief`);
  expect(brief.$('h1').text()).toBe('My own title');
  expect(brief.text).toContain('Every deal walked through');
  expect(brief.text).toContain('To the founder.');
  expect(brief.text).toContain('Two leaders, one plan.');
  expect(brief.$(`.doc__desk a[href="/templates/briefs/${id}/versions/1"]`).length).toBe(1);
  const rows: { template_version_id: string | null }[] = await app.dataSource.query(
    'SELECT template_version_id FROM brief_version WHERE firm_id = $1',
    [judith.user.firmId],
  );
  expect(rows.filter((row) => row.template_version_id !== null).length).toBe(1);
});

test('takes the usual title of the template where nobody typed another', async () => {
  const searchId = await addTwoLeaderSearch();
  const id = await keep('sales', 'Closer', CLOSER);
  const shown = await judith.submit(await open(searchId), SHOW, { salesTemplate: id });
  expect(shown.$('#salesTitle').val()).toBe('Chief Closer');
});

test('makes nothing of rows that nobody has seen: another template is shown first', async () => {
  const searchId = await addTwoLeaderSearch();
  const id = await keep('two-sales', 'One of two', CLOSER);
  const late = await judith.submit(await open(searchId), FORM, { ...TYPED, salesTemplate: id });
  expect(late.status).toBe(422);
  expect(late.$('.error-summary a').attr('href')).toBe('#salesTemplate');
  expect(late.text).toContain('Every deal walked through');
  expect(late.$('#orderReason').val()).toBe('The pipeline is full.');
  expect((await judith.submit(late, FORM)).status).toBe(303);
});

test('asks again when a template was edited or retired meanwhile, and takes none of another firm or role', async () => {
  const searchId = await addTwoLeaderSearch();
  const id = await keep('two-sales', 'One of two', CLOSER);
  const shown = await judith.submit(await open(searchId), SHOW, { ...TYPED, salesTemplate: id });
  const edit = await judith.get(`/templates/briefs/${id}/edit`);
  await judith.submit(edit, { form: '#template-form' }, { outcomeText_1: 'Every deal walked through twice' });
  const again = await judith.submit(shown, FORM);
  expect(again.status).toBe(422);
  expect(again.text).toContain('Every deal walked through twice');
  await judith.submit(await judith.get(`/templates/briefs/${id}`), { button: 'Retire this template' });
  const retired = await judith.submit(again, FORM);
  expect(retired.status).toBe(422);
  expect(retired.$('.error-summary a[href="#salesTitle"]').text()).toContain('this one is not offered any more');
  expect(retired.$('#offLimits').val()).toBe('Nobody from Oriel Health.');
  expect(retired.text).toContain('Every open deal reviewed');
  const combined = await keep('combined-sales', 'Player-coach');
  const token = String(retired.$('[name=_csrf]').first().val());
  const path = `/searches/${searchId}/split`;
  expect((await judith.post(path, { _csrf: token, ...TYPED, salesTemplate: combined })).status).toBe(422);
  expect((await judith.submit(retired, FORM)).status).toBe(303);
  const ines = await app.signUpFirm({ firm: 'Falk' });
  const csrf = String((await ines.get('/clients/new')).$('[name=_csrf]').first().val());
  expect((await ines.post(`/searches/${searchId}/split`, { _csrf: csrf, salesTemplate: id })).status).toBe(404);
});
