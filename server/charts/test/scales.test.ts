/* eslint max-params: off -- a property takes one argument for each generated value */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayNumber, dayWords } from '../days';
import { clipToSquare, ellipseOutline, regionRadius } from '../ellipse';
import { decimal, percent, signed, within } from '../numbers';
import { linear, ticksFromZero } from '../scales';
import { number } from './arbitraries';

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });

test('a scale is monotone and stays in its range', () => {
  fc.assert(
    fc.property(
      finite,
      fc.double({ min: 0.001, max: 1e6, noNaN: true }),
      finite,
      finite,
      finite,
      finite,
      (from, extent, start, end, a, b) => {
        const scale = linear([from, from + extent], [start, end]);
        const [low, high] = [scale(Math.min(a, b)), scale(Math.max(a, b))];
        assert.ok(start <= end ? low <= high + 1e-6 : low >= high - 1e-6);
        assert.ok([low, high].every((each) => each >= Math.min(start, end) - 1e-6 && each <= Math.max(start, end) + 1e-6));
      },
    ),
  );
});

test('ticks start at zero, rise evenly and reach the largest value', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.integer({ min: 1, max: 10 }), (max, wanted) => {
      const ticks = ticksFromZero(max, wanted);
      assert.equal(ticks[0], 0);
      assert.ok(ticks.length <= 12 && ticks.length >= 2);
      assert.ok((ticks.at(-1) ?? 0) >= max * (1 - 1e-6) - 1e-9);
      ticks.forEach((tick, index) => assert.ok(index === 0 || tick > (ticks[index - 1] ?? 0)));
    }),
  );
});

test('a value is missing or inside its range, never guessed', () => {
  fc.assert(
    fc.property(number, (value) => {
      const result = within(value, [1, 5]);
      assert.ok(result === null ? !Number.isFinite(value) : result >= 1 && result <= 5);
    }),
  );
  assert.equal(within(null, [1, 5]), null);
  assert.equal(within(undefined, [1, 5]), null);
});

test('numbers read well', () => {
  assert.deepEqual([percent(0), percent(0.001), percent(0.705), percent(0.999), percent(1)], ['0%', '<1%', '71%', '>99%', '100%']);
  assert.deepEqual(
    [decimal(-0.004, 2), decimal(-1.25, 1), signed(0.2), signed(-0.2), signed(0)],
    ['0.00', '−1.3', '+0.20', '−0.20', '0.00'],
  );
});

test('the 80% region has the radius of chi-square with two degrees of freedom', () =>
  assert.ok(Math.abs(regionRadius(0.8) ** 2 - 3.218876) < 1e-6));

test('the outline holds 80% of draws with errors correlated .20', () => {
  const [x, y, r] = [{ mean: 3, sd: 0.4 }, { mean: 3, sd: 0.2 }, 0.2];
  const outline = ellipseOutline({ x, y }, r);
  for (const point of outline) {
    const [u, v] = [(point.x - x.mean) / x.sd, (point.y - y.mean) / y.sd];
    assert.ok(Math.abs((u * u - 2 * r * u * v + v * v) / (1 - r * r) - 3.218876) < 1e-6);
  }
});

test('a clipped outline stays on the map', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 5, noNaN: true }),
      fc.double({ min: 1, max: 5, noNaN: true }),
      fc.double({ min: 0.01, max: 2, noNaN: true }),
      (a, b, sd) => {
        const points = clipToSquare(ellipseOutline({ x: { mean: a, sd }, y: { mean: b, sd } }, 0.2), 1, 5);
        assert.ok(points.length >= 3);
        assert.ok(points.every((point) => point.x >= 1 - 1e-9 && point.x <= 5 + 1e-9 && point.y >= 1 - 1e-9 && point.y <= 5 + 1e-9));
      },
    ),
  );
});

test('dates that do not exist are missing', () => {
  assert.equal(dayNumber('2026-02-30'), null);
  assert.equal(dayNumber('9 March'), null);
  assert.equal(dayWords(dayNumber('2026-03-09') ?? 0), 'Mon 9 Mar 2026');
});
