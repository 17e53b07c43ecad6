import fc from 'fast-check';
import { nominalAlpha, numericAlpha } from './krippendorff';

const gap = null;
type Observers = readonly (readonly (number | null)[])[];

function units(observers: Observers): number[][] {
  return observers[0]!.map((_, unit) => observers.map((observer) => observer[unit]).filter((value) => typeof value === 'number'));
}

const withGaps = units([
  [1, 2, 3, 3, 2, 1, 4, 1, 2, gap, gap, gap],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, gap, 3],
  [gap, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, gap],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, gap],
]);

const threeCoders = units([
  [gap, gap, gap, gap, gap, 3, 4, 1, 2, 1, 1, 3, 3, gap, 3],
  [1, gap, 2, 1, 3, 3, 4, 3, gap, gap, gap, gap, gap, gap, gap],
  [gap, gap, 2, 1, 3, 4, 4, gap, 2, 1, 1, 3, 3, gap, 4],
]);

describe("Krippendorff's example with missing data (2011)", () => {
  it('leaves out the unit with one value', () => {
    expect(nominalAlpha(withGaps)).toMatchObject({ pairableValues: 40, pairableUnits: 11, whyNull: null });
  });

  it('gives the published values on all four levels', () => {
    expect(nominalAlpha(withGaps).alpha).toBeCloseTo(113 / 152, 12);
    expect(numericAlpha('ordinal', withGaps).alpha).toBeCloseTo(108577 / 133160, 12);
    expect(numericAlpha('interval', withGaps).alpha).toBeCloseTo(951 / 1120, 12);
    expect(numericAlpha('ratio', withGaps).alpha).toBeCloseTo(18222619 / 22852465, 12);
  });
});

it('gives the published values for three coders', () => {
  expect(nominalAlpha(threeCoders)).toMatchObject({ pairableValues: 26, pairableUnits: 12 });
  expect(nominalAlpha(threeCoders).alpha).toBeCloseTo(0.691358, 6);
  expect(numericAlpha('interval', threeCoders).alpha).toBeCloseTo(0.810845, 6);
});

it('falls below 0 when two observers always say the opposite', () => {
  const opposite = [
    ['a', 'b'],
    ['b', 'a'],
  ];
  expect(nominalAlpha(opposite).alpha).toBeCloseTo(-0.5, 12);
});

describe('where it is not defined', () => {
  it('says that no unit has two values', () => {
    const single = { alpha: null, whyNull: 'no unit has two values', pairableValues: 0, pairableUnits: 0 };
    expect(nominalAlpha([])).toEqual(single);
    expect(numericAlpha('interval', [[1], [2], []])).toEqual(single);
  });

  it.each(['ordinal', 'interval', 'ratio'] as const)('says that there is no variation, %s', (level) => {
    const same = [
      [0.1, 0.1, 0.1],
      [0.1, 0.1],
    ];
    expect(numericAlpha(level, same)).toMatchObject({ alpha: null, whyNull: 'no variation' });
  });

  it('takes differences too small to be squared for none', () => {
    expect(numericAlpha('interval', [[0, 1e-300]])).toMatchObject({ alpha: null, whyNull: 'no variation', pairableValues: 2 });
  });
});

const small = fc.array(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 4 }), { maxLength: 12 });

it('is at most 1, and does not change when all values are moved or stretched', () => {
  fc.assert(
    fc.property(small, fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (data, factor) => {
      const { alpha } = numericAlpha('interval', data);
      const other = numericAlpha(
        'interval',
        data.map((unit) => unit.map((value) => value * factor + factor)),
      ).alpha;
      if (alpha === null) return expect(other).toBeNull();
      expect(alpha).toBeLessThanOrEqual(1);
      expect(other).toBeCloseTo(alpha, 8);
    }),
  );
});

it('reads nothing but the order on the ordinal level', () => {
  fc.assert(
    fc.property(small, (data) => {
      const cubed = data.map((unit) => unit.map((value) => value ** 3 + 7));
      expect(numericAlpha('ordinal', cubed)).toEqual(numericAlpha('ordinal', data));
    }),
  );
});

it('equals the definition by coincidences of pairs', () => {
  const levels = ['ordinal', 'interval', 'ratio'] as const;
  const data = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), { maxLength: 8 });
  fc.assert(
    fc.property(data, fc.constantFrom(...levels), (unitsOfAny, level) => {
      const { alpha } = numericAlpha(level, unitsOfAny);
      if (alpha !== null) expect(alpha).toBeCloseTo(byCoincidences(level, unitsOfAny), 9);
    }),
  );
});

/** The published procedure step by step: coincidence matrix, marginals, metric, 1 − Dₒ / Dₑ. */
function byCoincidences(level: 'ordinal' | 'interval' | 'ratio', data: readonly (readonly number[])[]): number {
  const matrix = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0]);
  for (const values of data) {
    values.forEach((one, i) => values.forEach((other, j) => i !== j && (matrix[one]![other]! += 1 / (values.length - 1))));
  }
  const marginals = matrix.map((row) => row.reduce((sum, count) => sum + count, 0));
  const n = marginals.reduce((sum, count) => sum + count, 0);
  const metric = (c: number, k: number): number => {
    if (level === 'interval') return (c - k) ** 2;
    if (level === 'ratio') return c === k ? 0 : ((c - k) / (c + k)) ** 2;
    const between = marginals.slice(Math.min(c, k), Math.max(c, k) + 1).reduce((sum, count) => sum + count, 0);
    return (between - (marginals[c]! + marginals[k]!) / 2) ** 2;
  };
  let [observed, expected] = [0, 0];
  for (let c = 0; c < 5; c += 1) {
    for (let k = 0; k < 5; k += 1) {
      observed += matrix[c]![k]! * metric(c, k);
      expected += (marginals[c]! * marginals[k]! * metric(c, k)) / (n - 1);
    }
  }
  return 1 - observed / expected;
}
