import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import { issueLink } from '../../../server/features/links';
import { advanceCandidacy } from '../../../server/features/people';
import type { LinkPurpose } from '../../../server/shared/actor';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import type { Browser } from '../../support/browser';
import { addSignedBrief } from '../../support/builders/briefs';
import { addCharterToSign } from '../../support/builders/charters';
import { addManyCandidates, addManyStakeholders } from '../../support/builders/many';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';
import { ask as askReferee, JONAS, name as nameReferee, openReferees } from '../references/support';
import { freeze, release } from '../shortlists/support';
import { findForms, kindOf, type FoundField, type FoundForm } from '../../support/forms';
import type { Page } from '../../support/page';

const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

/** How a field may arrive, as it stands in the body: none of it is what the form asked for. */
const NONSENSE: Readonly<Record<string, (name: string) => string>> = {
  'nothing at all': () => '',
  blanks: (name) => `${name}=+++`,
  twice: (name) => `${name}=One&${name}=Two`,
  'as a list': (name) => `${name}[]=One&${name}[]=Two`,
  nested: (name) => `${name}[a][b]=1&${name}[__proto__][admin]=yes&__proto__[admin]=yes&constructor[prototype][admin]=yes`,
  'bytes that are no text': (name) => `${name}=%ff%fe%c3%28`,
  'broken escapes': (name) => `${name}=%E0%A4%A%&${name}=%zz`,
  'half a character': (name) => `${name}=x%ED%A0%80y`,
  'a NUL': (name) => `${name}=a%00b`,
  markup: (name) => `${name}=${encodeURIComponent('"><script>alert(1)</script><img src=x onerror=alert(1)>')}`,
  'a formula': (name) => `${name}=${encodeURIComponent("=cmd|' /C calc'!A0")}`,
  'a template': (name) => `${name}=${encodeURIComponent('{{constructor.constructor "return process"}}{{{x}}}')}`,
  SQL: (name) => `${name}=${encodeURIComponent("x'); DROP TABLE firm; --")}`,
  'a number below everything': (name) => `${name}=-1`,
  'a number beyond everything': (name) => `${name}=1e309`,
  'more than an int holds': (name) => `${name}=99999999999`,
  'a name of an object': (name) => `${name}=__proto__`,
  'another name of an object': (name) => `${name}=constructor`,
  'an id of nothing': (name) => `${name}=${UNKNOWN_ID}`,
  'an id in brackets': (name) => `${name}=[${UNKNOWN_ID}]`,
  'a day that is none': (name) => `${name}=9999-99-99`,
  'a day that its month lacks': (name) => `${name}=2026-02-31`,
  'a day too far away': (name) => `${name}=275760-09-13`,
  JSON: (name) => `${name}=${encodeURIComponent('{"a":[1]}')}`,
};
/** Those that look most like something, for one field among sensible ones. */
const ALONE = [
  'as a list',
  'a NUL',
  'half a character',
  'more than an int holds',
  'an id of nothing',
  'a day that its month lacks',
  'a day too far away',
];

/** Of a form behind a link only the first two: its answers are checked one by one anyway. */
const MOST_FIELDS = { firm: 6, outside: 2 };

let app: TestApp;
let judith: SignedUp;
/** A search in which everything has been done and a new version of the brief begun. */
let finished: string;
/** A search whose stakeholders disagree. */
let divided: string;
/** A file of people that was read and not yet taken in. */
let batch: string;
/** A search in which everybody outside is still at work. */
let open: string;
/** Searches with a shortlist at the client, a referee who was asked, and a check-in sent: one for the firm, one for those outside. */
let late: string;
let lateOutside: string;

beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
  finished = await addWholeSearch('VP Sales');
  const brief = await judith.get(`/searches/${finished}/brief`);
  await judith.post(`/searches/${finished}/brief/versions`, { _csrf: String(brief.$('[name=_csrf]').first().val()) });
  await agreeOnCharter(finished);
  await addCharterToSign(app, judith, finished);
  await app.dataSource.query(`UPDATE assessment SET adjustment_state = 'requested', adjustment_text = 'More time' WHERE search_id = $1`, [
    finished,
  ]);
  open = await addWholeSearch('CMO');
  await addCharterToSign(app, judith, open);
  for (const reopen of [
    'UPDATE intake_response SET submitted_at = NULL WHERE search_id = $1',
    `UPDATE brief_version SET state = 'awaiting_signature', signed_at = NULL, signed_by = NULL, signed_name = NULL WHERE search_id = $1`,
    'UPDATE assessment SET submitted_at = NULL WHERE search_id = $1',
    'UPDATE scorecard SET submitted_at = NULL WHERE search_id = $1',
  ])
    await app.dataSource.query(reopen, [open]);
  divided = await addSearch(judith, { title: 'CRO' });
  await addStakeholders(judith, divided, [HELENA, MARCUS]);
  await addSubmittedResponse(app, judith, { searchId: divided, email: HELENA.email, answers: fixture('A_outbound_plateau').answers });
  await addSubmittedResponse(app, judith, { searchId: divided, email: MARCUS.email, answers: fixture('B_full_pipe_leaky_close').answers });
  [late, lateOutside] = [await addLateSearch(), await addLateSearch()];
  batch = await beginImport();
}, 120_000);
afterAll(() => app.close());

/** Every clause agreed, so that the pages that gather signatures are open. */
async function agreeOnCharter(searchId: string): Promise<void> {
  const page = await judith.get(`/searches/${searchId}/charter`);
  const agreed = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((id) => [`status_${id}`, 'agreed']);
  await judith.submitAndFollow(page, { button: 'Save the charter' }, Object.fromEntries(agreed) as Record<string, string>);
}

async function addLateSearch(): Promise<string> {
  const searchId = await addWholeSearch('Head of Sales');
  const rows: { id: string }[] = await app.dataSource.query('SELECT id FROM candidacy WHERE search_id = $1 ORDER BY id', [searchId]);
  const [first = '', second = '', third = ''] = rows.map(({ id }) => id);
  await app.dataSource.query(`UPDATE search SET state = 'open' WHERE id = $1`, [searchId]);
  await freeze(judith, searchId, { [first]: 'Rebuilt the pipeline reviews.', [second]: 'Calm with a board.' });
  await release(judith, { searchId, number: 1, name: 'Stakeholder 1' });
  await nameReferee(await openReferees(app, judith, { searchId, candidacyId: first }));
  await askReferee(app, judith, { searchId, candidacyId: first, email: JONAS.email, name: JONAS.name });
  const move = { candidacyId: third, to: 'placed', reason: 'Has signed', now: app.clock.now() } as const;
  await app.deps.database.transaction((tx) => advanceCandidacy(tx, judith.user, move));
  const placement = `/searches/${searchId}/people/${third}/placement`;
  await judith.submitAndFollow(await judith.get(placement), { button: 'Record the placement' }, { startDate: '2026-08-20' });
  await judith.submitAndFollow(await judith.get(`${placement}/check-ins/30`), { button: 'Send it to Stakeholder 1' });
  return searchId;
}

async function beginImport(): Promise<string> {
  const page = await judith.get(`/searches/${finished}/people/import`);
  const answer = await judith.submit(page, { form: 'form:has([name=text])' }, { text: 'Name,Email\nAda Byron,ada@example.com' });
  return answer.location ?? '';
}

async function addWholeSearch(title: string): Promise<string> {
  const { dataSource } = app;
  const searchId = await addSearch(judith, { title });
  await addManyStakeholders(dataSource, judith.user, { searchId, count: 2, answers: fixture('A_outbound_plateau').answers });
  await addSignedBrief(app, judith.user, searchId);
  await addManyCandidates(dataSource, judith.user, { searchId, count: 3 });
  return searchId;
}

describe('every form of the firm answers nonsense with a sentence', () => {
  it('where everything is nonsense at once', async () => {
    const forms = await formsOfTheFirm();
    for (const form of forms) await postNonsense(judith, form);
  }, 600_000);

  it('where one field is nonsense and the rest is sensible', async () => {
    for (const form of await formsOfTheFirm()) await postOneByOne(judith, form, MOST_FIELDS.firm);
  }, 600_000);
});

test('the forms of the front door answer nonsense with a sentence', async () => {
  const visitor = app.visitor();
  const forms = await findForms(visitor, { from: ['/sign-in', '/sign-up'], most: 10, leaveOut: /^\/l\// });
  expect(forms.map((form) => form.action)).toEqual(expect.arrayContaining(['/sign-in', '/sign-up', '/theme']));
  for (const form of forms) await postNonsense(visitor, form);
}, 600_000);

describe.each<[LinkPurpose, string]>([
  ['intake', 'SELECT id FROM stakeholder WHERE search_id = $1 LIMIT 1'],
  ['brief', `SELECT id FROM stakeholder WHERE search_id = $1 AND part = 'sponsor'`],
  ['charter', `SELECT id FROM charter_signer WHERE search_id = $1`],
  ['assessment', 'SELECT id FROM candidacy WHERE search_id = $1 LIMIT 1'],
  ['scorecard', 'SELECT id FROM scorecard WHERE search_id = $1 LIMIT 1'],
  ['shortlist', 'SELECT r.stakeholder_id AS id FROM shortlist_release r JOIN shortlist s ON s.id = r.shortlist_id WHERE s.search_id = $1'],
  ['reference', 'SELECT id FROM referee WHERE search_id = $1'],
  ['check_in', 'SELECT c.id FROM check_in c JOIN placement p ON p.id = c.placement_id WHERE p.search_id = $1'],
  ['referees', 'SELECT candidacy_id AS id FROM referee WHERE search_id = $1'],
])('every form behind a personal link (%s)', (purpose, subject) => {
  it('answers nonsense with a sentence', async () => {
    const at = await openFresh(purpose, subject);
    const forms = endingsLast(await findForms(at.browser, { from: [at.path], most: 40, leaveOut: /sign-|^\/l\/|theme/ }));
    stored = await fingerprint();
    expect(forms.length).toBeGreaterThan(0);
    for (const form of forms) await postNonsense(at.browser, form);
    for (const form of forms) await postOneByOne(at.browser, form, MOST_FIELDS.outside);
  }, 600_000);
});

async function formsOfTheFirm(): Promise<FoundForm[]> {
  const [candidacy]: { id: string }[] = await app.dataSource.query('SELECT id FROM candidacy WHERE search_id = $1 LIMIT 1', [finished]);
  const begun = ['edit', 'weights', 'publication', 'overrides/RF-02', 'combined/new', 'combined', 'start'].map((page) => `brief/${page}`);
  const charter = ['charter', 'charter/signers', 'charter/signature'];
  const inFinished = ['', ...begun, ...charter, 'brief', 'intake', 'interviews/send', 'shortlist', `people/${candidacy?.id}/assessment`];
  const from = [
    ...inFinished.map((page) => `/searches/${finished}/${page}`),
    `/searches/${finished}/assessments/new?candidacy=${candidacy?.id}`,
    `/searches/${open}/interviews/send`,
    `/searches/${late}/shortlists/1`,
    `/searches/${late}/people`,
    '/placements',
    `/searches/${divided}/diagnosis`,
    `/searches/${divided}/intake`,
    `/searches/${divided}/people/new?q=Candidate`,
    batch,
    '/searches',
    '/people',
    '/clients',
    '/settings',
    '/settings/letterhead',
    '/templates/briefs/new?role=sales',
  ];
  const forms = await findForms(judith, { from, most: 160, leaveOut: /sign-out|^\/p\/|^\/l\/|theme/ });
  expect(forms.length).toBeGreaterThan(25);
  stored = await fingerprint();
  return endingsLast(forms);
}

const ENDINGS =
  /\/(submission|revocation|sending|signers|signature|refusal|state|exit|closure|publication|scorecard|reference|check_in|withdrawal)$/;

/** What ends something would close the other forms. */
function endingsLast(forms: readonly FoundForm[]): FoundForm[] {
  return [...forms.filter(({ action }) => !ENDINGS.test(action)), ...forms.filter(({ action }) => ENDINGS.test(action))];
}

async function postNonsense(browser: Browser, form: FoundForm): Promise<void> {
  const names = form.fields.map(({ name }) => encodeURIComponent(name));
  for (const [kind, write] of Object.entries(NONSENSE)) {
    await expectASentence(browser, form, { kind, body: names.map(write).join('&') });
  }
  const [longest = ''] = form.fields.filter(({ isHidden }) => !isHidden).map(({ name }) => encodeURIComponent(name));
  await expectASentence(browser, form, { kind: 'a megabyte', body: `${longest}=${'x'.repeat(1_000_000)}` });
}

async function postOneByOne(browser: Browser, form: FoundForm, mostFields: number): Promise<void> {
  const pair = ({ name, sensible }: FoundField): string => `${encodeURIComponent(name)}=${encodeURIComponent(sensible)}`;
  for (const field of form.fields.slice(0, mostFields)) {
    const rest = form.fields.filter((other) => other !== field).map(pair);
    for (const kind of ALONE) {
      const nonsense = NONSENSE[kind]?.(encodeURIComponent(field.name)) ?? '';
      await expectASentence(browser, form, { kind: `${kind} in ${field.name}`, body: [...rest, nonsense].join('&') });
    }
  }
}

let stored = '';

/** Answered and not broken; and when it was refused, nothing of it was kept. */
async function expectASentence(browser: Browser, form: FoundForm, { kind, body }: { kind: string; body: string }): Promise<void> {
  const where = `${kindOf(form.action)} with ${kind}`;
  const answer = await browser.postRaw(form.action, `_csrf=${form.csrf}&${body}`);
  const after = await fingerprint();
  if (answer.status >= 400) expectRefusal(answer, where);
  if (answer.status >= 400 && answer.status !== 409 && !savesWhatIsGood(form)) expect([where, after]).toEqual([where, stored]);
  stored = after;
  if (answer.location !== null)
    expect([where, answer.location, (await browser.get(answer.location)).status >= 500]).toEqual([where, answer.location, false]);
}

function expectRefusal(answer: Page, where: string): void {
  expect([where, answer.status < 500 && answer.status]).toEqual([where, answer.status]);
  if (String(answer.headers['content-type']).includes('json')) {
    const said = JSON.parse(answer.html) as Record<string, unknown>;
    return expect([where, Object.values(said).some((value) => typeof value === 'string' && value !== '')]).toEqual([where, true]);
  }
  expect([where, answer.$('h1').length]).toEqual([where, 1]);
  expect([where, answer.text]).not.toEqual([
    where,
    expect.stringMatching(/\[object Object\]|undefined|NaN|\bnull\b|TypeError|QueryFailed| at .*\.(ts|js):\d/),
  ]);
}

const SAVES_WHAT_IS_GOOD = /\/(intake\/(sections|answers)|assessment\/(experience|situations)|scorecard|reference$|reference\/draft)/;

/** Answers are saved one by one: what is good of a page is kept whatever is wrong with the rest of it. */
function savesWhatIsGood({ action }: FoundForm): boolean {
  return SAVES_WHAT_IS_GOOD.test(action);
}

const NOT_OF_THE_FIRM = ['session', 'rate_limit', 'form_submission', 'audit_event', 'migrations'];
let tables: string[] = [];

/** Changes whenever a row of the firm's is added, changed or removed. */
async function fingerprint(): Promise<string> {
  if (tables.length === 0) {
    const rows: { name: string }[] = await app.dataSource.query(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND NOT table_name = ANY($1) ORDER BY 1`,
      [NOT_OF_THE_FIRM],
    );
    tables = rows.map(({ name }) => name);
  }
  const parts = tables.map((name) => `SELECT '${name}' AS name, count(*) AS rows, max(xmin::text::bigint) AS last FROM "${name}"`);
  const state: { name: string; rows: string; last: string }[] = await app.dataSource.query(parts.join(' UNION ALL '));
  return state.map(({ name, rows, last }) => `${name} ${rows} ${last}`).join(', ');
}

const LATE: readonly LinkPurpose[] = ['shortlist', 'referees', 'reference', 'check_in'];

async function openFresh(purpose: LinkPurpose, subject: string): Promise<{ browser: Browser; path: string }> {
  const searchId = LATE.includes(purpose) ? lateOutside : open;
  const [row]: { id: string }[] = await app.dataSource.query(subject, [searchId]);
  const letter = { name: 'Somebody', email: 'somebody@example.com', message: { subject: 'Your page', text: [] } };
  const { url } = await app.deps.database.transaction((tx) =>
    issueLink(tx, app.deps, { actor: judith.user, searchId, purpose, subjectId: row?.id ?? '', ...letter }),
  );
  return app.openLink(new URL(url).pathname);
}
