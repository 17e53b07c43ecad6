import fc from 'fast-check';
import { classify, type CandidateClass } from './classify';
import { floorShown } from './floor';
import { bivariateNormalUpper, normalCdf } from './normal';

const fixtures: [name: string, sales: [number, number], marketing: [number, number], expected: CandidateClass, probabilities: number[]][] =
  [
    ['Ada', [4.3, 0.22], [2.4, 0.25], 'capital_S', [1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 1.0, 0.0]],
    ['Ben', [2.7, 0.24], [4.2, 0.22], 'capital_M', [0.0, 0.999, 0.0, 0.0, 0.999, 0.001, 0.0, 1.0]],
    ['Cleo', [3.9, 0.2], [3.8, 0.2], 'both', [0.977, 0.933, 0.914, 0.063, 0.019, 0.003, 0.057, 0.009]],
    ['Dev', [3.6, 0.38], [3.6, 0.45], 'undetermined', [0.604, 0.588, 0.385, 0.218, 0.203, 0.194, 0.172, 0.172]],
    ['Eve', [2.8, 0.2], [2.9, 0.2], 'neither', [0.0, 0.001, 0.0, 0.0, 0.001, 0.998, 0.009, 0.057]],
  ];

describe('the class of a candidate', () => {
  test.each(fixtures)('%s', (...[, [sm, ss], [mm, ms], expected, numbers]) => {
    const result = classify({ sales: { mean: sm, sd: ss }, marketing: { mean: mm, sd: ms } });
    const p = result.probabilities;
    expect(result.class).toBe(expected);
    [p.pS, p.pM, p.both, p.onlyS, p.onlyM, p.neither, p.pGapS, p.pGapM].forEach((probability, index) => {
      expect(Math.abs(probability - (numbers[index] ?? NaN))).toBeLessThan(0.002);
    });
  });

  test('"both" needs its extra evidence', () => {
    const cleo = { sales: { mean: 3.9, sd: 0.2 }, marketing: { mean: 3.8, sd: 0.2 } };
    expect(classify(cleo, { evidence: false })).toMatchObject({ class: 'undetermined', bothLacksEvidence: true });
    expect(classify(cleo)).toMatchObject({ class: 'both', bothLacksEvidence: false });
  });

  test('threshold and gap are settings of the search', () => {
    const axes = { sales: { mean: 3.9, sd: 0.2 }, marketing: { mean: 3.2, sd: 0.2 } };
    expect(classify(axes).class).toBe('capital_S');
    expect(classify(axes, { gap: 1 }).class).toBe('undetermined');
    expect(classify(axes, { threshold: 4.5 }).class).toBe('neither');
  });

  test('levels known exactly fall into one quadrant', () => {
    const { probabilities } = classify({ sales: { mean: 4, sd: 0 }, marketing: { mean: 3, sd: 0 } });
    expect(probabilities).toEqual({ pS: 1, pM: 0, pGapS: 1, pGapM: 0, both: 0, onlyS: 1, onlyM: 0, neither: 0 });
  });

  test('for any axes the quadrants sum to 1 and the mirror image has the mirrored class', () => {
    const level = fc.record({ mean: fc.double({ min: 1, max: 5, noNaN: true }), sd: fc.double({ min: 0.01, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(level, level, (sales, marketing) => {
        const { probabilities: p, class: given } = classify({ sales, marketing });
        expect(p.both + p.onlyS + p.onlyM + p.neither).toBeCloseTo(1, 9);
        const mirrored = { capital_S: 'capital_M', capital_M: 'capital_S' } as Record<string, string>;
        expect(classify({ sales: marketing, marketing: sales }).class).toBe(mirrored[given] ?? given);
      }),
    );
  });
});

describe('must-have floors', () => {
  test.each([
    [3.08, 0.334, 'shown'],
    [2.8, 0.334, 'not_shown'],
    [2.45, 0.334, 'points_below'],
    [4, 0, 'shown'],
  ])('mean %d, SD %d against 2.75: %s', (mean, sd, status) => expect(floorShown({ mean, sd }, 2.75).status).toBe(status));
});

describe('normal probabilities', () => {
  // Abramowitz and Stegun, table 26.1; tails from table 26.2.
  test.each([
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [1.96, 0.9750021048517795],
    [-3, 0.001349898031630095],
    [-8, 6.220960574271785e-16],
  ])('P(Z ≤ %d)', (z, expected) => expect(Math.abs(normalCdf(z) - expected)).toBeLessThan(1e-14));

  test.each([0.2, -0.2, 0.5, 0.9])('at the origin the quadrant is 1/4 + asin(%d)/2π', (r) => {
    expect(bivariateNormalUpper(0, 0, r)).toBeCloseTo(0.25 + Math.asin(r) / (2 * Math.PI), 13);
  });

  test('agrees with direct integration', () => {
    const byIntegration = (h: number, k: number, r: number): number => {
      const steps = 20_000;
      const [from, to] = [h, 9];
      const f = (x: number): number => (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * normalCdf((r * x - k) / Math.sqrt(1 - r * r));
      const width = (to - from) / steps;
      const inner = Array.from({ length: steps - 1 }, (_, i) => (i % 2 === 0 ? 4 : 2) * f(from + (i + 1) * width));
      return ((f(from) + f(to) + inner.reduce((sum, value) => sum + value, 0)) * width) / 3;
    };
    for (const [h, k, r] of [
      [-2, -1.5, 0.2],
      [0.5, -1, 0.2],
      [1, 2, -0.6],
      [-0.3, 0.2, 0.9],
      [-6, 0, 0.2],
    ] as const) {
      expect(Math.abs(bivariateNormalUpper(h, k, r) - byIntegration(h, k, r))).toBeLessThan(1e-9);
    }
  });

  test('refuses correlations it cannot do', () => expect(() => bivariateNormalUpper(0, 0, 0.95)).toThrow(RangeError));
});
