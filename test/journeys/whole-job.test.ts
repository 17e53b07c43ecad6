import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { competencyIds } from '../../server/features/competencies';
import { fixture } from '../../server/features/diagnosis/catalogue/fixtures';
import { redFlagById } from '../../server/features/diagnosis/catalogue/red-flags';
import { startTestApp, type SignedUp, type TestApp } from '../support/app';
import { addSearch, addStakeholders, HELENA, idFrom, MARCUS } from '../support/builders/searches';
import type { FormValues, Page } from '../support/page';
import { freeze, release } from '../routes/shortlists/support';
import { fillAssessment } from './support/assessment';
import { expectedComparison, expectedOrder, type Compared } from './support/expected';
import { answerIntake } from './support/intake';
import { mailedTo } from './support/mail';
import type { Person } from './support/numbers';
import { openScorecards, rate } from './support/scorecard';

const CONNECTIONS = readFileSync(path.join(__dirname, '../../server/features/people/fixtures/linkedin-connections.csv'), 'utf8');
const TWO_MORE = `Priya,Raghunathan,https://www.linkedin.com/in/priya-r-example,priya@raghunathan.example,Brightwell Example,VP Sales,20 Nov 2025
Nadia,Vance,https://www.linkedin.com/in/nadia-v-example,,Corran Example,Director of Marketing,12 Nov 2025
`;
const NAMES: Readonly<Record<Person, string>> = { tobias: 'Tobias Lindqvist Ferrer', priya: 'Priya Raghunathan' };
const ADDRESSES: Readonly<Record<Person, string>> = { tobias: 'tobias@lindqvist.example', priya: 'priya@raghunathan.example' };
const INTERVIEWERS = [
  { name: 'Ines Duarte', email: 'ines@corvane.example', function: 'marketing' },
  { name: 'Omar Haddad', email: 'omar@corvane.example', function: 'sales' },
  { name: 'Ruth Adler', email: 'ruth@corvane.example', function: 'other' },
] as const;

const COMPANY: FormValues = {
  'C01-amount': '18,500,000',
  'C01-currency': 'EUR',
  'C02-last': '2',
  'C02-before': '9.5',
  C03: 'scaling',
  C04: '25000_100000',
  C05: '3_9_months',
  C07: 'Regional banks and insurers',
  'C08-sellers': '14',
  'C08-marketers': '1',
  'C12-count': '1',
  'C12-why': 'Moved on',
};

const CONFLICT = redFlagById('RF-19');

const PEOPLE: readonly Person[] = ['tobias', 'priya'];

/** From an empty database to a shortlist, only through pages, each step on what the step before has left. */
describe('one search from kickoff to ranked shortlist', () => {
  let app: TestApp;
  let judith: SignedUp;
  let home: string;
  let searchId: string;
  let agreed: Pick<Compared, 'weights' | 'mustHaves'>;
  let candidacies: Record<Person, string>;
  let compared: Compared;
  const interviewerIds: string[] = [];
  const open = (page: string) => judith.get(`${home}${page}`);
  const signedVersion = async (): Promise<Pick<Compared, 'briefVersionId' | 'concentration'>> => {
    const [row]: { id: string; concentration: number }[] = await app.dataSource.query('SELECT id, concentration FROM brief_version');
    return { briefVersionId: row?.id ?? '', concentration: row?.concentration ?? 0 };
  };

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('begins with a firm, a client, a search and two stakeholders', async () => {
    expect(await app.dataSource.query('SELECT 1 FROM firm')).toEqual([]);
    judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
    searchId = await addSearch(judith, { title: 'Head of Marketing', client: 'Corvane Systems' });
    home = `/searches/${searchId}`;
    await addStakeholders(judith, searchId, [HELENA, MARCUS]);
    const sent = await judith.submitAndFollow(await open('/intake'), { button: 'Send the intake to 2 people' });
    expect(sent.text).toContain('on its way to 2 people');
    expect((await open('/diagnosis')).text).toContain('No diagnosis yet');
  });

  it('has both answer the intake alone by their links', async () => {
    const helena = await answerIntake(app, HELENA.email, { answers: fixture('A_outbound_plateau').answers, context: COMPANY });
    expect(helena.review.text).toContain('30 of 30');
    expect(helena.thanks.$('h1').text()).toContain('Thank you');
    const marcus = await answerIntake(app, MARCUS.email, { answers: fixture('B_full_pipe_leaky_close').answers, context: {} });
    expect(marcus.thanks.$('h1').text()).toContain('Thank you');
  });

  it('shows that they disagree, and no brief can be made of that', async () => {
    const diagnosis = await open('/diagnosis');
    expect(diagnosis.text).toContain('Publishing is blocked');
    expect(diagnosis.$(`li:contains("${CONFLICT.name}")`).text()).toContain('Blocks the brief');
    const brief = await open('/brief');
    expect(brief.$('button:contains("Generate the brief")')).toHaveLength(0);
    const forced = await judith.post(`${home}/brief`, { _csrf: brief.$('[name=_csrf]').first().val(), primarySide: 'marketing' });
    expect(forced.status).toBe(422);
    expect(await app.dataSource.query('SELECT 1 FROM brief_version')).toEqual([]);
  });

  it('goes on when the sponsor has decided and the decision is on record', async () => {
    const diagnosis = await open('/diagnosis');
    const helena = diagnosis.$('select[name=decidedBy] option:contains("Helena Brandt")').attr('value') ?? '';
    const reason = 'Sales closes what it gets. The board agreed on Tuesday that too little comes in.';
    const decision = { kind: 'decision', decidedBy: helena, scope: 'marketing_led', reason };
    const settled = await judith.submitAndFollow(diagnosis, { button: 'Record it' }, decision);
    expect(settled.text).toContain(reason);
    expect(settled.text).toContain('Helena Brandt');
    const brief = await judith.submitAndFollow(await open('/brief'), { button: 'Generate the brief' });
    expect(brief.text).toContain('Version 1');
    agreed = weightsOn(await open('/brief/weights'));
    expect(Object.keys(agreed.weights)).toHaveLength(14);
    expect(Object.keys(agreed.mustHaves).length).toBeGreaterThan(0);
  });

  it('has the brief published and signed by the sponsor through her link', async () => {
    const sent = await judith.submitAndFollow(await open('/brief/publication'), { button: 'Send version 1 for signature' });
    expect(sent.text).toContain('on its way to Helena Brandt');
    const { browser, path: portal } = await app.openLink(await mailedTo(app, HELENA.email));
    const page = await browser.get(portal);
    expect(page.$('.paper h1').text()).toBe('VP Marketing');
    const signed = await browser.submitAndFollow(page, { button: 'Sign version 1' }, { name: 'Helena Brandt' });
    expect(signed.$('button:contains("Sign version 1")')).toHaveLength(0);
    expect((await open('/brief')).text).toContain('Signed');
    expect((await open('/comparison')).text).toContain('Nobody is being assessed yet');
  });

  it('takes in six people from a file and moves two of them on', async () => {
    const file = { field: 'file', name: 'Connections.csv', content: `${CONNECTIONS}${TWO_MORE}` };
    const uploaded = await judith.submit(await open('/people/import'), { form: '#import-form' }, {}, file);
    const preview = await judith.follow(uploaded);
    expect(preview.text).toContain('LinkedIn connections');
    expect(preview.$('#to-add tbody tr')).toHaveLength(6);
    await judith.submitAndFollow(preview, { form: '#confirm-form' });
    const list = await open('/people?view=list');
    expect(list.$('tbody tr')).toHaveLength(6);
    candidacies = { tobias: candidacyOn(list, NAMES.tobias), priya: candidacyOn(list, NAMES.priya) };
    for (const person of PEOPLE) {
      const page = await open(`/people/${candidacies[person]}`);
      await judith.submitAndFollow(page, { form: '#stage-form' }, { to: 'assessment', reason: 'Said yes on the phone' });
    }
  });

  it('has the two fill in the assessment by their links', async () => {
    const chosen = PEOPLE.map((person) => `candidacy=${candidacies[person]}`).join('&');
    const confirm = await open(`/assessments/new?${chosen}`);
    await judith.submitAndFollow(confirm, { button: 'Send 2 assessments' });
    for (const person of PEOPLE) {
      const own = await fillAssessment(app, ADDRESSES[person], person);
      expect(own.text).toContain('Your answers are submitted.');
    }
    const comparison = await open('/comparison');
    expect(comparison.text).toContain('There is no order yet');
  });

  it('has three interviewers rate them, each blind to the others until the own scorecard is sent', async () => {
    for (const { name, email, ...rest } of INTERVIEWERS) {
      const added = await judith.submit(await open('/interviews'), { button: 'Add interviewer' }, { name, email, ...rest });
      expect(added.status).toBe(303);
    }
    for (const { name } of INTERVIEWERS) {
      const page = await open('/interviews/assign');
      const interviewer = page.$(`select[name=interviewer] option:contains("${name}")`).attr('value') ?? '';
      interviewerIds.push(interviewer);
      const values = { interviewer, candidacy: PEOPLE.map((person) => candidacies[person]), competency: competencyIds };
      expect((await judith.submit(page, { button: 'Assign scorecards' }, values)).status).toBe(303);
    }
    const interviews = await open('/interviews');
    const cards = interviews
      .$('[name=scorecard]')
      .map((_, box) => String(interviews.$(box).val()))
      .get();
    expect(cards).toHaveLength(6);
    const sending = await judith.submit(interviews, { button: 'Send the ticked scorecards' }, { scorecard: cards });
    expect((await judith.submit(sending, { form: 'form.confirm' })).status).toBe(303);

    for (const [index, { name, email }] of INTERVIEWERS.entries()) {
      const opened = await openScorecards(app, email);
      for (const person of PEOPLE) {
        const at = opened.get(NAMES[person]);
        if (!at) throw new Error(`${name} has no scorecard for ${NAMES[person]}`);
        expect(othersOn(at.page, name)).toEqual([]);
        const sent = await rate(at, person, index);
        expect(sent.text).toContain('Your scorecard is sent');
        expect(othersOn(sent, name)).toEqual(INTERVIEWERS.slice(0, index).map((other) => other.name));
      }
    }
  });

  it('shows the order that the pure functions give for the same numbers', async () => {
    const page = await open('/comparison');
    compared = { ...(await signedVersion()), searchId, ...agreed, interviewerIds, candidacies };
    // High confidence, and a conflict that had to be settled.
    expect(compared.concentration).toBe(30);
    const expected = expectedOrder(compared);
    const [first, second] = [...expected.candidates].sort((a, b) => (b.ranks[0] ?? 0) - (a.ranks[0] ?? 0));
    if (!first || !second) throw new Error('Two people were compared');

    const rows = page.$('#rank').closest('section').find('table').first().find('tbody tr');
    const shown = rows.map((_, row) => page.$(row).find('th').text().trim()).get();
    expect(shown).toEqual([first, second].map(({ id }) => nameOf(candidacies, id)));
    expect(page.text).toContain(`${nameOf(candidacies, first.id)} is first in ${percent(first.ranks[0] ?? 0)} of 20,000 draws`);

    const result = await expectedComparison(compared);
    const [run]: { result: typeof result }[] = await app.dataSource.query('SELECT result FROM comparison_run ORDER BY created_at DESC');
    expect(run?.result).toEqual(JSON.parse(JSON.stringify(result)));
    expect(run?.result.order).toMatchObject({ kind: 'ranked', candidates: [{ ranks: first.ranks }, { ranks: second.ranks }] });
    for (const { candidacyId, axes } of result.candidates) {
      const row = page
        .$(`#map`)
        .closest('section')
        .find(`tbody tr:contains("${nameOf(candidacies, candidacyId)}")`)
        .text();
      for (const { level } of Object.values(axes)) expect(row).toContain(level.mean.toFixed(1));
    }
  });

  it('ends in a shortlist that is frozen, released and seen by the sponsor through her link', async () => {
    const notes = {
      [candidacies.tobias]: 'Built two demand engines from nothing.',
      [candidacies.priya]: 'Knows why sales does not call back.',
    };
    const frozen = await freeze(judith, searchId, notes);
    expect((await app.mails()).filter(({ subject }) => subject.includes('shortlist'))).toEqual([]);
    await release(judith, { searchId, number: 1, name: 'Helena Brandt' });
    const { browser, path: portal } = await app.openLink(await mailedTo(app, HELENA.email));
    const seen = await browser.get(portal);
    expect(seen.status).toBe(200);
    const result = await expectedComparison(compared);
    for (const { candidacyId, axes } of result.candidates) {
      const name = nameOf(candidacies, candidacyId);
      expect(seen.text).toContain(name);
      expect(seen.text).toContain(notes[candidacyId]);
      for (const { level } of [axes.sales, axes.marketing]) expect(seen.text).toContain(level.mean.toFixed(1));
    }
    expect(frozen.text).toContain('Shortlist 1');
    expect(seen.text).not.toMatch(/Interviewer \d on|Яна|Idris|Maren/);
  });
});

function weightsOn(page: Page): Pick<Compared, 'weights' | 'mustHaves'> {
  const numbers = (prefix: string) =>
    Object.fromEntries(
      competencyIds.flatMap((id) => {
        const typed = String(page.$(`[name="${prefix}_${id}"]`).val() ?? '');
        return typed === '' ? [] : [[id, Number(typed)]];
      }),
    );
  return { weights: numbers('weight'), mustHaves: numbers('floor') };
}

function candidacyOn(list: Page, name: string): string {
  return idFrom(list.$(`tbody a:contains("${name}")`).attr('href') ?? null);
}

function nameOf(candidacies: Record<Person, string>, id: string): string {
  const person = PEOPLE.find((one) => candidacies[one] === id);
  return person ? NAMES[person] : id;
}

/** Which of the other interviewers can be read about on this page. */
function othersOn(page: Page, own: string): string[] {
  return INTERVIEWERS.map(({ name }) => name).filter((name) => name !== own && page.text.includes(name));
}

function percent(share: number): string {
  return share >= 0.995 ? 'over 99%' : `${Math.round(share * 100)}%`;
}
