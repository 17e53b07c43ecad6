import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import type { Browser } from '../../support/browser';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';
import type { Page } from '../../support/page';

const A = { ...fixture('A_outbound_plateau').answers, I29: 'b' };
const B = { ...fixture('B_full_pipe_leaky_close').answers, I29: 'c' };
const LEA = { name: 'Lea Moreau', email: 'lea@corvane.example', jobTitle: 'CFO', part: 'decision_maker' } as const;

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
beforeEach(() => app.dataSource.query('DELETE FROM rate_limit'));
afterAll(() => app.close());

interface Asked {
  readonly searchId: string;
  readonly links: ReadonlyMap<string, { browser: Browser; path: string }>;
}

/** Helena, Marcus and Lea are asked; nobody has answered. */
async function asked(): Promise<Asked> {
  const searchId = await addSearch(judith, { title: 'VP Marketing' });
  await addStakeholders(judith, searchId, [HELENA, MARCUS, LEA]);
  await judith.submit(await judith.get(`/searches/${searchId}/intake`), { button: 'Send the intake to 3 people' });
  const mails = await app.mails();
  const links = new Map<string, { browser: Browser; path: string }>();
  for (const { email } of [HELENA, MARCUS, LEA]) links.set(email, await app.openLink(mails.findLast(({ to }) => to === email)?.link ?? ''));
  return { searchId, links };
}

const sends = (searchId: string, email: string, answers: typeof A) => addSubmittedResponse(app, judith, { searchId, email, answers });

const sessionPage = (searchId: string) => judith.get(`/searches/${searchId}/diagnosis/session`);

/** A session of who has answered, with one decision on record. */
async function holdSession(searchId: string): Promise<Page> {
  const start = await sessionPage(searchId);
  const present = start.$('input[name=present]').first().attr('value') ?? '';
  const page = await judith.submitAndFollow(start, { form: '#start' }, { present: [present] });
  return judith.submitAndFollow(page, { form: '#entry' }, { words: 'A secret of the room.' });
}

/** A page without what differs each time it is asked for. */
const bytesOf = ({ status, location, html }: Page): string =>
  `${status} ${location ?? ''} ${html.replaceAll(/(name="_(csrf|once)" value|nonce)="[^"]*"|add the number [0-9a-f-]+/g, '')}`;

const PAGES = ['', '/sections/direct', '/sections/a', '/sections/b', '/sections/f', '/review', '/together'];

describe('whoever has not sent their answers', () => {
  it('gets the same pages, byte by byte, whether or not the others have sent, are in session and decided', async () => {
    const { searchId, links } = await asked();
    const { browser, path } = links.get(MARCUS.email)!;
    const all = async () => {
      const pages: string[] = [];
      for (const page of PAGES) pages.push(bytesOf(await browser.get(`${path}${page}`)));
      return pages;
    };
    await browser.submit(await browser.get(`${path}/sections/direct`), { form: 'form[data-intake]' }, { I01: 'd' });
    const before = await all();
    await sends(searchId, HELENA.email, A);
    await sends(searchId, LEA.email, B);
    await holdSession(searchId);
    const helena = links.get(HELENA.email)!;
    await helena.browser.submit(await helena.browser.get(helena.path), { button: 'Open the answers to all who have sent theirs' });
    expect(await all()).toEqual(before);
  });

  it('is written to without a word of what the others answered or the room decided', async () => {
    const { searchId } = await asked();
    await sends(searchId, HELENA.email, A);
    await sends(searchId, LEA.email, B);
    await holdSession(searchId);
    app.clock.forwardDays(3);
    const reminders = await judith.get(`/searches/${searchId}/intake/reminders`);
    await judith.submitAndFollow(reminders, { button: 'Send the reminder' });
    const mails = (await app.mails()).filter(({ to }) => to === MARCUS.email);
    expect(mails.length).toBeGreaterThan(1);
    for (const { subject, text } of mails) {
      expect(`${subject} ${text}`).not.toMatch(/Lea Moreau|secret of the room|margin|marketing leader|sales leader/i);
    }
  });
});

describe('once the sponsor has opened the answers', () => {
  it('each sees them side by side, and only the sponsor what each head’s absence would change and who blames whom', async () => {
    const { searchId, links } = await asked();
    for (const [email, answers] of [
      [HELENA.email, A],
      [MARCUS.email, B],
      [LEA.email, A],
    ] as const)
      await sends(searchId, email, answers);
    const together = (email: string) => links.get(email)!.browser.get(`${links.get(email)!.path}/together`);
    for (const { email } of [HELENA, MARCUS, LEA]) expect((await together(email)).status).toBe(303);
    const helena = links.get(HELENA.email)!;
    await helena.browser.submit(await helena.browser.get(helena.path), { button: 'Open the answers to all who have sent theirs' });
    expect((await together(HELENA.email)).text).toMatch(/Without Marcus Oyelaran.*Sales blames marketing/s);
    for (const { email } of [MARCUS, LEA]) {
      const page = await together(email);
      expect(page.text).toContain('These are the answers of');
      expect(page.text).not.toMatch(/Without (Marcus|Helena|Lea)|blames/);
    }
  });

  it('nobody reaches them by the link of another, or without having sent their own', async () => {
    const { searchId, links } = await asked();
    for (const { email } of [HELENA, MARCUS]) await sends(searchId, email, email === HELENA.email ? A : B);
    const [helena, marcus] = [links.get(HELENA.email)!, links.get(MARCUS.email)!];
    await helena.browser.submit(await helena.browser.get(helena.path), { button: 'Open the answers to all who have sent theirs' });
    const lea = links.get(LEA.email)!;
    for (const path of [helena.path, marcus.path]) {
      const page = await lea.browser.get(`${path}/together`);
      expect(page.status).not.toBe(200);
      expect(page.text).not.toContain('These are the answers of');
    }
    expect((await lea.browser.get(`${lea.path}/together`)).location).toBe(lea.path);
  });
});

describe('a session', () => {
  it('is reached by nobody of another firm, at none of its addresses, and nothing is changed by trying', async () => {
    const { searchId } = await asked();
    await sends(searchId, HELENA.email, A);
    await sends(searchId, MARCUS.email, B);
    const page = await holdSession(searchId);
    const session = page.$('input[name=session]').first().attr('value') ?? '';
    const item = page.$('.topic--now').attr('id') ?? '';
    const form = Object.fromEntries(
      page
        .$('#entry')
        .serializeArray()
        .map(({ name, value }) => [name, value] as const),
    );
    const ines = await app.signUpFirm({ firm: 'Falk' });
    const _csrf = String((await ines.get('/searches/new')).$('[name=_csrf]').first().val() ?? '');
    const base = `/searches/${searchId}/diagnosis`;
    const ownSearch = await addSearch(ines, { title: 'Her own' });
    for (const get of [
      `${base}/session`,
      `${base}/sessions/${session}/minutes`,
      `/searches/${ownSearch}/diagnosis/sessions/${session}/minutes`,
    ])
      expect((await ines.get(get)).status).toBe(404);
    const posts = ['session', 'session/closing', 'session/renewal', `session/items/${item}`, 'session/decision', `session/drafts/${item}`];
    for (const post of [...posts, `sessions/${session}/unrecorded/discarding`]) {
      const body = { ...form, _csrf, session, words: 'Not mine.', reason: 'Not mine.', scope: 'sales_led', present: session };
      expect({ post, status: (await ines.post(`${base}/${post}`, body)).status }).toEqual({ post, status: 404 });
      const fromOwn = await ines.post(`/searches/${ownSearch}/diagnosis/${post}`, body);
      expect({ post, ok: fromOwn.status >= 400 || !/Not mine/.test((await sessionPage(searchId)).text) }).toEqual({ post, ok: true });
    }
    expect((await sessionPage(searchId)).text).not.toContain('Not mine.');
    expect((await sessionPage(searchId)).$('#closing').length).toBe(1);
  });

  it('never shows who blames whom, nor do its minutes', async () => {
    const { searchId } = await asked();
    await sends(searchId, HELENA.email, A);
    await sends(searchId, MARCUS.email, B);
    const page = await holdSession(searchId);
    const minutes = await judith.submitAndFollow(page, { form: '#closing' });
    for (const { text } of [page, minutes]) expect(text).not.toMatch(/blames|Without Marcus/);
  });
});
