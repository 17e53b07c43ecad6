import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import type { Browser } from '../../support/browser';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';
import type { Page } from '../../support/page';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const open = (searchId: string, item = '', browser: Browser = judith) =>
  browser.get(`/searches/${searchId}/diagnosis/session${item ? `?item=${item}` : ''}`);

/** A search whose stakeholders stand on opposite sides, with a session under way. */
async function underWay(): Promise<{ searchId: string; page: Page }> {
  const searchId = await addSearch(judith, { title: 'VP Marketing' });
  await addStakeholders(judith, searchId, [HELENA, MARCUS]);
  for (const [email, id] of [
    [HELENA.email, 'A_outbound_plateau'],
    [MARCUS.email, 'B_full_pipe_leaky_close'],
  ] as const)
    await addSubmittedResponse(app, judith, { searchId, email, answers: fixture(id).answers });
  const before = await open(searchId);
  const present = before.$('input[name=present]').first().attr('value') ?? '';
  return { searchId, page: await judith.submitAndFollow(before, { form: '#start' }, { present: [present] }) };
}

/** What the page's script sends while somebody types. */
async function autosave(page: Page, typed: Record<string, string>, browser: Browser = judith): Promise<Page> {
  const form = page.$('form[data-draft]');
  const sent = new URLSearchParams([...form.serializeArray().map(({ name, value }) => [name, value] as [string, string])]);
  for (const [name, value] of Object.entries(typed)) sent.set(name, value);
  return browser.postRaw(form.attr('data-draft') ?? '', sent.toString(), { accept: 'application/json' });
}

/** What a form would send as it stands. */
function fieldsOf(page: Page, form: string): Record<string, string> {
  const fields = page.$(form).serializeArray();
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

/** Ines Falk of the same firm, signed in. */
async function colleague(address = 'ines@marlowe.example'): Promise<Browser> {
  const account = { name: 'Ines Falk', email: address, role: 'recruiter', password: 'first day at the office' };
  await judith.submitAndFollow(await judith.get('/settings'), { button: 'Add colleague' }, account);
  const ines = app.visitor();
  const { email, password } = account;
  await ines.submit(await ines.get('/sign-in'), { button: 'Sign in' }, { email, password });
  return ines;
}

const topics = ({ $ }: Page): string[] =>
  $('.topic')
    .map((_, topic) => $(topic).attr('id') ?? '')
    .get();
const words = ({ $ }: Page): unknown => $('[name=words]').val();

describe('what is typed in a session', () => {
  it('is kept while it is typed and is there when the page comes back, without being recorded', async () => {
    const { searchId, page } = await underWay();
    const agreed = page.$('#agreed option').eq(1).attr('value') ?? '';
    const answer = await autosave(page, { words: 'The leads are what is missing.', kind: 'dissent', agreed });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.html)).toMatchObject({
      versions: { draft: 1 },
      saved: expect.stringContaining('Saved Mon 21 Sept 2026') as string,
    });
    const again = await open(searchId);
    expect(words(again)).toBe('The leads are what is missing.');
    expect(again.$('[name=kind]:checked').val()).toBe('dissent');
    expect(again.$('[name=agreed]').val()).toBe(agreed);
    expect(again.$('[data-saved]').text()).toContain('Saved Mon 21 Sept 2026');
    expect(again.text).toContain('0 of ');
    expect(again.$('#closing').closest('section').text()).toContain('What you wrote about one item is not recorded');
    expect(
      await app.dataSource.query('SELECT 1 FROM agenda_entry e JOIN agenda_item i ON i.id = e.agenda_item_id WHERE e.words = $1', [
        'The leads are what is missing.',
      ]),
    ).toEqual([]);
  });

  it('comes back at the item it was typed for, and the others stay as they are', async () => {
    const { searchId, page } = await underWay();
    const [, second = ''] = topics(page);
    await autosave(await open(searchId, second), { words: 'About the second.' });
    const back = await open(searchId);
    expect(back.$('.topic--now').attr('id')).toBe(second);
    expect(words(back)).toBe('About the second.');
    const [first = ''] = topics(page);
    const other = await open(searchId, first);
    expect(words(other)).toBe('');
    expect(other.$(`#${second} a`).text()).toContain('Go on with what you wrote');
  });

  it('is kept by a button as well, where no script runs', async () => {
    const { searchId, page } = await underWay();
    const keep = page.$('button[formaction]').attr('formaction') ?? '';
    const answer = await judith.follow(await judith.post(keep, { ...fieldsOf(page, '#entry'), words: 'Kept by hand.' }));
    expect(answer.text).toContain('It is kept. Nothing of it is recorded yet.');
    expect(words(await open(searchId))).toBe('Kept by hand.');
  });

  it('is a draft no longer once it is recorded', async () => {
    const { searchId, page } = await underWay();
    const item = page.$('.topic--now').attr('id') ?? '';
    await autosave(page, { words: 'Half a sente' });
    await judith.submitAndFollow(await open(searchId), { form: '#entry' }, { words: 'A whole sentence.' });
    const after = await open(searchId, item);
    expect(words(after)).toBe('');
    expect(after.$(`#${item} .says`).text()).toContain('A whole sentence.');
  });

  it('about the whole is kept too, and gone when it is decided', async () => {
    const { searchId } = await underWay();
    await autosave(await open(searchId, 'whole'), { reason: 'Nobody can close what is not', scope: 'marketing_led' });
    const back = await open(searchId);
    expect(back.$('[name=reason]').val()).toBe('Nobody can close what is not');
    expect(back.$('[name=scope]:checked').val()).toBe('marketing_led');
    await judith.submitAndFollow(back, { form: '#decision' }, { reason: 'Nobody can close what is not there.' });
    expect((await open(searchId, 'whole')).$('[name=reason]').val()).toBe('');
  });

  it('stays with who typed it, and with the stored word of who was faster beside it', async () => {
    const { searchId, page } = await underWay();
    const ines = await colleague();
    const item = page.$('.topic--now').attr('id') ?? '';
    await autosave(page, { words: 'What Judith is typing.' });
    const hers = await open(searchId, item, ines);
    expect(words(hers)).toBe('');
    await ines.submitAndFollow(hers, { form: '#entry' }, { words: 'What Ines recorded.' });
    const mine = await open(searchId, item);
    expect(words(mine)).toBe('What Judith is typing.');
    expect(mine.text).toContain('What Ines recorded.');
    const saved = await judith.submit(mine, { form: '#entry' }, { kind: 'dissent' });
    expect(saved.status).toBe(303);
  });

  it('in a second window of the same person overwrites nothing, and what the window says stays on its page', async () => {
    const { searchId, page } = await underWay();
    const second = await open(searchId);
    await autosave(page, { words: 'A long and careful sentence.' });
    const late = await autosave(second, { words: 'tab two' });
    expect(late.status).toBe(409);
    expect((JSON.parse(late.html) as { message: string }).message).toContain('another window: “A long and careful sentence.”');
    expect(words(await open(searchId))).toBe('A long and careful sentence.');
    const keep = second.$('button[formaction]').attr('formaction') ?? '';
    const byHand = await judith.post(keep, { ...fieldsOf(second, '#entry'), words: 'tab two' });
    expect(byHand.status).toBe(409);
    expect(byHand.$('.conflict__text').text()).toBe('A long and careful sentence.tab two');
    expect((await autosave(await open(searchId), { words: 'Gone on with.' })).status).toBe(200);
  });

  it('saved twice with the same words is no conflict, and counts on', async () => {
    const { page } = await underWay();
    const first = await autosave(page, { words: 'Once.' });
    expect(JSON.parse(first.html)).toMatchObject({ versions: { draft: 1 } });
    expect(JSON.parse((await autosave(page, { words: 'Once.' })).html)).toMatchObject({ versions: { draft: 1 } });
    expect(JSON.parse((await autosave(page, { words: 'Once more.', draft: '1' })).html)).toMatchObject({ versions: { draft: 2 } });
  });

  it('in one window stays when the other records something else', async () => {
    const { searchId, page } = await underWay();
    const item = page.$('.topic--now').attr('id') ?? '';
    const second = await open(searchId);
    await autosave(second, { words: 'Typed in the second window.' });
    expect((await judith.submit(page, { form: '#entry' }, { words: 'Recorded in the first.' })).status).toBe(303);
    expect(words(await open(searchId, item))).toBe('Typed in the second window.');
  });

  it('is one event of the audit trail, however often it is saved', async () => {
    const { page } = await underWay();
    for (const [draft, text] of ['T', 'Th', 'The', 'The l'].entries()) await autosave(page, { words: text, draft: String(draft) });
    const session = page.$('input[name=session]').attr('value') ?? '';
    const events: unknown = await app.dataSource.query(`SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY id`, [session]);
    expect(events).toEqual([{ action: 'alignment_session.started' }, { action: 'alignment_session.draft_begun' }]);
  });

  it('is not kept for what is not on the agenda, too long, or of a session of another search', async () => {
    const { searchId, page } = await underWay();
    expect((await autosave(page, { words: 'x'.repeat(20_001) })).status).toBe(422);
    const form = fieldsOf(page, '#entry');
    expect((await judith.post(`/searches/${searchId}/diagnosis/session/drafts/I99`, form)).status).toBe(404);
    const elsewhere = await underWay();
    const session = elsewhere.page.$('input[name=session]').attr('value') ?? '';
    expect((await autosave(page, { words: 'Elsewhere.', session })).status).toBe(404);
  });
});

describe('when a colleague closes the session meanwhile', () => {
  it('what was typed is kept, and shown on the minutes to who typed it and to nobody else', async () => {
    const { searchId, page } = await underWay();
    const ines = await colleague('ines.falk@marlowe.example');
    await autosave(page, { words: 'Never recorded.' });
    const closing = await open(searchId, '', ines);
    expect(closing.$('#closing').closest('section').text()).not.toContain('is not recorded');
    const minutes = await ines.submitAndFollow(closing, { form: '#closing' });
    expect(minutes.text).not.toContain('Never recorded.');
    const mine = await judith.get(minutes.path);
    expect(mine.$('#unrecorded').text()).toContain('Never recorded.');
    expect(mine.$('article').text()).not.toContain('Never recorded.');
    const late = await autosave(page, { words: 'Never recorded, and a word more.', draft: '1' });
    expect(late.status).toBe(200);
    expect((JSON.parse(late.html) as { saved: string }).saved).toContain('the session was closed');
    expect((await judith.get(minutes.path)).text).toContain('Never recorded, and a word more.');
    const cleared = await judith.submitAndFollow(mine, { button: 'Throw it away' });
    expect(cleared.$('#unrecorded').length).toBe(0);
  });

  it('what is sent to be recorded comes back with where it can be read, and closing again leads to the minutes', async () => {
    const { searchId, page } = await underWay();
    const two = await open(searchId);
    const first = await judith.submit(page, { form: '#closing' });
    const late = await judith.submit(page, { form: '#entry' }, { words: 'Typed while it was closed.' });
    expect(late.status).toBe(409);
    expect(late.$('h1').text()).toBe('The session was closed meanwhile, so this was not recorded');
    expect(late.text).toContain('Typed while it was closed.');
    expect(late.$('a.button').attr('href')).toBe(first.location);
    expect((await judith.submit(two, { form: '#closing' })).location).toBe(first.location);
  });

  it('a page of the closed session records nothing in the next, and closes it not', async () => {
    const { searchId, page } = await underWay();
    const old = await open(searchId);
    await judith.submit(page, { form: '#closing' });
    const start = await open(searchId);
    const present = start.$('input[name=present]').first().attr('value') ?? '';
    const next = await judith.submitAndFollow(start, { form: '#start' }, { present: [present] });
    expect((await judith.submit(old, { form: '#entry' }, { words: 'For the first session.', agreed: '0' })).status).toBe(409);
    expect((await judith.submit(old, { form: '#closing' })).location).toContain('/minutes');
    const now = await open(searchId);
    expect(now.$('#closing').length).toBe(1);
    expect(now.text).not.toContain('For the first session.');
    expect(now.$('input[name=session]').attr('value')).toBe(next.$('input[name=session]').attr('value'));
  });
});
