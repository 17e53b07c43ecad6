import { numberFromText } from './number-text';

describe('a number as people write it', () => {
  it.each([
    ['18,500,000', 18_500_000],
    ['18.500.000', 18_500_000],
    ['2 400 000', 2_400_000],
    ['€18.5m', 18_500_000],
    ['18,5 Mio', 18_500_000],
    ['12 million', 12_000_000],
    ['1.1m', 1_100_000],
    ['900k €', 900_000],
    ['£1.2bn', 1_200_000_000],
    ['1,5', 1.5],
    ['−5', -5],
  ])('%j as an amount is %d', (text, value) => {
    expect(numberFromText(text, { grouping: true })).toBe(value);
  });

  it.each(['about two million', 'm', 'k', '1e308', '12mm', '12 months', '٣', '🚀', '<b>1</b>', '--5', '1,5,0'])('%j is none', (text) => {
    expect(numberFromText(text, { grouping: true })).toBeNull();
  });

  it('has no thousands where a share or points are asked for', () => {
    expect(numberFromText('12m', { grouping: false })).toBeNull();
    expect(numberFromText('1,500', { grouping: false })).toBe(1.5);
  });
});
