import { within } from './numbers';
import { frame, paragraph, SMALL } from './svg';
import type { ChartOptions } from './types';

export interface Layout {
  width: number;
  isNarrow: boolean;
}

/** The drawing width, 280 to 1600, and which of the two layouts it gets. */
export function layoutFor(options: ChartOptions): Layout {
  const width = Math.round(within(options.width ?? 960, [280, 1600]) ?? 960);
  return { width, isNarrow: width < 600 };
}

/** A note beneath a picture, wrapped; unit, n and meaning of the interval go here. */
export function note(content: string, top: number, layout: Layout) {
  return paragraph({ x: 0, y: top }, content, { wrap: Math.min(layout.width, 720), size: SMALL, tone: 'f-ink2' });
}

/** What an empty picture is of, and the sentence it shows. */
interface Nothing {
  kind: string;
  title: string;
  sentence: string;
}

/** An empty state in words instead of an empty axis. */
export function emptyChart({ kind, title, sentence }: Nothing, options: ChartOptions): string {
  const layout = layoutFor(options);
  const words = paragraph({ x: 0, y: 4 }, sentence, { wrap: Math.min(layout.width, 560), tone: 'f-ink2' });
  return frame({
    kind,
    width: layout.width,
    height: words.height + 12,
    title: options.title ?? title,
    description: sentence,
    id: options.id,
    body: [words.svg],
  });
}
