import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { draftedSearch, linksIn, openBrief, publish, versionsOf } from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const HTML = '<script>alert("x")</script> & <b>bold</b>';
const editForm = (searchId: string) => judith.get(`/searches/${searchId}/brief/edit`);
const save = { button: 'Save the brief' };

describe('editing a draft', () => {
  it('marks a changed line as written by hand and leaves the others their source', async () => {
    const searchId = await draftedSearch(app, judith);
    const page = await judith.submitAndFollow(await editForm(searchId), save, {
      mission: 'Win the segment we chose.',
      outcomeBy_6: 'Month 3',
      outcomeText_6: 'A price list that everybody uses',
      charterOwner_2: 'Helena Brandt',
      charterStatus_2: 'agreed',
    });
    expect(page.$('.toast').text()).toContain('The brief is saved.');
    expect(page.$('#mission').text()).toContain('Win the segment we chose.');
    expect(page.$('#mission .doc__source').text()).toContain('Written by Judith Marlowe, Mon 21 Sept 2026');
    expect(page.$('#not-in-role .doc__source').text()).toContain('Template, marketing-led');
    const due = page.$('#outcomes tbody th').map((_, cell) => page.$(cell).text());
    expect(due.get()).toEqual(['Day 30', 'Day 30', 'Day 90', 'Month 3', 'Month 6', 'Month 12']);
    expect(page.$('#charter tbody tr').eq(1).text()).toContain('Helena Brandt');
    expect(page.$('#charter').text()).toMatch(/Ready on \d of 9 clauses/);
  });

  it('changes nothing when it is saved as it stands', async () => {
    const searchId = await draftedSearch(app, judith);
    const [before] = await versionsOf(app, searchId);
    await judith.submitAndFollow(await editForm(searchId), save);
    const [after] = await versionsOf(app, searchId);
    expect(after?.content).toEqual(before?.content);
  });

  it('says what is missing, links to it and keeps everything that was typed', async () => {
    const searchId = await draftedSearch(app, judith);
    const answer = await judith.submit(await editForm(searchId), save, {
      title: ' ',
      mission: 'Kept as typed',
      outcomeText_6: 'Without a date',
      measureFormula_9: 'a formula without a name',
    });
    expect(answer.status).toBe(422);
    expect(linksIn(answer, '.error-summary a')).toEqual(['#title', '#outcomeBy_6', '#measureName_9']);
    for (const href of linksIn(answer, '.error-summary a')) expect(answer.$(`[id="${href.slice(1)}"]`).length).toBe(1);
    expect(answer.$('[name=mission]').val()).toBe('Kept as typed');
    expect(answer.$('[name=outcomeText_6]').val()).toBe('Without a date');
    expect(answer.$('[name=measureFormula_9]').val()).toBe('a formula without a name');
    expect((await openBrief(judith, searchId)).text).not.toContain('Kept as typed');
  });

  it('refuses a field that is too long by name, and a form that is far too large clearly', async () => {
    const searchId = await draftedSearch(app, judith);
    const long = await judith.submit(await editForm(searchId), save, { mission: 'x'.repeat(2001) });
    expect(long.status).toBe(422);
    expect(long.$('.error-summary').text()).toContain('Shorten this to 2,000 characters or fewer');
    expect(long.$('[name=mission]').val()).toHaveLength(2001);
    const huge = await judith.submit(await editForm(searchId), save, { mission: 'x'.repeat(1_000_000) });
    expect(linksIn(huge, '.error-summary a')).toEqual(['#mission']);
    expect(huge.status).toBe(422);
    expect(await versionsOf(app, searchId)).toMatchObject([
      { content: { mission: [{ text: expect.stringContaining('Decide where') as string }] } },
    ]);
  });

  it('opens the row of a measure or a clause that is to be put right, which a phone has folded', async () => {
    const searchId = await draftedSearch(app, judith);
    const answer = await judith.submit(await editForm(searchId), save, {
      measureCadence_2: 'x'.repeat(5000),
      charterText_3: 'x'.repeat(5000),
    });
    expect(linksIn(answer, '.error-summary a')).toEqual(['#measureCadence_2', '#charterText_3']);
    const open = answer.$('.foldable details[open]');
    expect(open.find('[name=measureCadence_2], [name=charterText_3]').length).toBe(2);
    expect(open.length).toBe(2);
  });

  it('shows HTML in every field as text, on every page', async () => {
    const searchId = await draftedSearch(app, judith);
    const form = await editForm(searchId);
    const names = form
      .$('form.form--brief')
      .find('input[type=text], textarea, input:not([type])')
      .map((_, input) => form.$(input).attr('name') ?? '')
      .get();
    expect(names.length).toBeGreaterThan(40);
    const short = (name: string) => (/Cadence|Ownership|outcomeBy/.test(name) ? HTML.slice(0, 58) : HTML);
    const page = await judith.submitAndFollow(form, save, Object.fromEntries(names.map((name) => [name, short(name)])));
    expect(page.$('h1').text()).toBe(HTML);
    expect(page.$('.paper script, .paper b:contains("bold")').length).toBe(0);
    const again = await editForm(searchId);
    expect(again.$('[name=mission]').val()).toBe(HTML);
    await judith.submit(
      await judith.get(`/searches/${searchId}/brief/weights`),
      { button: 'Save weights and must-haves' },
      { 'weight_MKT-01': '6', reason: HTML },
    );
    const weights = await judith.get(`/searches/${searchId}/brief/weights`);
    expect(weights.html).not.toContain('<b>bold');
    expect(weights.text).toContain('Weights and must-haves');
    const start = await judith.get(`/searches/${searchId}/brief/publication`);
    expect(start.html).not.toContain('<b>bold');
  });
});

describe('two people at the same draft', () => {
  it('keep both texts when the second saves what the first has changed', async () => {
    const searchId = await draftedSearch(app, judith);
    const stale = await editForm(searchId);
    await judith.submit(await editForm(searchId), save, { mission: 'Ines was first.' });
    const answer = await judith.submit(stale, save, { mission: 'Judith was second.' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Ines was first.');
    expect(answer.text).toContain('Judith was second.');
    expect((await openBrief(judith, searchId)).$('#mission').text()).toContain('Ines was first.');
  });

  it('do not write an old form over a version that was generated since', async () => {
    const searchId = await draftedSearch(app, judith);
    const stale = await editForm(searchId);
    await judith.submit(await judith.get(`/searches/${searchId}/brief/start`), { button: 'Generate the brief' });
    const answer = await judith.submit(stale, save, { mission: 'Written for version 1.' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Written for version 1.');
    expect((await openBrief(judith, searchId)).$('#mission').text()).not.toContain('Written for version 1.');
  });

  it('keep the typed text when the version was published in between', async () => {
    const searchId = await draftedSearch(app, judith);
    const stale = await editForm(searchId);
    await publish(app, judith, searchId);
    const answer = await judith.submit(stale, save, { mission: 'Too late.' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Too late.');
  });

  it('a double click is one save, and no quarrel with oneself', async () => {
    const searchId = await draftedSearch(app, judith);
    const form = await editForm(searchId);
    const answers = await Promise.all(
      [1, 2].map(() => judith.submit(form, save, { mission: 'Saved once.', outcomeBy_6: 'Day 60', outcomeText_6: 'Prices agreed' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const events: unknown[] = await app.dataSource.query(
      `SELECT e.id FROM audit_event e JOIN brief_version v ON v.id::text = e.subject_id::text WHERE e.action = 'brief.changed' AND v.search_id = $1`,
      [searchId],
    );
    expect(events).toHaveLength(1);
  });
});

describe('weights and must-haves', () => {
  const weightsForm = (searchId: string) => judith.get(`/searches/${searchId}/brief/weights`);
  const saveWeights = { button: 'Save weights and must-haves' };

  it('are moved with a reason, which stands in the margin of the brief', async () => {
    const searchId = await draftedSearch(app, judith);
    const values = { 'weight_MKT-01': '2', 'floor_MKT-01': '3.25', reason: 'Helena wants insight first.' };
    const page = await judith.submitAndFollow(await weightsForm(searchId), saveWeights, values);
    const row = page.$('.bars div').first();
    expect(row.text()).toContain('must-have, floor 3.25');
    expect(row.find('dd').last().text()).toBe('2');
    const margin = page.$('#competencies .doc__source').text();
    expect(margin).toMatch(/Market insight and research: Set from \d to 2: Helena wants insight first\./);
    expect(margin).toContain('Made a must-have with a floor of 3.25: Helena wants insight first.');
    expect(margin).toContain('Written by Judith Marlowe');
  });

  it('are not moved without a reason, out of range, or in more than five must-haves an axis', async () => {
    const searchId = await draftedSearch(app, judith);
    const none = await judith.submit(await weightsForm(searchId), saveWeights, { 'weight_MKT-01': '2' });
    expect(none.status).toBe(422);
    expect(linksIn(none, '.error-summary a')).toEqual(['#reason']);
    expect(none.$('[name="weight_MKT-01"]').val()).toBe('2');
    const far = await judith.submit(await weightsForm(searchId), saveWeights, {
      'weight_MKT-01': '7',
      'weight_MKT-02': '1.5',
      reason: 'No.',
    });
    expect(linksIn(far, '.error-summary a')).toEqual(['#weight_MKT-01', '#weight_MKT-02']);
    const six = Object.fromEntries(['01', '02', '03', '04', '05', '06'].map((number) => [`floor_MKT-${number}`, '2.75']));
    const crowded = await judith.submit(await weightsForm(searchId), saveWeights, { ...six, reason: 'Everything matters.' });
    expect(crowded.status).toBe(422);
    expect(crowded.$('.error-summary').text()).toContain('Keep at most 5 must-haves on the marketing axis');
    expect(crowded.$('[name="floor_MKT-06"] option[selected]').val()).toBe('2.75');
  });

  it('cannot bring in a competency of the craft that is not asked for', async () => {
    const searchId = await draftedSearch(app, judith);
    const form = await weightsForm(searchId);
    expect(form.$('[name="weight_SAL-01"]').length).toBe(0);
    const body = Object.fromEntries(
      form
        .$('form.form--brief')
        .serializeArray()
        .map(({ name, value }) => [name, value]),
    );
    const answer = await judith.post(`/searches/${searchId}/brief/weights`, { ...body, 'weight_SAL-01': '6', reason: 'Sneaked in.' });
    expect(answer.status).toBe(303);
    expect((await openBrief(judith, searchId)).$('.bars rect.f-sales').length).toBe(0);
  });

  it('keep both when somebody else was first', async () => {
    const searchId = await draftedSearch(app, judith);
    const stale = await weightsForm(searchId);
    await judith.submit(await weightsForm(searchId), saveWeights, { 'weight_MKT-01': '6', reason: 'First.' });
    const answer = await judith.submit(stale, saveWeights, { 'weight_MKT-01': '1', reason: 'Second.' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Market insight and research: 6');
    expect(answer.text).toContain('Market insight and research: 1');
    expect(answer.text).toContain('Second.');
  });
});

describe('versions', () => {
  it('are compared line by line', async () => {
    const searchId = await draftedSearch(app, judith);
    await publish(app, judith, searchId);
    await judith.submitAndFollow(await openBrief(judith, searchId), { button: 'Start version 2' });
    await judith.submit(await editForm(searchId), save, { mission: 'Win the segment we chose.', notInRole: 'Closing deals' });
    await judith.submit(
      await judith.get(`/searches/${searchId}/brief/weights`),
      { button: 'Save weights and must-haves' },
      { 'weight_MKT-01': '1', reason: 'Less.' },
    );
    const second = await openBrief(judith, searchId);
    expect(second.$('.document__bar .chip').text()).toBe('Version 2, draft');
    const compare = await judith.get(second.$('.document__bar a:contains("Compare with version 1")').attr('href') ?? '');
    const rows = compare.$('tbody tr').map((_, row) => compare.$(row).find('th').text().replace(/\s+/g, ' ').trim());
    expect(rows.get()).toEqual(expect.arrayContaining(['Mission', 'Not in this role', 'WeightsMarket insight and research']));
    expect(compare.$('ins').text()).toContain('Win the segment we chose.');
    expect(compare.$('del').text()).toContain('Decide where and why we should win');
    expect(compare.$('.page-head').text()).toMatch(/\d changes\./);
    const same = await judith.get(`/searches/${searchId}/brief/compare?before=1&after=1`);
    expect(same.text).toContain('The two versions say the same.');
  });

  it('start once from a published one, however often the button is pressed', async () => {
    const searchId = await draftedSearch(app, judith);
    await publish(app, judith, searchId);
    const page = await openBrief(judith, searchId);
    expect(page.$('.document__bar a:contains("Edit")').length).toBe(0);
    const answers = await Promise.all([1, 2].map(() => judith.submit(page, { button: 'Start version 2' })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    await judith.submit(page, { button: 'Start version 2' });
    expect((await versionsOf(app, searchId)).map(({ number, state }) => [number, state])).toEqual([
      [1, 'awaiting_signature'],
      [2, 'draft'],
    ]);
  });

  it('that are published cannot be edited', async () => {
    const searchId = await draftedSearch(app, judith);
    await publish(app, judith, searchId);
    const answer = await editForm(searchId);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Version 1 is published and stays as it is.');
    expect((await judith.get(`/searches/${searchId}/brief/combined`)).status).toBe(409);
  });
});
