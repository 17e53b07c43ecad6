import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import type { Page } from '../../support/page';
import { draftedSearch, linksIn, MARKETING, openBrief, publish, QUOTA_ON_MARKETING, versionsOf } from '../briefs/support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const open = (searchId: string) => judith.get(`/searches/${searchId}/measures`);
const save = { button: 'Save the measures' };
const WHOLE = { baseline: '31%, August', levers: 'channels, message', budget: 'EUR 90,000', target: '40%' };

/** Types over one row. */
function row(number: number, values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${name}_${number}`, value]));
}

/** The titles of what stands beside one row, or against the whole. */
function titles({ $ }: Page, selector: string): string[] {
  return $(`${selector} :is(.flag h3, .finding b:first-of-type)`)
    .map((_, heading) => $(heading).contents().first().text().replace(/\.$/, '').trim())
    .get()
    .filter((title) => title !== 'Instead');
}
const measuresOf = async (searchId: string) =>
  (await versionsOf(app, searchId)).at(-1)?.content as unknown as {
    measures: { name: string; ownership: string; terms?: unknown; source: { label: string } }[];
  };

const QUOTA_ROW = {
  name: 'Sales closed in the first year',
  formula: 'signed value',
  cadence: 'monthly',
  carrier: 'marketing',
  target: '£400,000',
  payShare: '100',
};

describe('the measures of a draft', () => {
  it('are reached from the brief, with what stands against each beside it', async () => {
    const searchId = await draftedSearch(app, judith);
    const brief = await openBrief(judith, searchId);
    expect(linksIn(brief, '.doc__bar a, header a')).toContain(`/searches/${searchId}/measures`);
    expect(brief.$('[aria-labelledby=review]').text()).toMatch(/\d+ amber findings are open/);
    const page = await open(searchId);
    expect(page.$('.measure summary b').first().text()).toBe('Customer acquisition cost');
    expect(titles(page, '.measure:first-of-type')).toEqual(['No baseline']);
    expect(page.$('.said tbody tr').first().text()).toBe('Customer acquisition costmissingmissingmissingmissingmissingmissingmissing');
    expect(page.$('.measure').last().text()).toContain('not filled in');
  });

  it('change nothing when they are saved as they stand', async () => {
    const searchId = await draftedSearch(app, judith);
    const before = await measuresOf(searchId);
    await judith.submitAndFollow(await open(searchId), save);
    expect(await measuresOf(searchId)).toEqual(before);
  });

  it('keep what is typed, marked as written by hand, on the brief and in a later edit of it', async () => {
    const searchId = await draftedSearch(app, judith);
    const page = await judith.submitAndFollow(
      await open(searchId),
      save,
      row(1, { ...WHOLE, payShare: '20', dueMonth: '12', period: 'the first year' }),
    );
    expect(page.$('.toast').text()).toContain('The measures are saved.');
    expect(titles(page, '.measure:first-of-type')).toEqual([]);
    const said = 'Target: 40%, the first year, from 31%, August, due in month 12, 20% of variable pay.';
    expect((await openBrief(judith, searchId)).$('#measures').text()).toContain(said);
    await judith.submitAndFollow(
      await judith.get(`/searches/${searchId}/brief/edit`),
      { button: 'Save the brief' },
      { mission: 'Another mission.' },
    );
    expect((await openBrief(judith, searchId)).$('#measures').text()).toContain(said);
    const [first, second] = (await measuresOf(searchId)).measures;
    expect(first?.source.label).toContain('Written by Judith Marlowe');
    expect(second?.source.label).not.toContain('Written by');
  });

  it('get a row more and are checked without being saved and without JavaScript', async () => {
    const searchId = await draftedSearch(app, judith);
    const before = await open(searchId);
    const more = await judith.submit(before, { button: 'Add a row' }, row(1, { name: 'Typed, not saved' }));
    expect(more.status).toBe(200);
    expect(more.$('.measure').length).toBe(before.$('.measure').length + 1);
    expect(more.$('[name=name_1]').val()).toBe('Typed, not saved');
    const spare = more.$('.measure').length;
    const checked = await judith.submit(more, { button: 'Check without saving' }, row(spare, QUOTA_ROW));
    expect(checked.status).toBe(200);
    expect(checked.text).toContain('Nothing is saved yet');
    expect(titles(checked, '.measure')).toContain('Too much of marketing’s pay hangs on closed revenue');
    expect(linksIn(checked, ':is(.flag, .finding) a')).toEqual([]);
    expect((await measuresOf(searchId)).measures.map(({ name }) => name)).not.toContain('Typed, not saved');
  });

  it('are taken out by a tick or by emptying the row', async () => {
    const searchId = await draftedSearch(app, judith);
    const names = (await measuresOf(searchId)).measures.map(({ name }) => name);
    const empty = row(2, { name: '', formula: '', cadence: '' });
    await judith.submitAndFollow(await open(searchId), save, { ...row(1, { remove: 'yes', payShare: 'nonsense' }), ...empty });
    expect((await measuresOf(searchId)).measures.map(({ name }) => name)).toEqual(names.slice(2));
  });

  it('are refused with everything that was typed while something is missing, the row open', async () => {
    const searchId = await draftedSearch(app, judith);
    const typed = {
      ...row(1, { payShare: '130', target: 'Kept as typed' }),
      ...row(2, { name: '', dueMonth: 'soon' }),
      ...row(3, { carrier: '' }),
    };
    const answer = await judith.submit(await open(searchId), save, typed);
    expect(answer.status).toBe(422);
    expect(linksIn(answer, '.error-summary a').sort()).toEqual(['#carrier_3', '#dueMonth_2', '#name_2', '#payShare_1']);
    expect(answer.$('[name=target_1]').val()).toBe('Kept as typed');
    expect(answer.$('[name=dueMonth_2]').val()).toBe('soon');
    expect(answer.$('details[open]').length).toBe(3);
  });

  it('keep both texts when two people save', async () => {
    const searchId = await draftedSearch(app, judith);
    const stale = await open(searchId);
    await judith.submit(await open(searchId), save, row(1, { target: 'Ines was first' }));
    const answer = await judith.submit(stale, save, row(1, { target: 'Judith was second' }));
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Ines was first');
    expect(answer.text).toContain('Judith was second');
  });

  it('show HTML as text', async () => {
    const searchId = await draftedSearch(app, judith);
    const html = '<b>bold</b>"&';
    const page = await judith.submitAndFollow(await open(searchId), save, row(1, { name: html, target: html, levers: html }));
    expect(page.html).not.toContain('<b>bold');
    expect(page.$('[name=name_1]').val()).toBe(html);
  });
});

describe('the case of a head of marketing with a sales target of £400,000 beside a head of sales without one', () => {
  it('lights up beside the measures with the red flags it raises, until somebody takes them upon themselves', async () => {
    const searchId = await draftedSearch(app, judith, QUOTA_ON_MARKETING);
    const raised = ({ $ }: Page) =>
      $('[aria-labelledby=answers] .flag h3')
        .map((_, title) => $(title).text().trim())
        .get();
    const page = await open(searchId);
    expect(raised(page)).toEqual([
      'Closed-sales quota on the head of marketing (RF-01) Blocks publication',
      'Accountability upside down (RF-02) Blocks publication',
      'Revenue-linked target without data (RF-09) Holds the start date',
      expect.stringContaining('(RF-10) Warning'),
    ]);
    const form = await judith.get(`/searches/${searchId}/brief/overrides/RF-01`);
    await judith.submit(form, { button: 'Record the override' }, { byName: 'Helena Brandt', reason: 'Until <b>June</b>.' });
    expect((await open(searchId)).$('[aria-labelledby=answers] .flag--done').text()).toContain(
      'Overridden by Helena Brandt: “Until <b>June</b>.”',
    );
  });
});

describe('the closing number on marketing', () => {
  it('lights up red beside the row and from the answers', async () => {
    const searchId = await draftedSearch(app, judith, { ...MARKETING, I19: 'c' });
    expect(titles(await open(searchId), '[aria-labelledby=together]')).toContain('Marketing carries closed revenue and sales does not');
    const page = await open(searchId);
    const spare = page.$('.measure').length;
    const after = await judith.submitAndFollow(page, save, row(spare, QUOTA_ROW));
    expect(titles(after, '.measure')).toEqual(
      expect.arrayContaining([
        'Marketing carries closed revenue and sales does not',
        'Too much of marketing’s pay hangs on closed revenue',
        'Owned without a lever',
        'A target without a budget',
      ]),
    );
    expect(after.text).toContain('Give the closing number to the head of sales.');
    expect(after.text).toContain('(RF-02)');
  });

  it('is not said of a brief that gives the number to the person who leads sales', async () => {
    const searchId = await draftedSearch(app, judith, QUOTA_ON_MARKETING);
    expect((await measuresOf(searchId)).measures[0]?.name).toBe('Bookings against plan');
    expect((await open(searchId)).text).not.toContain('Marketing carries closed revenue');
  });

  it('cannot be waived by one person, under any spelling of the name', async () => {
    const searchId = await draftedSearch(app, judith);
    const page = await open(searchId);
    await judith.submitAndFollow(page, save, row(page.$('.measure').length, { ...QUOTA_ROW, payShare: '' }));
    const link = await waiverLink(searchId, 'closing');
    const waive = async (byName: string) =>
      judith.submit(await judith.get(link), { button: 'Record the waiver' }, { byName, reason: 'We will see.' });
    expect((await judith.follow(await waive('Helena Brandt'))).text).toContain('A second person has to say so too.');
    const again = await waive(' helena  BRANDT');
    expect(again.status).toBe(422);
    expect(linksIn(again, '.error-summary a')).toEqual(['#byName']);
    expect(again.$('[name=reason]').text()).toBe('We will see.');
    const after = await judith.follow(await waive('Marcus Oyelaran'));
    expect(after.text).toContain('Waived by Marcus Oyelaran');
    expect(after.$('.finding:has(.chip--done) b').first().text()).toBe('A closing number on the head of marketing.');
    const brief = await openBrief(judith, searchId);
    expect(brief.$('#measures .doc__flags').text()).toMatch(/Waived by Helena Brandt.*Waived by Marcus Oyelaran/);
    expect((await judith.get(link)).status).toBe(200);
  });

  /** Where a finding whose title has the word can be waived. */
  async function waiverLink(searchId: string, word: string): Promise<string> {
    const { $ } = await open(searchId);
    const href = $('.flag, .finding')
      .filter((_, one) => $(one).find('h3, b').first().text().includes(word))
      .find('a')
      .attr('href');
    if (!href) throw new Error(`Nothing to waive about ${word}`);
    return href;
  }

  it('stands in the way of publication until two people waive it or it is changed', async () => {
    const searchId = await draftedSearch(app, judith);
    const page = await open(searchId);
    const place = page.$('.measure').length;
    const goal = { name: 'Company revenue goal', formula: 'group result', cadence: 'yearly', carrier: 'shared', ...WHOLE };
    await judith.submitAndFollow(page, save, row(place, { ...goal, payShare: '40' }));
    const stopped = await judith.get(`/searches/${searchId}/brief/publication`);
    expect(stopped.text).toContain('One thing stands in the way of publication.');
    expect(stopped.$('[aria-labelledby=findings] h3').text()).toContain('Too much of marketing’s pay');
    expect(stopped.$('form.confirm').length).toBe(0);
    await judith.submitAndFollow(await open(searchId), save, row(place, { payShare: '30' }));
    expect((await judith.get(`/searches/${searchId}/brief/publication`)).$('form.confirm').length).toBe(1);
  });

  it('is another finding when its facts change: the waiver was not given for that', async () => {
    const searchId = await draftedSearch(app, judith);
    const goal = { name: 'Company revenue goal', formula: 'group result', cadence: 'yearly', carrier: 'shared', ...WHOLE };
    const page = await open(searchId);
    const place = page.$('.measure').length;
    await judith.submitAndFollow(page, save, row(place, { ...goal, payShare: '40' }));
    const link = await waiverLink(searchId, 'pay');
    for (const byName of ['Helena Brandt', 'Marcus Oyelaran']) {
      await judith.submit(await judith.get(link), { button: 'Record the waiver' }, { byName, reason: 'Two years of it went well.' });
    }
    expect((await open(searchId)).$('.finding .chip--done').length).toBe(1);
    const raised = await judith.submitAndFollow(await open(searchId), save, row(place, { payShare: '70' }));
    expect(raised.$('.finding .chip--done').length).toBe(0);
    expect((await judith.get(link)).status).toBe(404);
  });

  it('is written down once for a double click, and audited with the change', async () => {
    const searchId = await draftedSearch(app, judith);
    const link = await waiverLink(searchId, 'No baseline');
    const form = await judith.get(link);
    const values = { byName: 'Helena Brandt', reason: 'Finance has it.' };
    await Promise.all([1, 2].map(() => judith.submit(form, { button: 'Record the waiver' }, values)));
    const rows: { after: { byName: string } }[] = await app.dataSource.query(
      `SELECT after FROM audit_event WHERE action = 'measures.finding_waived' AND firm_id = $1 AND after->>'reason' = 'Finance has it.'`,
      [judith.user.firmId],
    );
    expect(rows).toMatchObject([{ after: { byName: 'Helena Brandt' } }]);
  });

  it('asks for a name and a reason', async () => {
    const searchId = await draftedSearch(app, judith);
    const answer = await judith.submit(await judith.get(await waiverLink(searchId, 'No baseline')), { button: 'Record the waiver' });
    expect(answer.status).toBe(422);
    expect(linksIn(answer, '.error-summary a')).toEqual(['#byName', '#reason']);
  });
});

describe('a published version', () => {
  it('is read only here, keeps the waivers of its day, and shows the client nothing that is open', async () => {
    const searchId = await draftedSearch(app, judith, MARKETING);
    const { browser, path } = await app.openLink(await publish(app, judith, searchId));
    const sponsor = await browser.get(path);
    expect(sponsor.text).not.toContain('What stands against the measures');
    expect(sponsor.text).not.toContain('No baseline');
    const page = await open(searchId);
    expect(page.$('.form--measures').length).toBe(0);
    expect(page.text).toContain('Start version 2 to change them');
    expect(linksIn(page, ':is(.flag, .finding) a')).toEqual([]);
    expect((await judith.get(`/searches/${searchId}/measures/waiver?finding=nothing_shared`)).status).toBe(409);
  });
});

test('another firm finds nothing', async () => {
  const searchId = await draftedSearch(app, judith);
  const other = await app.signUpFirm({ firm: 'Another', name: 'Otto Other' });
  expect((await other.get(`/searches/${searchId}/measures`)).status).toBe(404);
  expect((await other.get(`/searches/${searchId}/measures/waiver?finding=x`)).status).toBe(404);
});
