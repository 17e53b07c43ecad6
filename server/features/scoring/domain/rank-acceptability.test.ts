import fc from 'fast-check';
import { seededRandom } from '../../../shared/seeded-random';
import { byFirstShare, firstChoice, placesOf } from './first-choice';
import { normalLevels, type ValueModel } from './level-model';
import { rankAcceptability, type RankAcceptability, type RankInput } from './rank-acceptability';
import { gammaDraw, normalDraws } from './random-variates';
import { confidenceFactors, simulate } from './rank-simulation';
import { smallestWeightShift } from './weight-shift';
import { weightDraws, type WeightModel } from './weight-model';

const level = (mean: number, sd: number) => ({ mean, sd });

function near(actual: readonly (number | null)[] | null | undefined, expected: readonly number[], tolerance: number): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, index) => expect(Math.abs((actual?.[index] ?? NaN) - value)).toBeLessThanOrEqual(tolerance));
}

const of = (result: RankAcceptability, id: string) => result.candidates.find((one) => one.id === id);

describe('the product example', () => {
  const candidates = [
    { id: 'Ada', levels: [level(4.3, 0.22), level(2.4, 0.25), level(3.8, 0.2)] },
    { id: 'Ben', levels: [level(2.7, 0.24), level(4.2, 0.22), level(3.6, 0.2)] },
    { id: 'Cleo', levels: [level(3.9, 0.2), level(3.8, 0.2), level(3.9, 0.2)] },
    { id: 'Dev', levels: [level(3.6, 0.38), level(3.6, 0.45), level(3.4, 0.3)] },
  ];
  const run = (weights: WeightModel) =>
    rankAcceptability({ criteria: ['S', 'M', 'L'], candidates, weights, draws: 200_000, seed: 1, errorCorrelation: 0 });

  type Row = [id: string, ranks: number[], central: number[], beats: Record<string, number>];
  const expected: [name: string, weights: WeightModel, rows: Row[]][] = [
    [
      'sales primary',
      { mode: 'dirichlet', prior: [0.5, 0.25, 0.25], concentration: 30 },
      [
        ['Ada', [0.201, 0.474, 0.249, 0.076], [0.555, 0.194, 0.251], { Ben: 0.893, Cleo: 0.221, Dev: 0.687 }],
        ['Ben', [0.003, 0.053, 0.202, 0.742], [0.361, 0.393, 0.245], { Ada: 0.107, Cleo: 0.004, Dev: 0.205 }],
        ['Cleo', [0.705, 0.252, 0.042, 0.0], [0.484, 0.264, 0.252], { Ada: 0.779, Ben: 0.996, Dev: 0.886 }],
        ['Dev', [0.092, 0.22, 0.506, 0.182], [0.499, 0.269, 0.232], { Ada: 0.313, Ben: 0.795, Cleo: 0.114 }],
      ],
    ],
    [
      'marketing primary',
      { mode: 'dirichlet', prior: [0.25, 0.5, 0.25], concentration: 30 },
      [
        ['Ada', [0.002, 0.042, 0.165, 0.791], [0.386, 0.338, 0.275], { Ben: 0.084, Cleo: 0.003, Dev: 0.168 }],
        ['Ben', [0.183, 0.474, 0.284, 0.058], [0.199, 0.559, 0.241], { Ada: 0.916, Cleo: 0.214, Dev: 0.652 }],
        ['Cleo', [0.69, 0.254, 0.055, 0.0], [0.262, 0.483, 0.255], { Ada: 0.997, Ben: 0.786, Dev: 0.851 }],
        ['Dev', [0.124, 0.23, 0.495, 0.15], [0.253, 0.512, 0.235], { Ada: 0.832, Ben: 0.348, Cleo: 0.149 }],
      ],
    ],
    [
      'uniform',
      { mode: 'uniform' },
      [
        ['Ada', [0.191, 0.24, 0.178, 0.392], [0.564, 0.101, 0.335], { Ben: 0.516, Cleo: 0.204, Dev: 0.509 }],
        ['Ben', [0.15, 0.231, 0.223, 0.396], [0.111, 0.62, 0.269], { Ada: 0.484, Cleo: 0.172, Dev: 0.479 }],
        ['Cleo', [0.569, 0.349, 0.08, 0.001], [0.314, 0.321, 0.365], { Ada: 0.796, Ben: 0.828, Dev: 0.863 }],
        ['Dev', [0.09, 0.18, 0.519, 0.211], [0.337, 0.43, 0.233], { Ada: 0.491, Ben: 0.521, Cleo: 0.137 }],
      ],
    ],
  ];

  test.each(expected)('%s', (_name, weights, rows) => {
    const result = run(weights);
    for (const [id, ranks, central, beats] of rows) {
      const found = of(result, id);
      near(found?.ranks, ranks, 0.01);
      near(found?.centralWeights, central, 0.01);
      near(
        Object.keys(beats).map((other) => found?.beats[other] ?? null),
        Object.values(beats),
        0.01,
      );
    }
  });

  test('says who is robustly first', () => {
    const result = run({ mode: 'dirichlet', prior: [0.5, 0.25, 0.25], concentration: 30 });
    expect(firstChoice(result)).toMatchObject({ id: 'Cleo', isRobust: true, runnerUp: { id: 'Ada' } });
    expect(byFirstShare(result).map((one) => one.id)).toEqual(['Cleo', 'Ada', 'Dev', 'Ben']);
  });
});

describe('cases with exact answers', () => {
  const uniform = (values: Record<string, number[]>, draws = 100_000): RankAcceptability =>
    rankAcceptability({
      criteria: Object.values(values)[0]?.map((_, index) => `c${index}`) ?? [],
      candidates: Object.entries(values).map(([id, levels]) => ({ id, levels })),
      weights: { mode: 'uniform' },
      draws,
      seed: 7,
    });

  test('two criteria, three alternatives', () => {
    const result = uniform({ A: [1, 0], B: [0, 1], C: [0.6, 0.6] });
    near(of(result, 'A')?.ranks, [0.4, 0.1, 0.5], 0.005);
    near(of(result, 'B')?.ranks, [0.4, 0.1, 0.5], 0.005);
    near(of(result, 'C')?.ranks, [0.2, 0.8, 0], 0.005);
    near(of(result, 'A')?.centralWeights, [0.8, 0.2], 0.005);
    near(of(result, 'B')?.centralWeights, [0.2, 0.8], 0.005);
    near(of(result, 'C')?.centralWeights, [0.5, 0.5], 0.005);
  });

  test('three criteria, four alternatives', () => {
    const result = uniform({ A: [1, 0, 0], B: [0, 1, 0], C: [0, 0, 1], D: [0.5, 0.5, 0.5] });
    for (const id of ['A', 'B', 'C']) near(of(result, id)?.ranks.slice(0, 2), [1 / 4, 1 / 12], 0.005);
    near(of(result, 'D')?.ranks, [1 / 4, 3 / 4, 0, 0], 0.005);
    near(of(result, 'A')?.centralWeights, [2 / 3, 1 / 6, 1 / 6], 0.005);
    near(of(result, 'D')?.centralWeights, [1 / 3, 1 / 3, 1 / 3], 0.005);
  });

  test('who is dominated is never first and has no central weights', () => {
    const result = uniform({ A: [1, 1, 1], B: [0, 0, 0] });
    expect(of(result, 'B')).toMatchObject({ ranks: [0, 1], centralWeights: null, confidenceFactor: null });
    expect(of(result, 'A')).toMatchObject({ ranks: [1, 0], confidenceFactor: 1 });
    near(of(result, 'A')?.centralWeights, [1 / 3, 1 / 3, 1 / 3], 0.005);
  });

  test('equals share the ranks equally', () => {
    const result = uniform({ A: [1, 2], B: [1, 2], C: [0, 0] }, 100);
    for (const id of ['A', 'B']) near(of(result, id)?.ranks, [0.5, 0.5, 0], 1e-9);
    expect(of(result, 'A')?.beats).toEqual({ B: 0.5, C: 1 });
    expect(of(result, 'A')?.confidenceFactor).toBe(0.5);
  });

  test('fixed weights are used as they are', () => {
    const result = rankAcceptability({
      criteria: ['S', 'M'],
      candidates: [
        { id: 'A', levels: [4, 2] },
        { id: 'B', levels: [2, 4] },
      ],
      weights: { mode: 'fixed', prior: [3, 1] },
      draws: 10,
      seed: 1,
    });
    expect(of(result, 'A')).toMatchObject({ ranks: [1, 0], centralWeights: [0.75, 0.25] });
  });
});

// Antidepressant benefit-risk model of Tervonen et al. 2011 as coded in JSMAA's test suite: 10,000 draws, tolerance .02 (.03 for
// confidence factors). Efficacy is log-normal, so the model of levels is the test's own; the ranking engine is the product's.
describe('the published JSMAA example', () => {
  const names = ['Fluoxetine', 'Paroxetine', 'Sertraline', 'Venlafaxine'];
  const table: { sign: 1 | -1; log: boolean; levels: [number, number][] }[] = [
    {
      sign: 1,
      log: true,
      levels: [
        [0, 0],
        [0.086, 0.056],
        [0.095, 0.044],
        [0.113, 0.048],
      ],
    },
    {
      sign: -1,
      log: false,
      levels: [
        [11.7, 2.5],
        [9.2, 1.86],
        [15.4, 2.65],
        [5.5, 2.32],
      ],
    },
    {
      sign: -1,
      log: false,
      levels: [
        [7.2, 1.45],
        [10.6, 1.58],
        [7.5, 1.48],
        [15.7, 4.44],
      ],
    },
    {
      sign: -1,
      log: false,
      levels: [
        [16.6, 3.27],
        [21.2, 5.15],
        [20.2, 3.78],
        [12.8, 2.45],
      ],
    },
    {
      sign: -1,
      log: false,
      levels: [
        [13.7, 1.89],
        [14.3, 2.93],
        [15.0, 3.21],
        [11.2, 3.98],
      ],
    },
    {
      sign: -1,
      log: false,
      levels: [
        [18.6, 1.79],
        [18.3, 3.7],
        [19.5, 2.6],
        [31.0, 1.68],
      ],
    },
  ];
  const onScale = (log: boolean, x: number): number => (log ? Math.exp(x) : x);
  const scales = table.map(({ log, levels }) => {
    const low = Math.min(...levels.map(([mean, sd]) => onScale(log, mean - 1.96 * sd)));
    return { low, high: Math.max(...levels.map(([mean, sd]) => onScale(log, mean + 1.96 * sd))) };
  });

  function antidepressants(): ValueModel {
    let weights = new Float64Array(0);
    return {
      noise: names.length * table.length,
      prepare: (given) => (weights = Float64Array.from(given)),
      value: (i, noise, from) =>
        table.reduce((sum, { sign, log, levels }, j) => {
          const [mean, sd] = levels[i]!;
          const { low, high } = scales[j]!;
          const share = (onScale(log, mean + sd * noise[from + i * table.length + j]!) - low) / (high - low);
          return sum + weights[j]! * (sign === 1 ? share : 1 - share);
        }, 0),
    };
  }

  test('ranks, central weights and confidence factors', () => {
    const random = seededRandom(2011);
    const normal = normalDraws(random);
    const simulation = {
      candidates: 4,
      criteria: 6,
      draws: 10_000,
      drawWeights: weightDraws({ mode: 'uniform' }, random, normal),
      model: antidepressants(),
      normal,
    };
    const tally = simulate(simulation);
    const ranks = names.map((_, i) => Array.from(tally.ranks.slice(i * 4, i * 4 + 4), (count) => count / 10_000));
    const central = names.map((_, i) => Array.from(tally.winningWeights.slice(i * 6, i * 6 + 6), (sum) => sum / tally.ranks[i * 4]!));
    near(ranks[0], [0.2, 0.28, 0.3, 0.22], 0.02);
    near(ranks[1], [0.25, 0.29, 0.27, 0.19], 0.02);
    near(ranks[2], [0.17, 0.25, 0.29, 0.3], 0.02);
    near(ranks[3], [0.39, 0.18, 0.15, 0.29], 0.02);
    near(central[0], [0.08, 0.14, 0.23, 0.18, 0.16, 0.22], 0.02);
    near(central[1], [0.18, 0.17, 0.15, 0.13, 0.15, 0.22], 0.02);
    near(central[2], [0.21, 0.1, 0.22, 0.13, 0.15, 0.2], 0.02);
    near(central[3], [0.18, 0.21, 0.12, 0.21, 0.19, 0.09], 0.02);
    near(confidenceFactors(simulation, central), [0.48, 0.44, 0.34, 0.74], 0.03);
  });
});

describe('the model of levels', () => {
  // The method draws every criterion: x = mean + sd·(√r·z₀ + √(1−r)·zⱼ).
  test('draws values with the distribution of drawing each criterion', () => {
    const levels = [
      [level(3.1, 0.4), level(4.2, 0.2), level(2.5, 0.6)],
      [level(3, 0.3), level(3.5, 0.5), level(3.3, 0.1)],
    ];
    const weights = Float64Array.from([0.5, 0.3, 0.2]);
    const model = normalLevels(levels, 0.3);
    model.prepare(weights);
    const normal = normalDraws(seededRandom(3));
    const [collapsed, full] = [[] as number[], [] as number[]];
    for (let draw = 0; draw < 100_000; draw++) {
      collapsed.push(model.value(0, Float64Array.of(normal()), 0));
      const shared = normal();
      full.push(
        levels[0]!.reduce(
          (sum, { mean, sd }, j) => sum + weights[j]! * (mean + sd * (Math.sqrt(0.3) * shared + Math.sqrt(0.7) * normal())),
          0,
        ),
      );
    }
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [a, b] = [mean(collapsed), mean(full)];
    expect(Math.abs(a - b)).toBeLessThan(0.005);
    const spread = (values: number[], centre: number): number => Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
    expect(Math.abs(spread(collapsed, a) - spread(full, b))).toBeLessThan(0.005);
  });

  test.each([0.3, 1, 4.5])('gamma draws of shape %d have mean and variance equal to the shape', (shape) => {
    const random = seededRandom(11);
    const normal = normalDraws(random);
    const draws = Array.from({ length: 100_000 }, () => gammaDraw(shape, normal, random));
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean - shape)).toBeLessThan(0.03);
    expect(Math.abs(variance - shape)).toBeLessThan(0.15);
  });
});

describe('for any candidates', () => {
  const input = fc
    .record({ candidates: fc.integer({ min: 1, max: 5 }), criteria: fc.integer({ min: 1, max: 4 }), seed: fc.integer() })
    .chain(({ candidates, criteria, seed }) =>
      fc.record({
        levels: fc.array(
          fc.array(fc.record({ mean: fc.double({ min: 1, max: 5, noNaN: true }), sd: fc.double({ min: 0, max: 0.6, noNaN: true }) }), {
            minLength: criteria,
            maxLength: criteria,
          }),
          { minLength: candidates, maxLength: candidates },
        ),
        prior: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: criteria, maxLength: criteria }),
        concentration: fc.constantFrom(10, 30, 60),
        seed: fc.constant(seed),
      }),
    )
    .map(({ levels, prior, concentration, seed }): RankInput => ({
      criteria: prior.map((_, index) => `c${index}`),
      candidates: levels.map((own, index) => ({ id: `p${index}`, levels: own })),
      weights: { mode: 'dirichlet', prior, concentration },
      draws: 200,
      seed,
    }));

  test('ranks sum to 1 for each candidate and at each rank, and pairs sum to 1', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { candidates } = rankAcceptability(given);
        candidates.forEach((one, rank) => {
          expect(one.ranks.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(candidates.reduce((sum, other) => sum + (other.ranks[rank] ?? 0), 0)).toBeCloseTo(1, 9);
          for (const [other, share] of Object.entries(one.beats))
            expect(share + (candidates.find((two) => two.id === other)?.beats[one.id] ?? NaN)).toBeCloseTo(1, 9);
          if (one.centralWeights) expect(one.centralWeights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        });
      }),
      { numRuns: 50 },
    );
  });

  test('the order in which candidates are given changes nothing, and the seed repeats everything', () => {
    fc.assert(
      fc.property(input, (given) => {
        const turned = rankAcceptability({ ...given, candidates: [...given.candidates].reverse() });
        expect([...turned.candidates].reverse()).toEqual(rankAcceptability(given).candidates);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what it refuses', () => {
  const ask = (changes: Partial<RankInput>) => () =>
    rankAcceptability({ criteria: ['S'], candidates: [{ id: 'A', levels: [3] }], weights: { mode: 'uniform' }, seed: 1, ...changes });
  test.each([
    ['a missing level', { candidates: [{ id: 'A', levels: [] }] }],
    ['a level that is no number', { candidates: [{ id: 'A', levels: [NaN] }] }],
    ['a negative SD', { candidates: [{ id: 'A', levels: [level(3, -1)] }] }],
    [
      'two candidates of one id',
      {
        candidates: [
          { id: 'A', levels: [3] },
          { id: 'A', levels: [3] },
        ],
      },
    ],
    ['weights of another length', { weights: { mode: 'fixed', prior: [1, 2] } }],
    ['weights that are all 0', { weights: { mode: 'dirichlet', prior: [0], concentration: 30 } }],
    ['no draws', { draws: 0 }],
  ] as [string, Partial<RankInput>][])('%s', (_name, changes) => expect(ask(changes)).toThrow(RangeError));

  test('nobody to rank is an empty answer', () => expect(ask({ candidates: [] })().candidates).toEqual([]));
});

describe('what would decide between two', () => {
  test('the smallest change of one weight', () => {
    const parts = [
      { criterion: 'partnership', weight: 4, a: 3, b: 4 },
      { criterion: 'positioning', weight: 5, a: 4, b: 3 },
    ];
    expect(smallestWeightShift(parts)).toEqual({ criterion: 'partnership', from: 4, to: 5 });
  });
  test('is nothing when one is ahead on everything', () => {
    expect(
      smallestWeightShift([
        { criterion: 'x', weight: 3, a: 4, b: 3 },
        { criterion: 'y', weight: 2, a: 4, b: 3 },
      ]),
    ).toBeNull();
    expect(firstChoice({ draws: 1, seed: 1, candidates: [] })).toBeNull();
  });
});

describe('places', () => {
  const order = (beats: Record<string, Record<string, number>>) => ({
    draws: 100,
    seed: 1,
    candidates: Object.entries(beats).map(([id, own], index) => ({
      id,
      ranks: [1 - index / 10, index / 10],
      beats: own,
      centralWeights: null,
      confidenceFactor: null,
    })),
  });
  test('are shared by those who cannot be told apart', () => {
    const result = order({ A: { B: 0.9, C: 0.9, D: 1 }, B: { C: 0.55, D: 0.9 }, C: { D: 0.7 }, D: {} });
    expect([...placesOf(result)]).toEqual([
      ['A', { rank: 1, isTied: false }],
      ['B', { rank: 2, isTied: true }],
      ['C', { rank: 2, isTied: true }],
      ['D', { rank: 4, isTied: false }],
    ]);
  });
  test('do not chain: each is compared with whoever opened the place', () => {
    const result = order({ A: { B: 0.55, C: 0.65 }, B: { C: 0.55 }, C: {} });
    expect([...placesOf(result).values()].map((place) => place.rank)).toEqual([1, 1, 3]);
  });
});
