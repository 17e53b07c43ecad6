import { mark, type Shape } from './marks';
import type { Point } from './types';
import { group, paragraph, text, type Paragraph } from './svg';

export interface SideEntry {
  shape: Shape;
  tone: string;
  head: string;
  lines: readonly string[];
}

/** Mark, head and wrapped lines per entry: what a legend would say, in words and beside its numbers. */
export function sideList(entries: readonly SideEntry[], at: Point, width: number): Paragraph {
  const { x, y: top } = at;
  let y = top;
  const parts = entries.map((entry) => {
    const head =
      mark(entry.shape, { at: { x: x + 6, y: y + 8 }, radius: 5 }, entry.tone) +
      text({ x: x + 20, y: y + 13 }, entry.head, { weight: 'semibold', max: width - 20 });
    y += 19;
    const lines = entry.lines.map((each) => {
      const wrapped = paragraph({ x: x + 20, y: y }, each, { wrap: width - 20, size: 12, tone: 'f-ink2' });
      y += wrapped.height;
      return wrapped.svg;
    });
    y += 9;
    return head + lines.join('');
  });
  return { svg: group('side', ...parts), height: y - top };
}
