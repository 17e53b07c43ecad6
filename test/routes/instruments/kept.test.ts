import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSearch, addStakeholders, HELENA, idFrom } from '../../support/builders/searches';

let app: TestApp;
let judith: SignedUp;

jest.setTimeout(60_000);

beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

async function wordingWith(prompt: string): Promise<string> {
  const begun = await judith.submit(await judith.get('/templates'), { form: '#start-wording' }, { name: 'Plain words' });
  const wording = begun.location ?? '';
  await nextVersion(wording, prompt, 1);
  await judith.submit(await judith.get('/templates'), { form: '#default-wording' }, { wordingId: idFrom(wording) });
  return wording;
}

async function nextVersion(wording: string, prompt: string, number: number): Promise<void> {
  await judith.submit(await judith.get(`${wording}/items/I05`), { form: '#item-words' }, { 'I05-prompt': prompt });
  await judith.submit(await judith.get(wording), { button: `Make version ${number}` });
}

async function newSearch(): Promise<{ searchId: string; client: string }> {
  const searchId = await addSearch(judith);
  await addStakeholders(judith, searchId, [HELENA]);
  return { searchId, client: (await judith.get(`/searches/${searchId}`)).$('a[href^="/clients/"]').first().attr('href') ?? '' };
}

const addQuestion = async (client: string, prompt: string) =>
  judith.submit(await judith.get(`${client}/questions`), { form: '#add-question' }, { prompt, kind: 'line' });
const send = async (searchId: string) =>
  judith.submit(await judith.get(`/searches/${searchId}/intake`), { button: 'Send the intake to 1 person' });
const asked = (searchId: string) => judith.get(`/searches/${searchId}/questionnaire`);

test('what is asked says at its top which version and which questions of one’s own, and keeps them when both change', async () => {
  const wording = await wordingWith('How busy are the sellers?');
  const { searchId, client } = await newSearch();
  for (const prompt of ['Which trade fair?', 'Where to sit?', 'Which bonus?']) await addQuestion(client, prompt);
  const before = (await asked(searchId)).$('.page-head').text();
  expect(before).toContain(
    'As things stand, the intake will ask in “Plain words”, version 1, with 3 questions of your own: Q01, Q02 and Q03.',
  );
  await send(searchId);
  const sent = 'Everybody who answers this search is asked in “Plain words”, version 1, with 3 questions of your own: Q01, Q02 and Q03.';
  const fresh = await asked(searchId);
  expect(fresh.$('.page-head').text()).toContain(sent);
  expect(fresh.$('.page-head').text()).toContain('Fixed Mon 21 Sept 2026, 09:00 UTC, when the intake opened');
  expect(fresh.text).not.toContain('changed since');
  expect((await judith.get(`/searches/${searchId}/intake`)).$('#asked').closest('section').text()).toContain(sent);

  await nextVersion(wording, 'Edited afterwards', 2);
  const list = await judith.get(`${client}/questions`);
  const edit = list.$('a[href$="/edit"]').filter((_, link) => (list.$(link).attr('href') ?? '').startsWith(`${client}/questions`));
  await judith.submit(await judith.get(edit.first().attr('href') ?? ''), { form: '#edit-question' }, { prompt: 'Which trade fairs?' });
  const retire = list.$('form[action$="/retirement"]').last().attr('action') ?? '';
  await judith.submit(await judith.get(`${client}/questions`), { form: `form[action="${retire}"]` });
  await addQuestion(client, 'A new one');
  const after = await asked(searchId);
  expect(after.$('.page-head').text()).toContain(sent);
  const words = after.$('#words').closest('section');
  expect(words.text()).toContain('Version 2 was made since; this search keeps version 1.');
  const old = await judith.get(words.find('a:contains("version 1")').attr('href') ?? '');
  expect(old.text).toContain('How busy are the sellers?');
  expect(old.$(`#kept-by a[href="/searches/${searchId}/questionnaire"]`).text()).toBe('VP Sales & Marketing, Corvane Systems');
  expect((await judith.get(`${wording}/versions/2`)).text).toContain('No search has opened with this version.');
  const own = after.$('#own').closest('section').text();
  expect(own).toContain('Changed at Corvane Systems since: Q01 edited, Q03 retired, Q04 added. This search keeps what stands here.');
  expect(own).toContain('Which trade fair?');
  expect(own).not.toContain('A new one');
  await judith.submit(await judith.get(wording), { button: 'Retire this wording' });
  expect((await asked(searchId)).$('#words').closest('section').text()).toContain('It is retired since; this search keeps version 1.');
});

test('the library’s words without a question of one’s own are said as plainly', async () => {
  const { searchId } = await newSearch();
  await send(searchId);
  const page = await asked(searchId);
  expect(page.$('.page-head').text()).toContain(
    'Everybody who answers this search is asked in the library’s words, without a question of your own.',
  );
});
