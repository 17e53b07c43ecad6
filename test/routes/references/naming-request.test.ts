import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addCandidateAt } from '../../support/builders/compared-search';
import { addSearch } from '../../support/builders/searches';
import type { Page } from '../../support/page';
import { JONAS, name } from './support';

let app: TestApp;
let judith: SignedUp;
let searchId: string;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
  searchId = await addSearch(judith);
});
afterAll(() => app.close());

interface Somebody {
  readonly candidacyId: string;
  readonly email: string;
  readonly home: string;
}

/** A candidate who was not sent an assessment. */
async function candidate(values: { name?: string; email?: string | null } = {}): Promise<Somebody> {
  const email = `ada${++count}@northgate.example`;
  const person = { name: 'Ada Lindqvist', email, stage: 'approached', ...values } as const;
  const candidacyId = await addCandidateAt(app, judith, { searchId, ...person });
  return { candidacyId, email, home: `/searches/${searchId}/people/${candidacyId}/references` };
}

const lettersTo = async (email: string) => (await app.mails()).filter((mail) => mail.to === email);

async function ask({ home, email }: Somebody, note = ''): Promise<{ page: Page; link: string }> {
  const letter = await judith.get(`${home}/naming`);
  const page = await judith.submitAndFollow(letter, { button: 'Send the letter' }, { note });
  return { page, link: (await lettersTo(email)).at(-1)?.link ?? '' };
}

describe('the letter that asks a candidate to name referees', () => {
  it('is shown word for word before it is sent, and the page says how far it is', async () => {
    const ada = await candidate();
    const before = await judith.get(ada.home);
    expect(before.$(`a[href="${ada.home}/naming"]`).text()).toBe('Ask Ada Lindqvist to name referees');
    const letter = await judith.get(`${ada.home}/naming`);
    expect(letter.text).toContain('Ada Lindqvist will get this');
    expect(letter.text).toContain('Nobody is written to before you agree, person by person.');
    const { page } = await ask(ada, 'Good to talk on Monday.');
    expect(page.text).toContain('Ada Lindqvist is asked to name referees.');
    expect(page.text).toContain('not opened yet');
    const [mail] = await lettersTo(ada.email);
    expect(mail?.text).toContain('Dear Ada Lindqvist,\n\nGood to talk on Monday.');
    expect(mail?.text).toContain('Nobody is written to before you agree, person by person.');
  });

  it('leads to the page on which people are named, without any assessment', async () => {
    const ada = await candidate();
    const { browser, path } = await app.openLink((await ask(ada)).link);
    expect(path).toMatch(/\/referees$/);
    const own = await browser.get(path);
    expect(own.text).toContain('You have named nobody yet.');
    expect(own.text).not.toContain('Back');
    await name({ browser, path });
    expect((await browser.get(path)).text).toContain('Jonas Weber');
    const list = await judith.get(ada.home);
    expect(list.text).toContain(JONAS.email);
    expect(list.text).toMatch(/opened on/);
    const agreed = await browser.submitAndFollow(await browser.get(path), { button: 'Take this name back' });
    expect(agreed.text).toContain('You have named nobody yet.');
    expect(agreed.path).toBe(path);
  });

  it('says what is wrong with a name, with what was typed', async () => {
    const ada = await candidate();
    const { browser, path } = await app.openLink((await ask(ada)).link);
    const refused = await name({ browser, path }, { email: ada.email });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('This is your own address');
    expect(refused.$('#period').val()).toBe(JONAS.period);
  });

  it('can be sent again, which ends the old address and keeps the open page', async () => {
    const ada = await candidate();
    const first = await ask(ada);
    const at = await app.openLink(first.link);
    const again = await judith.get(ada.home);
    expect(again.$(`a[href="${ada.home}/naming"]`).text()).toBe('Ask again');
    await ask(ada);
    expect(await lettersTo(ada.email)).toHaveLength(2);
    expect((await app.visitor().get(first.link)).status).toBe(404);
    expect((await at.browser.get(at.path)).status).toBe(200);
  });

  it('is sent once, however often the button is pressed', async () => {
    const ada = await candidate();
    const letter = await judith.get(`${ada.home}/naming`);
    const sent = await Promise.all([1, 2].map(() => judith.submit(letter, { button: 'Send the letter' })));
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    expect(await lettersTo(ada.email)).toHaveLength(1);
  });

  it('can be taken back: the link ends at once and who was named stays', async () => {
    const ada = await candidate();
    const { browser, path } = await app.openLink((await ask(ada)).link);
    await name({ browser, path });
    const page = await judith.submitAndFollow(await judith.get(ada.home), { button: 'Take the link back' });
    expect(page.text).toContain('The link no longer works.');
    expect(page.text).toContain('Jonas Weber');
    expect(page.$('button:contains("Take the link back")')).toHaveLength(0);
    expect((await browser.get(path)).status).toBe(404);
  });

  it('does not take the way to the assessment with it', async () => {
    const ada = await candidate();
    const sending = await judith.get(`/searches/${searchId}/assessments/new?candidacy=${ada.candidacyId}`);
    await judith.submitAndFollow(sending, { button: 'Send 1 assessment' });
    const assessment = await app.openLink((await lettersTo(ada.email)).at(-1)?.link ?? '');
    const { link } = await ask(ada);
    const at = await app.openLink(link);
    expect((await at.browser.get(`${at.path.replace(/referees$/, 'assessment')}`)).status).toBe(404);
    await judith.submitAndFollow(await judith.get(ada.home), { button: 'Take the link back' });
    expect((await assessment.browser.get(assessment.path)).status).toBe(200);
  });

  it('goes to nobody without an address or out of the search, and the page says so', async () => {
    const silent = await candidate({ name: 'Cleo Nash', email: null });
    expect((await judith.get(silent.home)).text).toContain('Cleo Nash has no email address');
    expect((await judith.get(`${silent.home}/naming`)).status).toBe(409);
    const gone = await candidate({ name: 'Dora Fenn' });
    const letter = await judith.get(`${gone.home}/naming`);
    await app.dataSource.query(
      `UPDATE candidacy SET exit_kind = 'withdrew', exit_decision = 'candidate', exit_decided_by = 'Dora Fenn', exit_reason = 'Stays', exit_at = now()
       WHERE id = $1`,
      [gone.candidacyId],
    );
    expect((await judith.submit(letter, { button: 'Send the letter' })).status).toBe(409);
    expect(await lettersTo(gone.email)).toHaveLength(0);
  });

  it('refuses a note that is too long with what was typed', async () => {
    const ada = await candidate();
    const letter = await judith.get(`${ada.home}/naming`);
    const refused = await judith.submit(letter, { button: 'Send the letter' }, { note: 'x'.repeat(1001) });
    expect(refused.status).toBe(422);
    expect(refused.$('[data-error-summary] a').attr('href')).toBe('#note');
    expect(await lettersTo(ada.email)).toHaveLength(0);
  });

  it('is nobody else’s to send: another firm finds nothing', async () => {
    const ada = await candidate();
    const other = await app.signUpFirm({ firm: 'Second House', name: 'Sam Otero' });
    expect((await other.get(`${ada.home}/naming`)).status).toBe(404);
  });
});
