import fc from 'fast-check';
import { intervalAlpha } from './krippendorff';

const gap = null;

function units(observers: readonly (readonly (number | null)[])[]): number[][] {
  return observers[0]!.map((_, unit) => observers.map((observer) => observer[unit]).filter((value) => typeof value === 'number'));
}

describe('intervalAlpha', () => {
  it("gives 951/1120 for Krippendorff's example with missing data", () => {
    const example = units([
      [1, 2, 3, 3, 2, 1, 4, 1, 2, gap, gap, gap],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, gap, 3],
      [gap, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, gap],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, gap],
    ]);
    expect(intervalAlpha(example)).toBeCloseTo(951 / 1120, 12);
  });

  it('gives 0.810845 for the second published set', () => {
    const example = units([
      [gap, gap, gap, gap, gap, 3, 4, 1, 2, 1, 1, 3, 3, gap, 3],
      [1, gap, 2, 1, 3, 3, 4, 3, gap, gap, gap, gap, gap, gap, gap],
      [gap, gap, 2, 1, 3, 4, 4, gap, 2, 1, 1, 3, 3, gap, 4],
    ]);
    expect(intervalAlpha(example)).toBeCloseTo(0.810845, 6);
  });

  it('is not defined without two values for an item, or without variation', () => {
    expect(intervalAlpha([[1], [2], []])).toBeNull();
    expect(
      intervalAlpha([
        [2, 2],
        [2, 2],
      ]),
    ).toBeNull();
  });

  it('is at most 1, and does not change when all values are moved or stretched', () => {
    const values = fc.array(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), fc.integer(), (data, factor, shift) => {
        const alpha = intervalAlpha(data);
        const other = intervalAlpha(data.map((unit) => unit.map((value) => value * factor + (shift % 100))));
        if (alpha === null) return expect(other).toBeNull();
        expect(alpha).toBeLessThanOrEqual(1);
        expect(other).toBeCloseTo(alpha, 8);
      }),
    );
  });
});
