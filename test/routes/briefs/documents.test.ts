import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import type { Browser } from '../../support/browser';
import { wordsIn } from '../../support/documents';
import type { Page } from '../../support/page';
import { answeredSearch, draftedSearch, linksIn, openBrief, publishedBrief, SALES, sign } from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const HOSTILE = '#read("/etc/passwd") <script>alert(1)</script> *x* $y$ @z &amp; \\ #let';

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The texts on the paper of a page, one by one. */
function linesOf({ $ }: Page): string[] {
  return $('.paper :is(h1, h2, li, td, th, blockquote, .doc__lead)')
    .map((_, one) => folded($(one).text()))
    .get()
    .filter((line) => line !== '');
}

async function edited(searchId: string, values: Record<string, string>): Promise<void> {
  const page = await judith.get(`/searches/${searchId}/brief/edit`);
  expect((await judith.submit(page, { button: 'Save the brief' }, values)).status).toBe(303);
}

const file = (browser: Browser, searchId: string, name: string) => browser.download(`/searches/${searchId}/brief/versions/1/${name}`);

describe('the brief as a file', () => {
  it.each(['pdf', 'docx'])('says in %s what the page says, with the letters of Łódź and hostile text as text', async (format) => {
    const searchId = await draftedSearch(app, judith);
    await edited(searchId, { title: 'VP Marketing Łódź', mission: `Über Łódź hinaus wachsen. ${HOSTILE}` });
    const answer = await file(judith, searchId, `document.${format}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename=".+"; filename\*=UTF-8''Brief%2C%20VP%20Marketing%20%C5%81%C3%B3d%C5%BA/,
    );
    const words = await wordsIn(answer);
    expect(words).toContain(`Über Łódź hinaus wachsen. ${HOSTILE}`);
    const letters = words.replace(/\s/g, '');
    // A typesetter may break a word at the end of a line, so letters are compared and not blanks.
    const missing = linesOf(await openBrief(judith, searchId)).filter(
      (line) => !letters.replaceAll('-', '').includes(line.replace(/[\s-]/g, '')),
    );
    expect(missing).toEqual([]);
    expect(words).toContain('Marlowe Penn');
    expect(words).toContain('Place, date');
  });

  it('says where each part comes from only when asked to', async () => {
    const searchId = await draftedSearch(app, judith);
    const label = folded((await openBrief(judith, searchId)).$('.doc__source p').first().contents().not('b, br').first().text());
    expect(label).not.toBe('');
    expect(await wordsIn(await file(judith, searchId, 'document.docx?sources=yes'))).toContain(label);
    expect(await wordsIn(await file(judith, searchId, 'document.docx'))).not.toContain(label);
  });

  it('shows how far the version has come on every page', async () => {
    const brief = await publishedBrief(app, judith);
    expect(await wordsIn(await file(judith, brief.searchId, 'document.pdf'))).toMatch(/Version 1, awaiting signature Page 1 of \d/);
    await sign(brief, 'Helena M. Brandt');
    const words = await wordsIn(await file(judith, brief.searchId, 'document.pdf'));
    expect(words).toContain('Version 1, signed');
    expect(words).toContain('Helena M. Brandt');
    expect(words).not.toContain('Place, date');
  });

  it('is there for the sponsor through the link, and for nobody else', async () => {
    const { searchId, sponsor, path } = await publishedBrief(app, judith);
    const links = linksIn(await sponsor.get(path), 'a[download]');
    expect(links).toHaveLength(4);
    const answer = await sponsor.download(links[0]!);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(await wordsIn(answer)).toContain('VP Marketing');
    const stranger = await app.signUpFirm();
    for (const name of ['document.pdf', 'document.docx', 'candidate', 'candidate.pdf', 'candidate.docx']) {
      expect((await file(stranger, searchId, name)).status).toBe(404);
      expect((await file(sponsor, searchId, name)).status).not.toBe(200);
    }
    expect((await app.visitor().download(links[0]!)).status).not.toBe(200);
  });

  it.each(['0', '2', 'x', '1.5'])('is not found for a version %s that does not exist', async (number) => {
    const searchId = await draftedSearch(app, judith);
    expect((await judith.download(`/searches/${searchId}/brief/versions/${number}/document.pdf`)).status).toBe(404);
  });
});

describe('the version for candidates', () => {
  it('has the mission, the outcomes and the must-haves, and nothing of what is internal', async () => {
    const searchId = await draftedSearch(app, judith);
    const measured = { target_1: 'EUR 900 a customer', baseline_1: 'EUR 1,300 in August' };
    await judith.submit(await judith.get(`/searches/${searchId}/measures`), { button: 'Save the measures' }, measured);
    const whole = await openBrief(judith, searchId);
    expect(whole.$('#measures').text()).toContain('from EUR 1,300 in August');
    const here = `/searches/${searchId}/brief/versions/1/candidate`;
    const page = await judith.get(here);
    expect(page.$('.paper h2').first().text()).toBe('Mission');
    expect(page.$('.paper').text()).toContain('(must-have)');
    expect(page.$('.doc__source, .bars, .doc__flags, .sign-off, blockquote, #why, #charter').length).toBe(0);
    const internal = [
      ...whole
        .$('.doc__flags b')
        .map((_, one) => whole.$(one).text())
        .get(),
      ...whole
        .$('#why li')
        .map((_, one) => whole.$(one).text())
        .get(),
      'floor',
      'confidence',
      'Impossible-profile',
      'EUR 1,300 in August',
    ];
    for (const words of [
      page.$('.paper').text(),
      await wordsIn(await judith.download(`${here}.pdf`)),
      await wordsIn(await judith.download(`${here}.docx`)),
    ]) {
      expect(internal.filter((one) => words.includes(one))).toEqual([]);
      expect(words).toContain('Everybody is asked about the same things');
      expect(words).toContain('Target: EUR 900 a customer');
    }
  });

  it('keeps the warnings of a combined role, without who asked for it, who accepted them and what cover costs', async () => {
    const searchId = await answeredSearch(app, judith, { helena: SALES });
    const combined = `/searches/${searchId}/brief/combined`;
    const form = await judith.get(`${combined}/new`);
    const request = { requestedBy: 'Marcus Oyelaran', reason: 'One post is funded.', primarySide: 'sales' };
    expect((await judith.submit(form, { button: 'Open the guarded path' }, request)).status).toBe(303);
    await judith.submit(await judith.get(combined), { button: 'Accept warning 2' }, { by_2: 'Marcus Oyelaran' });
    const row = {
      provider_1: 'Fernhill Studio',
      kind_1: 'agency',
      start_1: '2026-12-01',
      measure_1: 'Reach',
      year_oneLeader: '180000',
      owner_1: 'Ada Lind',
      monthlyCost_1: '3000',
      firstDeliverable_1: 'Paper',
      exitRule_1: 'A month',
    };
    const plan = { ...row, currency: 'EUR', reviewDate: '2027-03-01', splitTrigger: 'Twelve months' };
    expect((await judith.submit(await judith.get(`${combined}/plan`), { button: 'Save the plan' }, plan)).status).toBe(303);

    const whole = await wordsIn(await file(judith, searchId, 'document.pdf'));
    const internal = [
      'Marcus Oyelaran',
      'One post is funded',
      'Fernhill Studio',
      'Ada Lind',
      '3,000',
      '180,000',
      'warnings accepted',
      'Accepted by',
    ];
    expect(internal.filter((one) => !whole.includes(one))).toEqual([]);
    for (const name of ['candidate.pdf', 'candidate.docx']) {
      const words = await wordsIn(await file(judith, searchId, name));
      expect(words).toContain('against the recommendation (sales-led)');
      expect(words).toContain('Short-term selling tends to crowd out long-term marketing');
      expect(words).toContain('The role is split: Twelve months.');
      expect(internal.filter((one) => words.includes(one))).toEqual([]);
    }
  });
});
