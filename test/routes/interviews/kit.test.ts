import { competencyById } from '../../../server/features/competencies';
import type { SignedUp, TestApp } from '../../support/app';
import { startTestApp } from '../../support/app';
import { addCandidateAt, addSignedSearch, answerAssessment } from '../../support/builders/compared-search';
import { wordsIn } from '../../support/documents';
import { openScorecard, send, type AtScorecard } from './support';

let app: TestApp;
let judith: SignedUp;
let searchId: string;
let candidacyId: string;
let number = 0;

beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
  searchId = await addSignedSearch(app, judith);
  const priya = { name: 'Priya Venkataraman', email: 'priya@northgate.example' };
  candidacyId = await addCandidateAt(app, judith, { searchId, ...priya });
  await answerAssessment(app, judith, { searchId, candidacyId, ...priya, self: 5 });
});
afterAll(() => app.close());

async function cardOf(name: string, side: 'firm' | 'client'): Promise<AtScorecard> {
  const email = `kit${++number}@corvane.example`;
  const page = await judith.get(`/searches/${searchId}/interviews`);
  await judith.submit(page, { button: 'Add interviewer' }, { name, email, function: 'sales', side });
  const [row]: { id: string }[] = await app.dataSource.query('SELECT id FROM interviewer WHERE email = $1', [email]);
  return openScorecard(app, judith, { searchId, candidacyId, interviewerId: row?.id ?? '', competencyIds: ['SAL-01', 'LDR-01'] });
}

const kitFor = (at: AtScorecard) => judith.get(`/searches/${searchId}/interviews/${at.scorecardId}/kit`);

describe('the interview kit', () => {
  it('has questions with probes, strong and weak evidence and the levels, for the competencies of this interviewer only', async () => {
    const at = await cardOf('Noor Aziz', 'firm');
    const page = await kitFor(at);
    expect(page.status).toBe(200);
    expect(page.$('h1').text()).toBe('Interview kit: Priya Venkataraman');
    for (const id of ['SAL-01', 'LDR-01'] as const) {
      const { name, interview, anchors } = competencyById(id);
      const section = page.$(`section:has(h2:contains("${name}"))`);
      for (const { question, probes, weakEvidence } of interview) {
        for (const text of [question, ...probes, ...weakEvidence]) expect(section.text()).toContain(text);
      }
      expect(section.find('ol li')).toHaveLength(anchors.length);
    }
    expect(page.$('h2')).toHaveLength(2);
    const list = await judith.get(`/searches/${searchId}/interviews`);
    expect(list.$(`a[href="${page.path}"]`).text()).toBe('Interview kit');
  });

  it('lists what the candidate claims without evidence for an interviewer of the firm, and never for one of the client', async () => {
    const [noor, ines] = [await cardOf('Noor Aziz', 'firm'), await cardOf('Ines Duarte', 'client')];
    const claims = (await kitFor(noor)).$('section:has(h3:contains("Claims to probe"))');
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.text()).toContain('Nothing was written that somebody could check.');
    for (const page of [await kitFor(ines), await ines.browser.get(`${ines.path}/kit`)]) {
      expect(page.status).toBe(200);
      expect(page.text).not.toContain('Claims to probe');
      expect(page.text).toContain('the client sees no answers before a report is released');
    }
  });

  it('is one link away from the scorecard, and says the same before and after somebody else has sent theirs', async () => {
    const [noor, omar] = [await cardOf('Noor Aziz', 'firm'), await cardOf('Omar Haddad', 'client')];
    const form = await noor.browser.get(noor.path);
    const kit = form.$('a:contains("The questions")').attr('href') ?? '';
    const words = async () => (await noor.browser.get(kit)).$('article').html();
    const before = await words();
    await send(omar);
    expect(await words()).toBe(before);
  });

  it('is not found by a colleague of another firm or in another search', async () => {
    const at = await cardOf('Noor Aziz', 'firm');
    const stranger = await app.signUpFirm();
    expect((await stranger.get(`/searches/${searchId}/interviews/${at.scorecardId}/kit`)).status).toBe(404);
    const other = await addSignedSearch(app, judith);
    expect((await judith.get(`/searches/${other}/interviews/${at.scorecardId}/kit`)).status).toBe(404);
  });
});

describe('the interview kit as a file', () => {
  const letters = (text: string) => text.replace(/[\s-]/g, '');

  /** What a reader finds on the paper. A typesetter may break a word at the end of a line, so letters are compared and not blanks. */
  async function lettersOf(path: string, browser: Pick<AtScorecard['browser'], 'download'>): Promise<string> {
    const answer = await browser.download(path);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    return letters(await wordsIn(answer));
  }

  it('says what the page says, with the name of the firm, for the firm and for the interviewer', async () => {
    const at = await cardOf('Noor Aziz', 'firm');
    const page = await kitFor(at);
    const words = page
      .$('.paper :is(h1, h2, h3, ul li, .doc__lead)')
      .map((_, one) => letters(page.$(one).text()))
      .get();
    const [forFirm, own] = [page.$('a:contains("PDF")'), (await at.browser.get(at.path)).$('a:contains("As a PDF file")')];
    for (const file of [await lettersOf(forFirm.attr('href') ?? '', judith), await lettersOf(own.attr('href') ?? '', at.browser)]) {
      expect(words.filter((one) => !file.includes(one))).toEqual([]);
      expect(file).toContain(letters('Marlowe Penn'));
      expect(file).toContain(letters('Nothing was written that somebody could check.'));
    }
  });

  it('has nothing of what others gave, and nothing of the answers for an interviewer of the client', async () => {
    const [ines, omar] = [await cardOf('Ines Duarte', 'client'), await cardOf('Omar Haddad', 'client')];
    const before = await lettersOf(`${ines.path}/kit.pdf`, ines.browser);
    await send(omar);
    expect(await lettersOf(`${ines.path}/kit.pdf`, ines.browser)).toBe(before);
    expect(before).not.toContain(letters('Claims to probe'));
    expect(before).toContain(letters('the client sees no answers before a report is released'));
  });

  it('is not there for a colleague of another firm, nor through the link of somebody else', async () => {
    const [at, other] = [await cardOf('Noor Aziz', 'firm'), await cardOf('Omar Haddad', 'client')];
    const path = `/searches/${searchId}/interviews/${at.scorecardId}/kit.pdf`;
    expect((await (await app.signUpFirm()).download(path)).status).toBe(404);
    expect((await other.browser.download(`${at.path}/kit.pdf`)).status).not.toBe(200);
  });
});

describe('the plan', () => {
  it('says for each candidate what is thin and what has more raters than needed', async () => {
    for (const name of ['Paul Weiss', 'Ruth Adler', 'Lena Roth']) await cardOf(name, 'client');
    const page = await judith.get(`/searches/${searchId}/interviews/assign`);
    expect(page.$('label:contains("Priya Venkataraman")').text()).toMatch(
      /with fewer than two raters; \d competenc(y|ies) with more raters than needed/,
    );
  });
});
