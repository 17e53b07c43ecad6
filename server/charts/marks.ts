import { element, line, polygon, polyline } from './svg';
import type { Box, Point, Profile } from './types';

export type Shape = 'square' | 'triangle' | 'diamond' | 'circle' | 'cross';

/** Shape is the second channel beside colour: sales square, marketing triangle, leadership circle. */
export const PROFILE_SHAPES: Record<Profile, Shape> = { sales: 'square', marketing: 'triangle', leadership: 'circle' };

/** A mark of about the same area whatever its shape; `radius` is that of the circle. */
export function mark(shape: Shape, { at, radius }: { at: Point; radius: number }, className: string): string {
  const { x, y } = at;
  if (shape === 'circle') return element('circle', { class: className, cx: x, cy: y, r: radius });
  if (shape === 'cross') return cross(at, radius * 0.8, className);
  return polygon(
    corners(shape, radius).map((corner) => ({ x: x + corner.x, y: y + corner.y })),
    className,
  );
}

function corners(shape: 'square' | 'triangle' | 'diamond', radius: number): Point[] {
  const side = radius * 0.886;
  const tall = radius * 1.35;
  if (shape === 'square')
    return [
      { x: -side, y: -side },
      { x: side, y: -side },
      { x: side, y: side },
      { x: -side, y: side },
    ];
  if (shape === 'triangle')
    return [
      { x: 0, y: -tall },
      { x: tall, y: tall * 0.85 },
      { x: -tall, y: tall * 0.85 },
    ];
  return [
    { x: 0, y: -tall },
    { x: tall, y: 0 },
    { x: 0, y: tall },
    { x: -tall, y: 0 },
  ];
}

function cross({ x, y }: Point, arm: number, className: string): string {
  const down = line({ x: x - arm, y: y - arm }, { x: x + arm, y: y + arm }, className);
  const up = line({ x: x - arm, y: y + arm }, { x: x + arm, y: y - arm }, className);
  return down + up;
}

/** A horizontal interval with caps. */
export function whisker({ from, to, y, cap }: { from: number; to: number; y: number; cap: number }, className: string): string {
  const ends = [from, to].map((x) => line({ x, y: y - cap }, { x, y: y + cap }, className));
  return line({ x: from, y }, { x: to, y }, className) + ends.join('');
}

/** Diagonal lines inside a box, drawn and not patterned: a pattern would need an id per page. */
export function hatch(box: Box, gap: number, className: string): string {
  const lines: string[] = [];
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const total = Math.min(400, Math.floor((box.width + box.height) / gap));
  for (let index = 1; index <= total; index += 1) {
    const offset = index * gap;
    const from = { x: Math.min(right, box.x + offset), y: box.y + Math.max(0, offset - box.width) };
    const to = { x: box.x + Math.max(0, offset - box.height), y: Math.min(bottom, box.y + offset) };
    lines.push(polyline([from, to], className));
  }
  return lines.join('');
}
