import fc from 'fast-check';
import { impactOf } from './impact';

function groups(counts: Readonly<Record<string, readonly [number, number]>>) {
  return Object.entries(counts).map(([group, [selected, total]]) => ({ group, selected, total }));
}

const impact = (counts: Parameters<typeof groups>[0]) => impactOf(groups(counts));

describe('published examples', () => {
  it('Questions and Answers to the Uniform Guidelines, 1979: exactly .80 is not below four fifths', () => {
    const found = impact({ white: [60, 100], american_indian: [45, 100], hispanic: [48, 100], black: [51, 100] });
    expect(found.highest).toBe('white');
    expect(found.groups.map(({ ratio }) => ratio)).toEqual([1, 0.75, 0.8, 0.85]);
    expect(found.groups.filter((one) => one.belowFourFifths).map(({ group }) => group)).toEqual(['american_indian']);
  });

  it.each([
    ['a textbook', [48, 255], [52, 395], { ratio: 0.699367, fisher: 0.058354, z: 1.952457, below: true, flips: false }],
    ['80 and 40 applicants', [48, 80], [12, 40], { ratio: 0.5, fisher: 0.0034092, z: 3.098387, below: true, flips: false }],
    ['small numbers', [3, 20], [1, 10], { ratio: 0.666667, fisher: 1, z: 0.379777, below: true, flips: true }],
    ['an executive slate', [6, 10], [2, 8], { ratio: 0.416667, fisher: 0.187988, z: 1.484924, below: true, flips: false }],
  ] as const)('%s', (_, [high, highTotal], [low, lowTotal], expected) => {
    const other = impact({ other: [low, lowTotal], highest: [high, highTotal] }).groups[0]!;
    expect(other.ratio).toBeCloseTo(expected.ratio, 6);
    expect(other.belowFourFifths).toBe(expected.below);
    expect(other.comparison?.fisherTwoSided).toBeCloseTo(expected.fisher, 6);
    expect(other.comparison?.z).toBeCloseTo(expected.z, 5);
    expect(other.comparison?.flipsWithOne).toBe(expected.flips);
  });

  it('6 RCNY 5-301, the scores by race', () => {
    const scored = { hispanic: [18, 28], white: [15, 40], black: [16, 32], native_hawaiian_pacific: [5, 8], asian: [10, 24] } as const;
    const ratios = impact(scored).groups.map(({ ratio }) => Math.round((ratio ?? 0) * 100) / 100);
    expect(ratios).toEqual([1, 0.58, 0.78, 0.97, 0.65]);
  });
});

describe('where there is nothing to compare', () => {
  it('a group that nobody is in has neither rate nor ratio', () => {
    expect(impact({ men: [3, 20], none: [0, 0] }).groups[1]).toEqual({
      group: 'none',
      rate: null,
      ratio: null,
      belowFourFifths: false,
      comparison: null,
      whyNull: 'nobody is in this group',
    });
  });

  it('without any selection there are rates of 0 and no ratios', () => {
    const found = impact({ men: [0, 20], women: [0, 10] });
    expect(found.highest).toBeNull();
    expect(found.groups[1]).toMatchObject({ rate: 0, ratio: null, belowFourFifths: false, whyNull: 'nobody was selected in any group' });
  });

  it('a group without selections is below four fifths', () => {
    expect(impact({ men: [3, 20], women: [0, 10] }).groups[1]).toMatchObject({ rate: 0, ratio: 0, belowFourFifths: true });
  });

  it('z is not defined when everybody was selected', () => {
    expect(impact({ men: [2, 2], women: [3, 3] }).groups[1]?.comparison).toEqual({ fisherTwoSided: 1, z: null, flipsWithOne: false });
  });
});

it('does not flag by rounding, whatever the numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 180_000 }), fc.integer({ min: 1, max: 200_000 }), (part, total) => {
      const people = 5 * total;
      const selected = Math.min(5 * part, people);
      const found = impact({ highest: [selected, people], fourFifths: [(selected * 4) / 5, people] });
      expect(found.groups[1]?.belowFourFifths).toBe(false);
    }),
    { numRuns: 20 },
  );
});
