import { NO_TERMS, termsWords } from './measure';

describe('what is said beside a measure', () => {
  it('is one sentence, from the target to the pay', () => {
    const terms = { ...NO_TERMS, target: '45%', period: 'the first year', baseline: '31%', dueMonth: 12, payShare: 20 };
    expect(termsWords(terms)).toBe('Target: 45%, the first year, from 31%, due in month 12, 20% of variable pay.');
    expect(termsWords(NO_TERMS)).toBe('');
  });

  it('says where the number stands today while there is no target', () => {
    expect(termsWords({ ...NO_TERMS, baseline: '19 months over all segments' })).toBe('Today 19 months over all segments.');
  });
});
