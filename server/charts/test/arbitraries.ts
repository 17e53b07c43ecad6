import fc from 'fast-check';
import * as charts from '../index';
import type { ChartOptions, Table } from '../index';

/** Numbers as bad data has them: in range, far out, NaN, infinite, missing. */
export const number: fc.Arbitrary<number> = fc.oneof(
  fc.double({ min: -1, max: 6, noNaN: true }),
  fc.double(),
  fc.constantFrom(0, 1, -1, NaN, Infinity, -Infinity, 1e308, -1e308, 5e-324),
);
const perhaps = fc.option(number, { nil: null });

const NASTY = [
  '<script>alert(1)</script>',
  '"><svg onload=x>',
  "' style='x",
  ']]>',
  '&amp;&#0;',
  '\u0000\u0008\u000b\u001f\u007f',
  '\ud800',
  '\udfff x',
  '\ufffe\uffff',
  '\u202egnp.exe',
  'יעל לוי 3',
  'محمد (4.2)',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  'e\u0301\u0301\u0301',
  '張偉',
  '',
  '   ',
  '\n\t',
  'x'.repeat(80),
  'W'.repeat(300),
  'Maria-Theresia Freifrau von und zu Hohenstein-Wittelsbach und Sachsen-Coburg-Gotha',
  '\u{1fffe}',
  'a\u2028b',
];
export const words = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ maxLength: 90 }),
);

const many = <T>(item: fc.Arbitrary<T>) =>
  fc.oneof(fc.array(item, { maxLength: 3 }), fc.array(item, { minLength: 50, maxLength: 50, size: 'max' }));
const profile = fc.constantFrom('sales', 'marketing', 'leadership') as fc.Arbitrary<charts.Profile>;
const estimate = fc.option(fc.record({ mean: number, sd: number }), { nil: null });
const date = fc.oneof(
  fc.constantFrom('2026-02-30', '', 'soon', '2026-01-13', '2026-03-09'),
  fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
);
const cell = fc.record({
  state: fc.constantFrom('enough', 'not_enough', 'not_assessed', 'not_observed', 'declined'),
  estimate,
  self: perhaps,
  ratings: fc.array(number, { maxLength: 25 }),
  references: number,
  floorProbability: perhaps,
});

export interface Case {
  name: string;
  data: fc.Arbitrary<unknown>;
  draw: (data: never, options?: ChartOptions) => string;
  table: (data: never) => Table;
}

export const CASES: Case[] = [
  {
    name: 'needBar',
    draw: charts.needBar,
    table: charts.needBarTable,
    data: fc.record({
      rows: many(fc.record({ label: words, margin: perhaps, low: perhaps, high: perhaps })),
      spread: number,
      resamples: number,
      answered: number,
      shown: number,
      respondents: number,
    }),
  },
  {
    name: 'stakeholderPlane',
    draw: charts.stakeholderPlane,
    table: charts.stakeholderPlaneTable,
    data: fc.record({
      people: many(
        fc.record({
          name: words,
          role: fc.constantFrom('approver', 'decision_maker', 'sales_head', 'marketing_head', 'other'),
          weight: number,
          sales: perhaps,
          marketing: perhaps,
          answered: number,
        }),
      ),
      combined: fc.option(fc.record({ sales: number, marketing: number }), { nil: null }),
      shown: number,
    }),
  },
  {
    name: 'candidateMap',
    draw: charts.candidateMap,
    table: charts.candidateMapTable,
    data: fc.record({
      candidates: many(
        fc.record({
          name: words,
          sales: estimate,
          marketing: estimate,
          class: fc.constantFrom('capital_s', 'capital_m', 'both', 'neither', 'undetermined'),
          interviewers: number,
        }),
      ),
      target: fc.constantFrom('sales_led', 'marketing_led', 'combined_flagged', 'none'),
      threshold: fc.option(number, { nil: undefined }),
      gap: fc.option(number, { nil: undefined }),
      correlation: fc.option(number, { nil: undefined }),
    }),
  },
  {
    name: 'profileDots',
    draw: charts.profileDots,
    table: charts.profileDotsTable,
    data: fc.record({
      candidates: fc.array(words, { maxLength: 7 }),
      rows: many(fc.record({ competency: words, profile, floor: perhaps, cells: fc.array(cell, { maxLength: 7 }) })),
    }),
  },
  {
    name: 'rankAcceptability',
    draw: charts.rankAcceptability,
    table: charts.rankAcceptabilityTable,
    data: fc.record({
      candidates: many(fc.record({ name: words, ranks: fc.array(number, { maxLength: 60 }) })),
      draws: number,
      weights: words,
    }),
  },
  {
    name: 'shares',
    draw: charts.sharesChart,
    table: charts.sharesTable,
    data: fc.record({
      shares: fc.record({ S: perhaps, M: perhaps, T: perhaps, A: perhaps, R: perhaps }),
      answered: number,
      shown: number,
      respondents: number,
    }),
  },
  {
    name: 'weightBars',
    draw: charts.weightBars,
    table: charts.weightBarsTable,
    data: fc.record({
      rows: many(
        fc.record({
          competency: words,
          profile,
          weight: number,
          before: perhaps,
          floor: perhaps,
          reason: fc.option(words, { nil: undefined }),
        }),
      ),
      version: words,
    }),
  },
  {
    name: 'contributions',
    draw: charts.contributions,
    table: charts.contributionsTable,
    data: fc.record({
      items: many(fc.record({ question: words, answer: words, effect: number, isDecisive: fc.boolean() })),
      each: fc.option(number, { nil: undefined }),
    }),
  },
  {
    name: 'funnel',
    draw: charts.funnel,
    table: charts.funnelTable,
    data: fc.record({
      stages: many(
        fc.record({
          name: words,
          reached: number,
          active: number,
          leftByThem: fc.option(number, { nil: undefined }),
          leftByUs: fc.option(number, { nil: undefined }),
        }),
      ),
      period: words,
    }),
  },
  {
    name: 'ageing',
    draw: charts.ageing,
    table: charts.ageingTable,
    data: fc.record({
      items: many(
        fc.record({
          name: words,
          stage: words,
          days: number,
          limit: perhaps,
          waitsFor: fc.option(words, { nil: undefined }),
        }),
      ),
      asOf: words,
    }),
  },
  {
    name: 'sparkline',
    draw: charts.sparkline,
    table: charts.sparklineTable,
    data: fc.record({
      label: words,
      values: many(perhaps),
      periods: fc.array(words, { maxLength: 50 }),
      unit: words,
      digits: fc.option(number, { nil: undefined }),
    }),
  },
  {
    name: 'stageTimeline',
    draw: charts.stageTimeline,
    table: charts.stageTimelineTable,
    data: fc.record({
      stages: many(
        fc.record({
          name: words,
          start: date,
          end: fc.option(date, { nil: null }),
          due: fc.option(date, { nil: null }),
        }),
      ),
      today: date,
    }),
  },
  {
    name: 'pairwiseMatrix',
    draw: charts.pairwiseMatrix,
    table: charts.pairwiseMatrixTable,
    data: fc.record({
      names: many(words),
      wins: fc.array(fc.array(perhaps, { maxLength: 50 }), { maxLength: 50 }),
      draws: number,
    }),
  },
];
