import { seededRandom } from './seeded-random';

test('the same seed gives the same draws', () => {
  const [one, two] = [seededRandom(42), seededRandom(42)];
  expect(Array.from({ length: 5 }, one)).toEqual(Array.from({ length: 5 }, two));
});

test('neighbouring seeds give unrelated draws', () => {
  const draws = [0, 1, 2, 3].map((seed) => seededRandom(seed)());
  expect(new Set(draws.map((draw) => Math.floor(draw * 50))).size).toBe(4);
});

test('draws are spread evenly over [0, 1)', () => {
  const random = seededRandom(1);
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i++) counts[Math.floor(random() * 10)]! += 1;
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});

// A stored seed must repeat a stored result in every later version.
test('the sequence of seed 1 is fixed', () => {
  const random = seededRandom(1);
  expect([random(), random(), random()]).toMatchInlineSnapshot(`
   [
     0.18452622229233384,
     0.7486324321944267,
     0.03730680048465729,
   ]
  `);
});
