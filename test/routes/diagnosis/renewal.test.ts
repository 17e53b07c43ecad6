import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import type { AnswerSheet } from '../../../server/features/intake';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';
import type { Page } from '../../support/page';

const A = fixture('A_outbound_plateau').answers;
const B = fixture('B_full_pipe_leaky_close').answers;
const LEA = { name: 'Lea Moreau', email: 'lea@corvane.example', jobTitle: 'CFO', part: 'decision_maker' } as const;

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const open = (searchId: string, item = '') => judith.get(`/searches/${searchId}/diagnosis/session${item ? `?item=${item}` : ''}`);

/** A session of Helena and Marcus under way; Lea is asked as well and has not answered. */
async function underWay(head: AnswerSheet = B): Promise<{ searchId: string; page: Page }> {
  const searchId = await addSearch(judith, { title: 'VP Marketing' });
  await addStakeholders(judith, searchId, [HELENA, MARCUS, LEA]);
  await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: A });
  await addSubmittedResponse(app, judith, { searchId, email: MARCUS.email, answers: head });
  const start = await open(searchId);
  const present = start.$('input[name=present]').first().attr('value') ?? '';
  const page = await judith.submitAndFollow(start, { form: '#start' }, { present: [present] });
  app.clock.forwardDays(1);
  return { searchId, page };
}

const leaAnswers = (searchId: string, answers: AnswerSheet) => addSubmittedResponse(app, judith, { searchId, email: LEA.email, answers });

/** Somebody sends other answers to some items in a further round. */
async function sendsAgain(searchId: string, email: string, changed: AnswerSheet): Promise<void> {
  const theirs = `search_id = $1 AND stakeholder_id = (SELECT id FROM stakeholder WHERE search_id = $1 AND email = $2)`;
  const [row]: { id: string }[] = await app.dataSource.query(
    `INSERT INTO intake_response (firm_id, search_id, stakeholder_id, instrument_version, direct_locked_at, submitted_at, round)
     SELECT firm_id, search_id, stakeholder_id, instrument_version, direct_locked_at, $3, 2 FROM intake_response WHERE ${theirs} RETURNING id`,
    [searchId, email, app.clock.now()],
  );
  await app.dataSource.query(
    `INSERT INTO intake_answer (firm_id, response_id, item_id, value, note)
     SELECT a.firm_id, $3, a.item_id, coalesce($4::jsonb -> a.item_id, a.value), a.note FROM intake_answer a
     JOIN intake_response r ON r.id = a.response_id WHERE r.${theirs} AND r.round = 1`,
    [searchId, email, row?.id, JSON.stringify(changed)],
  );
}

const topicIds = ({ $ }: Page): string[] =>
  $('.topic')
    .map((_, topic) => $(topic).attr('id') ?? '')
    .get();
const stateOf = (page: Page, item: string): string => page.$(`#${item} .chip`).first().text().trim();
const since = (page: Page) => page.$('section.since');
const part = (page: Page, label: string): string[] =>
  since(page)
    .find(`dt:contains("${label}") ~ dd`)
    .map((_, one) => page.$(one).text())
    .get();
const questionOf = (page: Page, item: string): string => `“${page.$(`#${item} h3`).text()}”`;
const record = async (searchId: string, item: string, typed: Record<string, string>): Promise<Page> =>
  judith.submitAndFollow(await open(searchId, item), { form: '#entry' }, typed);

describe('answers that come in while a session is open', () => {
  it('are told of on its page, with what they would add, before anything changes', async () => {
    const { searchId, page } = await underWay();
    expect(since(page).length).toBe(0);
    const before = topicIds(page);
    await leaAnswers(searchId, { ...A, I03: B['I03'] ?? 'a' });
    const told = await open(searchId);
    expect(since(told).text()).toContain('Lea Moreau has sent answers.');
    expect(part(told, 'Gets other answers')).toEqual([expect.stringMatching(/^\d+ questions$/)]);
    expect(topicIds(told)).toEqual(before);
    expect(told.$(`#${before[0]} .topic__answers`).text()).not.toContain('Lea Moreau');
  });

  it('come onto the agenda with one press, once, and then are part of it', async () => {
    const { searchId, page } = await underWay({ ...B, I04: A['I04'] ?? 'a' });
    expect(topicIds(page)).not.toContain('I04');
    await leaAnswers(searchId, B);
    const told = await open(searchId);
    expect(part(told, 'Comes onto it')[0]).toContain('what happened to revenue per seller?');
    const after = await judith.submitAndFollow(told, { button: 'Take them over' });
    expect(since(after).length).toBe(0);
    expect(topicIds(after)).toContain('I04');
    expect(after.$('#I04 .topic__answers').text()).toContain('Lea Moreau');
    await judith.submit(told, { button: 'Take them over' });
    const renewals: unknown = await app.dataSource.query(
      'SELECT 1 FROM agenda_renewal r JOIN alignment_session s ON s.id = r.session_id WHERE s.search_id = $1',
      [searchId],
    );
    expect(renewals).toHaveLength(1);
  });

  it('open an item again that was decided without them, and nothing that was said is lost', async () => {
    const { searchId, page } = await underWay();
    const [first = '', second = ''] = topicIds(page);
    await record(searchId, first, { words: 'Leads first.' });
    await record(searchId, second, { kind: 'dissent', words: 'I see it otherwise.' });
    await leaAnswers(searchId, B);
    const told = await open(searchId);
    expect(part(told, 'Is open again')).toEqual([questionOf(told, first), questionOf(told, second)]);
    expect([stateOf(told, first), stateOf(told, second)]).toEqual(['Decided', 'Dissent']);
    const after = await judith.submitAndFollow(told, { button: 'Take them over' });
    expect([stateOf(after, first), stateOf(after, second)]).toEqual(['Open', 'Open']);
    expect(after.$(`#${first} .says`).text()).toContain('Leads first.');
    expect(after.$(`#${second} .says`).text()).toContain('I see it otherwise.');
    const decided = await record(searchId, first, { words: 'With Lea as well.' });
    expect(stateOf(decided, first)).toBe('Decided');
    expect(decided.$(`#${first} .says`).length).toBe(2);
  });

  it('are not decided about by what was agreed before they were on the agenda', async () => {
    const { searchId, page } = await underWay();
    const [first = ''] = topicIds(page);
    await leaAnswers(searchId, B);
    const at = await open(searchId, first);
    const agreed = at.$('#agreed option').eq(1).attr('value') ?? '';
    await record(searchId, first, { words: 'Agreed without Lea.', agreed });
    await judith.submit(await open(searchId), { button: 'Take them over' });
    const covered = async () => {
      const [row]: { input: { respondents: { name: string; agreed?: object }[] } }[] = await app.dataSource.query(
        'SELECT input FROM diagnosis WHERE search_id = $1 ORDER BY computed_at DESC, created_at DESC LIMIT 1',
        [searchId],
      );
      return row?.input.respondents.filter((one) => one.agreed).map(({ name }) => name);
    };
    expect(await covered()).toEqual(['Helena Brandt', 'Marcus Oyelaran']);
    await record(searchId, first, { words: 'Agreed with Lea.', agreed });
    expect([...((await covered()) ?? [])].sort()).toEqual(['Helena Brandt', 'Lea Moreau', 'Marcus Oyelaran']);
  });
});

describe('answers that change while a session is open', () => {
  it('take an item off the agenda that nobody contests any more, and what was typed about it stays', async () => {
    const { searchId, page } = await underWay();
    const [first = '', second = ''] = topicIds(page);
    await record(searchId, second, { words: 'Closed before.' });
    const keep = page.$('button[formaction]').attr('formaction') ?? '';
    const form = Object.fromEntries(
      page
        .$('#entry')
        .serializeArray()
        .map(({ name, value }) => [name, value] as const),
    );
    await judith.post(keep, { ...form, words: 'Half a sentence.' });
    await sendsAgain(searchId, MARCUS.email, Object.fromEntries([first, second].map((item) => [item, A[item] ?? 'a'])));
    const told = await open(searchId);
    expect(since(told).text()).toContain('Marcus Oyelaran has changed answers.');
    expect(part(told, 'Goes off it')).toEqual([questionOf(told, first)]);
    const after = await judith.submitAndFollow(told, { button: 'Take them over' });
    expect(stateOf(after, first)).toBe('Off the agenda');
    expect(stateOf(after, second)).toBe('Decided');
    expect(after.$(`#${second} .says`).text()).toContain('Closed before.');
    expect((await open(searchId, first)).$('[name=words]').val()).toBe('Half a sentence.');
    expect(after.$('.session__agenda header').text()).toContain(`1 of ${topicIds(page).filter((id) => id !== 'whole').length - 1} closed`);
  });

  it('let nothing be recorded against answers the form did not show', async () => {
    const { searchId, page } = await underWay();
    const [first = ''] = topicIds(page);
    await leaAnswers(searchId, B);
    await judith.submit(await open(searchId), { button: 'Take them over' });
    const late = await judith.submit(page, { form: '#entry' }, { words: 'Typed before Lea.' });
    expect(late.status).toBe(409);
    expect(late.$('h1').text()).toBe('This item changed since you opened it');
    expect(late.text).toContain('Typed before Lea.');
    expect(stateOf(await open(searchId), first)).toBe('Open');
  });

  it('stand in the minutes, with who took them over and what became of the agenda', async () => {
    const { searchId } = await underWay();
    await leaAnswers(searchId, B);
    const after = await judith.submitAndFollow(await open(searchId), { button: 'Take them over' });
    const minutes = await judith.submitAndFollow(after, { form: '#closing' });
    const text = minutes.$('#renewed').closest('section').text();
    expect(text).toContain('Lea Moreau has sent answers.');
    expect(text).toContain('Taken over by Judith Marlowe');
    expect((await judith.get(`/searches/${searchId}`)).text).toContain('onto the agenda of the session');
  });
});

describe('taking them over', () => {
  it('is refused to another firm, and of a session that is closed leads to its minutes', async () => {
    const { searchId, page } = await underWay();
    await leaAnswers(searchId, B);
    const told = await open(searchId);
    const closed = await judith.submit(page, { form: '#closing' });
    expect((await judith.submit(told, { button: 'Take them over' })).location).toBe(closed.location);
    const session = page.$('input[name=session]').attr('value') ?? '';
    const ines = await app.signUpFirm({ firm: 'Falk' });
    const _csrf = (await ines.get('/searches/new')).$('input[name=_csrf]').first().attr('value') ?? '';
    expect((await ines.post(`/searches/${searchId}/diagnosis/session/renewal`, { _csrf, session })).status).toBe(404);
  });
});
