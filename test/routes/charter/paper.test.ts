import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { MARCUS } from '../../support/builders/searches';
import { wordsIn } from '../../support/documents';
import { draftedSearch, linksIn } from '../briefs/support';
import { agreedSearch, editCharter, openCharter, openedBy, sendCharter, sign } from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const TITLES = ['1. ', '2. ', '3. ', '4. ', '5. ', '6. ', '7. ', '8. ', '9. '];

describe('the charter as PDF', () => {
  it('has the nine clauses as they stand with owner, status and day, how ready it is, and room for three names', async () => {
    const searchId = await draftedSearch(app, judith);
    const values = { owner_1: 'Helena Brandt', status_1: 'proposed', due_1: '2026-10-06', text_2: 'Łódź counts too. #read("/etc/passwd")' };
    await editCharter(judith, searchId, values);
    const page = await judith.get(`/searches/${searchId}/charter/document`);
    const [link = ''] = linksIn(page, 'a[href$=".pdf"]');
    const answer = await judith.download(link);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toContain('filename="Charter, Corvane Systems, draft.pdf"');
    const words = await wordsIn(answer);
    const titles = page.$('.paper tbody th').map((_, one) => page.$(one).text());
    expect(titles.get().map((title) => title.slice(0, 3))).toEqual(TITLES);
    for (const title of titles.get()) expect(words).toContain(title);
    expect(words).toContain('Proposed, Helena Brandt, due Tue 6 Oct 2026');
    expect(words).toContain('Łódź counts too. #read("/etc/passwd")');
    expect(words).toMatch(/Ready on \d of 9 clauses/);
    expect(words).toContain('Marlowe Penn');
    expect(words).toMatch(/Page 1 of \d/);
    expect(words.match(/Place, date/g)).toHaveLength(3);
  });

  it('has who signed, and when, under the version they signed; the signer has the same paper', async () => {
    const searchId = await agreedSearch(app, judith);
    await sendCharter(judith, searchId);
    const marcus = await openedBy(app, MARCUS.email);
    await sign(marcus, 'Marcus A. Oyelaran');
    await editCharter(judith, searchId, { text_1: 'Another goal.' });
    const [link = ''] = linksIn(await judith.get(`/searches/${searchId}/charter/versions/1`), 'a[href$=".pdf"]');
    const words = await wordsIn(await judith.download(link));
    expect(words).toContain('Marcus A. Oyelaran, Head of sales');
    expect(words).toContain('Signed version 1 by personal link, Mon 21 Sept 2026, 09:00 UTC.');
    expect(words.match(/Place, date/g)).toHaveLength(2);
    expect(words).not.toContain('Another goal.');
    const [own = ''] = linksIn(await marcus.browser.get(marcus.path), 'a[href$=".pdf"]');
    const signers = await marcus.browser.download(own);
    expect(signers.headers['content-disposition']).toContain('filename="Charter, Corvane Systems, version 1.pdf"');
    expect(await wordsIn(signers)).toBe(words);
    expect(await wordsIn(await judith.download(`/searches/${searchId}/charter/document.pdf`))).toContain('Another goal.');
  });

  it('is nobody else’s', async () => {
    const searchId = await agreedSearch(app, judith);
    await sendCharter(judith, searchId);
    const { path } = await openedBy(app, MARCUS.email);
    const stranger = await app.signUpFirm({ firm: 'Another', name: 'Otto Other' });
    for (const name of ['document.pdf', 'versions/1/document.pdf'])
      expect((await stranger.download(`/searches/${searchId}/charter/${name}`)).status).toBe(404);
    expect((await judith.download(`/searches/${searchId}/charter/versions/2/document.pdf`)).status).toBe(404);
    expect((await app.visitor().download(`${path}/document.pdf`)).status).toBe(401);
  });
});

test('the page of the charter leads to its PDF', async () => {
  const searchId = await agreedSearch(app, judith);
  expect(linksIn(await openCharter(judith, searchId), '.page-head a')).toContain(`/searches/${searchId}/charter/document.pdf`);
});
