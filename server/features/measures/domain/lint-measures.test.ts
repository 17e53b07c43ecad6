import fc from 'fast-check';
import { findingKinds, type FindingKind } from './finding';
import { lintMeasures } from './lint-measures';
import { carriers, carrierOf, NO_TERMS, ownershipFor, type MeasureTerms, type ReviewedMeasure } from './measure';
import type { MeasureSetting } from './measure-setting';
import { countsClosedRevenue, countsLeads } from './what-it-counts';

const marketingBrief: MeasureSetting = {
  primarySide: 'marketing',
  leadsBoth: false,
  reporting: ['To the CEO. Peer of the head of sales.'],
  stated: { closedSales: null, lines: null, data: null },
  isTransactional: false,
};
const answered = (stated: Partial<MeasureSetting['stated']>): MeasureSetting => ({
  ...marketingBrief,
  stated: { ...marketingBrief.stated, ...stated },
});

/** Nothing can be said against it: whose it is, levers, baseline, budget and date are there. */
function measure(name: string, ownership = 'owner', terms: Partial<MeasureTerms> = {}): ReviewedMeasure {
  const whole = { ...NO_TERMS, target: '20% more', budget: 'EUR 90,000', levers: 'channels, message', baseline: '12', readFrom: 'CRM' };
  return { name, formula: 'counted', ownership, terms: { ...whole, ...terms } };
}

const shared = measure('Customer acquisition cost', 'shared');
const pipeline = measure('Pipeline influenced and created');
const kinds = (measures: readonly ReviewedMeasure[], setting = marketingBrief) => lintMeasures(measures, setting).map(({ kind }) => kind);
const one = (kind: FindingKind, measures: readonly ReviewedMeasure[], setting = marketingBrief) =>
  lintMeasures(measures, setting).find((finding) => finding.kind === kind);

test('says nothing about measures that can be answered for', () => {
  expect(kinds([shared, pipeline])).toEqual([]);
});

describe('marketing carries closed revenue while sales does not', () => {
  const quota = measure('Closed revenue against quota');
  it('is red, whatever the words for it, and rests on RF-02', () => {
    for (const name of [
      'Closed revenue against quota',
      'New bookings',
      'Sales of the year',
      'Signed contracts',
      'Annual turnover',
      'Deals closed',
      'New ARR',
      'Customers won',
    ]) {
      expect(one('closed_upside_down', [shared, measure(name)])).toMatchObject({ severity: 'red', flagId: 'RF-02', measure: 1 });
    }
  });
  it('does not hide in how the measure is counted, or in its target', () => {
    const counted = { ...measure('Annual target'), formula: 'closed-won value / plan' };
    expect(one('closed_upside_down', [shared, counted])).toMatchObject({ severity: 'red', measure: 1 });
    expect(one('closed_upside_down', [shared, measure('Annual target', 'owner', { target: '£400,000 of closed sales' })])).toBeDefined();
    expect(kinds([shared, { ...pipeline, formula: 'opportunities that marketing touched before they closed won' }])).toEqual([]);
  });
  it('is read from the answers where no row says so', () => {
    expect(one('closed_upside_down', [shared, pipeline], answered({ closedSales: 'c' }))).toMatchObject({ severity: 'red', measure: null });
  });
  it('is not said once the head of sales carries the number', () => {
    expect(kinds([shared, measure('Bookings against plan', 'head of sales')], answered({ closedSales: 'c' }))).toEqual([]);
  });
  it('is not cured by a goal that both share where sales was said to have no number', () => {
    const goal = measure('Company revenue goal', 'shared', { payShare: 20 });
    expect(kinds([goal, pipeline], answered({ closedSales: 'c' }))).toEqual(['closed_upside_down']);
    expect(kinds([goal, pipeline])).toEqual([]);
  });
  it('is a milder finding where sales carries one too', () => {
    expect(kinds([shared, quota], answered({ closedSales: 'a' }))).toEqual(['closed_on_marketing']);
    expect(one('closed_on_marketing', [shared, quota], answered({ closedSales: 'd' }))).toMatchObject({ severity: 'red', flagId: 'RF-01' });
  });
  it('does not take retention, pipeline or seller figures for closed revenue', () => {
    for (const name of [
      'Net revenue retention',
      'Pipeline influenced',
      'Leads accepted by sales',
      'Stage conversion between marketing and sales',
    ]) {
      expect(countsClosedRevenue(name)).toBe(false);
    }
  });
  it('is a warning where deals are small and self-service', () => {
    expect(one('closed_upside_down', [shared, quota], { ...marketingBrief, isTransactional: true })).toMatchObject({ severity: 'amber' });
  });
  it('is not said of one person who leads both', () => {
    expect(kinds([shared, quota], { ...marketingBrief, leadsBoth: true })).toEqual([]);
  });
});

describe('pay on closed revenue', () => {
  const goal = (payShare: number) => measure('Company revenue goal', 'shared', { payShare });
  it('is red above 30% of the pay of marketing', () => {
    expect(one('closed_pay_share', [goal(31)])).toMatchObject({ severity: 'red', flagId: 'RF-01' });
  });
  it('counts what several measures put on it', () => {
    expect(kinds([goal(20), measure('Group turnover', 'shared', { payShare: 15 })])).toContain('closed_pay_share');
  });
  it('is in order at 30%, and for sales at any share', () => {
    expect(kinds([goal(30)])).toEqual([]);
    expect(kinds([shared, pipeline, measure('Bookings against plan', 'head of sales', { payShare: 60 })])).toEqual([]);
  });
});

test('nobody carries closed revenue: red until somebody is named', () => {
  expect(one('closed_unowned', [shared, pipeline], answered({ closedSales: 'e' }))).toMatchObject({ severity: 'red', flagId: 'RF-12' });
  const named = measure('Bookings against plan', 'the chief executive, for two quarters');
  expect(kinds([shared, pipeline, named], answered({ closedSales: 'e' }))).toEqual([]);
});

describe('an owned measure without a lever', () => {
  it('is red with a target or pay behind it, amber without', () => {
    expect(one('no_lever', [shared, measure('Win rate', 'owner', { levers: '' })])).toMatchObject({ severity: 'red', measure: 1 });
    expect(one('no_lever', [shared, measure('Payback', 'owner', { levers: 'None.', target: '' })])).toMatchObject({ severity: 'amber' });
  });
  it('is not said of a shared measure, nor once a lever is named', () => {
    expect(kinds([{ ...shared, terms: { ...NO_TERMS, baseline: '900' } }, measure('Payback', 'owner', { levers: 'prices' })])).toEqual([]);
  });
});

test('a target without a budget: a word for nothing is no budget, “none needed” says something', () => {
  for (const budget of ['', ' - ', 'none', '0', 'TBD', 'To be agreed']) {
    expect(one('no_budget', [shared, measure('Payback', 'owner', { budget })])).toMatchObject({ severity: 'amber', measure: 1 });
  }
  expect(kinds([shared, measure('Payback', 'owner', { budget: 'none needed, the list exists' })])).toEqual([]);
  expect(kinds([shared, measure('Payback', 'owner', { budget: '', target: '' })])).toEqual([]);
});

test('no baseline: said of every measure that has none, even where its value today is zero', () => {
  expect(one('no_baseline', [shared, measure('Payback', 'owner', { baseline: '' })])).toMatchObject({ severity: 'amber', measure: 1 });
  expect(kinds([shared, measure('Payback', 'owner', { baseline: '0 of 40 deals' })])).toEqual([]);
});

test('lead volume without acceptance', () => {
  expect(one('leads_without_acceptance', [shared, measure('Number of leads')])).toMatchObject({ severity: 'amber', flagId: 'RF-10' });
  expect(kinds([shared, measure('Number of leads'), measure('Leads accepted by sales')])).toEqual([]);
  expect(['Lead follow-up', 'Cost per lead', 'Sales-qualified leads', 'Accepted leads, by source'].map(countsLeads)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('no measure shared by both', () => {
  expect(kinds([pipeline])).toEqual(['nothing_shared']);
  expect(kinds([])).toEqual([]);
  expect(kinds([pipeline, measure('Payback', 'shared or customer success')])).toEqual([]);
});

test('a brand target due in under six months', () => {
  const brand = (dueMonth: number | null) => [shared, measure('Awareness in the target group', 'owner', { dueMonth })];
  expect(one('brand_too_soon', brand(5))).toMatchObject({ severity: 'amber', measure: 1 });
  expect(kinds(brand(6))).toEqual([]);
  expect(kinds(brand(null))).toEqual([]);
});

test('more than eight measures', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => measure(`Payback of segment ${index + 1}`, 'shared'));
  expect(kinds(many(9))).toEqual(['too_many']);
  expect(kinds(many(8))).toEqual([]);
});

test('linked to revenue without data: until the target is put off by two quarters', () => {
  const row = (dueMonth: number | null) => [shared, measure('Pipeline influenced', 'owner', { dueMonth })];
  expect(one('revenue_without_data', row(3), answered({ data: 'c' }))).toMatchObject({ severity: 'amber', flagId: 'RF-09', measure: 1 });
  expect(kinds(row(6), answered({ data: 'c' }))).toEqual([]);
  expect(kinds(row(3), answered({ data: 'b' }))).toEqual([]);
});

test('marketing without a commercial measure', () => {
  const awareness = [measure('Awareness', 'owner'), measure('Use of messaging', 'shared')];
  expect(one('marketing_unmeasured', awareness)).toMatchObject({ severity: 'amber', flagId: 'RF-13' });
  expect(kinds([...awareness, pipeline])).toEqual([]);
  const salesBrief: MeasureSetting = { ...answered({ data: 'd' }), primarySide: 'sales' };
  expect(kinds([measure('Use of messaging', 'shared')], salesBrief)).toEqual(['marketing_unmeasured']);
});

test('marketing under the head of sales: by the line or by the answer, and not for being a peer', () => {
  const line = (text: string): MeasureSetting => ({ ...marketingBrief, reporting: [text] });
  for (const text of ['To the head of sales.', 'Reports to the VP Sales', 'To our CRO']) {
    expect(one('marketing_under_sales', [shared], line(text))).toMatchObject({ severity: 'amber', flagId: 'RF-04' });
  }
  expect(kinds([shared], answered({ lines: 'c' }))).toEqual(['marketing_under_sales']);
  expect(kinds([shared], line('To the CEO. Peer of the head of sales.'))).toEqual([]);
});

test('a head of marketing with a closing number of £400,000, and a head of sales with none, lights up red throughout', () => {
  const findings = lintMeasures(
    [measure('Sales closed in the first year', 'owner', { target: '£400,000', payShare: 100, budget: '', levers: '', baseline: '' })],
    answered({ closedSales: 'c', data: 'c' }),
  );
  const red = findings.filter(({ severity }) => severity === 'red').map(({ kind }) => kind);
  expect(red).toEqual(['closed_upside_down', 'closed_pay_share', 'no_lever']);
  expect(findings.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['no_budget', 'no_baseline', 'nothing_shared', 'revenue_without_data']),
  );
  expect(findings[0]?.proposal).toContain('Give the closing number to the head of sales');
  expect(findings[0]?.proposal).toMatch(/pipeline.*conversion.*acquisition cost/);
});

test('a finding whose facts change is another finding', () => {
  const key = (payShare: number) => one('closed_pay_share', [measure('Company revenue goal', 'shared', { payShare })])?.key;
  expect(key(40)).toBe(key(40));
  expect(key(40)).not.toBe(key(60));
});

const text = fc.oneof(fc.string(), fc.constantFrom('quota', 'leads', 'brand', 'owner', 'shared', 'head of sales', '', '$&', '__proto__'));
const anyTerms = fc.record({
  target: text,
  period: text,
  payShare: fc.option(fc.double()),
  budget: text,
  levers: text,
  baseline: text,
  readFrom: text,
  dueMonth: fc.option(fc.integer()),
});
const anyMeasure = fc.oneof(
  fc.record({ name: text, formula: text, ownership: text, terms: anyTerms }),
  fc.record({ name: text, formula: text, ownership: text }),
);
const anySetting: fc.Arbitrary<MeasureSetting> = fc.record({
  primarySide: fc.constantFrom('sales', 'marketing'),
  leadsBoth: fc.boolean(),
  reporting: fc.array(text),
  stated: fc.record({ closedSales: fc.option(text), lines: fc.option(text), data: fc.option(text) }),
  isTransactional: fc.boolean(),
});

test('never throws, and every finding says why and what instead', () => {
  fc.assert(
    fc.property(fc.array(anyMeasure), anySetting, (measures, setting) => {
      for (const finding of lintMeasures(measures, setting)) {
        expect(findingKinds).toContain(finding.kind);
        expect(finding.why).not.toContain('{it}');
        expect(finding.proposal).not.toBe('');
        // A key goes through a form, which cuts off blanks at its ends.
        expect(finding.key.trim()).toBe(finding.key);
        expect(finding.measure === null || finding.measure < measures.length).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('the word for a carrier is read back as that carrier', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...carriers),
      fc.constantFrom<'sales' | 'marketing'>('sales', 'marketing'),
      text,
      (carrier, side, before) => {
        expect(carrierOf(ownershipFor(carrier, side, before), side)).toBe(carrier);
      },
    ),
  );
});
