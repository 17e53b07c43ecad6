import { currentComparison } from '../../../server/features/comparison/comparison.service';
import type { SignedUp, TestApp } from '../../support/app';
import { startTestApp } from '../../support/app';
import {
  addCandidateAt,
  addComparedSearch,
  addInterviewerTo,
  oweScorecard,
  type ComparedSearch,
} from '../../support/builders/compared-search';
import type { Page } from '../../support/page';
import { ask, askedOn, give, JONAS, name, openReferees, type AtLink } from './support';

let app: TestApp;
let judith: SignedUp;
let compared: ComparedSearch;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
  compared = await addComparedSearch(app, judith);
});
afterAll(() => app.close());

const home = (candidacyId: string) => `/searches/${compared.searchId}/people/${candidacyId}/references`;
const candidate = (candidacyId: string) => openReferees(app, judith, { searchId: compared.searchId, candidacyId });

/** What the page says, without the note that is shown once. */
const main = (page: Page) => page.$('main').text();

/** A candidate of their own, who has named one referee. */
async function named(values: Parameters<typeof name>[1] = {}) {
  const candidacyId = await addCandidateAt(app, judith, { searchId: compared.searchId, name: 'Ada Lindqvist' });
  const email = `referee${++count}@northgate.example`;
  const at = await candidate(candidacyId);
  await name(at, { email, ...values });
  return { candidacyId, email, at };
}

async function asked(
  values: Parameters<typeof name>[1] = {},
): Promise<{ candidacyId: string; email: string; referee: AtLink; at: AtLink }> {
  const { candidacyId, email, at } = await named(values);
  const referee = await ask(app, judith, { searchId: compared.searchId, candidacyId, email, name: JONAS.name });
  return { candidacyId, email, referee, at };
}

describe('a candidate names referees', () => {
  it('says who may be asked, and the recruiter sees it', async () => {
    const { candidacyId, at } = await named();
    const page = await at.browser.get(at.path);
    expect(page.text).toContain('Saw you lead sales and people.');
    expect(page.text).toContain('Not asked yet.');
    const list = await judith.get(home(candidacyId));
    expect(list.text).toContain('Jonas Weber');
    expect(list.text).toContain('May be asked');
    expect((await judith.get(`/searches/${compared.searchId}/people/${candidacyId}`)).$(`a[href="${home(candidacyId)}"]`)).toHaveLength(1);
  });

  it('keeps a current employer out of it until the candidate agrees', async () => {
    const { candidacyId, at, email } = await named({ contact: 'later' });
    const list = await judith.get(home(candidacyId));
    expect(list.text).toContain('Not to be written to yet');
    expect(list.$('a[aria-label^="Ask"]')).toHaveLength(0);
    const page = await at.browser.get(at.path);
    const refereeId = /referees\/([^/]+)\/consent/.exec(page.html)?.[1];
    expect((await judith.get(`${home(candidacyId)}/${refereeId}/request`)).status).toBe(409);
    await at.browser.submit(page, { button: 'You may write to them now' });
    await ask(app, judith, { searchId: compared.searchId, candidacyId, email, name: JONAS.name });
    expect((await at.browser.get(at.path)).text).toContain('Asked on');
  });

  it('says what is wrong, links to it and keeps what was typed', async () => {
    const at = await candidate(await addCandidateAt(app, judith, { searchId: compared.searchId, name: 'Ada', email: 'ada@own.example' }));
    const page = await name(at, { email: 'no address', relationship: '', saw: ['marketing'] });
    expect(page.status).toBe(422);
    const links = page
      .$('[data-error-summary] a')
      .toArray()
      .map((link) => page.$(link).attr('href'));
    expect(links).toEqual(['#email', '#relationship']);
    expect(page.$('[name=name]').val()).toBe('Jonas Weber');
    expect(page.$('[name=saw][value=marketing]').is(':checked')).toBe(true);
    expect((await name(at, { email: 'ADA@own.example' })).text).toContain('This is your own address');
    await name(at);
    expect((await name(at, { email: 'JONAS@northgate.example' })).text).toContain('You have named somebody with this address already');
  });

  it('takes a name back, and the link stops working at once', async () => {
    const { candidacyId, at, referee } = await asked();
    await at.browser.submit(await at.browser.get(at.path), { button: 'Take this name back' });
    expect((await at.browser.get(at.path)).text).toContain('You have named nobody yet.');
    expect((await referee.browser.get(referee.path)).status).toBe(404);
    expect((await judith.get(home(candidacyId))).$('#referees').closest('section').text()).not.toContain('Jonas Weber');
  });

  it('cannot touch the referees of somebody else', async () => {
    const { at } = await named({ contact: 'later' });
    const refereeId = /referees\/([^/]+)\/consent/.exec((await at.browser.get(at.path)).html)?.[1] ?? '';
    const other = await candidate(compared.claire);
    const csrf = (await other.browser.get(other.path)).$('[name=_csrf]').first().val();
    for (const what of ['consent', 'withdrawal']) {
      expect((await other.browser.post(`${other.path}/${refereeId}/${what}`, { _csrf: String(csrf) })).status).toBe(404);
    }
    expect((await at.browser.get(at.path)).text).toContain('Jonas Weber');
  });
});

describe('a recruiter asks a referee', () => {
  it('shows the letter word for word before it is sent', async () => {
    const { candidacyId, email } = await named();
    const href = (await judith.get(home(candidacyId))).$('a[aria-label="Ask: Jonas Weber"]').attr('href') ?? '';
    const page = await judith.get(href);
    await judith.submit(page, { button: 'Send the letter' }, { note: 'We met in May.' });
    const mail = (await app.mails()).filter(({ to }) => to === email).at(-1);
    const paragraphs = page
      .$('.confirm__letter p')
      .toArray()
      .map((one) => page.$(one).text());
    for (const paragraph of paragraphs.filter((text) => !text.startsWith('['))) expect(mail?.text).toContain(paragraph);
    expect(mail?.text).toContain('We met in May.');
    expect(mail?.subject).toBe('A reference for Ada Lindqvist');
  });

  it('is nothing to another firm', async () => {
    const { candidacyId } = await named();
    const href = (await judith.get(home(candidacyId))).$('a[aria-label="Ask: Jonas Weber"]').attr('href') ?? '';
    const stranger = await app.signUpFirm({ firm: 'Other Firm' });
    for (const path of [home(candidacyId), href]) expect((await stranger.get(path)).status).toBe(404);
  });
});

describe('a referee', () => {
  it('is told who reads it and asked about six to eight competencies, those seen among them', async () => {
    const { referee } = await asked({ saw: ['marketing'] });
    const page = await referee.browser.get(referee.path);
    expect(page.text).toContain('reads neither what you choose nor what you write');
    const ids = askedOn(page);
    expect(ids.length).toBeGreaterThanOrEqual(6);
    expect(ids.length).toBeLessThanOrEqual(8);
    expect(ids.some((id) => id.startsWith('MKT'))).toBe(true);
    expect(page.$(`[name="level-${ids[0]}"]`)).toHaveLength(6);
    expect(page.text).toContain('I could not see this');
  });

  it('saves and goes on later, also by script', async () => {
    const { referee } = await asked();
    const form = await referee.browser.get(referee.path);
    const [id] = askedOn(form);
    const again = await referee.browser.submitAndFollow(form, { button: 'Save for now' }, { [`level-${id}`]: '3', witnessed: ['sales'] });
    expect(again.text).toContain('It is saved.');
    expect(again.$(`[name="level-${id}"]:checked`).val()).toBe('3');
    const body = { _csrf: again.$('[name=_csrf]').first().val(), version: again.$('[name=version]').val(), [`level-${id}`]: '2' };
    const saved = await referee.browser.postJson(`${referee.path}/draft`, body);
    expect(JSON.parse(saved.html)).toMatchObject({ versions: { version: '3' }, progress: { value: 1 } });
    const stale = await referee.browser.submit(again, { button: 'Save for now' }, { [`level-${id}`]: '5' });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('Another window saved something else');
  });

  it('hears what is missing and keeps what was filled in', async () => {
    const { referee } = await asked();
    const form = await referee.browser.get(referee.path);
    const [id] = askedOn(form);
    const page = await referee.browser.submit(
      form,
      { button: 'Send my reference' },
      { [`level-${id}`]: '5', summary: 'Would hire again.' },
    );
    expect(page.status).toBe(422);
    expect(page.$('[data-error-summary] a').first().attr('href')).toBe(`#note-${id}`);
    expect(page.$('[name=summary]').val()).toBe('Would hire again.');
    const links = page
      .$('[data-error-summary] a')
      .toArray()
      .map((link) => page.$(link).attr('href') ?? '');
    for (const link of links) expect(page.$(link)).toHaveLength(1);
    const rest = Object.fromEntries(askedOn(page).map((one) => [`level-${one}`, 'not_seen']));
    expect((await referee.browser.submit(page, { button: 'Send my reference' }, rest)).status).toBe(303);
  });

  it('sends once; what was sent stays and the firm reads it', async () => {
    const { candidacyId, referee } = await asked();
    const form = await referee.browser.get(referee.path);
    expect((await give(referee, '4', ['sales'])).status).toBe(303);
    expect((await referee.browser.get(referee.path)).text).toContain('Thank you.');
    expect((await referee.browser.submit(form, { button: 'Send my reference' }, { summary: 'Something else' })).status).toBe(409);
    const list = await judith.get(home(candidacyId));
    expect(list.text).toContain('Answered');
    const show = await judith.get(list.$('tbody th a').first().attr('href') ?? '');
    expect(show.text).toContain('Took the forecast apart line by line.');
    expect(show.text).toContain('Saw sales led');
  });

  it('may decline, of which the firm learns and nothing else', async () => {
    const { candidacyId, referee } = await asked();
    await referee.browser.submit(await referee.browser.get(referee.path), { button: 'I would rather not give a reference' });
    expect((await referee.browser.get(referee.path)).text).toContain('You would rather not give a reference');
    const list = await judith.get(home(candidacyId));
    expect(list.text).toContain('Would rather not');
    expect(list.$('a[aria-label^="Ask"]')).toHaveLength(0);
  });

  it('finds an expired link answered by a way to a fresh one', async () => {
    const { email } = await asked();
    const link = (await app.mails()).filter(({ to }) => to === email).at(-1)?.link ?? '';
    app.clock.forwardDays(31);
    expect((await app.visitor().get(link)).status).toBe(410);
  });

  it('is not read by the candidate', async () => {
    const { at, referee } = await asked();
    const before = main(await at.browser.get(at.path));
    await give(referee, '2');
    expect(main(await at.browser.get(at.path))).toBe(before);
  });
});

describe('references as evidence', () => {
  const comparison = async (user = judith.user) => {
    const current = await currentComparison(app.deps, { firmId: judith.user.firmId, user }, compared.searchId);
    if (current.kind !== 'ready') throw new Error(current.kind);
    return current;
  };

  it('reach the comparison and stand beside the panel with their numbers', async () => {
    const at = await candidate(compared.priya);
    await name(at, { email: 'evidence@northgate.example' });
    const referee = await ask(app, judith, {
      searchId: compared.searchId,
      candidacyId: compared.priya,
      email: 'evidence@northgate.example',
      name: JONAS.name,
    });
    const ids = askedOn(await referee.browser.get(referee.path));
    const before = (await comparison()).input.candidates.find(({ candidacyId }) => candidacyId === compared.priya);
    expect(before?.competencies[ids[0]!].reference).toEqual([]);
    await give(referee, '5', ['sales', 'marketing']);
    const { input, result } = await comparison();
    const file = input.candidates.find(({ candidacyId }) => candidacyId === compared.priya);
    expect(ids.map((id) => file?.competencies[id].reference)).toEqual(ids.map(() => [5]));
    expect(file?.witnessed).toContain('sales');
    const priya = result.candidates.find(({ candidacyId }) => candidacyId === compared.priya);
    expect(priya?.competencies.find(({ competencyId }) => competencyId === ids[0])?.references).toBe(1);
    const page = await judith.get(home(compared.priya));
    expect(page.$('#gap').closest('section').find('tbody tr')).toHaveLength(ids.length);
    expect(page.text).toMatch(/5\.0 \(n = 1\)/);
    expect(page.text).toMatch(/4\.3 \(n = 3\)/);
    expect(page.text).toContain('+0.7');
  });

  it('are hidden from a colleague who owes a scorecard, down to whether any came in', async () => {
    const { candidacyId, referee } = await asked();
    const interviewerId = await addInterviewerTo(app, judith, {
      searchId: compared.searchId,
      name: judith.user.name,
      email: judith.user.email,
    });
    await oweScorecard(app, judith, { searchId: compared.searchId, candidacyId, interviewerId, competencyIds: ['SAL-01'] });
    const before = main(await judith.get(home(candidacyId)));
    await give(referee, '5', ['sales']);
    const after = await judith.get(home(candidacyId));
    expect(main(after)).toBe(before);
    expect(after.text).toContain('once your own scorecard for Ada Lindqvist is sent');
    const refereeId = /references\/([^/]+)\/request/.exec(after.html)?.[1] ?? '';
    expect((await judith.get(`${home(candidacyId)}/${refereeId}`)).status).toBe(404);
    const file = (await comparison()).input.candidates.find((one) => one.candidacyId === candidacyId);
    expect(Object.values(file?.competencies ?? {}).flatMap(({ reference }) => reference)).toEqual([]);
    expect(file?.witnessed).toEqual([]);
  });
});
