import { candidacyRepository, decideOnCandidacy } from '../../../server/features/people';
import { moveCandidacy } from '../../../server/features/people/candidacies.service';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import {
  addCandidateAt,
  addComparedSearch,
  addInterviewerTo,
  oweScorecard,
  type ComparedSearch,
} from '../../support/builders/compared-search';
import type { Page } from '../../support/page';

let app: TestApp;
let judith: SignedUp;
let compared: ComparedSearch;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe', email: 'judith@marlowepenn.example' });
  compared = await addComparedSearch(app, judith);
});
afterAll(() => app.close());

const pathOf = (candidacyId: string) => `/searches/${compared.searchId}/people/${candidacyId}`;
const HOLD = { decision: 'hold', side: 'client', decisionBy: 'Helena Brandt', decisionReason: 'Waits for the board in May' };
const decide = async (candidacyId: string, values: Readonly<Record<string, string>>): Promise<Page> =>
  judith.submitAndFollow(await judith.get(pathOf(candidacyId)), { form: '#decision-form' }, values);

test('a decision has a name, a side and a reason, and what was typed stays', async () => {
  const refused = await judith.submit(
    await judith.get(pathOf(compared.daniel)),
    { form: '#decision-form' },
    { decision: 'hold', decisionReason: 'Waits for the board' },
  );
  expect(refused.status).toBe(422);
  expect(refused.$('.error-summary a[href="#side"]')).toHaveLength(1);
  expect(refused.$('.error-summary a[href="#decisionBy"]')).toHaveLength(1);
  expect(refused.$('[name=decisionReason]').val()).toBe('Waits for the board');
  expect(refused.$('details:has(#decision-form)').attr('open')).toBeDefined();
});

test('hold is written down with whose decision it is, moves nobody, and stands in the history', async () => {
  const page = await decide(compared.daniel, HOLD);
  expect(page.$('[aria-labelledby=decision-title] .facts').text()).toMatch(
    /On hold.*The client.*Helena Brandt.*Waits for the board in May/s,
  );
  expect(page.$('.timeline').text()).toContain('On hold, decision of Helena Brandt (the client)');
  expect(page.text).toContain('is at Interviews');
  const [event]: object[] = await app.dataSource.query(
    `SELECT action, actor_name, before, after FROM audit_event WHERE action = 'candidacy.decided' AND subject_id = $1`,
    [compared.daniel],
  );
  expect(event).toMatchObject({ actor_name: 'Judith Marlowe', after: { stage: 'interviews', exit: null, decision: 'hold' } });
});

test('against the estimate it takes no more than with it: the first in the order can be declined and the last advanced', async () => {
  expect((await decide(compared.priya, { ...HOLD, decision: 'decline', decisionReason: 'The board knows her' })).text).toContain('Decline');
  expect((await decide(compared.claire, { ...HOLD, decision: 'advance', decisionReason: 'The brief was too narrow' })).text).toContain(
    'Advance',
  );
});

test('it can be taken back with a reason, and the decision before stays in the history', async () => {
  const undecided = await addCandidateAt(app, judith, { searchId: compared.searchId, name: 'Linnea Holm' });
  expect((await judith.get(pathOf(undecided))).$('[name=decision][value=taken_back]')).toHaveLength(0);
  await decide(undecided, HOLD);
  const page = await decide(undecided, { ...HOLD, decision: 'taken_back', decisionReason: 'The board met early' });
  expect(page.$('[aria-labelledby=decision-title]').text()).toContain('Nothing is decided yet.');
  expect(page.$('.timeline').text()).toMatch(/On hold, decision of.*Decision taken back, decision of/s);
  const token = page.$('#decision-form [name=_csrf]').attr('value') ?? '';
  const again = await judith.post(`${pathOf(undecided)}/decision`, {
    _csrf: token,
    ...HOLD,
    decision: 'taken_back',
    version: page.$('#decision-form [name=version]').attr('value') ?? '',
  });
  expect(again.status).toBe(422);
  expect(again.text).toContain('Nothing stands decided that could be taken back');
});

test('two who decide at once do not overwrite each other', async () => {
  const [one, two] = [await judith.get(pathOf(compared.daniel)), await judith.get(pathOf(compared.daniel))];
  expect((await judith.submit(one, { form: '#decision-form' }, { ...HOLD, decision: 'advance' })).status).toBe(303);
  const late = await judith.submit(two, { form: '#decision-form' }, HOLD);
  expect(late.status).toBe(409);
  expect(late.text).toContain('changed where Daniel Okafor stands first');
});

test('stands beside the name in the comparison and on the page that opens the evidence, unless the viewer owes a scorecard', async () => {
  const home = `/searches/${compared.searchId}/comparison`;
  const head = async () => (await judith.get(home)).$('.compare thead th:contains("Claire Anselm")').text();
  expect(await head()).toContain('Advance, decided by Helena Brandt');
  const why = await judith.get(`${home}/${compared.claire}`);
  expect(why.$('[aria-labelledby=decision]').text()).toMatch(/Advance, decided by Helena Brandt on .+: The brief was too narrow/);
  const own = await addInterviewerTo(app, judith, { searchId: compared.searchId, name: 'Judith Marlowe', email: judith.user.email });
  await oweScorecard(app, judith, {
    searchId: compared.searchId,
    candidacyId: compared.claire,
    interviewerId: own,
    competencyIds: ['SAL-01'],
  });
  expect(await head()).not.toContain('decided by');
  expect((await judith.get(`${home}/${compared.claire}`)).text).not.toContain('Helena Brandt');
});

describe('who still owes a scorecard for the person', () => {
  // Judith owes one for Claire since the test before, where Claire was advanced.
  const samir = () => ({ ...judith.user, userId: '00000000-0000-4000-8000-00000000000a', name: 'Samir Haddad', email: 'samir@mp.example' });
  const claire = () => candidacyRepository(app.deps.database.reader).getInSearch(judith.user.firmId, compared.searchId, compared.claire);
  const MADE = { side: 'client', decidedBy: 'Helena Brandt', reason: 'The panel likes her' } as const;

  async function decideAsSamir(kind: 'hold' | 'decline'): Promise<void> {
    const { id: candidacyId, searchId, version } = await claire();
    const outcome = await decideOnCandidacy(app.deps, samir(), { searchId, candidacyId, version, kind, ...MADE });
    expect(outcome.ok).toBe(true);
  }

  it('reads neither the decision nor that there is one, and is told when it shows', async () => {
    const page = await judith.get(pathOf(compared.claire));
    expect(page.$('[aria-labelledby=decision-title]').text()).toContain('You still owe a scorecard for this person.');
    expect(page.$('#decision-form')).toHaveLength(0);
    expect(page.text).not.toMatch(/Helena Brandt|The brief was too narrow|Nothing is decided yet/);
    const home = (await judith.get(`/searches/${compared.searchId}`)).$('[aria-labelledby=activity]').text();
    expect(home).toContain('wrote down a decision on Daniel Okafor');
    expect(home).not.toContain('wrote down a decision on Claire Anselm');
  });

  it('reads that others moved the person, not why; the own reasons stay', async () => {
    const { id: candidacyId, searchId, version } = await claire();
    const by = { searchId, candidacyId, version, reason: 'All three were impressed' };
    expect((await moveCandidacy(app.deps, samir(), { ...by, to: 'shortlisted' })).ok).toBe(true);
    const page = await judith.get(pathOf(compared.claire));
    expect(page.$('.timeline').text()).toContain('Moved from Interviews to Shortlisted');
    expect(page.text).not.toContain('All three were impressed');
    const moved = await judith.submitAndFollow(page, { form: '#stage-form' }, { to: 'interviews', reason: 'One more conversation' });
    expect(moved.$('.timeline').text()).toContain('One more conversation');
  });

  it('moves the person all the same when somebody decides in the meantime: a refusal would tell', async () => {
    for (const path of [pathOf(compared.claire), `/searches/${compared.searchId}/people`]) {
      const before = await judith.get(path);
      await decideAsSamir(path === pathOf(compared.claire) ? 'hold' : 'decline');
      const form = path === pathOf(compared.claire) ? '#stage-form' : `form[action="${pathOf(compared.claire)}/stage"]`;
      const to = path === pathOf(compared.claire) ? 'shortlisted' : 'offer';
      expect((await judith.submit(before, { form }, { to, reason: 'The client asked' })).status).toBe(303);
    }
  });

  it('cannot decide over what is hidden', async () => {
    const token = (await judith.get(pathOf(compared.claire))).$('[name=_csrf]').attr('value') ?? '';
    const { version } = await claire();
    const refused = await judith.post(`${pathOf(compared.claire)}/decision`, { _csrf: token, ...HOLD, version: String(version) });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Send your own scorecard for Claire Anselm first.');
    expect(refused.text).not.toContain('The panel likes her');
  });
});

test('is refused for another firm', async () => {
  const stranger = await app.signUpFirm();
  const token = (await stranger.get('/searches/new')).$('[name=_csrf]').attr('value') ?? '';
  expect((await stranger.post(`${pathOf(compared.priya)}/decision`, { _csrf: token, ...HOLD, version: '1' })).status).toBe(404);
});
