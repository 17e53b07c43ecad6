import { columnLabels, placeLabels, type Anchor, type Placed } from './labels';
import { group, line, text } from './svg';
import { fitText, textWidth } from './text-width';
import type { Box, Point } from './types';

export interface LabelledPoint extends Point {
  name: string;
  clearance: number;
}

export interface PointLabels {
  svg: string;
  /** True when the marks carry numbers and the names stand in the list beside the plot. */
  isNumbered: boolean;
  placed: readonly (Placed | null)[];
}

export interface LabelSpace {
  bounds: Box;
  /** What labels must not cover besides the marks. */
  obstacles: readonly Box[];
  /** With more points than this the marks carry numbers. */
  maxNames: number;
  maxWidth: number;
}

const SIZE = 13;
const HEIGHT = 16;

/** Names beside their marks while all find a place; otherwise numbers, 1 for the first point. */
export function labelPoints(points: readonly LabelledPoint[], { bounds, obstacles, maxNames, maxWidth }: LabelSpace): PointLabels {
  const names = points.map((point) => fitText(point.name, maxWidth, { size: SIZE }).text);
  const direct = points.length <= maxNames ? placeNames(anchorsFor(points, names), bounds, obstacles) : null;
  if (direct) return { svg: draw(direct, (index) => points[index]?.name ?? '', maxWidth), isNumbered: false, placed: direct };
  const numbers = points.map((_, index) => String(index + 1));
  const placed = placeLabels(anchorsFor(points, numbers), bounds, obstacles);
  return { svg: draw(placed, (index) => numbers[index] ?? '', maxWidth), isNumbered: true, placed };
}

function placeNames(anchors: readonly Anchor[], bounds: Box, obstacles: readonly Box[]): (Placed | null)[] | null {
  const beside = placeLabels(anchors, bounds, obstacles);
  if (beside.every((place) => place && (!place.leader || anchors.length < 8))) return beside;
  const columns = columnLabels(anchors, bounds, obstacles);
  return columns ?? (beside.every(Boolean) ? beside : null);
}

function anchorsFor(points: readonly LabelledPoint[], words: readonly string[]): Anchor[] {
  return points.map(({ x, y, clearance }, index) => ({
    x,
    y,
    clearance,
    width: Math.ceil(textWidth(words[index] ?? '', SIZE)) + 4,
    height: HEIGHT,
  }));
}

function draw(placed: readonly (Placed | null)[], wordAt: (index: number) => string, max: number): string {
  const leaders = placed.map((place) => (place?.leader ? line(place.leader[0], place.leader[1], 'k-ink3') : ''));
  const words = placed.map((place, index) => {
    if (!place) return '';
    const { box, leader } = place;
    const endsHere = leader !== null && Math.abs(leader[1].x - box.x - box.width) < 0.5;
    return text({ x: endsHere ? box.x + box.width - 2 : box.x + 2, y: box.y + 12 }, wordAt(index), {
      halo: true,
      anchor: endsHere ? 'end' : 'start',
      max: max + 2,
    });
  });
  return group('labels', ...leaders, ...words);
}
