import fc from 'fast-check';
import type { CompetencyId } from '../../competencies';
import { areSameAnswers, asksWhetherItLasted, completenessOf, isStarted } from './completeness';
import type { Rating, ScorecardAnswers } from './scorecard';
import { LEVELS, ratingValueFrom } from './scorecard';

const assigned: CompetencyId[] = ['MKT-02', 'LDR-01'];
const blank: ScorecardAnswers = { ratings: [], recommendation: null, confidence: null, summary: '' };
const full: ScorecardAnswers = {
  ratings: [
    { competencyId: 'MKT-02', value: 3, note: 'Stopped serving agencies under 20 seats.' },
    { competencyId: 'LDR-01', value: 'not_observed', note: '' },
  ],
  recommendation: 'no_decision',
  confidence: 'moderate',
  summary: '',
};

describe('completenessOf', () => {
  it('lists every missing part of an untouched scorecard in the order of the page', () => {
    expect(completenessOf(assigned, blank)).toEqual({
      rated: 0,
      total: 2,
      isComplete: false,
      missing: [
        { part: 'value', competencyId: 'MKT-02' },
        { part: 'value', competencyId: 'LDR-01' },
        { part: 'recommendation' },
        { part: 'confidence' },
      ],
    });
  });

  it('accepts levels with notes, "not observed" without one, and "no decision" as a recommendation', () => {
    expect(completenessOf(assigned, full)).toMatchObject({ rated: 2, isComplete: true, missing: [] });
  });

  it.each(LEVELS)('asks for a note with level %i, blanks not counting as one', (level) => {
    const ratings: Rating[] = [...full.ratings.slice(1), { competencyId: 'MKT-02', value: level, note: ' \n ' }];
    expect(completenessOf(assigned, { ...full, ratings }).missing).toEqual([{ part: 'note', competencyId: 'MKT-02', level }]);
  });

  it('ignores ratings nobody asked for', () => {
    const ratings: Rating[] = [{ competencyId: 'SAL-01', value: 5, note: 'Unasked.' }];
    expect(completenessOf(assigned, { ...full, ratings }).rated).toBe(0);
  });

  it('is complete exactly when nothing is missing', () => {
    const value = fc.constantFrom(null, 'not_observed' as const, ...LEVELS);
    const answers = fc.record({
      ratings: fc.array(
        fc.record({ competencyId: fc.constantFrom<CompetencyId>('MKT-02', 'LDR-01'), value, note: fc.constantFrom('', ' ', 'Said so.') }),
      ),
      recommendation: fc.constantFrom(null, 'yes' as const),
      confidence: fc.constantFrom(null, 'high' as const),
      summary: fc.string(),
    });
    fc.assert(
      fc.property(answers, (given) => {
        const result = completenessOf(assigned, given);
        expect(result.isComplete).toBe(result.missing.length === 0);
        expect(result.rated).toBeLessThanOrEqual(result.total);
      }),
    );
  });
});

describe('a draft', () => {
  it('is started by anything put down and by nothing else', () => {
    expect(isStarted({ ...blank, ratings: [{ competencyId: 'MKT-02', value: null, note: ' ' }] })).toBe(false);
    expect(isStarted({ ...blank, ratings: [{ competencyId: 'MKT-02', value: null, note: 'Heard' }] })).toBe(true);
    expect(isStarted({ ...blank, confidence: 'low' })).toBe(true);
  });

  it('says the same whatever the order of its ratings and its blanks', () => {
    const empty: Rating = { competencyId: 'SAL-01', value: null, note: '' };
    expect(areSameAnswers(full, { ...full, ratings: [...full.ratings].reverse().concat(empty) })).toBe(true);
    expect(areSameAnswers(full, { ...full, confidence: 'low' })).toBe(false);
  });
});

describe('values', () => {
  it('reads the six rows and nothing else', () => {
    expect(['1', 5, 'not_observed', '0', '6', '3.5', '', null, ['3', '4']].map(ratingValueFrom)).toEqual([
      1,
      5,
      'not_observed',
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('asks for a lasting result only at level 5', () => {
    const at = (value: Rating['value']) => asksWhetherItLasted({ competencyId: 'LDR-01', value, note: '' });
    expect([4, 5, 'not_observed' as const, null].map((value) => at(value as Rating['value']))).toEqual([false, true, false, false]);
  });
});
