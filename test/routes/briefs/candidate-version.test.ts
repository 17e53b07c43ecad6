import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { MARCUS } from '../../support/builders/searches';
import type { Page } from '../../support/page';
import { wordsIn } from '../../support/documents';
import { linksIn, openBrief, publish, publishedBrief, sign, type PublishedBrief } from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const candidateVersion = async ({ sponsor, path }: PublishedBrief): Promise<Page> => sponsor.get(`${path}/candidate`);
const approve = async (brief: PublishedBrief, page?: Page): Promise<Page> =>
  brief.sponsor.submit(page ?? (await candidateVersion(brief)), { form: '#approval' });
const comment = async (brief: PublishedBrief, words: string, page?: Page): Promise<Page> =>
  brief.sponsor.submit(page ?? (await candidateVersion(brief)), { form: '#comments' }, { comment: words });
const ofTheFirm = (brief: PublishedBrief): Promise<Page> => judith.get(`/searches/${brief.searchId}/brief/versions/1/candidate`);
const repliesTo = async ({ searchId }: PublishedBrief): Promise<string[]> => {
  const rows: { action: string }[] = await app.dataSource.query(
    `SELECT e.action FROM audit_event e JOIN candidate_brief_reply r ON r.id::text = e.subject_id
     JOIN brief_version b ON b.id = r.brief_version_id WHERE b.search_id = $1 ORDER BY e.id`,
    [searchId],
  );
  return rows.map(({ action }) => action);
};

describe('the sponsor, by the link on which the brief is signed', () => {
  it('reads what candidates read, without the internal parts, as a page and as files', async () => {
    const brief = await publishedBrief(app, judith);
    const page = await brief.sponsor.get(brief.path);
    expect(linksIn(page, 'main a')).toContain(`${brief.path}/candidate`);
    const shown = await candidateVersion(brief);
    expect(shown.$('.doc__title').text()).toContain('For candidates');
    expect(shown.$('.paper').text()).toBe((await ofTheFirm(brief)).$('.paper').text());
    for (const hidden of ['.doc__source', '#flags', '#why', '#charter', '#decision', '.bars', '.sign-off'])
      expect(shown.$(hidden).length).toBe(0);
    expect(linksIn(shown, 'a').filter((href) => href.startsWith('/searches'))).toEqual([]);
    for (const format of ['pdf', 'docx']) {
      const file = await brief.sponsor.download(`${brief.path}/candidate.${format}`);
      expect(file.headers['content-disposition']).toContain('For candidates');
      const words = await wordsIn(file);
      expect(words).toContain('For candidates');
      for (const inside of ['Alignment charter', 'Red flags', 'Place, date', 'Impossible-profile']) expect(words).not.toContain(inside);
    }
  });

  it('approves it once, however often the button is pressed, and the firm reads so', async () => {
    const brief = await publishedBrief(app, judith);
    expect((await ofTheFirm(brief)).text).toContain('The sponsor has said nothing about it yet');
    const [page, tab] = [await candidateVersion(brief), await candidateVersion(brief)];
    const answers = await Promise.all([1, 2].map(() => approve(brief, page)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    await approve(brief, tab);
    expect(await repliesTo(brief)).toEqual(['candidate_brief.approved']);
    expect((await candidateVersion(brief)).$('#approval').length).toBe(0);
    expect((await ofTheFirm(brief)).text).toContain('Helena Brandt approved it.');
    expect((await openBrief(judith, brief.searchId)).text).toContain('Approved for candidates by Helena Brandt.');
  });

  it('says what should change in it, and may approve it afterwards', async () => {
    const brief = await publishedBrief(app, judith);
    const silent = await comment(brief, '  ');
    expect(silent.status).toBe(422);
    expect(linksIn(silent, '.error-summary a')).toEqual(['#comment']);
    await comment(brief, 'Leave out <b>the budget</b>.');
    expect((await ofTheFirm(brief)).text).toContain('Helena Brandt says: Leave out <b>the budget</b>.');
    expect((await openBrief(judith, brief.searchId)).text).toContain('Helena Brandt says what should change in it.');
    expect((await judith.get(`/searches/${brief.searchId}`)).text).toContain(
      'said what should change in what candidates read of version 1',
    );
    await approve(brief);
    expect((await openBrief(judith, brief.searchId)).text).toContain('Approved for candidates by Helena Brandt.');
    await comment(brief, 'One more thing.');
    expect((await candidateVersion(brief)).$('#approval').length).toBe(1);
    expect(await repliesTo(brief)).toEqual(['candidate_brief.commented', 'candidate_brief.approved', 'candidate_brief.commented']);
  });

  it('does so for a signed brief too', async () => {
    const brief = await publishedBrief(app, judith);
    await sign(brief);
    expect((await approve(brief)).status).toBe(303);
    expect(await repliesTo(brief)).toEqual(['candidate_brief.approved']);
  });

  it('approves nothing unread that was published after the page was opened, and loses no word', async () => {
    const brief = await publishedBrief(app, judith);
    const old = await candidateVersion(brief);
    await judith.submit(await openBrief(judith, brief.searchId), { button: 'Start version 2' });
    await publish(app, judith, brief.searchId);
    const answer = await approve(brief, old);
    expect(answer.status).toBe(409);
    expect(answer.$('.error-summary').text()).toContain('Another version was published since you opened this page.');
    const late = await comment(brief, 'Kept as typed', old);
    expect(late.status).toBe(409);
    expect(late.$('[name=comment]').val()).toBe('Kept as typed');
    expect(await repliesTo(brief)).toEqual([]);
    expect((await comment(brief, 'Kept as typed', late)).status).toBe(303);
  });
});

describe('the version for candidates', () => {
  it('is read and not approved by somebody who does not approve the hire', async () => {
    const brief = await publishedBrief(app, judith);
    const page = await candidateVersion(brief);
    await app.dataSource.query(`UPDATE stakeholder SET part = 'observer' WHERE search_id = $1 AND email <> $2`, [
      brief.searchId,
      MARCUS.email,
    ]);
    const shown = await candidateVersion(brief);
    expect(shown.status).toBe(200);
    expect(shown.$('#reply').length).toBe(0);
    expect((await approve(brief, page)).status).toBe(404);
    expect((await comment(brief, 'No.', page)).status).toBe(404);
    expect((await comment(brief, ' ', page)).status).toBe(404);
  });

  it('is nothing to read while nothing is published, and nobody reads it without the link', async () => {
    const brief = await publishedBrief(app, judith);
    expect((await app.visitor().get(`${brief.path}/candidate`)).status).toBe(401);
    await app.dataSource.query(`UPDATE brief_version SET state = 'draft', published_at = NULL WHERE search_id = $1`, [brief.searchId]);
    expect((await candidateVersion(brief)).status).toBe(404);
    expect((await brief.sponsor.download(`${brief.path}/candidate.pdf`)).status).toBe(404);
  });
});
