import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnLabels, overlaps, placeLabels, spread } from '../labels';
import { labelPoints } from '../plot-labels';

const BOUNDS = { x: 0, y: 0, width: 520, height: 520 };
const coordinate = fc.double({ min: 8, max: 512, noNaN: true });
const anchor = fc.record({
  x: coordinate,
  y: coordinate,
  clearance: fc.constant(10),
  width: fc.integer({ min: 12, max: 160 }),
  height: fc.constant(16),
});
const crowd = fc.tuple(fc.double({ min: 100, max: 420, noNaN: true }), fc.double({ min: 100, max: 420, noNaN: true })).chain(([x, y]) =>
  fc.array(
    anchor.map((one) => ({ ...one, x: x + (one.x - 260) / 8, y: y + (one.y - 260) / 8 })),
    { minLength: 12, maxLength: 12 },
  ),
);

function assertApart(boxes: { x: number; y: number; width: number; height: number }[]): void {
  boxes.forEach((one, index) => boxes.slice(index + 1).forEach((other) => assert.ok(!overlaps(one, other))));
}

test('no two labels overlap, none leaves the plot, none covers a mark', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(anchor, { maxLength: 15 }), crowd), (anchors) => {
      const boxes = placeLabels(anchors, BOUNDS).flatMap((place) => (place ? [place.box] : []));
      assertApart(boxes);
      assert.ok(boxes.every((box) => box.x >= 0 && box.y >= 0 && box.x + box.width <= 520 && box.y + box.height <= 520));
      assert.ok(
        boxes.every((box) =>
          anchors.every((one) => !(one.x > box.x && one.x < box.x + box.width && one.y > box.y && one.y < box.y + box.height)),
        ),
      );
    }),
    { numRuns: 25 },
  );
});

test('fifty numbers all find a place, in a plot of 288 as in one of 600', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ x: fc.double({ min: 0, max: 1, noNaN: true }), y: fc.double({ min: 0, max: 1, noNaN: true }) }), {
        minLength: 50,
        maxLength: 50,
        size: 'max',
      }),
      fc.constantFrom(288, 600),
      (points, side) => {
        const labels = labelPoints(
          points.map((point, index) => ({
            name: `Person ${index}`,
            x: 30 + point.x * side,
            y: 30 + point.y * side,
            clearance: 10,
          })),
          { bounds: { x: 30, y: 30, width: side, height: side }, obstacles: [], maxNames: 14, maxWidth: 160 },
        );
        assert.ok(labels.isNumbered);
        assert.ok(labels.placed.every(Boolean));
        assertApart(labels.placed.flatMap((place) => (place ? [place.box] : [])));
      },
    ),
    { numRuns: 8 },
  );
});

test('twelve people close together keep their names, whole and apart', () => {
  fc.assert(
    fc.property(crowd, (anchors) => {
      const labels = labelPoints(
        anchors.map((one, index) => ({ ...one, name: `Person number ${index}` })),
        { bounds: BOUNDS, obstacles: [], maxNames: 14, maxWidth: 160 },
      );
      assert.equal(labels.isNumbered, false);
      assertApart(labels.placed.flatMap((place) => (place ? [place.box] : [])));
    }),
    { numRuns: 25 },
  );
});

test('columns keep labels apart', () => {
  fc.assert(fc.property(crowd, (anchors) => assertApart((columnLabels(anchors, BOUNDS) ?? []).map(({ box }) => box))));
});

test('spread keeps order and distance, and stays inside when there is room', () => {
  fc.assert(
    fc.property(fc.array(coordinate, { maxLength: 28 }), (wanted) => {
      const sorted = [...wanted].sort((a, b) => a - b);
      const centres = spread(sorted, 18, [0, 520]);
      centres.forEach((centre, index) => {
        assert.ok(centre >= 9 - 1e-6 && centre <= 511 + 1e-6);
        if (index) assert.ok(centre - (centres[index - 1] ?? 0) >= 18 - 1e-6);
      });
    }),
  );
});

test('spread leaves labels alone that are far enough apart', () => assert.deepEqual(spread([20, 60, 100], 18, [0, 200]), [20, 60, 100]));
