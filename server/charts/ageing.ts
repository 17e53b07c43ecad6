import { emptyChart, layoutFor, note, type Layout } from './layout';
import { hatch } from './marks';
import { count, countOf } from './numbers';
import { linear, ticksFromZero, type Scale } from './scales';
import { frame, group, line, LINE, paragraph, rect, text } from './svg';
import type { ChartOptions, Table } from './types';

export interface AgeingItem {
  name: string;
  /** Stage or state it has been in. */
  stage: string;
  /** Whole days in that stage. */
  days: number;
  /** Days agreed for the stage; null when none. */
  limit?: number | null;
  /** Who has to act: "Marta Ruiz, sponsor". */
  waitsFor?: string;
}

export interface AgeingData {
  items: readonly AgeingItem[];
  /** "Monday 9 March 2026". */
  asOf: string;
}

const EMPTY = 'Nothing is waiting. Candidacies and tasks appear here with the days they have stood still.';

/** Days in the present stage, longest first; what lies over the agreed limit is hatched and said in words. */
export function ageing(data: AgeingData, options: ChartOptions = {}): string {
  const title = options.title ?? 'What has waited longest';
  if (!data.items.length) return emptyChart({ kind: 'ageing', title: title, sentence: EMPTY }, options);
  const layout = layoutFor(options);
  const items = sorted(data.items);
  const ticks = ticksFromZero(Math.max(...items.map((item) => Math.max(count(item.days), limitOf(item) ?? 0))), layout.isNarrow ? 3 : 6);
  const scale = linear([0, ticks.at(-1) ?? 1], layout.isNarrow ? [0, layout.width - 12] : [190, layout.width - 410]);
  let bottom = 4;
  const rows = items.map((item) => {
    const row = drawItem(item, bottom, { scale, layout });
    bottom += row.height;
    return row.svg;
  });
  const foot = note(footnote(data), bottom + 24, layout);
  return frame({
    kind: 'ageing',
    width: layout.width,
    height: bottom + 30 + foot.height,
    title,
    description: describe(data, items),
    id: options.id,
    body: [axis(ticks, bottom, { scale, layout }), group('rows', ...rows), foot.svg],
  });
}

interface Plot {
  scale: Scale;
  layout: Layout;
}

function sorted(items: readonly AgeingItem[]): AgeingItem[] {
  return [...items].sort((a, b) => count(b.days) - count(a.days));
}

function limitOf(item: AgeingItem): number | null {
  return item.limit === null || item.limit === undefined || !Number.isFinite(item.limit) ? null : count(item.limit);
}

function axis(ticks: readonly number[], bottom: number, { scale, layout: { isNarrow } }: Plot): string {
  const marks = ticks.map(
    (tick, index) =>
      line({ x: scale(tick), y: isNarrow ? bottom - 2 : 2 }, { x: scale(tick), y: bottom + 2 }, tick === 0 ? 'k-ink3' : 'k-line') +
      text({ x: scale(tick), y: bottom + 16 }, index === ticks.length - 1 ? countOf(tick, 'day') : String(tick), {
        size: 12,
        tone: 'f-ink2',
        anchor: tick === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle',
      }),
  );
  return group('axis', ...marks);
}

function drawItem(item: AgeingItem, top: number, plot: Plot): { svg: string; height: number } {
  const { layout } = plot;
  const barTop = layout.isNarrow ? top + 20 : top + 7;
  const label = text({ x: 0, y: layout.isNarrow ? top + 14 : top + LINE + 2 }, item.name, {
    max: layout.isNarrow ? layout.width : 180,
  });
  const below = paragraph({ x: 0, y: barTop + 16 }, itemWords(item), { wrap: layout.width, lines: 2, size: 12, tone: 'f-ink2' });
  const remark = layout.isNarrow
    ? below.svg
    : text({ x: layout.width - 390, y: top + LINE + 2 }, itemWords(item), { size: 12, tone: 'f-ink2', max: 390 });
  return { svg: drawBars(item, barTop, plot.scale) + label + remark, height: layout.isNarrow ? 46 + below.height : 32 };
}

function drawBars(item: AgeingItem, top: number, scale: Scale): string {
  const limit = limitOf(item);
  const days = count(item.days);
  const within = scale(limit === null ? days : Math.min(days, limit));
  const zero = line({ x: scale(0), y: top - 2 }, { x: scale(0), y: top + 16 }, 'k-ink3');
  const bar = rect({ x: scale(0), y: top, width: within - scale(0), height: 14 }, 'f-ink3');
  if (limit === null) return zero + bar;
  const over = days > limit ? overBar(within, scale(days), top) : '';
  return zero + bar + over + line({ x: scale(limit), y: top - 3 }, { x: scale(limit), y: top + 17 }, 'k-ink k-15');
}

function overBar(from: number, to: number, top: number): string {
  const box = { x: from, y: top, width: to - from, height: 14 };
  return rect(box, 'f-paper k-warn') + hatch(box, 5, 'k-warn');
}

function itemWords(item: AgeingItem): string {
  const limit = limitOf(item);
  const days = count(item.days);
  const over = limit !== null && days > limit ? `${days - limit} over` : limit !== null ? `limit ${limit}` : '';
  return [`${countOf(days, 'day')}${over ? `, ${over}` : ''}`, item.stage, item.waitsFor ? `waits for ${item.waitsFor}` : '']
    .filter(Boolean)
    .join(' · ');
}

function footnote(data: AgeingData): string {
  const over = data.items.filter((item) => count(item.days) > (limitOf(item) ?? Number.POSITIVE_INFINITY)).length;
  return `Days in the present stage as of ${data.asOf}, ${countOf(data.items.length, 'item')}, ${over} over the agreed limit. Tick: limit. Hatched: days over it.`;
}

function describe(data: AgeingData, items: readonly AgeingItem[]): string {
  return `${items
    .slice(0, 10)
    .map((item) => `${item.name}: ${itemWords(item)}`)
    .join('. ')}. ${footnote(data)}`;
}

export function ageingTable(data: AgeingData): Table {
  const rows = sorted(data.items).map((item) => [
    item.name,
    item.stage,
    String(count(item.days)),
    String(limitOf(item) ?? 'none'),
    item.waitsFor || 'nobody named',
  ]);
  return { caption: footnote(data), columns: ['Name', 'Stage', 'Days', 'Limit (days)', 'Waits for'], rows };
}
