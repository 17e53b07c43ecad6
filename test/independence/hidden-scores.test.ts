import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { SignedUp, TestApp } from '../support/app';
import { startTestApp } from '../support/app';
import { registeredRoutes, type RegisteredRoute } from '../support/routes';
import { addHiddenSearch, decideInHiding, submitHiddenScores, type HiddenSearch, type LinkOpened } from './hidden-search';
import { addressesOf, partsOf, walk, type Answers, type Values } from './walk';

/** What the search has none of: nothing about it can tell of a rating. */
const LOGO = path.join(__dirname, '../../server/features/firm/fixtures/mark.png');
const NOT_IN_THIS_SEARCH = ['batchId', 'sessionId', 'requestId'];

let app: TestApp;
let judith: SignedUp;
let search: HiddenSearch;
let routes: RegisteredRoute[];
let values: Values;
let before: Answers;
let after: Answers;
let linksBefore: Map<LinkOpened, Answers>;
let linksAfter: Map<LinkOpened, Answers>;
let mailsBefore: number;

beforeAll(async () => {
  app = await startTestApp();
  routes = registeredRoutes(app.express);
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe', email: 'judith@marlowe-penn.example' });
  search = await addHiddenSearch(app, judith);
  await keepTemplateAndLogo();
  await keepWordingAndQuestion();
  values = await valuesOf(search);
  // The building left a message for the next page.
  await judith.get('/settings');
  mailsBefore = (await app.mails()).length;
  before = await walkAsJudith();
  linksBefore = await walkLinks();
  await submitHiddenScores(app, search);
  await decideInHiding(app, judith.user, search);
  after = await walkAsJudith();
  linksAfter = await walkLinks();
}, 600_000);
afterAll(() => app.close());

async function keepTemplateAndLogo(): Promise<void> {
  const template = await judith.get('/templates/briefs/new?role=sales');
  await judith.submit(template, { form: '#template-form' }, { name: 'Growth' });
  const letterhead = await judith.get('/settings/letterhead');
  await judith.submit(letterhead, { form: '#logo-form' }, {}, { field: 'logo', name: 'mark.png', content: readFileSync(LOGO) });
}

async function keepWordingAndQuestion(): Promise<void> {
  const begun = await judith.submit(await judith.get('/templates'), { form: '#start-wording' }, { name: 'Plain words' });
  await judith.submitAndFollow(await judith.get(begun.location ?? ''), { button: 'Make version 1' });
  const [client] = await ids('client');
  const questions = await judith.get(`/clients/${client}/questions`);
  await judith.submit(questions, { form: '#add-question' }, { prompt: 'Where is the office?', kind: 'line' });
}

function walkAsJudith(): Promise<Answers> {
  const home = `/searches/${search.searchId}`;
  const cards = [...search.others.map(({ id }) => id), ...search.own.values()].map((id) => `scorecard=${id}`).join('&');
  const people = [search.priya, search.daniel, search.claire].map((id) => `candidacy=${id}`).join('&');
  const also = ['/find?q=Priya', '/find?q=Omar', `${home}/interviews/send?${cards}`, `${home}/comparison?${people}`];
  return walk(judith, { routes, rules: ['firm', 'admin', 'public'], values, also });
}

async function walkLinks(): Promise<Map<LinkOpened, Answers>> {
  const walked = new Map<LinkOpened, Answers>();
  for (const opened of search.links) {
    const own = { ...values, linkId: [opened.linkId], token: [opened.link.replace('/l/', '')] };
    walked.set(opened, await walk(opened.browser, { routes, rules: [`link:${opened.purpose}`, 'public'], values: own }));
  }
  return walked;
}

const ids = async (table: string): Promise<string[]> => {
  const rows: { id: string }[] = await app.dataSource.query(`SELECT id FROM ${table} ORDER BY id`);
  return rows.map(({ id }) => id);
};

/** What each part of an address can be, in the search that is looked at. */
async function valuesOf({ searchId }: HiddenSearch): Promise<Values> {
  return {
    searchId: [searchId],
    candidacyId: await ids('candidacy'),
    personId: await ids('person'),
    clientId: await ids('client'),
    stakeholderId: await ids('stakeholder'),
    responseId: await ids('intake_response'),
    scorecardId: await ids('scorecard'),
    mailId: await ids('mail'),
    refereeId: await ids('referee'),
    logoId: await ids('firm_logo'),
    templateId: await ids('brief_template'),
    wordingId: await ids('instrument_wording'),
    questionId: await ids('client_question'),
    itemId: ['I01', 'I05'],
    role: ['sales', 'combined-marketing'],
    number: ['1'],
    day: ['30'],
    flagId: ['RF-01'],
    step: ['1', '2'],
    round: ['1'],
    part: ['experience', 'situations'],
    competencyId: ['SAL-01', 'LDR-01'],
    token: ['none'],
  };
}

/** The addresses that answered otherwise with hidden scores than without, with the first line that differs. */
function differences(one: Answers, other: Answers): { address: string; without: string | undefined; with: string | undefined }[] {
  expect(Object.keys(other).sort()).toEqual(Object.keys(one).sort());
  return Object.keys(one)
    .filter((address) => one[address] !== other[address])
    .map((address) => {
      const [left, right] = [one[address]!.split('\n'), other[address]!.split('\n')];
      const at = left.findIndex((line, index) => line !== right[index]);
      return { address, without: left[at]?.slice(0, 400), with: right[at]?.slice(0, 400) };
    });
}

describe('with hidden scores in the database every page answers as without them', () => {
  it('for a colleague of the firm who still owes a scorecard', () => {
    expect(Object.keys(before).length).toBeGreaterThan(100);
    expect(differences(before, after)).toEqual([]);
  });

  it.each(['scorecard', 'intake', 'brief', 'charter', 'shortlist', 'assessment', 'referees', 'reference', 'check_in'])(
    'for whoever holds a personal link: %s',
    (purpose) => {
      const held = search.links.filter((link) => link.purpose === purpose);
      expect(held.length).toBeGreaterThan(0);
      for (const link of held) {
        expect(Object.keys(linksBefore.get(link)!).length).toBeGreaterThan(0);
        expect(differences(linksBefore.get(link)!, linksAfter.get(link)!)).toEqual([]);
      }
    },
  );

  it('and no letter tells of them', async () => {
    expect(await app.mails()).toHaveLength(mailsBefore);
  });
});

describe('what was walked', () => {
  it('is every page there is, for one of the people above', () => {
    const rules = new Set(['firm', 'admin', 'public', 'anybody', ...search.links.map(({ purpose }) => `link:${purpose}`)]);
    const unwalked = routes.filter(
      ({ method, rules: own }) => method === 'get' && !own.some((rule) => rule !== undefined && rules.has(rule)),
    );
    expect(unwalked).toEqual([]);
  });

  it('has something of its kind for every part of an address', () => {
    const parts = new Set(routes.filter(({ method }) => method === 'get').flatMap((route) => partsOf(route.path)));
    const unknown = [...parts].filter((part) => !values[part]?.length && !['linkId', ...NOT_IN_THIS_SEARCH].includes(part));
    // A page about something new: make one in hidden-search.ts and give its ids in valuesOf.
    expect(unknown).toEqual([]);
  });

  it('really shows something: the pages answer, and most of them with a page', () => {
    const answered = Object.values(before).filter((answer) => answer.startsWith('200'));
    expect(answered.length).toBeGreaterThan(60);
    for (const path of ['/searches/:searchId/comparison', '/searches/:searchId/interviews', '/searches/:searchId/people/:candidacyId']) {
      for (const address of addressesOf(path, { searchId: [search.searchId], candidacyId: [search.priya, search.daniel] })) {
        expect(before[address]).toMatch(/^200/);
      }
    }
  });
});
