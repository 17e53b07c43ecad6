import { load } from 'cheerio';
import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';
import { countQueries } from '../../support/count-queries';
import type { Page } from '../../support/page';
import { addCandidate, send } from '../interviews/support';
import { addScorecards, dateLinks } from './support';

let app: TestApp;
let judith: SignedUp;
let searchId: string;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ name: 'Judith Marlowe' });
});
beforeEach(async () => {
  searchId = await addSearch(judith, { title: 'VP Marketing' });
});
afterAll(() => app.close());

const home = () => judith.get(`/searches/${searchId}`);
const steps = (page: Page) =>
  page
    .$('.timeline li')
    .map((_, step) => page.$(step).attr('data-state') ?? 'now')
    .get();
const section = (page: Page, id: string) => words(page, `section[aria-labelledby=${id}]`);
const rail = (page: Page) => words(page, '.rail');

/** The text of a part of the page with a blank between neighbouring elements, as one sees it. */
function words(page: Page, selector: string): string {
  const html = page.$(selector).html() ?? '';
  return load(html.replace(/</g, ' <'))
    .text()
    .replace(/\s+/g, ' ')
    .replace(/ ([.,])/g, '$1')
    .trim();
}

test('a new search shows the whole job ahead and one next action', async () => {
  const page = await home();
  expect(steps(page)).toEqual(['now', ...Array<string>(7).fill('later')]);
  expect(page.$('.timeline li[aria-current=step] h3').text()).toBe('Intake');
  expect(rail(page)).toContain('name who at the client has a part in this search');
  expect(
    page
      .$('.page-head .button:not(.button--quiet)')
      .map((_, link) => page.$(link).text())
      .get(),
  ).toEqual(['Name the stakeholders']);
  expect(page.$('.page-head .button--quiet').attr('href')).toBe(`/searches/${searchId}/edit`);
  expect(section(page, 'stakeholders')).toContain('Begin with the sponsor');
  expect(section(page, 'activity')).toContain('Judith Marlowe opened the search');
  expect(page.$('.need-bar, [aria-labelledby=need]').length).toBe(0);
});

test('answers turn into a need bar, flags and the next step', async () => {
  await addStakeholders(judith, searchId, [HELENA, MARCUS]);
  const asked = await judith.get(`/searches/${searchId}/intake`);
  await judith.submit(asked, { form: 'form[action$="/intake/invitations"]' });
  await dateLinks(app, searchId, 2);
  const waiting = await home();
  expect(rail(waiting)).toContain('Helena Brandt owes answers to the intake. Look after it since Sat 19 Sept, 2 days');
  expect(section(waiting, 'stakeholders')).toContain('Helena Brandt');
  expect(section(waiting, 'stakeholders')).toContain('Asked');
  expect(section(waiting, 'activity')).toContain('Judith Marlowe sent the intake to 2 people');

  await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: fixture('A_outbound_plateau').answers });
  const page = await home();
  expect(page.$('[aria-labelledby=need] svg').length).toBeGreaterThan(0);
  expect(page.$('[aria-labelledby=need] table').length).toBe(1);
  expect(section(page, 'need')).toContain('The answers point to a marketing leader.');
  expect(section(page, 'flags')).toContain('No shared definition of a qualified lead');
  expect(page.$('.page-head .chip--marketing').text()).toBe('Marketing-led');
  expect(section(page, 'steps')).toContain('Intake answered by 1 of 2');
  expect(section(page, 'stakeholders')).toContain('Sent');
  expect(rail(page)).not.toContain('Helena Brandt owes');
});

test('people show as a funnel, with who is in play', async () => {
  await addCandidate(app, judith, { searchId, name: 'Linnea Holm' });
  const page = await home();
  expect(section(page, 'people')).toContain('1 person in all, 1 in play. Nobody has come as far as interviews.');
  expect(page.$('[aria-labelledby=people] svg').length).toBeGreaterThan(0);
  expect(section(page, 'activity')).toContain('Judith Marlowe added Linnea Holm');
});

test('a combined role is warned of wherever the search shows', async () => {
  await addStakeholders(judith, searchId, [HELENA]);
  await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: fixture('A_outbound_plateau').answers });
  await home();
  await app.dataSource.query(
    `INSERT INTO brief_version (firm_id, search_id, diagnosis_id, number, scope, primary_side, content, weights, must_haves, concentration, created_by_name)
     SELECT firm_id, search_id, id, 1, 'combined_flagged', 'sales', '{"combined": {"requestedBy": "George Penrose"}}', '{}', '[]', 30, 'Judith Marlowe'
     FROM diagnosis WHERE search_id = $1 LIMIT 1`,
    [searchId],
  );
  const page = await home();
  expect(page.text).toContain('Combined role. One leader for both functions, sales first');
  expect(page.text).toContain('George Penrose asked for it.');
  expect(page.$('.page-head .chip').text()).toContain('Combined, sales first');
});

describe('for somebody who interviews and has not sent the own scorecard', () => {
  const OTHERS = [
    { name: 'Marcus Oyelaran', email: 'marcus@corvane.example' },
    { name: 'Ingrid Solheim', email: 'ingrid@corvane.example' },
  ];
  const own = () => ({ name: 'Judith Marlowe', email: judith.user.email });

  /** What stands on a page but what is new with each request. */
  const shown = (page: Page) => {
    page.$('[name=_csrf], [name=_once], script, meta').remove();
    return page.$('body').html();
  };

  test('nothing differs whether or not the others have sent theirs', async () => {
    const cards = await addScorecards(app, judith, { searchId, candidate: 'Daniel Okafor', interviewers: [own(), ...OTHERS] });
    const paths = [`/searches/${searchId}`, '/searches', '/searches?sort=state', `/find?q=vp`, '/clients'];
    const clients: { clientId: string }[] = await app.dataSource.query('SELECT client_id AS "clientId" FROM search WHERE id = $1', [
      searchId,
    ]);
    paths.push(`/clients/${clients[0]!.clientId}`);
    const before = await Promise.all(paths.map(async (path) => shown(await judith.get(path))));
    for (const { link, scorecardId } of cards.slice(1)) {
      const opened = await app.openLink(link);
      expect((await send({ ...opened, scorecardId })).status).toBe(303);
    }
    for (const [index, path] of paths.entries()) expect([path, shown(await judith.get(path))]).toEqual([path, before[index]]);

    const page = await home();
    expect(rail(page)).toContain('You owe a scorecard for Daniel Okafor');
    expect(rail(page)).not.toContain('Marcus Oyelaran');
    expect(section(page, 'activity')).not.toContain('sent back a scorecard');
  });

  test('the same pages tell a colleague who owes none, and the rater after sending', async () => {
    const cards = await addScorecards(app, judith, { searchId, candidate: 'Daniel Okafor', interviewers: [own(), ...OTHERS] });
    const [mine, theirs] = cards;
    const sendCard = async (card: { scorecardId: string; link: string }) =>
      send({ ...(await app.openLink(card.link)), scorecardId: card.scorecardId });
    expect((await sendCard(theirs!)).status).toBe(303);
    expect(section(await home(), 'steps')).toContain('You owe a scorecard; the others’ stay hidden from you until then.');
    expect((await sendCard(mine!)).status).toBe(303);
    const after = await home();
    expect(section(after, 'steps')).toContain('2 of 3 scorecards came back.');
    expect(rail(after)).toContain('Ingrid Solheim owes a scorecard for Daniel Okafor');
    expect(section(after, 'activity')).toContain('Marcus Oyelaran sent back a scorecard for Daniel Okafor');
  });
});

test('activity is told in words, and nothing that was rated or why somebody left stands in it', async () => {
  const candidacyId = await addCandidate(app, judith, { searchId, name: 'Mateus Figueira' });
  const page = await judith.get(`/searches/${searchId}/people/${candidacyId}`);
  const left = await judith.submit(page, { form: '#exit-form' }, { kind: 'pay', decidedBy: 'Mateus', exitReason: 'Asks for a fortune' });
  expect(left.status).toBe(303);
  const after = await home();
  expect(section(after, 'activity')).toContain('Judith Marlowe noted that Mateus Figueira left the search');
  expect(after.text).not.toContain('fortune');
});

test('another firm does not find it; nor does an id that is none', async () => {
  const stranger = await app.signUpFirm();
  expect((await stranger.get(`/searches/${searchId}`)).status).toBe(404);
  expect((await judith.get('/searches/not-an-id')).status).toBe(404);
});

test('a hundred people and stakeholders’ worth of happenings cost as many queries as one', async () => {
  const cost = async () => (await countQueries(app, home)).statements.length;
  await addCandidate(app, judith, { searchId, name: 'Person 0' });
  await cost();
  const one = await cost();
  for (let made = 1; made < 10; made += 1) await addCandidate(app, judith, { searchId, name: `Person ${made}` });
  const ten = await cost();
  for (let made = 10; made < 100; made += 1) await addCandidate(app, judith, { searchId, name: `Person ${made}` });
  expect([ten, await cost()]).toEqual([one, one]);
});
