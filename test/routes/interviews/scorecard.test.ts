import type { SignedUp, TestApp } from '../../support/app';
import { startTestApp } from '../../support/app';
import { addSearch } from '../../support/builders/searches';
import type { Page } from '../../support/page';
import { addCandidate, addInterviewer, COMPLETE, openScorecard, send, sendScorecard, type AtScorecard } from './support';

let app: TestApp;
let judith: SignedUp;
let searchId: string;
let number = 0;

beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
  searchId = await addSearch(judith);
});
afterAll(() => app.close());

const competencyIds = ['SAL-01', 'LDR-01'] as const;

async function interviewer(name: string): Promise<string> {
  return addInterviewer(app, judith, { searchId, name, email: `interviewer${++number}@client.example` });
}

async function scorecardFor(candidacyId: string, name = 'Ines Duarte'): Promise<AtScorecard> {
  return openScorecard(app, judith, { searchId, candidacyId, interviewerId: await interviewer(name), competencyIds });
}

const candidate = (name = 'Daniel Okafor') => addCandidate(app, judith, { searchId, name });

describe('the scorecard of an interviewer', () => {
  it('shows the five anchors, not observed, the questions and an empty note for each competency', async () => {
    const at = await scorecardFor(await candidate());
    const page = await at.browser.get(at.path);
    expect(page.status).toBe(200);
    expect(page.$('h1').text()).toBe('Daniel Okafor');
    expect(page.$('fieldset.rating')).toHaveLength(2);
    expect(page.$('[name="level-SAL-01"]')).toHaveLength(6);
    expect(page.text).toContain('Builds a bottom-up capacity model');
    expect(page.text).toContain('What did you assume for ramp, attainment and attrition');
    expect(page.text).toContain('0 of 2 competencies rated');
    expect(page.text).toContain('Interview on Mon 21 Sept 2026'.replace('Sept', page.text.includes('Sept') ? 'Sept' : 'Sep'));
  });

  it('keeps a draft, which is there when the link is opened again', async () => {
    const at = await scorecardFor(await candidate());
    const draft = { 'level-SAL-01': '3', 'note-SAL-01': 'Names the <b>assumptions</b>.' };
    const page = await at.browser.submitAndFollow(await at.browser.get(at.path), { button: 'Save draft' }, draft);
    expect(page.text).toContain('Your draft is saved');
    expect(page.$('[name="level-SAL-01"]:checked').val()).toBe('3');
    expect(page.$('[name="note-SAL-01"]').val()).toBe('Names the <b>assumptions</b>.');
    expect(page.text).toContain('1 of 2 competencies rated');
  });

  it('saves by itself and says the new versions and how far it is', async () => {
    const at = await scorecardFor(await candidate());
    const page = await at.browser.get(at.path);
    const body = {
      _csrf: page.$('[name=_csrf]').first().val(),
      'level-SAL-01': '5',
      'note-SAL-01': 'The design outlived her.',
      version: '1',
    };
    const saved = await at.browser.postJson(`${at.path}/draft`, body);
    expect(saved.status).toBe(200);
    expect(JSON.parse(saved.html)).toMatchObject({
      versions: { version: '1', 'version-SAL-01': '1', 'version-LDR-01': '0' },
      progress: { label: '1 of 2 competencies rated', value: 1, max: 2 },
    });
  });

  it('says what is missing, links to it, and keeps what was typed', async () => {
    const at = await scorecardFor(await candidate());
    const page = await send(at, { 'level-SAL-01': '4', 'note-SAL-01': '', summary: 'Calm and exact.' });
    expect(page.status).toBe(422);
    const links = page
      .$('[data-error-summary] a')
      .map((_, link) => page.$(link).attr('href'))
      .get();
    expect(links).toEqual(['#note-SAL-01', '#level-LDR-01', '#recommendation', '#confidence']);
    for (const link of links) expect(page.$(link)).toHaveLength(1);
    expect(page.text).toContain('a rating of 4 needs one example');
    expect(page.$('[name="level-SAL-01"]:checked').val()).toBe('4');
    expect(page.$('[name=summary]').val()).toBe('Calm and exact.');
    const done = await at.browser.submit(page, { button: 'Send my scorecard' }, COMPLETE);
    expect(done.status).toBe(303);
  });

  it('refuses a level that is none, and a note without end', async () => {
    const at = await scorecardFor(await candidate());
    const page = await send(at, { ...COMPLETE, 'level-SAL-01': '9', 'note-LDR-01': 'x'.repeat(5000) });
    expect(page.status).toBe(422);
    expect(
      page
        .$('[data-error-summary] a')
        .map((_, link) => page.$(link).attr('href'))
        .get(),
    ).toEqual(['#level-SAL-01', '#note-LDR-01']);
    expect(String(page.$('[name="note-LDR-01"]').val())).toHaveLength(5000);
  });

  it('is sent once, however often the button is pressed, and is locked then', async () => {
    const at = await scorecardFor(await candidate());
    const form = await at.browser.get(at.path);
    const [first, second] = await Promise.all([
      at.browser.submit(form, { button: 'Send my scorecard' }, COMPLETE),
      at.browser.submit(form, { button: 'Send my scorecard' }, COMPLETE),
    ]);
    expect([first.status, second.status]).toEqual([303, 303]);
    const page = await at.browser.get(at.path);
    expect(page.text).toContain('Your scorecard is sent and stays as it is');
    expect(page.text).toContain('4 Strong');
    expect(page.text).toContain('Not observed');
    expect(page.$('form[data-draft]')).toHaveLength(0);
    const events: { count: string }[] = await app.dataSource.query(
      `SELECT count(*) FROM audit_event WHERE action = 'scorecard.submitted' AND subject_id = $1`,
      [at.scorecardId],
    );
    expect(events[0]?.count).toBe('1');
    const late = await at.browser.submit(form, { button: 'Save draft' }, { ...COMPLETE, 'note-SAL-01': 'On second thoughts.' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('On second thoughts.');
    expect(late.text).toContain('Quoted ramp and attrition');
    expect((await at.browser.get(at.path)).text).not.toContain('On second thoughts.');
  });

  it('keeps both texts when two windows saved different ones, and still saves the rest', async () => {
    const at = await scorecardFor(await candidate());
    const [one, two] = [await at.browser.get(at.path), await at.browser.get(at.path)];
    await at.browser.submit(one, { button: 'Save draft' }, { 'level-SAL-01': '4', 'note-SAL-01': 'From the first window.' });
    const stale = { 'level-SAL-01': '2', 'note-SAL-01': 'From the second window.', summary: 'Only here.' };
    const conflict = await at.browser.submit(two, { button: 'Save draft' }, stale);
    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain('From the first window.');
    expect(conflict.text).toContain('From the second window.');
    const page = await at.browser.get(at.path);
    expect(page.$('[name="note-SAL-01"]').val()).toBe('From the first window.');
    expect(page.$('[name=summary]').val()).toBe('Only here.');
    const asScript = await at.browser.postJson(`${at.path}/draft`, { _csrf: two.$('[name=_csrf]').first().val(), ...stale, version: '1' });
    expect(asScript.status).toBe(409);
    expect(JSON.parse(asScript.html)).toMatchObject({ message: expect.stringContaining('nothing is lost') as unknown });
  });
});

describe('independence', () => {
  const normalised = (page: Page) =>
    page.html
      .replaceAll(/nonce="[^"]*"/g, 'nonce=""')
      .replaceAll(/name="_(csrf|once)" value="[^"]*"/g, 'name="_$1" value=""')
      .replaceAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, 'id');

  it('answers byte for byte the same whether others have rated the candidate or not', async () => {
    const candidacyId = await candidate('Priya Venkataraman');
    const ines = await scorecardFor(candidacyId);
    const before = normalised(await ines.browser.get(ines.path));
    const omar = await scorecardFor(candidacyId, 'Omar Haddad');
    const withDraft = await omar.browser.submit(await omar.browser.get(omar.path), { button: 'Save draft' }, COMPLETE);
    expect(withDraft.status).toBe(303);
    expect(normalised(await ines.browser.get(ines.path))).toBe(before);
    expect((await send(omar)).status).toBe(303);
    expect(normalised(await ines.browser.get(ines.path))).toBe(before);
    const refused = await send(ines, { 'level-SAL-01': '2' });
    expect(refused.status).toBe(422);
    expect(refused.text).not.toContain('Omar');
  });

  it('shows the others’ sent cards of this candidate, and no other, once the own is sent', async () => {
    const candidacyId = await candidate('Priya Venkataraman');
    const [ines, omar, ruth] = [
      await scorecardFor(candidacyId),
      await scorecardFor(candidacyId, 'Omar Haddad'),
      await scorecardFor(candidacyId, 'Ruth Adler'),
    ];
    const elsewhere = await scorecardFor(await candidate('Claire Anselm'), 'Paul Weiss');
    await send(omar, { ...COMPLETE, 'note-SAL-01': 'Omar heard this.' });
    await send(elsewhere, { ...COMPLETE, 'note-SAL-01': 'About somebody else.' });
    await ruth.browser.submit(
      await ruth.browser.get(ruth.path),
      { button: 'Save draft' },
      { ...COMPLETE, 'note-SAL-01': 'Ruth is not done.' },
    );
    const page = await ines.browser.follow(await send(ines));
    expect(page.text).toContain('Omar Haddad');
    expect(page.text).toContain('Omar heard this.');
    expect(page.text).not.toContain('Ruth');
    expect(page.text).not.toContain('somebody else');
  });
});

describe('who may open a scorecard', () => {
  it('needs the link: a stranger is asked for it, a link for another purpose or a revoked one finds nothing', async () => {
    const candidacyId = await candidate();
    const { link } = await sendScorecard(app, judith, {
      searchId,
      candidacyId,
      interviewerId: await interviewer('Ines Duarte'),
      competencyIds,
    });
    const { browser, path } = await app.openLink(link);
    expect((await app.visitor().get(path)).status).toBe(401);
    expect((await judith.get(path)).status).toBe(401);
    expect((await browser.get(path.replace('/scorecard', '/assessment'))).status).toBe(404);
    expect((await browser.post(path, { ...COMPLETE })).status).toBe(403);
    app.clock.forwardDays(31);
    expect((await browser.get(path)).status).toBe(401);
    app.clock.forwardDays(-31);
  });
});
