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

/** Ines Falk of the same firm, signed in. */
async function colleague(): Promise<Browser> {
  const account = { name: 'Ines Falk', email: 'ines@marlowe.example', role: 'recruiter', password: 'first day at the office' };
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
    const answer = await autosave(page, { words: 'The leads are what is missing.', kind: 'dissent', agreed: '0' });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.html)).toMatchObject({ versions: {}, saved: expect.stringContaining('Saved Mon 21 Sept 2026') as string });
    const again = await open(searchId);
    expect(words(again)).toBe('The leads are what is missing.');
    expect(again.$('[name=kind]:checked').val()).toBe('dissent');
    expect(again.$('[name=agreed]:checked').val()).toBe('0');
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
    const form = Object.fromEntries(
      page
        .$('#entry')
        .serializeArray()
        .map(({ name, value }) => [name, value]),
    ) as Record<string, string>;
    const answer = await judith.follow(await judith.post(keep, { ...form, words: 'Kept by hand.' }));
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

  it('is thrown away with the session, and not kept for what is not on the agenda or too long', async () => {
    const { searchId, page } = await underWay();
    await autosave(page, { words: 'Never recorded.' });
    expect((await autosave(page, { words: 'x'.repeat(20_001) })).status).toBe(422);
    const form = Object.fromEntries(
      page
        .$('#entry')
        .serializeArray()
        .map(({ name, value }) => [name, value]),
    ) as Record<string, string>;
    expect((await judith.post(`/searches/${searchId}/diagnosis/session/drafts/I99`, form)).status).toBe(404);
    await judith.submit(page, { form: '#closing' });
    expect(await app.dataSource.query(`SELECT 1 FROM session_draft WHERE typed->>'words' = 'Never recorded.'`)).toEqual([]);
    const late = await autosave(page, { words: 'Too late.' });
    expect([late.status, JSON.parse(late.html)]).toEqual([409, { error: 'That is not possible now' }]);
  });
});
