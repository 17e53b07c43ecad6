import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSearch, idFrom } from '../../support/builders/searches';
import { whileChanging } from '../../support/held-change';
import type { Page } from '../../support/page';

let app: TestApp;
let judith: SignedUp;

jest.setTimeout(60_000);

beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const ITEM = { form: '#item-words' };
const EDIT = { form: '#edit-question' };
const CHOICE = { form: '#wording-choice' };

async function begin(name: string, version = false): Promise<string> {
  const answer = await judith.submit(await judith.get('/templates'), { form: '#start-wording' }, { name });
  const wording = answer.location ?? '';
  if (version) await judith.submit(await judith.get(wording), { button: 'Make version 1' });
  return wording;
}

async function newQuestion(prompt = 'Which trade fair matters?'): Promise<{ client: string; edit: string }> {
  const searchId = await addSearch(judith);
  const client = (await judith.get(`/searches/${searchId}`)).$('a[href^="/clients/"]').first().attr('href') ?? '';
  await judith.submit(await judith.get(`${client}/questions`), { form: '#add-question' }, { prompt, kind: 'line' });
  const list = await judith.get(`${client}/questions`);
  return { client, edit: list.$(`a[href^="${client}/questions/"]`).attr('href') ?? '' };
}

const questionId = (edit: string): string => idFrom(edit.replace('/edit', ''));

/** The two columns of a page that compares, by the label of the field. */
function compared(page: Page): Record<string, readonly [stored: string, typed: string]> {
  const pairs = page.$('.conflict__pair').toArray();
  return Object.fromEntries(
    pairs.map((pair) => {
      const texts = page.$(pair).find('.conflict__text');
      return [page.$(pair).find('h2').text(), [texts.eq(0).text(), texts.eq(1).text()] as const];
    }),
  );
}

async function events(action: string, subject: string): Promise<number> {
  const rows: unknown[] = await app.dataSource.query('SELECT id FROM audit_event WHERE action = $1 AND subject_id = $2', [action, subject]);
  return rows.length;
}

describe('whoever saves second sees what is stored now, not what the page had loaded', () => {
  test('of a question in the firm’s words', async () => {
    const wording = await begin('Plain words');
    const { firmId } = judith.user;
    const page = await judith.get(`${wording}/items/I05`);
    const id = idFrom(wording);
    const words = JSON.stringify({ 'I05-prompt': 'What Samir saved' });
    const late = await whileChanging(
      app.dataSource,
      [
        ['SELECT id FROM instrument_wording WHERE id = $1 FOR UPDATE', [id]],
        [
          `INSERT INTO instrument_wording_draft (firm_id, wording_id, item_id, words) VALUES ($1, $2, 'I05', $3::jsonb)`,
          [firmId, id, words],
        ],
      ],
      () => judith.submit(page, ITEM, { 'I05-prompt': 'What Judith typed' }),
    );
    expect(late.status).toBe(409);
    expect(compared(late)).toEqual({ Question: ['What Samir saved', 'What Judith typed'] });
  });

  test('of a question of the firm’s own', async () => {
    const { edit } = await newQuestion();
    const page = await judith.get(edit);
    const late = await whileChanging(
      app.dataSource,
      [[`UPDATE client_question SET prompt = 'What Samir saved', version = version + 1 WHERE id = $1`, [questionId(edit)]]],
      () => judith.submit(page, EDIT, { prompt: 'What Judith typed' }),
    );
    expect(late.status).toBe(409);
    expect(compared(late)).toEqual({ Question: ['What Samir saved', 'What Judith typed'] });
  });

  test('of the words of a search', async () => {
    const wordings = [await begin('For sellers', true), await begin('For founders', true)];
    const searchId = await addSearch(judith);
    const path = `/searches/${searchId}/questionnaire`;
    await judith.submit(await judith.get(path), CHOICE, { wording: idFrom(wordings[0] ?? '') });
    const page = await judith.get(path);
    const late = await whileChanging(
      app.dataSource,
      [
        [
          'UPDATE search_questionnaire SET wording_id = $2, version = version + 1 WHERE search_id = $1',
          [searchId, idFrom(wordings[1] ?? '')],
        ],
      ],
      () => judith.submit(page, CHOICE, { wording: 'library' }),
    );
    expect(late.status).toBe(409);
    expect(compared(late)).toEqual({ 'Words for this search': ['For founders', 'The library’s words'] });
  });
});

describe('what was typed is shown again', () => {
  test('when the wording was retired meanwhile', async () => {
    const wording = await begin('Old words', true);
    const page = await judith.get(`${wording}/items/I05`);
    await judith.submit(await judith.get(wording), { button: 'Retire this wording' });
    const late = await judith.submit(page, ITEM, { 'I05-prompt': 'Typed for nothing' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('“Old words” is retired: it can be read and copied, not changed.');
    expect(compared(late)['Question']?.[1]).toBe('Typed for nothing');
  });

  test('when a colleague added the last question that a client may be asked', async () => {
    const { client } = await newQuestion();
    const page = await judith.get(`${client}/questions`);
    for (let count = 2; count <= 12; count++)
      await judith.submit(
        await judith.get(`${client}/questions`),
        { form: '#add-question' },
        { prompt: `Question ${count}`, kind: 'line' },
      );
    const typed = { prompt: 'Typed for nothing', kind: 'choice', choices: 'Utrecht\nBoston' };
    const late = await judith.submit(page, { form: '#add-question' }, typed);
    expect(late.status).toBe(422);
    expect(late.$('.error-summary').text()).toContain('A client is asked at most 12 questions of your own. Retire one first.');
    expect(late.$('#prompt').val()).toBe('Typed for nothing');
    expect(late.$('#choices').val()).toBe('Utrecht\nBoston');
    // With one retired in another tab the same form goes through.
    await judith.submit(await judith.get(`${client}/questions`), { form: 'form[action$="/retirement"]' });
    expect((await judith.submit(late, { form: '#add-question' })).status).toBe(303);
  });

  test('when a search opened its intake meanwhile', async () => {
    const searchId = await addSearch(judith);
    const path = `/searches/${searchId}/questionnaire`;
    const page = await judith.get(path);
    await app.dataSource.query(
      `INSERT INTO search_questionnaire (firm_id, search_id, choice, pinned_at) VALUES ($1, $2, 'library', now())`,
      [judith.user.firmId, searchId],
    );
    const late = await judith.submit(page, CHOICE, { wording: 'default' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('The intake has opened: what it asks can no longer be changed.');
  });
});

describe('where nothing changed nothing is written down', () => {
  test('neither for a default that is saved as it was', async () => {
    const wording = await begin('As ever', true);
    const id = idFrom(wording);
    const DEFAULT = { form: '#default-wording' };
    const since = async () => {
      const rows: { default_since: Date | null }[] = await app.dataSource.query(
        'SELECT default_since FROM instrument_wording WHERE id = $1',
        [id],
      );
      return rows[0]?.default_since?.getTime() ?? null;
    };
    await judith.submit(await judith.get('/templates'), DEFAULT, { wordingId: id });
    const first = await since();
    app.clock.forwardDays(1);
    const again = await judith.submit(await judith.get('/templates'), DEFAULT, { wordingId: id });
    expect(again.status).toBe(303);
    expect(await events('wording.default_set', id)).toBe(1);
    expect(await since()).toBe(first);
    await judith.submit(await judith.get('/templates'), DEFAULT, { wordingId: '' });
    await judith.submit(await judith.get('/templates'), DEFAULT, { wordingId: '' });
    expect(await events('wording.default_set', 'library')).toBe(1);
  });

  test('nor for a choice, and a colleague’s page stays good', async () => {
    const wording = await begin('Chosen', true);
    const searchId = await addSearch(judith);
    const path = `/searches/${searchId}/questionnaire`;
    const page = await judith.get(path);
    await judith.submit(page, CHOICE, { wording: idFrom(wording) });
    // The second click of a double click.
    expect((await judith.submit(page, CHOICE, { wording: idFrom(wording) })).status).toBe(303);
    await judith.submit(await judith.get(path), CHOICE, { wording: idFrom(wording) });
    expect(await events('questionnaire.wording_chosen', searchId)).toBe(1);
  });

  test('nor for a question of the firm’s own', async () => {
    const { edit } = await newQuestion();
    const page = await judith.get(edit);
    await judith.submit(page, EDIT, { prompt: 'Which fair?' });
    // The second click of a double click.
    expect((await judith.submit(page, EDIT, { prompt: 'Which fair?' })).status).toBe(303);
    await judith.submit(await judith.get(edit), EDIT, {});
    expect(await events('client_question.changed', questionId(edit))).toBe(1);
  });
});
