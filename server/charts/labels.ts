import type { Box, Point } from './types';

export interface Anchor extends Point {
  /** Free distance from the centre of the mark to its label. */
  clearance: number;
  width: number;
  height: number;
}

export interface Placed {
  box: Box;
  /** Drawn when the label had to leave its mark. */
  leader: [Point, Point] | null;
}

const NEAR = [0, 180, 45, -45, 135, -135, 90, -90];
const FAR = Array.from({ length: 16 }, (_, index) => (index % 2 ? -1 : 1) * Math.ceil(index / 2) * 22.5);
const COLUMN_GAP = 48;
const NEAREST_COLUMN = 18;
const COLUMN_PITCH = 19;
const RINGS = [0, 6, 14, 24, 36, 50, 66, 84, 104, 126, 150, 176, 204];

/**
 * Finds a place for each label so that no two overlap and none covers a mark; null where there is none.
 * Crowded marks are served first; the result depends on the input alone.
 */
export function placeLabels(anchors: readonly Anchor[], bounds: Box, obstacles: readonly Box[] = []): (Placed | null)[] {
  const marks = anchors.map(({ x, y, clearance }) => ({
    x: x - clearance + 2,
    y: y - clearance + 2,
    width: 2 * clearance - 4,
    height: 2 * clearance - 4,
  }));
  const taken = [...obstacles, ...marks];
  const leaders: [Point, Point][] = [];
  const placed: (Placed | null)[] = anchors.map(() => null);
  for (const index of byCrowding(anchors)) {
    const anchor = anchors[index];
    if (!anchor) continue;
    const own = marks[index];
    const found = findPlace(anchor, { bounds, taken: taken.filter((box) => box !== own || anchor.clearance > 0), leaders });
    if (!found) continue;
    placed[index] = found;
    taken.push(found.box);
    if (found.leader) leaders.push(found.leader);
  }
  return placed;
}

function byCrowding(anchors: readonly Anchor[]): number[] {
  const neighbours = anchors.map(
    (one) => anchors.filter((other) => Math.abs(other.x - one.x) < one.width && Math.abs(other.y - one.y) < 3 * one.height).length,
  );
  return anchors.map((_, index) => index).sort((a, b) => (neighbours[b] ?? 0) - (neighbours[a] ?? 0) || a - b);
}

/** The part of the plot labels may use, and what already stands there. */
interface Room {
  bounds: Box;
  taken: readonly Box[];
  leaders: readonly [Point, Point][];
}

function findPlace(anchor: Anchor, room: Room): Placed | null {
  const candidates = RINGS.flatMap((distance) => (distance < 14 ? NEAR : FAR).map((degrees) => candidateAt(anchor, distance, degrees)));
  return (
    candidates.find((candidate) => isFree(candidate, anchor, room)) ??
    candidates.find(({ box }) => isRoom(box, room)) ??
    nearestRoom(anchor, room)
  );
}

// Last resort in a dense plot: the free cell of a grid nearest to the mark.
function nearestRoom({ x, y, width, height }: Anchor, room: Room): Placed | null {
  const { bounds } = room;
  const steps = (from: number, extent: number, size: number) =>
    Array.from({ length: Math.max(0, Math.floor((extent - size) / 4) + 1) }, (_, index) => from + index * 4);
  const boxes = steps(bounds.y, bounds.height, height).flatMap((top) =>
    steps(bounds.x, bounds.width, width).map((left) => ({ x: left, y: top, width, height })),
  );
  const distance = (box: Box) => Math.hypot(box.x + width / 2 - x, box.y + height / 2 - y);
  const free = boxes.filter((box) => isRoom(box, room));
  const box = free.reduce<Box | null>((best, each) => (best && distance(best) <= distance(each) ? best : each), null);
  return (
    box && {
      box,
      leader: [
        { x, y },
        { x: Math.min(box.x + width, Math.max(box.x, x)), y: Math.min(box.y + height, Math.max(box.y, y)) },
      ],
    }
  );
}

function isRoom(box: Box, { bounds, taken }: Pick<Room, 'bounds' | 'taken'>): boolean {
  return contains(bounds, box) && !taken.some((other) => overlaps(box, other));
}

function candidateAt(anchor: Anchor, distance: number, degrees: number): Placed {
  const angle = (degrees * Math.PI) / 180;
  const [right, up] = [Math.cos(angle), Math.sin(angle)];
  const reach = anchor.clearance + distance;
  const touch = { x: anchor.x + reach * right, y: anchor.y - reach * up };
  const x = right > 0.3 ? touch.x : right < -0.3 ? touch.x - anchor.width : touch.x - anchor.width / 2;
  const y = up > 0.3 ? touch.y - anchor.height : up < -0.3 ? touch.y : touch.y - anchor.height / 2;
  const start = { x: anchor.x + anchor.clearance * 0.7 * right, y: anchor.y - anchor.clearance * 0.7 * up };
  return { box: { x, y, width: anchor.width, height: anchor.height }, leader: distance < 14 ? null : [start, touch] };
}

function isFree({ box, leader }: Placed, anchor: Anchor, room: Room): boolean {
  const { taken, leaders } = room;
  if (!isRoom(box, room)) return false;
  if (leaders.some((other) => crossesBox(other, box) || (leader && cross(other, leader)))) return false;
  return !leader || !taken.some((other) => !holds(other, anchor) && crossesBox(leader, other));
}

/** Whether two boxes share area; touching edges do not count. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function holds(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

function crossesBox([from, to]: [Point, Point], box: Box): boolean {
  if (isBeside(from.x, to.x, [box.x, box.x + box.width]) || isBeside(from.y, to.y, [box.y, box.y + box.height])) return false;
  const corners = [
    { x: box.x, y: box.y },
    { x: box.x + box.width, y: box.y },
    { x: box.x + box.width, y: box.y + box.height },
    { x: box.x, y: box.y + box.height },
  ];
  return holds(box, from) || corners.some((corner, index) => cross([from, to], [corner, corners[(index + 1) % 4] ?? corner]));
}

/** Whether a stretch lies wholly before or after another: what spares most pairs the closer look. */
function isBeside(from: number, to: number, [start, end]: [number, number]): boolean {
  return Math.max(from, to) < start || Math.min(from, to) > end;
}

function cross([a, b]: [Point, Point], [c, d]: [Point, Point]): boolean {
  const side = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

interface Column {
  side: 'left' | 'right';
  /** Where the labels end (left) or start (right). */
  edge: number;
  bounds: Box;
}

/**
 * Labels in one column left and one right of a crowd, each tied to its mark; null when they do not fit.
 * For crowds in which labels beside the marks would hide other marks.
 */
export function columnLabels(anchors: readonly Anchor[], bounds: Box, obstacles: readonly Box[] = []): Placed[] | null {
  const order = anchors.map((_, index) => index).sort((a, b) => (anchors[a]?.x ?? 0) - (anchors[b]?.x ?? 0) || a - b);
  const half = Math.ceil(order.length / 2);
  const edges = columnEdges(anchors, bounds);
  const placed: Placed[] = [];
  const found = [
    ...columnOf(anchors, order.slice(0, half), { side: 'left', edge: edges.left, bounds }),
    ...columnOf(anchors, order.slice(half), { side: 'right', edge: edges.right, bounds }),
  ];
  for (const [index, place] of found) placed[index] = place;
  const boxes = placed.map(({ box }) => box);
  const isClear = boxes.every((box) => contains(bounds, box) && !obstacles.some((other) => overlaps(box, other)));
  return isClear ? placed : null;
}

function columnEdges(anchors: readonly Anchor[], bounds: Box): { left: number; right: number } {
  const xs = anchors.map(({ x }) => x);
  const [first, last, widest] = [Math.min(...xs), Math.max(...xs), Math.max(...anchors.map(({ width }) => width))];
  return {
    left: Math.max(first - COLUMN_GAP, Math.min(first - NEAREST_COLUMN, bounds.x + widest)),
    right: Math.min(last + COLUMN_GAP, Math.max(last + NEAREST_COLUMN, bounds.x + bounds.width - widest)),
  };
}

function columnOf(anchors: readonly Anchor[], members: readonly number[], column: Column): [number, Placed][] {
  const { bounds } = column;
  const sorted = [...members].sort((a, b) => (anchors[a]?.y ?? 0) - (anchors[b]?.y ?? 0) || a - b);
  const wanted = sorted.map((index) => anchors[index]?.y ?? 0);
  const centres = spread(wanted, COLUMN_PITCH, [bounds.y, bounds.y + bounds.height]);
  return sorted.flatMap((index, place): [number, Placed][] => {
    const anchor = anchors[index];
    return anchor ? [[index, besideEdge(anchor, centres[place] ?? 0, column)]] : [];
  });
}

function besideEdge(anchor: Anchor, centre: number, { side, edge }: Column): Placed {
  const { width, height } = anchor;
  const reach = side === 'left' ? -6 : 6;
  return {
    box: { x: side === 'left' ? edge - width : edge, y: centre - height / 2, width, height },
    leader: [
      { x: anchor.x + reach, y: anchor.y },
      { x: edge, y: centre },
    ],
  };
}

/**
 * Centres for labels of equal height in a column: in the order given, at least `height` apart,
 * as near as possible to where they are wanted (least squares), inside low to high when they fit.
 */
export function spread(wanted: readonly number[], height: number, [low, high]: readonly [number, number]): number[] {
  const blocks: { sum: number; size: number }[] = [];
  for (const [index, value] of wanted.entries()) {
    blocks.push({ sum: value - index * height, size: 1 });
    while (blocks.length > 1) {
      const [before, last] = blocks.slice(-2) as [{ sum: number; size: number }, { sum: number; size: number }];
      if (before.sum / before.size <= last.sum / last.size) break;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, size: before.size + last.size });
    }
  }
  const top = low + height / 2;
  const bottom = Math.max(top, high - height / 2 - (wanted.length - 1) * height);
  const level = blocks.flatMap(({ sum, size }) => Array.from({ length: size }, () => Math.min(bottom, Math.max(top, sum / size))));
  return level.map((value, index) => value + index * height);
}
