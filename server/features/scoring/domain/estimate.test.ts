import fc from 'fast-check';
import { axisScore } from './axis-score';
import { estimate, type CompetencyEvidence } from './estimate';
import { probabilityAtLeast } from './floor';

const worked: [name: string, evidence: CompetencyEvidence, mean: number, sd: number, share: Record<string, number>][] = [
  [
    'full evidence',
    { interview: [4, 4, 3], sjt: [3], reference: [5, 4], self: [5, 4] },
    3.612,
    0.334,
    { prior: 0.309, interview: 0.482, sjt: 0.066, reference: 0.111, self: 0.033 },
  ],
  ['one interviewer, top mark', { interview: [5] }, 3.806, 0.464, { prior: 0.597, interview: 0.403 }],
  ['three interviewers, top mark', { interview: [5, 5, 5] }, 4.218, 0.375, { prior: 0.391, interview: 0.609 }],
  ['self-assessment only', { self: [5, 5] }, 3.157, 0.571, { prior: 0.905, self: 0.095 }],
  ['no evidence', {}, 3.0, 0.6, { prior: 1 }],
  [
    'references missing',
    { interview: [4, 4, 3], sjt: [3], self: [5, 4] },
    3.551,
    0.354,
    { prior: 0.348, interview: 0.542, sjt: 0.074, self: 0.037 },
  ],
  [
    'split pair',
    { interview: [2, 5], sjt: [2], reference: [4, 4], self: [4, 4] },
    3.355,
    0.355,
    { prior: 0.351, interview: 0.412, sjt: 0.075, reference: 0.125, self: 0.037 },
  ],
  [
    'five interviewers',
    { interview: [4, 4, 3, 4, 4], sjt: [3], reference: [5, 4, 4], self: [5, 4] },
    3.684,
    0.305,
    { prior: 0.258, interview: 0.545, sjt: 0.055, reference: 0.115, self: 0.027 },
  ],
];

describe('the estimate of one competency', () => {
  test.each(worked)('worked case: %s', (...[, evidence, mean, sd, share]) => {
    const result = estimate(evidence);
    expect(Math.abs(result.mean - mean)).toBeLessThan(0.002);
    expect(Math.abs(result.sd - sd)).toBeLessThan(0.002);
    for (const [source, expected] of Object.entries(result.share)) expect(Math.abs(expected - (share[source] ?? 0))).toBeLessThan(0.002);
  });

  // Three interviewers, one SJT, two references, two self items per competency; nine competencies alike on the axis.
  test.each([
    ['all 2', [2, 2, 2], 1, [3, 3], [4, 4], 2.45, [0.19, 0.01, 0.0, 0.0]],
    ['all 3', [3, 3, 3], 2, [3, 4], [4, 4], 3.08, [0.84, 0.3, 0.1, 0.02]],
    ['3, 4, 3', [3, 4, 3], 2, [4, 4], [4, 4], 3.29, [0.95, 0.55, 0.27, 0.16]],
    ['all 4', [4, 4, 4], 2, [4, 4], [4, 4], 3.61, [1.0, 0.86, 0.63, 0.71]],
    ['5, 4, 4', [5, 4, 4], 3, [5, 4], [4, 5], 3.93, [1.0, 0.98, 0.9, 0.98]],
    ['all 5', [5, 5, 5], 3, [5, 5], [5, 5], 4.33, [1.0, 1.0, 0.99, 1.0]],
  ])('what a file has to look like: %s', (...[, interview, points, reference, self, mean, probabilities]) => {
    const level = estimate({ interview, sjt: [points], reference, self });
    const axis = axisScore(Array.from({ length: 9 }, () => ({ level, weight: 1 })));
    const shown = [...[2.75, 3.25, 3.5].map((bar) => probabilityAtLeast(level, bar)), probabilityAtLeast(axis, 3.5)];
    expect(level.mean).toBeCloseTo(mean, 2);
    shown.forEach((probability, index) => expect(Math.abs(probability - (probabilities[index] ?? NaN))).toBeLessThan(0.0055));
  });

  test('a panel tells less than separate interviewers', () => {
    const together = estimate({ interview: [5, 5, 5], panel: true });
    expect(together.sd).toBeGreaterThan(estimate({ interview: [5, 5, 5] }).sd);
    expect(together.sd).toBeCloseTo(Math.sqrt(1 / (1 / 0.36 + 1 / (0.4536 / 3 + 0.2))), 12);
  });

  test('leniency is taken off references and self-ratings, within the scale', () => {
    expect(estimate({ reference: [1] }).mean).toBeCloseTo(estimate({ reference: [1.4] }).mean, 12);
    expect(estimate({ self: [1] }).mean).toBeCloseTo(estimate({ self: [1.35] }).mean, 12);
  });

  test('nine equal competencies with SD .334 give an axis SD of .205', () => {
    const parts = Array.from({ length: 9 }, () => ({ level: { mean: 3.6, sd: 0.334 }, weight: 4 }));
    expect(axisScore(parts).sd).toBeCloseTo(0.205, 3);
    expect(axisScore(parts, 0).sd).toBeCloseTo(0.111, 3);
    expect(() => axisScore([])).toThrow(RangeError);
  });
});

const level = fc.integer({ min: 1, max: 5 });
const some = (rating: fc.Arbitrary<number>) => fc.array(rating, { maxLength: 6 });
const evidence = fc.record({
  interview: some(level),
  panel: fc.boolean(),
  sjt: some(fc.integer({ min: 0, max: 3 })),
  reference: some(level),
  self: some(level),
});

describe('for any evidence', () => {
  test('shares sum to 1 and the mean stays on the scale', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const { mean, share } = estimate(given);
        expect(Object.values(share).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
        expect(mean).toBeGreaterThanOrEqual(1);
        expect(mean).toBeLessThanOrEqual(5);
      }),
    );
  });

  test('a better rating never lowers the mean', () => {
    fc.assert(
      fc.property(evidence, fc.constantFrom('interview', 'sjt', 'reference', 'self'), (given, source) => {
        const raised = { ...given, [source]: given[source].map((rating) => rating + 0.5) };
        expect(estimate(raised).mean).toBeGreaterThanOrEqual(estimate(given).mean - 1e-12);
        expect(estimate(raised).sd).toBe(estimate(given).sd);
      }),
    );
  });

  test('one more rating always narrows the estimate', () => {
    fc.assert(
      fc.property(evidence, fc.constantFrom('interview', 'sjt', 'reference', 'self'), (given, source) => {
        expect(estimate({ ...given, [source]: [...given[source], 3] }).sd).toBeLessThan(estimate(given).sd);
      }),
    );
  });

  test('the order of the ratings does not matter', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const turned = { ...given, interview: [...given.interview].reverse(), reference: [...given.reference].reverse() };
        expect(estimate(turned).mean).toBeCloseTo(estimate(given).mean, 12);
      }),
    );
  });
});
