import fc from 'fast-check';
import { fisherTwoSided } from './fisher';

const of = (selected: number, total: number) => ({ selected, total });

it.each([
  ["Fisher's tea tasting", of(3, 4), of(1, 4), 0.485714],
  ['twins and convictions, the example of R', of(2, 17), of(10, 13), 0.000536724],
  ['a textbook', of(48, 255), of(52, 395), 0.058354],
  ['Questions and Answers of 1979', of(48, 80), of(12, 40), 0.0034092],
  ['small numbers', of(3, 20), of(1, 10), 1],
  ['an executive slate', of(6, 10), of(2, 8), 0.187988],
])('%s', (_, one, other, expected) => {
  expect(fisherTwoSided(one, other)).toBeCloseTo(expected, 6);
});

it('is 1 when there is one table only', () => {
  expect(fisherTwoSided(of(0, 5), of(0, 9))).toBe(1);
  expect(fisherTwoSided(of(5, 5), of(9, 9))).toBe(1);
  expect(fisherTwoSided(of(0, 0), of(3, 9))).toBe(1);
});

it('keeps its digits with large numbers', () => {
  expect(fisherTwoSided(of(1000, 500_000), of(1000, 500_000))).toBeCloseTo(1, 9);
  expect(fisherTwoSided(of(0, 500_000), of(500_000, 500_000))).toBe(0);
});

const group = fc
  .integer({ min: 0, max: 40 })
  .chain((total) => fc.record({ selected: fc.integer({ min: 0, max: total }), total: fc.constant(total) }));

it('equals the sum over all tables by binomial coefficients, and does not care which group comes first', () => {
  fc.assert(
    fc.property(group, group, (one, other) => {
      const p = fisherTwoSided(one, other);
      expect(p).toBeCloseTo(byCounting(one, other), 9);
      expect(fisherTwoSided(other, one)).toBeCloseTo(p, 9);
    }),
  );
});

/** All ways to choose as many people, counted in whole numbers. */
function byCounting(one: { selected: number; total: number }, other: { selected: number; total: number }): number {
  const selected = one.selected + other.selected;
  const ways = (x: number): bigint => choose(one.total, x) * choose(other.total, selected - x);
  let rare = 0n;
  for (let x = 0; x <= selected; x += 1) if (ways(x) <= ways(one.selected)) rare += ways(x);
  return Number((rare * 10n ** 15n) / choose(one.total + other.total, selected)) / 1e15;
}

function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let ways = 1n;
  for (let i = 0; i < k; i += 1) ways = (ways * BigInt(n - i)) / BigInt(i + 1);
  return ways;
}
