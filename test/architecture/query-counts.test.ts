import { fixture } from '../../server/features/diagnosis/catalogue/fixtures';
import { issueLink } from '../../server/features/links';
import type { LinkPurpose } from '../../server/shared/actor';
import { startTestApp, type SignedUp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { addSignedBrief } from '../support/builders/briefs';
import { addManyCandidates, addManyMails, addManyPeople, addManySearches, addManyStakeholders } from '../support/builders/many';
import { addSearch } from '../support/builders/searches';
import { countQueries } from '../support/count-queries';

const SIZES = [1, 10, 100];
/** The session, who is signed in and the frame of the page are three of them. */
const MOST = 22;
const MOST_OF_A_LIST = 12;
/** These two tell what nine features know of searches, each with a statement or two of its own. */
const MOST_OF_AN_OVERVIEW = 24;

interface World {
  readonly judith: SignedUp;
  readonly searchId: string;
  readonly first: Readonly<Record<'client' | 'person' | 'candidacy' | 'stakeholder' | 'scorecard' | 'interviewer', string>>;
}

let app: TestApp;
const worlds = new Map<number, World>();

beforeAll(async () => {
  app = await startTestApp();
  for (const size of SIZES) worlds.set(size, await worldOf(size));
}, 240_000);
afterAll(() => app.close());

/** A firm that has `size` of everything. */
async function worldOf(size: number): Promise<World> {
  const judith = await app.signUpFirm();
  const { user } = judith;
  await addManyPeople(app.dataSource, user, size);
  await addManySearches(app.dataSource, user, size);
  await addManyMails(app.dataSource, user, size);
  const searchId = await addSearch(judith);
  await addManyStakeholders(app.dataSource, user, { searchId, count: size, answers: fixture('A_outbound_plateau').answers });
  await addSignedBrief(app, user, searchId);
  await addManyCandidates(app.dataSource, user, { searchId, count: size, interviewers: Math.min(Math.max(size, 3), 10) });
  const first = async (sql: string): Promise<string> => {
    const rows: { id: string }[] = await app.dataSource.query(`${sql} ORDER BY created_at, id LIMIT 1`, [searchId]);
    return rows[0]?.id ?? '';
  };
  return {
    judith,
    searchId,
    first: {
      client: await first('SELECT client_id AS id, created_at FROM search WHERE id = $1'),
      person: await first('SELECT person_id AS id, created_at FROM candidacy WHERE search_id = $1'),
      candidacy: await first('SELECT id FROM candidacy WHERE search_id = $1'),
      // Who may sign is asked more than who may not.
      stakeholder: await first(`SELECT id FROM stakeholder WHERE search_id = $1 AND part = 'sponsor'`),
      interviewer: await first('SELECT id FROM interviewer WHERE search_id = $1'),
      scorecard: await first('SELECT id FROM scorecard WHERE search_id = $1'),
    },
  };
}

/** Statements for the second look: the first may compute and store what later ones only read. */
async function statementsOf(browser: Browser, path: string): Promise<readonly string[]> {
  const opened = await browser.get(path);
  expect([path, opened.status]).toEqual([path, 200]);
  const { statements } = await countQueries(app, () => browser.get(path));
  return statements;
}

async function expectTheSameEverywhere(most: number, look: (world: World) => Promise<readonly string[]>): Promise<void> {
  const seen = new Map<number, readonly string[]>();
  for (const [size, world] of worlds) seen.set(size, await look(world));
  const [one = [], , hundred = []] = [...seen.values()];
  expect([...seen].map(([size, { length }]) => [size, length])).toEqual(SIZES.map((size) => [size, one.length]));
  expect(hundred.length).toBeLessThanOrEqual(most);
  expect(hundred.length).toBeGreaterThan(0);
}

describe('a list asks the database as often for a hundred rows as for one', () => {
  it.each(['/people', '/people?q=corvane', '/clients', '/settings', '/settings/outbox'])('%s', (path) =>
    expectTheSameEverywhere(MOST_OF_A_LIST, ({ judith }) => statementsOf(judith, path)),
  );
});

describe('what nine features know of searches is asked as often for a hundred as for one', () => {
  it('the list of searches', () => expectTheSameEverywhere(MOST_OF_AN_OVERVIEW, ({ judith }) => statementsOf(judith, '/searches')));
  it('the home of a search', () =>
    expectTheSameEverywhere(MOST_OF_AN_OVERVIEW, ({ judith, searchId }) => statementsOf(judith, `/searches/${searchId}`)));
});

describe('a page of a search asks as often with a hundred people in it as with one', () => {
  it.each([
    '/edit',
    '/stakeholders',
    '/intake',
    '/diagnosis',
    '/brief',
    '/brief/start',
    '/people',
    '/people?view=list',
    '/people/new?q=corvane',
    '/assessments',
    '/interviews',
    '/interviews/assign',
    '/interviews/send',
    '/thread',
    '/comparison',
  ])('/searches/…%s', (path) =>
    expectTheSameEverywhere(MOST, ({ judith, searchId }) => statementsOf(judith, `/searches/${searchId}${path}`)),
  );

  it('one client, one person, one candidacy, one scorecard', async () => {
    await expectTheSameEverywhere(MOST, ({ judith, first }) => statementsOf(judith, `/clients/${first.client}`));
    await expectTheSameEverywhere(MOST, ({ judith, first }) => statementsOf(judith, `/people/${first.person}`));
    await expectTheSameEverywhere(MOST, ({ judith, first, searchId }) =>
      statementsOf(judith, `/searches/${searchId}/people/${first.candidacy}`),
    );
    await expectTheSameEverywhere(MOST, ({ judith, first, searchId }) =>
      statementsOf(judith, `/searches/${searchId}/people/${first.candidacy}/assessment`),
    );
    await expectTheSameEverywhere(MOST, ({ judith, first, searchId }) =>
      statementsOf(judith, `/searches/${searchId}/people/${first.candidacy}/references`),
    );
    await expectTheSameEverywhere(MOST, ({ judith, first, searchId }) =>
      statementsOf(judith, `/searches/${searchId}/interviews/${first.scorecard}`),
    );
  });
});

describe('a page behind a personal link asks as often in a large search as in a small one', () => {
  it.each<[LinkPurpose, keyof World['first'], readonly string[]]>([
    ['intake', 'stakeholder', ['']],
    ['brief', 'stakeholder', ['']],
    ['assessment', 'candidacy', ['/results', '/referees']],
    ['scorecard', 'scorecard', ['']],
  ])('%s', async (purpose, subject, paths) => {
    const opened = new Map<World, Awaited<ReturnType<TestApp['openLink']>>>();
    for (const world of worlds.values()) opened.set(world, await app.openLink(await linkFor(world, purpose, world.first[subject])));
    for (const path of paths) {
      await expectTheSameEverywhere(MOST, (world) => {
        const at = opened.get(world);
        if (!at) throw new Error('The link was not opened');
        return statementsOf(at.browser, `${at.path}${path}`);
      });
    }
  });
});

test('looking again writes nothing, not even that the session is alive, and asks for the user once', async () => {
  const [world] = worlds.values();
  const statements = await statementsOf(world!.judith, '/people');
  expect(statements.filter((sql) => !/^\s*SELECT/i.test(sql))).toEqual([]);
  expect(statements.filter((sql) => sql.includes('firm_user u'))).toHaveLength(1);
});

test('files of the look ask nothing', async () => {
  const visitor = app.visitor();
  const css = (await visitor.get('/sign-in')).$('link[rel=stylesheet]').attr('href') ?? '';
  expect((await countQueries(app, () => visitor.get(css))).statements).toEqual([]);
});

async function linkFor({ judith, searchId }: World, purpose: LinkPurpose, subjectId: string): Promise<string> {
  const letter = { name: 'Somebody', email: `${subjectId}@example.com`, message: { subject: 'Your page', text: [] } };
  const { url } = await app.deps.database.transaction((tx) =>
    issueLink(tx, app.deps, { actor: judith.user, searchId, purpose, subjectId, ...letter }),
  );
  return new URL(url).pathname;
}
