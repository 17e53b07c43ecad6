import { calibrate, wilson, type JudgedPlacement } from './calibration';
import { dueOn, maySend } from './placement';

const clear = { side: 'sales', mean: 4, sd: 0.2 } as const;
const unclear = { side: 'sales', mean: 3.4, sd: 0.3 } as const;
const many = (count: number, one: JudgedPlacement): JudgedPlacement[] => Array.from({ length: count }, () => one);

test('under ten placements with a prediction and a settled outcome there is a count and nothing else', () => {
  const judged = [
    ...many(9, { predicted: clear, ratings: ['met', 'missed'] }),
    ...many(5, { predicted: clear, ratings: ['on_the_way', 'too_early'] }),
    ...many(5, { predicted: null, ratings: ['met'] }),
  ];
  expect(calibrate(judged)).toEqual({ kind: 'too_few', placements: 9 });
});

test('from ten on predicted stands against observed, with what is settled', () => {
  const found = calibrate([
    ...many(6, { predicted: clear, ratings: ['met', 'met', 'missed', 'on_the_way'] }),
    ...many(4, { predicted: unclear, ratings: ['met', 'missed'] }),
  ]);
  expect(found).toMatchObject({
    kind: 'rows',
    placements: 10,
    rows: [
      { predictedClear: true, placements: 6, settled: 18, met: 12 },
      { predictedClear: false, placements: 4, settled: 8, met: 4 },
    ],
  });
});

test('the interval is Wilson’s: 1 of 10 is .018 to .404', () => {
  expect(wilson(0, 0)).toBeNull();
  const { low, high } = wilson(1, 10)!;
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.018', '0.404']);
  expect(wilson(10, 10)!.high).toBeCloseTo(1, 9);
});

test('a check-in is due so many days after the start and may leave a week earlier', () => {
  expect(dueOn('2026-11-02', 30).toISOString()).toBe('2026-12-02T00:00:00.000Z');
  expect(maySend('2026-11-02', 30, new Date('2026-11-24T23:59:59Z'))).toBe(false);
  expect(maySend('2026-11-02', 30, new Date('2026-11-25T00:00:00Z'))).toBe(true);
});
