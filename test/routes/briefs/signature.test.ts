import { issueLink } from '../../../server/features/links';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { HELENA, MARCUS } from '../../support/builders/searches';
import { draftedSearch, headingsOf, linksIn, openBrief, publish, publishedBrief, sign, tokensOf, versionsOf } from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const stateOf = async (searchId: string): Promise<unknown> => {
  const rows: { state: string }[] = await app.dataSource.query('SELECT state FROM search WHERE id = $1', [searchId]);
  return rows[0]?.state;
};

const actionsOn = async (action: string): Promise<{ actor_name?: string }[]> =>
  app.dataSource.query('SELECT * FROM audit_event WHERE action = $1', [action]);

/** A browser with a link to the brief for somebody of this search, as the firm may send one to read along. */
async function readerOf(searchId: string, email: string) {
  const [row]: { id: string; name: string }[] = await app.dataSource.query(
    'SELECT id, name FROM stakeholder WHERE search_id = $1 AND email = $2',
    [searchId, email],
  );
  if (!row) throw new Error(`${email} is no stakeholder`);
  const message = { subject: 'The brief', text: [] };
  const request = { actor: judith.user, searchId, purpose: 'brief', subjectId: row.id, name: row.name, email, message } as const;
  const { url } = await app.deps.database.transaction((tx) => issueLink(tx, app.deps, request));
  return app.openLink(new URL(url).pathname);
}

describe('the sponsor', () => {
  it('reads the whole document with its sources, and nothing of the workspace', async () => {
    const { searchId, sponsor, path } = await publishedBrief(app, judith);
    const page = await sponsor.get(path);
    expect(page.$('h1').text()).toBe('VP Marketing');
    expect(headingsOf(page)).toEqual(headingsOf(await openBrief(judith, searchId)));
    expect(page.$('.doc__source').length).toBeGreaterThan(7);
    expect(page.$('.doc__versions').length).toBe(0);
    expect(page.$('a[href^="/searches"]').length).toBe(0);
    expect(page.$('.sign-off').text()).toContain('Not signed yet. Asked Mon 21 Sept 2026.');
  });

  it('signs by typing a name, which approves the brief of the search', async () => {
    const brief = await publishedBrief(app, judith);
    const before = (await actionsOn('brief.signed')).length;
    const page = await sign(brief, 'Helena M. Brandt');
    expect(page.text).toContain('Version 1 was signed by Helena M. Brandt, Mon 21 Sept 2026');
    expect(page.$('.sign-off em').text()).toBe('Helena M. Brandt');
    expect(page.$('#sign').length).toBe(0);
    expect(await stateOf(brief.searchId)).toBe('brief_approved');
    expect(await actionsOn('brief.signed')).toHaveLength(before + 1);
    const firm = await openBrief(judith, brief.searchId);
    expect(firm.$('.document__bar .chip').text()).toBe('Version 1, signed');
    expect(firm.$('.doc__versions').text()).toContain('signed Mon 21 Sept 2026 by Helena M. Brandt');
  });

  it('is asked for a name, and told so beside the field', async () => {
    const { searchId, sponsor, path } = await publishedBrief(app, judith);
    for (const name of ['  ', '—']) {
      const answer = await sponsor.submit(await sponsor.get(path), { form: '#sign form' }, { name });
      expect(answer.status).toBe(422);
      expect(answer.$('.error-summary a').attr('href')).toBe('#name');
      expect(answer.text).toContain('Type your name to sign');
    }
    expect(await stateOf(searchId)).not.toBe('brief_approved');
  });

  it('signs once, however often the button is pressed', async () => {
    const { searchId, sponsor, path } = await publishedBrief(app, judith);
    const page = await sponsor.get(path);
    const second = await sponsor.get(path);
    const before = (await actionsOn('brief.signed')).length;
    const answers = await Promise.all([1, 2].map(() => sponsor.submit(page, { form: '#sign form' }, { name: 'Helena Brandt' })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await sponsor.submit(second, { form: '#sign form' }, { name: 'Somebody else' })).status).toBe(303);
    expect(await actionsOn('brief.signed')).toHaveLength(before + 1);
    expect((await openBrief(judith, searchId)).text).not.toContain('Somebody else');
  });

  it('does not sign unread what was published after the page was opened', async () => {
    const brief = await publishedBrief(app, judith);
    const old = await brief.sponsor.get(brief.path);
    await judith.submit(await openBrief(judith, brief.searchId), { button: 'Start version 2' });
    await publish(app, judith, brief.searchId);
    expect((await brief.sponsor.submit(old, { form: '#sign form' }, { name: 'Helena Brandt' })).status).toBe(409);
    expect((await versionsOf(app, brief.searchId)).map(({ state }) => state)).toEqual(['superseded', 'awaiting_signature']);
  });

  it('says section by section what should change instead of signing', async () => {
    const { searchId, sponsor, path } = await publishedBrief(app, judith);
    const page = await sponsor.get(path);
    const form = await sponsor.get(page.$('a:contains("Do not sign")').attr('href') ?? '');
    const silent = await sponsor.submit(form, { button: 'Send comments without signing' });
    expect(silent.status).toBe(422);
    expect(silent.$('.error-summary').text()).toContain('Write at least one comment');
    const long = await sponsor.submit(form, { button: 'Send comments without signing' }, { charter: 'x'.repeat(10_000) });
    expect(long.$('.error-summary').text()).toContain('Shorten what you say on “Alignment charter” to 2,000 characters or fewer');
    expect(long.$('[name=charter]').val()).toHaveLength(10_000);
    const comment = 'Month 6: how much is <b>rising</b>?';
    const answer = await sponsor.submitAndFollow(form, { button: 'Send comments without signing' }, { outcomes: comment });
    expect(answer.text).toContain('Version 1 was not signed');
    expect(answer.$('#sign').length).toBe(0);
    const firm = await openBrief(judith, searchId);
    expect(firm.$('#refusal').text()).toBe('Helena Brandt did not sign version 1');
    expect(firm.$('#refusal').closest('section').text()).toContain(comment);
    expect(firm.$('.document__bar .chip').text()).toBe('Version 1, refused');
    expect(firm.$('.sign-off').text()).toContain('Did not sign: refused');
    expect(await stateOf(searchId)).not.toBe('brief_approved');
    const late = await sponsor.submit(page, { form: '#sign form' }, { name: 'Helena Brandt' });
    expect(late.status).toBe(409);
  });

  it('is asked again with the next version after a refusal, and reads what changed since', async () => {
    const brief = await publishedBrief(app, judith);
    expect((await brief.sponsor.get(brief.path)).$('#since').length).toBe(0);
    const form = await brief.sponsor.get(`${brief.path}/refusal`);
    await brief.sponsor.submit(form, { button: 'Send comments without signing' }, { mission: 'Too <i>long</i>.' });
    await judith.submit(await openBrief(judith, brief.searchId), { button: 'Start version 2' });
    const edit = await judith.get(`/searches/${brief.searchId}/brief/edit`);
    await judith.submit(edit, { button: 'Save the brief' }, { mission: 'Make the right buyers want to talk to us.' });
    await publish(app, judith, brief.searchId);
    const since = (await brief.sponsor.get(brief.path)).$('#since').closest('section');
    expect(since.text()).toContain('What changed since version 1');
    expect(since.find('.facts').text()).toContain('Title and missionToo <i>long</i>.');
    expect(since.find('tbody ins').text()).toBe('Make the right buyers want to talk to us.');
    expect((await sign(brief)).text).toContain('Version 2 was signed by Helena Brandt');
  });

  it('has what each part says beside the field for it, and a way from each part of the brief to its field', async () => {
    const { sponsor, path } = await publishedBrief(app, judith);
    const page = await sponsor.get(path);
    const comment = page.$('#outcomes .doc__comment').attr('href') ?? '';
    expect(comment).toBe(`${path}/refusal#outcomes`);
    expect(page.$('.doc__parts').text()).toMatch(/About \d+ minutes to read, in \d+ parts\. At the end you sign/);
    expect(linksIn(page, '.doc__parts a')).toContain('#outcomes');
    const form = await sponsor.get(comment);
    expect(form.$('#outcomes').closest('.refusal').find('details').text()).toContain('Month 6');
  });

  it('loses no comment to a version that was published, or signed by another sponsor, while it was written', async () => {
    const brief = await publishedBrief(app, judith);
    const form = await brief.sponsor.get(`${brief.path}/refusal`);
    await judith.submit(await openBrief(judith, brief.searchId), { button: 'Start version 2' });
    await publish(app, judith, brief.searchId);
    const comment = { outcomes: 'How much is <b>rising</b>?' };
    const late = await brief.sponsor.submit(form, { button: 'Send comments without signing' }, comment);
    expect(late.status).toBe(409);
    expect(late.$('.error-summary').text()).toContain('Version 2 was published while you wrote. Your words are kept');
    expect(late.$('[name=outcomes]').val()).toBe(comment.outcomes);
    await sign(brief);
    const tooLate = await brief.sponsor.submit(late, { button: 'Send comments without signing' });
    expect(tooLate.status).toBe(409);
    expect(tooLate.text).toContain('Version 2 was signed by Helena Brandt');
    expect(tooLate.text).toContain(comment.outcomes);
    expect((await openBrief(judith, brief.searchId)).text).not.toContain('did not sign');
  });

  it('keeps what was written while another sponsor sent comments first', async () => {
    const { searchId, sponsor, path } = await publishedBrief(app, judith);
    await app.dataSource.query(`UPDATE stakeholder SET part = 'sponsor' WHERE search_id = $1 AND email = $2`, [searchId, MARCUS.email]);
    const marcus = await readerOf(searchId, MARCUS.email);
    const form = await marcus.browser.get(`${marcus.path}/refusal`);
    await sponsor.submit(await sponsor.get(`${path}/refusal`), { button: 'Send comments without signing' }, { mission: 'Too long.' });
    const late = await marcus.browser.submit(form, { button: 'Send comments without signing' }, { outcomes: 'How much is <b>rising</b>?' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Version 1 was not signed');
    expect(late.text).toContain('The comments of Helena Brandt went to the search firm');
    expect(late.text).toContain('How much is <b>rising</b>?');
    expect((await marcus.browser.get(marcus.path)).text).not.toContain('Your comments');
  });
});

describe('a version that waits', () => {
  it('is asked for again by a mail that is read before it goes, once for a double click', async () => {
    const { searchId, sponsor, path } = await publishedBrief(app, judith);
    const firm = await openBrief(judith, searchId);
    expect(firm.$('#waits').text()).toContain('Version 1 is with Helena Brandt, since Mon 21 Sept 2026.');
    const [page, other] = await Promise.all([1, 2].map(() => judith.get(firm.$('#waits a').attr('href') ?? '')));
    if (!page || !other) throw new Error('Both pages are there');
    expect(page.$('.confirm h2').text()).toBe('Send this to Helena Brandt (helena@corvane.example)');
    const before = (await app.mails()).length;
    const answers = await Promise.all([1, 2].map(() => judith.submit(page, { form: 'form.confirm' })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const [mail, ...others] = (await app.mails()).slice(before);
    expect([mail?.to, mail?.subject, others]).toEqual([HELENA.email, 'The brief for VP Marketing waits for your signature', []]);
    const { browser, path: again } = await app.openLink(mail?.link ?? '');
    expect((await sponsor.get(path)).$('#sign').length).toBe(1);
    await sign({ searchId, sponsor: browser, path: again });
    const late = await judith.submitAndFollow(other, { form: 'form.confirm' });
    expect(late.text).toContain('does not wait for a signature any more. Nothing was sent.');
    expect((await openBrief(judith, searchId)).$('#waits').length).toBe(0);
    expect((await judith.get(`/searches/${searchId}/brief/reminder`)).status).toBe(409);
  });

  it('is not asked for by another firm', async () => {
    const { searchId } = await publishedBrief(app, judith);
    const stranger = await app.signUpFirm();
    expect((await stranger.get(`/searches/${searchId}/brief/reminder`)).status).toBe(404);
    const tokens = await tokensOf(stranger);
    expect((await stranger.post(`/searches/${searchId}/brief/reminder`, { ...tokens, number: '1' })).status).toBe(404);
  });
});

describe('a signed version', () => {
  it('stays as it was signed, whatever is decided later', async () => {
    const brief = await publishedBrief(app, judith);
    await sign(brief);
    const [before] = await versionsOf(app, brief.searchId);
    expect((await judith.get(`/searches/${brief.searchId}/brief/edit`)).status).toBe(409);
    await judith.submit(await openBrief(judith, brief.searchId), { button: 'Start version 2' });
    const edit = await judith.get(`/searches/${brief.searchId}/brief/edit`);
    await judith.submit(edit, { button: 'Save the brief' }, { title: 'Head of Marketing' });
    expect((await versionsOf(app, brief.searchId))[0]).toEqual(before);
    expect((await brief.sponsor.get(brief.path)).$('h1').text()).toBe('VP Marketing');
    expect((await openBrief(judith, brief.searchId)).$('h1').text()).toBe('Head of Marketing');
  });
});

describe('who may sign', () => {
  it('is the sponsor alone: somebody else with a link reads', async () => {
    const { searchId } = await publishedBrief(app, judith);
    const { browser, path } = await readerOf(searchId, MARCUS.email);
    const page = await browser.get(path);
    expect(page.$('h1').text()).toBe('VP Marketing');
    expect(page.$('#sign').length).toBe(0);
    expect(page.text).toContain('You can read the brief. It is signed by the person who approves the hire.');
    const setPart = (part: string) =>
      app.dataSource.query('UPDATE stakeholder SET part = $3 WHERE search_id = $1 AND email = $2', [searchId, MARCUS.email, part]);
    await setPart('sponsor');
    const [signing, refusing] = [await browser.get(path), await browser.get(`${path}/refusal`)];
    await setPart('functional_head');
    expect((await browser.submit(signing, { form: '#sign form' }, { name: 'Marcus Oyelaran' })).status).toBe(404);
    expect((await browser.submit(refusing, { button: 'Send comments without signing' }, { mission: 'No.' })).status).toBe(404);
    expect((await versionsOf(app, searchId)).map(({ state }) => state)).toEqual(['awaiting_signature']);
  });

  it('no longer is somebody who stopped being the sponsor while the page was open', async () => {
    const { searchId, sponsor, path } = await publishedBrief(app, judith);
    const page = await sponsor.get(path);
    await app.dataSource.query(`UPDATE stakeholder SET part = 'observer' WHERE search_id = $1 AND email = $2`, [searchId, HELENA.email]);
    expect((await sponsor.submit(page, { form: '#sign form' }, { name: 'Helena Brandt' })).status).toBe(404);
  });

  it('is nobody while nothing is published: the link says that the firm is at work', async () => {
    const searchId = await draftedSearch(app, judith);
    const { browser, path } = await readerOf(searchId, HELENA.email);
    const page = await browser.get(path);
    expect(page.status).toBe(200);
    expect(page.$('h1').text()).toBe('No brief to read at the moment');
    expect(page.text).not.toContain('VP Marketing,');
    expect((await browser.get(`${path}/refusal`)).status).toBe(404);
  });

  it('is not whoever has a link of another search', async () => {
    const one = await publishedBrief(app, judith);
    const other = await publishedBrief(app, judith);
    expect((await one.sponsor.get(other.path)).status).not.toBe(200);
    expect((await app.visitor().get(one.path)).status).not.toBe(200);
  });
});
