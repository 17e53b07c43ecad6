import { fleissKappa } from './fleiss-kappa';

// Ten subjects, fourteen raters, five categories; the worked example of most texts on the coefficient.
const published = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];

it('gives the published kappa', () => {
  const { kappa, observed, expected } = fleissKappa(published);
  expect(observed).toBeCloseTo(0.378, 3);
  expect(expected).toBeCloseTo(0.213, 3);
  expect(kappa).toBeCloseTo(0.21, 3);
});

it('has the standard error and the interval of Fleiss, Nee and Landis', () => {
  const { kappa, standardError, interval } = fleissKappa(published);
  expect(standardError).toBeCloseTo(0.017, 3);
  expect(interval?.[0]).toBeCloseTo((kappa ?? 0) - 1.959964 * (standardError ?? 0), 6);
  expect(interval?.[1]).toBeCloseTo((kappa ?? 0) + 1.959964 * (standardError ?? 0), 6);
});

it('is 1 for perfect agreement on more than one category', () => {
  expect(
    fleissKappa([
      [3, 0],
      [0, 3],
    ]).kappa,
  ).toBe(1);
});

it('is not defined when all raters chose one category for all', () => {
  const same = fleissKappa([
    [4, 0],
    [4, 0],
  ]);
  expect(same).toMatchObject({ kappa: null, standardError: null, interval: null, whyNull: 'no variation' });
});

it('asks for the same number of raters everywhere', () => {
  for (const counts of [
    [],
    [[1, 0]],
    [
      [2, 0],
      [1, 0],
    ],
  ])
    expect(() => fleissKappa(counts)).toThrow(RangeError);
});
