import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { draftedSearch, linksIn, openBrief, publish, versionsOf } from '../briefs/support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const CLAUSES = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const open = (searchId: string) => judith.get(`/searches/${searchId}/charter`);
const save = { button: 'Save the charter' };
const all = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(CLAUSES.flatMap((id) => Object.entries(values).map(([name, value]) => [`${name}_${id}`, value])));

const agreeAll = async (searchId: string) =>
  judith.submitAndFollow(await open(searchId), save, all({ status: 'agreed', owner: 'Helena Brandt' }));

async function record(searchId: string, values: Record<string, string> = {}) {
  const page = await judith.get(`/searches/${searchId}/charter/signature`);
  const given = { part: 'head_of_sales', name: 'Marcus Oyelaran', signedOn: '2026-09-20', ...values };
  return judith.submit(page, { button: 'Record the signature' }, given);
}

describe('the charter of a draft', () => {
  it('is reached from the brief, has the nine clauses with what the answers say of them, and how ready it is', async () => {
    const searchId = await draftedSearch(app, judith);
    expect(linksIn(await openBrief(judith, searchId), 'header a')).toContain(`/searches/${searchId}/charter`);
    const page = await open(searchId);
    expect(page.$('fieldset legend').length).toBe(9);
    expect(page.$('[name=text_2]').text()).toContain('Definition workshop before the start date.');
    expect(page.text).toMatch(/Ready on \d of 9 clauses/);
    expect(page.text).toContain('9 have no owner.');
  });

  it('says once how far it is, and what is next', async () => {
    const searchId = await draftedSearch(app, judith);
    const before = await open(searchId);
    expect(before.text.match(/\d of 9/g)).toHaveLength(1);
    expect(before.$('.charter__next').text()).toContain('Next: agree clause 1, Shared goals.');
    expect(before.$('details fieldset').length).toBe(0);
    const page = await agreeAll(searchId);
    expect(page.$('.words tbody tr').length).toBe(9);
    expect(page.$('details:not([open]) fieldset').length).toBe(9);
    const refused = await judith.submit(page, save, { text_3: ' ' });
    expect(refused.$('details[open] #text_3').parents('details:not([open])').length).toBe(0);
    expect(page.text.match(/\d of 9/g)).toHaveLength(1);
    expect(page.$('.charter__next').text()).toBe('Next: send version 1 to both heads and the chief executive for signature.');
  });

  it('is not next in a search that rests, and needs a new version once the brief is out', async () => {
    const searchId = await draftedSearch(app, judith);
    const next = async () => (await open(searchId)).$('.charter__next').text();
    await publish(app, judith, searchId);
    expect(await next()).toContain('Next: start version 2 of the brief to agree clause 1, Shared goals.');
    await app.dataSource.query(`UPDATE search SET state = 'on_hold', state_before_hold = 'intake' WHERE id = $1`, [searchId]);
    expect(await next()).toBe('The search is “On hold”: nothing is due on its charter.');
  });

  it('changes nothing when it is saved as it stands', async () => {
    const searchId = await draftedSearch(app, judith);
    const before = (await versionsOf(app, searchId))[0]?.content;
    await judith.submitAndFollow(await open(searchId), save);
    expect((await versionsOf(app, searchId))[0]?.content).toEqual(before);
  });

  it('keeps content, owner, status and day, which the brief and a later edit of it show', async () => {
    const searchId = await draftedSearch(app, judith);
    const values = { text_1: 'One goal: 4m.', owner_1: 'Helena Brandt', status_1: 'proposed', due_1: '2026-09-01' };
    const page = await judith.submitAndFollow(await open(searchId), save, values);
    expect(page.text).toContain('1 is proposed');
    expect(page.text).toContain('1 is past its day.');
    const said = 'Proposed, Helena Brandt, due Tue 1 Sept 2026';
    expect((await openBrief(judith, searchId)).$('#charter').text()).toContain(said);
    await judith.submitAndFollow(
      await judith.get(`/searches/${searchId}/brief/edit`),
      { button: 'Save the brief' },
      { mission: 'Another.' },
    );
    const brief = await openBrief(judith, searchId);
    expect(brief.$('#charter').text()).toContain(said);
    expect(brief.$('#charter .doc__source').text()).toContain('Written by Judith Marlowe');
  });

  it('is refused with everything that was typed', async () => {
    const searchId = await draftedSearch(app, judith);
    const answer = await judith.submit(await open(searchId), save, { text_3: ' ', due_4: '2026-02-31', owner_1: 'Kept as typed' });
    expect(answer.status).toBe(422);
    expect(linksIn(answer, '.error-summary a')).toEqual(['#text_3', '#due_4']);
    expect(answer.$('[name=owner_1]').val()).toBe('Kept as typed');
    const inSight = answer.$('fieldset').filter((_, clause) => answer.$(clause).find('details[open]').length > 0);
    expect(inSight.map((_, clause) => answer.$(clause).find('legend').text()).get()).toEqual([
      '3. Lead handling',
      '4. One view of the truth',
    ]);
  });

  it('keeps both texts when two people save', async () => {
    const searchId = await draftedSearch(app, judith);
    const stale = await open(searchId);
    await judith.submit(await open(searchId), save, { text_1: 'Ines was first.' });
    const answer = await judith.submit(stale, save, { text_1: 'Judith was second.' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Ines was first.');
    expect(answer.text).toContain('Judith was second.');
  });

  it('stands on its own paper', async () => {
    const searchId = await draftedSearch(app, judith);
    const page = await judith.get(`/searches/${searchId}/charter/document`);
    expect(page.$('.paper tbody tr').length).toBe(9);
    expect(page.$('.paper .sign-off > div').length).toBe(3);
  });
});

describe('signatures on paper', () => {
  it('are not taken before every clause is agreed', async () => {
    const searchId = await draftedSearch(app, judith);
    expect((await judith.get(`/searches/${searchId}/charter/signature`)).status).toBe(409);
    expect((await open(searchId)).text).not.toContain('Record a signature');
  });

  it('are shown by name and day on the charter and the brief, to the sponsor as well', async () => {
    const searchId = await draftedSearch(app, judith);
    await agreeAll(searchId);
    const { browser, path } = await app.openLink(await publish(app, judith, searchId));
    expect((await browser.get(path)).text).toContain('Not signed by either head or by the chief executive yet.');
    const page = await judith.follow(await record(searchId));
    expect(page.$('.sign-off').text()).toContain('Signed version 1 on paper, Sun 20 Sept 2026; recorded by Judith Marlowe.');
    expect((await browser.get(path)).$('#charter').text()).toContain(
      'Signed by Marcus Oyelaran (head of sales) on paper on Sun 20 Sept 2026. Still to sign: head of marketing, chief executive.',
    );
  });

  it('have to be given again when the wording changes', async () => {
    const searchId = await draftedSearch(app, judith);
    await agreeAll(searchId);
    await record(searchId);
    const page = await judith.submitAndFollow(await open(searchId), save, { text_1: 'Another goal.' });
    expect(page.$('.sign-off').text()).toContain('The wording has changed since, so it has to be signed again.');
    expect((await openBrief(judith, searchId)).$('#charter').text()).toContain('Not signed by either head');
  });

  it('are refused for tomorrow, without a name, and for a wording that changed meanwhile', async () => {
    const searchId = await draftedSearch(app, judith);
    await agreeAll(searchId);
    const answer = await record(searchId, { signedOn: '2099-01-01', name: ' ' });
    expect(answer.status).toBe(422);
    expect(linksIn(answer, '.error-summary a').sort()).toEqual(['#name', '#signedOn']);
    const stale = await judith.get(`/searches/${searchId}/charter/signature`);
    await judith.submitAndFollow(await open(searchId), save, { text_1: 'Another goal.' });
    const values = { part: 'chief_executive', name: 'Helena Brandt', signedOn: '2026-09-20' };
    const late = await judith.submit(stale, { button: 'Record the signature' }, values);
    expect(late.status).toBe(409);
    expect(late.$('[name=name]').val()).toBe('Helena Brandt');
  });

  it('are written down once for a double click, and audited', async () => {
    const searchId = await draftedSearch(app, judith);
    await agreeAll(searchId);
    const page = await judith.get(`/searches/${searchId}/charter/signature`);
    const values = { part: 'chief_executive', name: 'Helena Brandt', signedOn: '2026-09-20' };
    await Promise.all([1, 2].map(() => judith.submit(page, { button: 'Record the signature' }, values)));
    const rows: unknown[] = await app.dataSource.query('SELECT id FROM charter_signature WHERE search_id = $1', [searchId]);
    expect(rows).toHaveLength(1);
    const audited: unknown[] = await app.dataSource.query(
      `SELECT 1 FROM audit_event e JOIN charter_signature c ON c.id::text = e.subject_id WHERE e.action = 'charter.signature_recorded' AND c.search_id = $1`,
      [searchId],
    );
    expect(audited).toHaveLength(1);
  });
});

test('another firm finds nothing', async () => {
  const searchId = await draftedSearch(app, judith);
  const other = await app.signUpFirm({ firm: 'Another', name: 'Otto Other' });
  for (const path of ['', '/document', '/signature']) expect((await other.get(`/searches/${searchId}/charter${path}`)).status).toBe(404);
});
