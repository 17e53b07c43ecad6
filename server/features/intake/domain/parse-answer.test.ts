import fc from 'fast-check';
import { contextItems } from '../catalogue/context-items';
import { contradictionRules } from '../catalogue/contradictions';
import { instrument } from '../catalogue/instrument';
import type { AnswerSheet, AnswerValue } from './answer';
import { isChoiceList, isPoints } from './answer';
import { contextWords } from './context-words';
import { findContradictions } from './contradiction';
import type { Item } from './item';
import { loadsOf, maximaOf } from './loads';
import { fieldsOf, parseAnswer } from './parse-answer';
import { parseContext, partField } from './parse-context';
import { progressOf } from './progress';
import { contextTyped, typedFromAnswer } from './typed-answer';

const item = (id: string) => instrument.items.find((candidate) => candidate.id === id)!;
const context = (id: string) => contextItems.find((candidate) => candidate.id === id)!;

describe('parsing an answer', () => {
  it.each([
    ['I01', { I01: 'a' }, 'a'],
    ['I01', {}, null],
    ['I03', { I03: 'dk' }, 'dk'],
    ['I14', { 'I14-1': 'pos', 'I14-2': 'coach', 'I14-3': 'brand' }, ['pos', 'coach', 'brand']],
    ['I23', { I23: ['leads', 'quota'] }, ['quota', 'leads']],
    ['I23', { I23: 'quota' }, ['quota']],
    ['I27', { I27: 'none' }, []],
    ['I27', {}, null],
  ])('%s from %j is %j', (id, raw, value) => {
    expect(parseAnswer(item(id), raw)).toEqual({ ok: true, value });
  });

  it.each([
    ['I01', { I01: 'z' }, 'I01', 'Choose one of the answers shown'],
    ['I02', { 'I02-brand': '95' }, 'I02-brand', 'The points add up to 95. Place 5 more points to reach 100'],
    ['I02', { 'I02-brand': '100', 'I02-value': '1' }, 'I02-brand', 'The points add up to 101. Take away 1 point to reach 100'],
    ['I02', { 'I02-value': '-5' }, 'I02-value', 'Enter a whole number from 0 to 100 for “Holding price and terms”'],
    ['I14', { 'I14-1': 'pos' }, 'I14-2', 'Choose what comes second'],
    [
      'I14',
      { 'I14-1': 'pos', 'I14-2': 'coach', 'I14-3': 'pos' },
      'I14-3',
      'Choose something else for the third place: each can be chosen once',
    ],
    ['I23', { I23: ['quota', 'winrate', 'fcst', 'ramp', 'price', 'cac'] }, 'I23', 'Choose at most 5; you chose 6'],
    ['I27', { I27: ['none', 'quality'] }, 'I27', 'Choose either “On none of these” or the others, not both'],
  ])('%s refuses %j', (id, raw, ...[field, message]) => {
    expect(parseAnswer(item(id), raw)).toEqual({ ok: false, field, message });
  });
});

describe('parsing context', () => {
  it.each([
    ['C01', { 'C01-amount': '12,500,000', 'C01-currency': 'EUR' }, { amount: 12500000, currency: 'EUR' }],
    ['C01', { 'C01-amount': '', 'C01-currency': 'EUR' }, null],
    ['C01', { 'C01-amount': "12'500'000.50", 'C01-currency': 'CHF' }, { amount: 12500000.5, currency: 'CHF' }],
    ['C02', { 'C02-last': '-3,5 %', 'C02-before': '' }, { last: -3.5 }],
    ['C03', { C03: 'scaling' }, 'scaling'],
    ['C07', { C07: ' Banks \r\nand insurers ' }, 'Banks \nand insurers'],
    ['C12', { 'C12-count': '0' }, { count: 0 }],
    ['C13', { 'C13-location': 'Lyon', 'C13-places': ['uk', 'eu'] }, { location: 'Lyon', places: ['eu', 'uk'] }],
    ['C14', { 'C14-result_by': '2026-09-30', 'C14-currency': 'EUR' }, { result_by: '2026-09-30', currency: 'EUR' }],
    ['C14', { 'C14-result_by': '2026-09-30', 'C14-equity': 'Options' }, { result_by: '2026-09-30', equity: 'Options' }],
  ])('%s from %j is %j', (id, raw, value) => {
    expect(parseContext(context(id), raw)).toEqual({ ok: true, value });
  });

  it.each([
    ['C01', { 'C01-amount': 'twelve', 'C01-currency': 'EUR' }, 'C01-amount'],
    ['C12', { 'C12-why': 'Two were dismissed' }, 'C12-count'],
    ['C12', { 'C12-count': '1.5' }, 'C12-count'],
    ['C14', { 'C14-from': '200000', 'C14-to': '150000', 'C14-currency': 'EUR' }, 'C14-to'],
    ['C14', { 'C14-result_by': '2026-02-30' }, 'C14-result_by'],
    ['C14', { 'C14-result_by': '2026-09-30', 'C14-from': '150000' }, 'C14-currency'],
    ['C10', { 'C10-sales': 'the king' }, 'C10-sales'],
  ])('%s refuses %j at its field', (id, raw, field) => {
    expect(parseContext(context(id), raw)).toMatchObject({ ok: false, field });
  });

  it('says what to do about a missing choice and a number out of its range', () => {
    expect(parseContext(context('C01'), { 'C01-amount': '5m' })).toMatchObject({ message: 'Choose: Currency' });
    const negative = parseContext(context('C01'), { 'C01-amount': '-5', 'C01-currency': 'EUR' });
    expect(negative).toMatchObject({ message: 'Enter a number from 0 to 1,000,000,000,000: Revenue, last twelve months' });
  });

  it('says facts in words', () => {
    expect(contextWords(context('C01'), { amount: 12500000, currency: 'EUR' })).toEqual(['Revenue, last twelve months: 12,500,000 EUR']);
    expect(contextWords(context('C06'), { today: 'outbound', later: 'mixed' })).toEqual([
      'Today: Outbound with field sales',
      'In eighteen months: Mixed',
    ]);
  });
});

const names = [
  ...instrument.items.flatMap(fieldsOf),
  ...contextItems.flatMap((entry) => entry.parts.map((part) => partField(entry, part))),
];
const words = instrument.items.flatMap((entry) => entry.options.map((option) => option.id));
const hostileValue = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ unit: 'binary' }),
  fc.nat(120).map(String),
  fc.array(fc.oneof(fc.constantFrom(...words), fc.string())),
  fc.anything(),
);
const hostileBody = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.constantFrom('__proto__', 'constructor')), hostileValue, {
  maxKeys: 40,
});

function expectShape(entry: Item, value: AnswerValue): void {
  if (entry.type === 'constant_sum') expect(isPoints(value) && Object.values(value).reduce((a, b) => a + b, 0)).toBe(100);
  if (entry.type === 'rank3') expect(isChoiceList(value) && new Set(value).size).toBe(3);
  if (entry.type === 'multi') expect(isChoiceList(value) && value.length <= entry.maxChoices).toBe(true);
}

describe('any body whatever', () => {
  it('never throws, keeps to the rules of each type and survives the round trip', () => {
    fc.assert(
      fc.property(hostileBody, fc.constantFrom(...instrument.items), (body, entry) => {
        const parsed = parseAnswer(entry, body);
        if (!parsed.ok || parsed.value === null) return;
        expectShape(entry, parsed.value);
        expect(parseAnswer(entry, typedFromAnswer(entry, parsed.value))).toEqual(parsed);
        const maxima = maximaOf(entry);
        for (const [axis, load] of Object.entries(loadsOf(entry, parsed.value))) {
          expect(load).toBeLessThanOrEqual((maxima[axis as 'S'] ?? 0) + 1e-9);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('never throws on context and survives the round trip', () => {
    fc.assert(
      fc.property(hostileBody, fc.constantFrom(...contextItems), (body, entry) => {
        const parsed = parseContext(entry, body);
        if (!parsed.ok || parsed.value === null) return;
        expect(parseContext(entry, contextTyped(entry, parsed.value))).toEqual(parsed);
        contextWords(entry, parsed.value);
      }),
      { numRuns: 1500 },
    );
  });

  it('never throws on a hostile sheet', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...instrument.items.map(({ id }) => id)), fc.anything()), (sheet) => {
        const answers = sheet as AnswerSheet;
        findContradictions(contradictionRules, answers);
        const progress = progressOf(instrument.items, answers);
        expect(progress.answered).toBeLessThanOrEqual(progress.total);
        for (const entry of instrument.items) loadsOf(entry, answers[entry.id] as never);
      }),
    );
  });

  it('a valid constant sum of any split is kept', () => {
    const split = fc.array(fc.nat(100), { minLength: 5, maxLength: 5 }).map((cuts) => {
      const edges = [0, ...cuts.sort((a, b) => a - b), 100];
      return edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
    });
    fc.assert(
      fc.property(split, (points) => {
        const body = Object.fromEntries(fieldsOf(item('I02')).map((field, index) => [field, String(points[index])]));
        expect(parseAnswer(item('I02'), body)).toMatchObject({ ok: true, value: expect.anything() as unknown });
      }),
    );
  });
});
