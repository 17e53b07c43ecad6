import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA } from '../../support/builders/searches';

const FIXTURES = path.join(__dirname, 'fixtures');
const SALES_TEXT = 'You carry a quota of two million, close deals with distributors and work with marketing. We want a closing ninja.';

let app: TestApp;
let judith: SignedUp;
let searchId: string;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  judith = await app.signUpFirm();
  searchId = await addSearch(judith, { title: 'Chief Commercial Officer' });
});
afterAll(() => app.close());

const open = () => judith.get(`/searches/${searchId}/xray`);
const paste = async (text: string) => judith.submit(await open(), { form: '#xray-form' }, { text });
const upload = async (name: string, content: Buffer | string) =>
  judith.submit(await open(), { form: '#xray-form' }, {}, { field: 'file', name, content });
const stored = async (): Promise<string> => {
  const rows: { job_description: string }[] = await app.dataSource.query('SELECT job_description FROM search WHERE id = $1', [searchId]);
  return rows[0]?.job_description ?? '';
};

describe('a pasted text', () => {
  it('is read sentence by sentence, with the words that decided it marked and named', async () => {
    const page = await paste(SALES_TEXT);
    expect(page.status).toBe(200);
    expect(page.$('.verdict > p').first().text()).toBe('The text describes a sales role.');
    const marks = page
      .$('.xray__sentences mark')
      .map((_, mark) => page.$(mark).text())
      .get();
    expect(marks).toContain('quota (Sales)');
    expect(marks).toContain('marketing (Marketing, only mentioned)');
    expect(page.$('.xray__sentences li').first().find('.chip').text()).toBe('Sales');
  });

  it('shows what a reader would object to, why, and what to write instead', async () => {
    const page = await paste(SALES_TEXT);
    const flags = page.$('.flags').text();
    expect(flags).toContain('Words that speak to some and not to others');
    expect(flags).toContain('“We want a closing ninja.”');
    expect(flags).toContain('Say plainly what is to be done');
    expect(flags).toContain('No reporting line');
  });

  it('counts the conditions where there are too many', async () => {
    const conditions = ['pumps', 'valves', 'water', 'law', 'German', 'French', 'tax'].map((subject) => `- Knowledge of ${subject}`);
    const page = await paste(['Requirements', ...conditions].join('\n'));
    expect(page.$('.flags').text()).toContain('The text sets 7.');
  });

  it('says what the reader would be hired and fired for, and what was forgotten', async () => {
    const page = await paste(SALES_TEXT);
    expect(page.$('#hired').closest('section').text()).toContain('Complex deal leadership and value negotiation');
    expect(page.$('#fired').closest('section').text()).toContain('carry a quota of two million');
    expect(page.$('#forgotten').closest('section').text()).toContain('Sales coaching');
  });

  it('names the words that ask for a competency', async () => {
    const page = await paste(SALES_TEXT);
    const asked = page
      .$('#hired')
      .closest('section')
      .find('li')
      .filter((_, one) => page.$(one).text().includes('Complex deal'));
    expect(asked.find('p').text()).toBe('The text says “close deals”.');
  });

  it('says at a glance what it found, and leads to each', async () => {
    const page = await paste(SALES_TEXT);
    const links = page.$('.xray__glance a');
    expect(links.map((_, link) => page.$(link).text()).get()).toEqual([
      '2 objections',
      '3 competencies asked for',
      '11 forgotten',
      '1 sentence to be judged by',
      'the text with its words marked',
    ]);
    for (const link of links) expect(page.$(page.$(link).attr('href') ?? '').length).toBe(1);
  });

  it('is not stored until the recruiter keeps it', async () => {
    const page = await paste(SALES_TEXT);
    expect(page.text).toContain('This text is not stored.');
    expect(await stored()).toBe('');
    const kept = await judith.submitAndFollow(page, { form: '#keep-form' });
    expect(await stored()).toBe(SALES_TEXT);
    expect(kept.text).toContain('kept as the job description');
    expect(kept.$('.verdict > p').first().text()).toBe('The text describes a sales role.');
    expect(kept.$('#keep-form').length).toBe(0);
  });

  it('is not kept over what somebody else has changed meanwhile', async () => {
    const page = await paste(SALES_TEXT);
    await judith.submit(await judith.get(`/searches/${searchId}/edit`), { button: 'Save search' }, { jobDescription: 'Theirs' });
    const refused = await judith.submit(page, { form: '#keep-form' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Theirs');
    expect(refused.text).toContain('carry a quota');
    expect(await stored()).toBe('Theirs');
  });

  it('keeps its signs when it holds markup', async () => {
    const page = await paste('<script>alert(1)</script> Close deals & write copy.');
    expect(page.$('main script').length).toBe(0);
    expect(page.$('#text').text()).toContain('<script>alert(1)</script>');
  });

  it.each([
    ['', 'Paste the text, or choose a file'],
    ['x'.repeat(60_001), 'Paste at most 60,000 characters'],
  ])('is asked for when it is missing or endless', async (text, message) => {
    const page = await paste(text);
    expect(page.status).toBe(422);
    expect(page.$('.error-summary').text()).toContain(message);
  });
});

describe('an uploaded file', () => {
  it.each([
    ['advert.pdf', 'The text describes a sales role.', 'You lead eight account executives and own the forecast.'],
    ['advert.docx', 'The text describes a marketing role.', 'Write the newsletter for Łódź.'],
  ])('%s is read', async (name, verdict, sentence) => {
    const page = await upload(name, readFileSync(path.join(FIXTURES, name)));
    expect(page.status).toBe(200);
    expect(page.$('.verdict > p').first().text()).toBe(verdict);
    expect(page.$('#text').text()).toContain(sentence);
    expect(await stored()).toBe('');
  });

  it.each([
    ['UTF-8', Buffer.from('Close deals in Łódź.')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Close deals in Łódź.', 'utf16le')])],
    ['Western', Buffer.from('Close deals in Málaga.', 'latin1')],
  ])('plain text in %s is read', async (_name, content) => {
    const page = await upload('advert.txt', content);
    expect(page.$('#text').text()).toMatch(/^Close deals in (Łódź|Málaga)\.$/);
  });

  it.each([
    ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0', 'latin1'), 'neither text nor PDF nor Word'],
    ['a broken PDF', Buffer.from('%PDF-1.7 nothing follows'), 'could not be read'],
    ['a broken Word file', Buffer.from('PK\u0003\u0004 word/document.xml', 'latin1'), 'could not be read'],
    ['an empty file', Buffer.from(''), 'no text in the file'],
    ['too long a text', Buffer.from('Close deals. '.repeat(6_000)), 'more than 60,000 characters'],
  ])('%s is refused with what to do', async (_name, content, message) => {
    const page = await upload('advert', content);
    expect(page.status).toBe(422);
    expect(page.$('.error-summary').text()).toContain(message);
  });

  it('over 5 MB is refused', async () => {
    const page = await upload('advert.txt', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'));
    expect(page.status).toBe(413);
    expect(page.text).toContain('The file is larger than this form takes. Choose a smaller one.');
  });
});

describe('the page', () => {
  it('reads the stored job description at once', async () => {
    await judith.submit(await judith.get(`/searches/${searchId}/edit`), { button: 'Save search' }, { jobDescription: SALES_TEXT });
    const page = await open();
    expect(page.$('.verdict > p').first().text()).toBe('The text describes a sales role.');
    expect(page.$('#keep-form').length).toBe(0);
  });

  it('asks for a text where there is none, and is found from the search', async () => {
    const page = await open();
    expect(page.$('.verdict').length).toBe(0);
    expect(page.$('#read').text()).toBe('Read a text');
    const edit = await judith.get(`/searches/${searchId}/edit`);
    expect(edit.$(`a[href="/searches/${searchId}/xray"]`).length).toBe(1);
  });

  it('sets what was written beside what is needed', async () => {
    await addStakeholders(judith, searchId, [HELENA]);
    await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: fixture('A_outbound_plateau').answers });
    const page = await paste(SALES_TEXT);
    const compared = page.$('#compared').closest('section');
    expect(
      compared
        .find('.chip')
        .map((_, chip) => compared.find(chip).text())
        .get(),
    ).toEqual(['Sales', 'Marketing-led']);
    expect(compared.text()).toContain('asks for another role than the answers do');
    expect(page.$('#planned').closest('section').text()).toContain('The text answers: Sales leader');
  });

  it('is hidden from other firms', async () => {
    const stranger = await app.signUpFirm();
    expect((await stranger.get(`/searches/${searchId}/xray`)).status).toBe(404);
  });
});
