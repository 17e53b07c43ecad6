import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import type { AnswerSheet } from '../../../server/features/intake';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';
import type { Page } from '../../support/page';

const A = fixture('A_outbound_plateau').answers;
const B = fixture('B_full_pipe_leaky_close').answers;

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

async function searchWith(sponsor: AnswerSheet | null, head: AnswerSheet | null): Promise<string> {
  const searchId = await addSearch(judith, { title: 'VP Marketing' });
  await addStakeholders(judith, searchId, [HELENA, MARCUS]);
  if (sponsor) await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: sponsor });
  if (head) await addSubmittedResponse(app, judith, { searchId, email: MARCUS.email, answers: head });
  return searchId;
}

const open = (searchId: string, item = '') => judith.get(`/searches/${searchId}/diagnosis/session${item ? `?item=${item}` : ''}`);

const idOf = (page: Page, name: string): string =>
  page
    .$(`input[name=present]`)
    .parent()
    .filter((_, label) => page.$(label).text().includes(name))
    .find('input')
    .attr('value') ?? '';

async function started(searchId: string): Promise<Page> {
  const before = await open(searchId);
  return judith.submitAndFollow(before, { form: '#start' }, { present: [idOf(before, 'Helena'), idOf(before, 'Marcus')] });
}

const topicIds = (page: Page): string[] =>
  page
    .$('.topic')
    .map((_, topic) => page.$(topic).attr('id') ?? '')
    .get();
const stateOf = (page: Page, item: string): string => page.$(`#${item} .chip`).text().trim();

describe('before a session', () => {
  it('shows the agenda, the largest difference first, in words and with names, and asks who is there', async () => {
    const page = await open(await searchWith(A, B));
    const agenda = page.$('.agenda li');
    expect(agenda.length).toBeGreaterThan(5);
    const distances = agenda.map((_, item) => Number(/([\d.]+) points apart/.exec(page.$(item).text())?.[1])).get();
    expect(distances).toEqual([...distances].sort((a, b) => b - a));
    expect(page.$('.agenda').text()).toContain('Marcus Oyelaran: Far more good leads than we can work');
    expect(page.$('#present').text()).toContain('Helena Brandt, CEO');
    const nobody = await judith.submit(page, { form: '#start' }, {});
    expect(nobody.status).toBe(422);
    expect(nobody.$('.error-summary').text()).toContain('Tick who is there');
  });

  it('says whose answers would be shown before they are open, and who is still answering', async () => {
    const searchId = await searchWith(A, B);
    expect((await open(searchId)).$('#begin').closest('section').text()).toContain(
      'The answers are not open yet. Whoever is in the room sees them here: let Helena Brandt open them first, or wait for the last day.',
    );
    const lea = { name: 'Lea Moreau', email: 'lea@corvane.example', jobTitle: 'CFO', part: 'decision_maker' } as const;
    await addStakeholders(judith, searchId, [lea]);
    await addSubmittedResponse(app, judith, { searchId, email: lea.email, answers: A });
    const theirs = 'stakeholder_id = (SELECT id FROM stakeholder WHERE search_id = $1 AND email = $2)';
    await app.dataSource.query(`UPDATE intake_response SET submitted_at = NULL WHERE search_id = $1 AND ${theirs}`, [searchId, lea.email]);
    await app.dataSource.query(
      'INSERT INTO intake_window (firm_id, search_id, opened_at, opened_by, opened_by_name) SELECT firm_id, search_id, now(), id, name FROM stakeholder WHERE search_id = $1 AND email = $2',
      [searchId, HELENA.email],
    );
    const later = (await open(searchId)).$('#begin').closest('section').text();
    expect(later).not.toContain('not open yet');
    expect(later).toContain('Lea Moreau is still answering and would hear the answers of the others first.');
  });

  it('has nothing to talk about where the answers agree', async () => {
    const page = await open(await searchWith(A, A));
    expect(page.$('.empty h2').text()).toBe('Nothing to talk about');
    expect((await open(await searchWith(null, null))).status).toBe(200);
  });

  it('starts once when the form is sent twice', async () => {
    const searchId = await searchWith(A, B);
    const [one, two] = [await open(searchId), await open(searchId)];
    const present = [idOf(one, 'Helena')];
    await Promise.all([judith.submit(one, { form: '#start' }, { present }), judith.submit(two, { form: '#start' }, { present })]);
    expect(await app.dataSource.query('SELECT id FROM alignment_session WHERE search_id = $1', [searchId])).toHaveLength(1);
  });
});

describe('in a session', () => {
  it('takes one item after the other, and shows what was decided, by whom and when', async () => {
    const page = await started(await searchWith(A, B));
    const [first, second] = topicIds(page);
    expect(page.$('.topic--now').attr('id')).toBe(first);
    expect(page.$('.page-head').text()).toContain('Helena Brandt, CEO; Marcus Oyelaran, VP Sales');
    const next = await judith.submitAndFollow(page, { form: '#entry' }, { words: 'Leads are the bottleneck <b>now</b>.' });
    expect(stateOf(next, first!)).toBe('Decided');
    expect(next.$(`#${first} .says`).text()).toContain('Decided, Helena Brandt: Leads are the bottleneck <b>now</b>.');
    expect(next.$(`#${first} .says`).text()).toContain('Recorded by Judith Marlowe, Mon 21 Sept 2026');
    expect(next.$('.topic--now').attr('id')).toBe(second);
    const dissent = await judith.submitAndFollow(next, { form: '#entry' }, { kind: 'dissent', words: 'I see it otherwise.' });
    expect(stateOf(dissent, second!)).toBe('Dissent');
    expect(dissent.$('.session__agenda header').text()).toContain('2 of');
  });

  it('shows the item at hand first and the others by their question alone, with what was said folded in', async () => {
    const searchId = await searchWith(A, B);
    const page = await started(searchId);
    const [first = '', second = ''] = topicIds(page);
    expect(page.$('.topic').first().hasClass('topic--now')).toBe(true);
    expect(page.$(`#${second} > details > summary`).text()).toContain('points apart');
    expect(page.$(`#${second} > details:not([open]) .topic__answers`).text()).toContain('Marcus Oyelaran');
    await judith.submit(page, { form: '#entry' }, { words: 'Closed.' });
    const next = await open(searchId);
    expect(topicIds(next).slice(0, 2)).toEqual([second, first]);
    expect(next.$(`#${first} > details .says`).text()).toContain('Closed.');
  });

  it('shows nobody in the room what the result would be without a head of a function', async () => {
    const page = await started(await searchWith(A, B));
    expect(page.$('.session__result').text()).toContain('Margin');
    expect(page.text).not.toContain('Without Marcus');
  });

  it('keeps a decision when a dissent is added to it', async () => {
    const searchId = await searchWith(A, B);
    const page = await started(searchId);
    const item = topicIds(page)[0]!;
    await judith.submit(page, { form: '#entry' }, { words: 'So be it.' });
    const after = await judith.submitAndFollow(await open(searchId, item), { form: '#entry' }, { kind: 'dissent', words: 'Against.' });
    expect(stateOf(after, item)).toBe('Decided');
    expect(after.$(`#${item} .says`).length).toBe(2);
  });

  it('keeps what was typed when something is missing', async () => {
    const page = await started(await searchWith(A, B));
    const item = topicIds(page)[0]!;
    const answer = await judith.submit(page, { form: '#entry' }, { decidedBy: '', words: 'Half a <i>sentence</i>' });
    expect(answer.status).toBe(422);
    expect(answer.$('.error-summary a').attr('href')).toBe('#decidedBy');
    expect(answer.$('.topic--now').attr('id')).toBe(item);
    expect(answer.$('textarea').val()).toBe('Half a <i>sentence</i>');
    const odd = await judith.submit(page, { form: '#entry' }, { words: 'x', agreed: '99' });
    expect(odd.status).toBe(422);
    expect(odd.$('.error-summary').text()).toContain('Choose one of the answers, or none');
  });

  it('keeps both texts when two people write about the same item', async () => {
    const searchId = await searchWith(A, B);
    const page = await started(searchId);
    const other = await open(searchId);
    await judith.submit(page, { form: '#entry' }, { words: 'The first sentence.' });
    const late = await judith.submit(other, { form: '#entry' }, { words: 'The second sentence.' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('The first sentence.');
    expect(late.text).toContain('The second sentence.');
    expect((await open(searchId)).text).not.toContain('The second sentence.');
  });

  it('writes one entry when a form is sent twice', async () => {
    const searchId = await searchWith(A, B);
    const page = await started(searchId);
    const send = () => judith.submit(page, { form: '#entry' }, { words: 'Once.' });
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await open(searchId)).$('.says').length).toBe(1);
  });

  it('shows what was changed on a page that came back with the back button, and never says it was recorded', async () => {
    const searchId = await searchWith(A, B);
    const page = await started(searchId);
    await judith.submit(page, { form: '#entry' }, { words: 'Once.' });
    const changed = await judith.submit(page, { form: '#entry' }, { words: 'Once, and better said.' });
    expect(changed.status).toBe(409);
    expect(changed.text).toContain('Once, and better said.');
    const whole = await open(searchId, 'whole');
    await judith.submit(whole, { form: '#decision' }, { scope: 'sales_led', reason: 'First.' });
    const stale = await judith.submit(whole, { form: '#decision' }, { scope: 'marketing_led', reason: 'Second thoughts.' });
    expect(stale.status).toBe(409);
    for (const words of ['First.', 'Second thoughts.']) expect(stale.text).toContain(words);
    const again = await open(searchId, 'whole');
    for (const _ of [1, 2]) await judith.submit(again, { form: '#decision' }, { scope: 'marketing_led', reason: 'Second thoughts.' });
    const recorded: unknown = await app.dataSource.query(
      'SELECT reason FROM alignment_decision WHERE search_id = $1 ORDER BY recorded_at, id',
      [searchId],
    );
    expect(recorded).toEqual(expect.arrayContaining([{ reason: 'First.' }, { reason: 'Second thoughts.' }]));
    expect(recorded).toHaveLength(2);
  });

  it('counts an agreed answer in the result at once, and never in what each had answered', async () => {
    const searchId = await searchWith(A, B);
    const diagnosis = await judith.get(`/searches/${searchId}/diagnosis`);
    let page = await started(searchId);
    const marginOf = (one: Page): number => Number(/Margin ([\d.]+) towards/.exec(one.$('.verdict').text())?.[1]);
    const before = marginOf(page);
    const sales = page
      .$('.topic')
      .map((_, topic) => page.$(topic).attr('id') ?? '')
      .get()
      .slice(0, 4);
    for (const item of sales) {
      const at = await open(searchId, item);
      const asMarcus = at
        .$(`#${item} .topic__answers div`)
        .filter((_, one) => at.$(one).text().includes('Marcus'))
        .find('dd')
        .text();
      const choice =
        at
          .$('#agreed option')
          .filter((_, option) => at.$(option).text().trim() === asMarcus)
          .attr('value') ?? '';
      page = await judith.submitAndFollow(at, { form: '#entry' }, { words: 'Marcus is right.', agreed: choice });
    }
    expect(marginOf(page)).toBeLessThan(before);
    expect(page.$(`#${sales[0]} .says`).text()).toContain('Agreed answer:');
    expect(page.$('#now').closest('section').text()).toContain(`When the session began: The answers point to a marketing leader.`);
    const after = await judith.get(`/searches/${searchId}/diagnosis`);
    expect(after.$('#who').closest('section').find('table').first().text()).toBe(
      diagnosis.$('#who').closest('section').find('table').first().text(),
    );
    expect(after.$('h1').next().text()).toBe('Publishing is blocked');
  });

  it('blocks the brief until the whole is decided, which closes what was still open', async () => {
    const searchId = await searchWith(A, B);
    const page = await started(searchId);
    await judith.submit(page, { form: '#entry' }, { words: 'One of many.' });
    expect((await judith.get(`/searches/${searchId}/diagnosis`)).$('h1').next().text()).toBe('Publishing is blocked');
    const whole = await open(searchId, 'whole');
    const missing = await judith.submit(whole, { form: '#decision' }, { kind: 'decision', reason: 'Kept.' });
    expect(missing.status).toBe(422);
    expect(missing.$('textarea').val()).toBe('Kept.');
    const decided = await judith.submitAndFollow(
      whole,
      { form: '#decision' },
      { scope: 'marketing_led', reason: 'Nobody can close what is not there.' },
    );
    expect(decided.$('.verdict > p').first().text()).toBe('Helena Brandt decided for a marketing leader.');
    expect(
      decided
        .$('.topic .chip')
        .map((_, chip) => decided.$(chip).text().trim())
        .get()
        .every((state) => state === 'Decided'),
    ).toBe(true);
    expect(decided.text).toContain('Closed with the decision for a marketing leader: Nobody can close what is not there.');
    expect((await judith.get(`/searches/${searchId}/diagnosis`)).$('h1').next().text()).toBe('Ready for the brief');
  });
});

describe('a decision on the whole', () => {
  it('typed on a page of a session that was closed is not recorded, and closes nothing in the next', async () => {
    const searchId = await searchWith(A, B);
    await started(searchId);
    const old = await open(searchId, 'whole');
    const minutes = await judith.submit(await open(searchId), { form: '#closing' }, {});
    const late = await judith.submit(old, { form: '#decision' }, { scope: 'sales_led', reason: 'Typed for the first.' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Typed for the first.');
    expect(late.$('a.button').attr('href')).toBe(minutes.location);
    await started(searchId);
    expect((await judith.submit(old, { form: '#decision' }, { scope: 'sales_led', reason: 'Typed for the first.' })).status).toBe(409);
    const next = await open(searchId);
    expect(next.$('.session__agenda header').text()).toContain('0 of');
    expect(next.text).not.toContain('Typed for the first.');
  });

  it('of two people at once is recorded for one, and shown to the other beside what was typed', async () => {
    const searchId = await searchWith(A, B);
    await started(searchId);
    const [one, two] = [await open(searchId, 'whole'), await open(searchId, 'whole')];
    const answers = await Promise.all([
      judith.submit(one, { form: '#decision' }, { scope: 'sales_led', reason: 'For sales.' }),
      judith.submit(two, { form: '#decision' }, { scope: 'marketing_led', reason: 'For marketing.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const refused = answers.find(({ status }) => status === 409);
    for (const words of ['For sales.', 'For marketing.']) expect(refused?.text).toContain(words);
    const dissent = await judith.submit(two, { form: '#decision' }, { kind: 'dissent', reason: 'I hold against it.' });
    expect(dissent.status).toBe(303);
  });
});

describe('a result the answers leave open', () => {
  it('is settled in a session by an answer that is agreed on', async () => {
    const undetermined = { ...fixture('H_mild_sales_lean').answers, I22: 'a' };
    const searchId = await searchWith(undetermined, null);
    const session = (await judith.get(`/searches/${searchId}/diagnosis`)).$('.page-head .buttons a');
    expect(session.text().trim()).toBe('Hold the session');
    expect(session.attr('href')).toBe(`/searches/${searchId}/diagnosis/session`);
    const page = await started(searchId);
    expect(page.$('.verdict > p').first().text()).toContain('do not say which is more critical');
    expect(page.$('#I22').text()).toContain('Answered differently, this alone would settle the result');
    const at = await open(searchId, 'I22');
    const choice =
      at
        .$('#agreed option')
        .filter((_, option) => at.$(option).text().includes('outside'))
        .first()
        .attr('value') ?? '';
    const after = await judith.submitAndFollow(at, { form: '#entry' }, { words: 'One leader, with help.', agreed: choice });
    expect(after.$('.verdict > p').first().text()).toBe('The answers lean to a sales leader.');
    const diagnosis = await judith.get(`/searches/${searchId}/diagnosis`);
    expect(diagnosis.text).toContain('One answer was agreed on in a session');
    expect(diagnosis.$('.page-head a[href$="/brief"]').length).toBe(1);
  });
});

describe('the minutes', () => {
  it('hold date, people, decisions, dissents, and the result before and after, and stay as they were', async () => {
    const searchId = await searchWith(A, B);
    const page = await started(searchId);
    await judith.submit(page, { form: '#entry' }, { words: 'Leads first.' });
    const closed = await judith.submitAndFollow(await open(searchId), { form: '#closing' }, {});
    expect(closed.$('h1').text()).toBe('VP Marketing');
    const text = closed.$('article').text();
    expect(text).toContain('Opened Mon 21 Sept 2026');
    expect(text).toContain('Marcus Oyelaran, VP Sales');
    expect(text).toContain('Decided, Helena Brandt: Leads first.');
    expect(text).toContain('Before. The answers point to a marketing leader. Two decision makers disagree.');
    expect(text).toContain('After. The answers point to a marketing leader. Two decision makers disagree.');
    const minutes = (await open(searchId)).$('#earlier').closest('section').find('a').attr('href') ?? '';
    app.clock.forwardDays(1);
    const next = await started(searchId);
    expect(topicIds(next)).not.toContain(topicIds(page)[0]);
    await judith.submit(await open(searchId, 'whole'), { form: '#decision' }, { scope: 'sales_led', reason: 'Later.' });
    expect((await judith.get(minutes)).$('article').text()).toBe(text);
  });

  it('say once what the decision on the whole closed, and list the questions it closed', async () => {
    const page = await started(await searchWith(A, B));
    const [first = ''] = topicIds(page);
    const searchId = page.path.split('/')[2] ?? '';
    await judith.submit(page, { form: '#entry' }, { words: 'Leads first.' });
    const whole = await open(searchId, 'whole');
    await judith.submit(whole, { form: '#decision' }, { scope: 'marketing_led', reason: 'Nobody can close what is not there.' });
    const minutes = await judith.submitAndFollow(await open(searchId), { form: '#closing' }, {});
    const listed = minutes.$('#together').closest('section').find('li');
    expect(listed.length).toBe(topicIds(page).length - 2);
    expect(listed.first().text()).toContain('Marcus Oyelaran:');
    expect(minutes.$(`#${first}`).closest('section').text()).toContain('Decided, Helena Brandt: Leads first.');
    expect(minutes.$('article').text().split('Nobody can close what is not there.')).toHaveLength(2);
    expect(minutes.$('.minutes__running').text()).toMatch(/^Corvane Systems, VP Marketing. Minutes of \w+ \d+ Sept 2026$/);
  });

  it('and the session are told of on the page of the search', async () => {
    const searchId = await searchWith(A, B);
    const page = await started(searchId);
    await judith.submit(page, { form: '#entry' }, { words: 'Leads first.' });
    await judith.submit(page, { form: '#closing' });
    const home = (await judith.get(`/searches/${searchId}`)).text;
    for (const line of ['began a session over what is contested', 'wrote down a decision or a dissent', 'closed the session'])
      expect(home).toContain(line);
  });

  it('are append-only', async () => {
    const page = await started(await searchWith(A, B));
    await judith.submit(page, { form: '#entry' }, { words: 'Written.' });
    await expect(app.dataSource.query(`UPDATE agenda_entry SET words = 'Other'`)).rejects.toThrow('append-only');
  });
});

describe('who may see it', () => {
  it('is the firm alone', async () => {
    const searchId = await searchWith(A, B);
    const page = await started(searchId);
    const minutes = page.$('a:contains("Minutes")').attr('href') ?? '';
    const ines = await app.signUpFirm({ firm: 'Falk' });
    expect((await judith.get(minutes)).status).toBe(200);
    expect((await ines.get(minutes)).status).toBe(404);
    expect((await ines.get(`/searches/${searchId}/diagnosis/session`)).status).toBe(404);
    expect((await app.visitor().get(`/searches/${searchId}/diagnosis/session`)).location).toContain('/sign-in');
  });
});
