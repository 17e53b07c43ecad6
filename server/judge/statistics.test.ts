import { judgeAgreement } from './agreement';
import { judgeImpact } from './impact';
import { judgeRank } from './rank';

describe('agreement', () => {
  const observers = {
    A: [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
    B: [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
    C: [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
    D: [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
  };

  it.each([
    ['nominal', 113 / 152],
    ['ordinal', 108577 / 133160],
    ['interval', 951 / 1120],
    ['ratio', 18222619 / 22852465],
  ])("Krippendorff's alpha, %s", (level, alpha) => {
    expect(judgeAgreement({ kind: 'krippendorff', level, observers })).toEqual({
      kind: 'krippendorff',
      level,
      alpha: expect.closeTo(alpha, 12) as number,
      ci95: null,
      reason: null,
      ci95_reason: expect.stringContaining('no interval') as string,
      pairable_values: 40,
      pairable_units: 11,
    });
  });

  it('nominal values may be words, and words are not numbers', () => {
    const words = { kind: 'krippendorff', level: 'nominal', observers: { A: ['a', 'b'], B: ['b', 'a'] } };
    expect(judgeAgreement(words)).toMatchObject({ alpha: expect.closeTo(-0.5, 12) as number });
    expect(judgeAgreement({ ...words, observers: { A: [1, '1'], B: ['1', 1] } })).toMatchObject({
      alpha: expect.closeTo(-0.5, 12) as number,
    });
  });

  it('says why there is no alpha', () => {
    const same = { kind: 'krippendorff', level: 'ordinal', observers: { A: [3, 3, 3], B: [3, 3, 3] } };
    expect(judgeAgreement(same)).toMatchObject({ alpha: null, reason: 'no variation' });
    expect(judgeAgreement({ ...same, observers: { A: [3, 4] } })).toMatchObject({ alpha: null, reason: 'no unit has two values' });
    expect(judgeAgreement({ ...same, observers: {} })).toMatchObject({ alpha: null, pairable_values: 0 });
  });

  it('intraclass correlations with mean squares, degrees of freedom and intervals', () => {
    const ratings = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ];
    expect(judgeAgreement({ kind: 'icc', ratings })).toMatchObject({
      kind: 'icc',
      ICC11: { value: expect.closeTo(448 / 2703, 12) as number, reason: null },
      ICC2k: {
        value: expect.closeTo(736 / 1187, 12) as number,
        ci95: [expect.closeTo(0.071137, 5) as number, expect.closeTo(0.927232, 5) as number],
      },
      mean_squares: { BMS: expect.closeTo(1349 / 120, 12) as number },
      df: { between: 5, within: 18, judges: 3, error: 15 },
      satterthwaite_df_for_ICC21: expect.closeTo(4.785144, 6) as number,
    });
  });

  it.each([
    [[], 0, 0, 'fewer than two subjects'],
    [[[1, 2]], 1, 2, 'fewer than two subjects'],
    [[[1], [2]], 2, 1, 'fewer than two judges'],
    [[[], []], 2, 0, 'fewer than two judges'],
  ])('says why there is no intraclass correlation of %j', (ratings, subjects, judges, reason) => {
    const none = { value: null, ci95: null, reason };
    expect(judgeAgreement({ kind: 'icc', ratings })).toEqual({
      ...{ kind: 'icc', subjects, judges, ICC11: none, ICC21: none, ICC31: none, ICC1k: none, ICC2k: none, ICC3k: none },
      ...{ mean_squares: null, df: null, satterthwaite_df_for_ICC21: null },
    });
  });

  it.each([
    [[], 0, 0, 'no subject'],
    [[[1, 0]], 1, 1, 'fewer than two raters'],
    [[[0, 0]], 1, 0, 'fewer than two raters'],
  ])("says why there is no Fleiss' kappa of %j", (counts, subjects, raters, reason) => {
    expect(judgeAgreement({ kind: 'fleiss_kappa', counts })).toEqual({
      ...{ kind: 'fleiss_kappa', kappa: null, se: null, ci95: null, reason },
      ...{ observed_agreement: null, expected_agreement: null, subjects, raters },
    });
  });

  it("Fleiss' kappa", () => {
    const counts = [
      [3, 0],
      [1, 2],
      [0, 3],
    ];
    expect(judgeAgreement({ kind: 'fleiss_kappa', counts })).toMatchObject({ subjects: 3, raters: 3, reason: null });
    expect(judgeAgreement({ kind: 'fleiss_kappa', counts: [[3, 0]] })).toMatchObject({ kappa: null, ci95: null, reason: 'no variation' });
  });

  it.each([
    [{}, '$.kind: must be one of krippendorff, icc, fleiss_kappa'],
    [{ kind: 'krippendorff', level: 'metric', observers }, '$.level: must be one of nominal, ordinal, interval, ratio'],
    [{ kind: 'krippendorff', level: 'nominal', observers: [] }, '$.observers: must be an object'],
    [{ kind: 'krippendorff', level: 'nominal', observers: { A: [1], B: [1, 2] } }, '$.observers.B: must hold 1 entries, like the first'],
    [{ kind: 'krippendorff', level: 'nominal', observers: { A: [[1]], B: [1] } }, '$.observers.A[0]: must be a text that is not empty'],
    [{ kind: 'krippendorff', level: 'ordinal', observers: { A: ['a'], B: [1] } }, '$.observers.A[0]: must be a number'],
    [{ kind: 'krippendorff', level: 'ratio', observers: { A: [1], B: [-1] } }, '$.observers.B[0]: must be between 0 and 1000000000000'],
    [{ kind: 'icc', ratings: [[1, 2], [3]] }, '$.ratings[1]: must hold 2 entries, like the first'],
    [
      {
        kind: 'icc',
        ratings: [
          [1, 2],
          [3, null],
        ],
      },
      '$.ratings[1][1]: must be a number',
    ],
    [{ kind: 'icc', ratings: [[1, 2], 3] }, '$.ratings[1]: must be a list'],
    [{ kind: 'icc', counts: [] }, '$.counts: is not known here; known: kind, ratings'],
    [
      {
        kind: 'fleiss_kappa',
        counts: [
          [2, 0],
          [1, 0],
        ],
      },
      '$.counts[1]: must count 2 raters, like the first row',
    ],
    [{ kind: 'fleiss_kappa', counts: [[2.5, 0]] }, '$.counts[0][0]: must be a whole number'],
  ])('%j is refused', (input, message) => {
    expect(() => judgeAgreement(input)).toThrow(message);
  });
});

describe('impact', () => {
  it('compares two groups', () => {
    expect(judgeImpact({ groups: { men: [3, 20], women: [1, 10] } })).toEqual({
      rates: { men: 0.15, women: 0.1 },
      impact_ratios: { men: 1, women: expect.closeTo(2 / 3, 12) as number },
      below_four_fifths: ['women'],
      fisher_two_sided: expect.closeTo(1, 9) as number,
      z: expect.closeTo(0.379777, 6) as number,
      flips_with_one_different_selection: true,
      highest: 'men',
      reasons: {},
    });
  });

  it('compares each of several groups with the one whose rate is highest', () => {
    expect(judgeImpact({ groups: { white: [60, 100], black: [51, 100], hispanic: [48, 100] } })).toMatchObject({
      impact_ratios: { white: 1, black: 0.85, hispanic: 0.8 },
      below_four_fifths: [],
      fisher_two_sided: { black: expect.any(Number) as number, hispanic: expect.any(Number) as number },
      z: { black: expect.any(Number) as number, hispanic: expect.any(Number) as number },
      flips_with_one_different_selection: { black: false, hispanic: false },
    });
  });

  it('says why there is nothing to compare', () => {
    expect(judgeImpact({ groups: { men: [0, 20], women: [0, 10] } })).toMatchObject({
      rates: { men: 0, women: 0 },
      impact_ratios: { men: null, women: null },
      fisher_two_sided: null,
      z: null,
      flips_with_one_different_selection: null,
      reasons: { men: 'nobody was selected in any group', women: 'nobody was selected in any group' },
    });
    expect(judgeImpact({ groups: { men: [3, 20], women: [0, 0] } })).toMatchObject({
      rates: { women: null },
      impact_ratios: { men: 1, women: null },
      fisher_two_sided: null,
      reasons: { women: 'nobody is in this group' },
    });
    expect(judgeImpact({ groups: { men: [3, 20] } })).toMatchObject({
      impact_ratios: { men: 1 },
      fisher_two_sided: null,
      reasons: { men: 'there is no other group to compare with' },
    });
  });

  it('takes any name for a group', () => {
    const groups = JSON.parse('{"__proto__": [1, 2], "constructor": [1, 3]}') as unknown;
    expect(JSON.stringify(judgeImpact({ groups }))).toContain('"rates":{"__proto__":0.5,"constructor":');
  });

  it.each([
    [{}, '$.groups: must be an object'],
    [{ groups: {} }, '$.groups: must hold at least one group'],
    [{ groups: { men: [1] } }, '$.groups.men: must be [selected, total]'],
    [{ groups: { men: [1, 2, 3] } }, '$.groups.men: must be [selected, total]'],
    [{ groups: { men: [3, 2] } }, '$.groups.men[0]: must be between 0 and 2'],
    [{ groups: { men: [-1, 2] } }, '$.groups.men[0]: must be between 0 and 2'],
    [{ groups: { men: [0.5, 2] } }, '$.groups.men[0]: must be a whole number'],
    [{ groups: { men: [1, 1e300] } }, '$.groups.men[1]: must be between 0 and 10000000'],
  ])('%j is refused', (input, message) => {
    expect(() => judgeImpact(input)).toThrow(message);
  });
});

describe('rank by a table of values', () => {
  type Result = Record<'rank_acceptability' | 'central_weights', Record<string, number[] | null>>;
  const rank = (input: unknown) => judgeRank(input) as Result;
  const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 1.7) as number);

  it('two criteria, three alternatives: exact without simulation', () => {
    const values = { A: [1, 0], B: [0, 1], C: [0.6, 0.6] };
    const { rank_acceptability, central_weights } = rank({ values });
    expect(rank_acceptability).toEqual({ A: near([0.4, 0.1, 0.5]), B: near([0.4, 0.1, 0.5]), C: near([0.2, 0.8, 0]) });
    expect(central_weights).toEqual({ A: near([0.8, 0.2]), B: near([0.2, 0.8]), C: near([0.5, 0.5]) });
  });

  it('three criteria, four alternatives, called by their index', () => {
    const values = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [0.5, 0.5, 0.5],
    ];
    const { rank_acceptability, central_weights } = rank({ values });
    expect(rank_acceptability['0']).toEqual(near([0.25, 1 / 12, 1 / 3, 1 / 3]));
    expect(rank_acceptability['3']).toEqual(near([0.25, 0.75, 0, 0]));
    expect(central_weights['0']).toEqual(near([2 / 3, 1 / 6, 1 / 6]));
    expect(central_weights['3']).toEqual(near([1 / 3, 1 / 3, 1 / 3]));
  });

  it('gives null weights to what another alternative dominates', () => {
    const values = [
      [1, 1, 1],
      [0, 0, 0],
    ];
    const { rank_acceptability, central_weights } = rank({ values, alternatives: ['A', 'B'], draws: 1000 });
    expect(rank_acceptability).toEqual({ A: [1, 0], B: [0, 1] });
    expect(central_weights['B']).toBeNull();
  });

  it('takes weights by the names of the criteria', () => {
    const input = {
      values: [
        [1, 0],
        [0, 1],
      ],
      criteria: ['S', 'M'],
      weights: { mode: 'fixed', prior: { S: 3, M: 1 } },
      draws: 10,
    };
    expect(rank(input).rank_acceptability).toEqual({ '0': [1, 0], '1': [0, 1] });
  });

  it.each([
    [{ values: null }, '$.values: must be an object'],
    [{ values: [] }, '$.values: must hold at least one alternative'],
    [{ values: [[]] }, '$.values[0]: must hold at least one value'],
    [{ values: [[1, 0], [1]] }, '$.values[1]: must hold 2 values, like the first'],
    [{ values: { A: [1], B: ['x'] } }, '$.values.B[0]: must be a number'],
    [{ values: [[1e300]] }, '$.values[0][0]: must be between -1000000000 and 1000000000'],
    [{ values: [[1], [2]], alternatives: ['A'] }, '$.alternatives: must hold 2 names'],
    [{ values: [[1], [2]], alternatives: ['A', 'A'] }, '$.alternatives: must not name the same alternative twice'],
    [{ values: [[1]], candidates: {} }, '$.candidates: is not known here'],
  ])('%j is refused', (input, message) => {
    expect(() => rank(input)).toThrow(message);
  });
});
