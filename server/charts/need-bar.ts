import { emptyChart, layoutFor, note, type Layout } from './layout';
import { mark, whisker } from './marks';
import { countOf, decimal, MARGIN, within } from './numbers';
import { linear, type Scale } from './scales';
import { frame, group, line, LINE, NORMAL, rect, text } from './svg';
import type { Weight } from './text-width';
import type { ChartOptions, Table } from './types';

export interface NeedRow {
  /** Whose or which answers: "All answers", "Without the head of sales". */
  label: string;
  /** (S − M) ÷ (S + M), −1 marketing to +1 sales; null when nothing was answered. */
  margin: number | null;
  /** Bootstrap spread on the same scale. */
  low?: number | null;
  high?: number | null;
}

export interface NeedBarData {
  /** The diagnosis first, then any rows to compare it with. */
  rows: readonly NeedRow[];
  /** Share of resamples the whisker holds, for instance 0.9. */
  spread: number;
  resamples: number;
  answered: number;
  shown: number;
  respondents: number;
}

/** From this margin on one side leads (method a.4, rules 3 and 4). */
export const NEED_THRESHOLD = 0.2;

const EMPTY = 'No answers yet. The bar appears when the first person has sent the intake.';

interface Cleaned {
  label: string;
  margin: number | null;
  low: number | null;
  high: number | null;
}

/** Sales to the left, marketing to the right of one centre line. */
export function needBar(data: NeedBarData, options: ChartOptions = {}): string {
  const rows = data.rows.map(cleaned);
  const title = options.title ?? 'Which is more critical: sales or marketing';
  if (!rows.length) return emptyChart({ kind: 'need-bar', title: title, sentence: EMPTY }, options);
  const layout = layoutFor(options);
  const { left, right } = columnsOf(layout);
  const scale = linear(MARGIN, [right, left]);
  const pitch = layout.isNarrow ? 48 : 32;
  const top = 26;
  const bottom = top + rows.length * pitch + 6;
  const foot = note(footnote(data), bottom + 28, layout);
  const body = [
    layout.isNarrow ? zoneNames(scale, top - 4) : zones(scale, top - 4, bottom) + zoneNames(scale, top - 4),
    group('rows', ...rows.map((row, index) => drawRow(row, top + index * pitch, { index, scale, layout }))),
    axis(scale, layout.isNarrow ? bottom : top - 4, bottom),
    foot.svg,
  ];
  return frame({
    kind: 'need-bar',
    width: layout.width,
    height: bottom + 34 + foot.height,
    title,
    description: describe(data, rows),
    id: options.id,
    body,
  });
}

function cleaned(row: NeedRow): Cleaned {
  const margin = within(row.margin, MARGIN);
  const [a, b] = [within(row.low, MARGIN), within(row.high, MARGIN)];
  const hasSpread = margin !== null && a !== null && b !== null;
  return { label: row.label, margin, low: hasSpread ? Math.min(a, b) : null, high: hasSpread ? Math.max(a, b) : null };
}

/** Left and right end of the scale; outside stand labels and figures. */
function columnsOf({ width, isNarrow }: Layout): { left: number; right: number } {
  return isNarrow ? { left: 8, right: width - 8 } : { left: Math.min(215, width * 0.25), right: width - Math.min(250, width * 0.29) };
}

function zones(scale: Scale, top: number, bottom: number): string {
  const [far, near, other, end] = [scale(1), scale(NEED_THRESHOLD), scale(-NEED_THRESHOLD), scale(-1)];
  return group(
    'zones',
    rect({ x: far, y: top, width: near - far, height: bottom - top }, 'f-sales-soft'),
    rect({ x: other, y: top, width: end - other, height: bottom - top }, 'f-marketing-soft'),
  );
}

function zoneNames(scale: Scale, top: number): string {
  return group(
    'zone-names',
    text({ x: scale(1), y: top - 8 }, 'Sales leads', { size: 12, weight: 'semibold', tone: 'f-sales' }),
    text({ x: scale(0), y: top - 8 }, 'Balanced', { size: 12, weight: 'semibold', tone: 'f-ink2', anchor: 'middle' }),
    text({ x: scale(-1), y: top - 8 }, 'Marketing leads', { size: 12, weight: 'semibold', tone: 'f-marketing', anchor: 'end' }),
  );
}

function axis(scale: Scale, top: number, bottom: number): string {
  const ticks = [1, NEED_THRESHOLD, 0, -NEED_THRESHOLD, -1];
  const marks = ticks.map((value) => {
    const anchor = value === 1 ? 'start' : value === -1 ? 'end' : 'middle';
    const from = Math.abs(value) === NEED_THRESHOLD || value === 0 ? top : bottom;
    const tone = value === 0 ? 'k-ink' : Math.abs(value) === NEED_THRESHOLD ? 'k-ink3 k-dash' : 'k-ink3';
    return (
      line({ x: scale(value), y: from }, { x: scale(value), y: bottom + 4 }, tone) +
      text({ x: scale(value), y: bottom + 17 }, decimal(Math.abs(value), value === 0 ? 0 : 2), {
        size: 12,
        anchor,
        tone: 'f-ink2',
      })
    );
  });
  return group('axis', ...marks);
}

interface Place {
  /** 0 is the diagnosis itself, the rest are rows to compare it with. */
  index: number;
  scale: Scale;
  layout: Layout;
}

function drawRow(row: Cleaned, top: number, { index, scale, layout }: Place): string {
  const middle = centre(top, layout);
  const strip = layout.isNarrow ? narrowStrip(scale, middle) : '';
  const weight = index === 0 ? 'semibold' : 'regular';
  const baseline = layout.isNarrow ? top + LINE : middle + 5;
  return strip + rowWords(row, baseline, { weight, layout }) + needMarks(row, middle, { index, scale });
}

function rowWords(row: Cleaned, y: number, { weight, layout }: { weight: Weight; layout: Layout }): string {
  const { left, right } = columnsOf(layout);
  if (layout.isNarrow)
    return (
      text({ x: 0, y }, row.label, { weight, max: layout.width - 120 }) +
      text({ x: layout.width, y }, valueOf(row, false), { weight, anchor: 'end', size: NORMAL, max: 116 })
    );
  return (
    text({ x: 0, y }, row.label, { weight, max: left - 12 }) +
    text({ x: right + 14, y }, valueOf(row, true), { weight, size: 12, max: layout.width - right - 14 })
  );
}

function valueOf(row: Cleaned, hasRoom: boolean): string {
  if (row.margin === null) return 'no answers';
  return hasRoom && row.low !== null ? `${side(row.margin)} (${spreadWords(row)})` : side(row.margin);
}

function centre(top: number, layout: Layout): number {
  return layout.isNarrow ? top + 33 : top + 16;
}

// In the narrow layout words stand between the bars, so zones and lines stay inside each strip.
function narrowStrip(scale: Scale, middle: number): string {
  return (
    zones(scale, middle - 11, middle + 11) +
    [NEED_THRESHOLD, 0, -NEED_THRESHOLD]
      .map((value) =>
        line({ x: scale(value), y: middle - 11 }, { x: scale(value), y: middle + 11 }, value === 0 ? 'k-ink' : 'k-ink3 k-dash'),
      )
      .join('')
  );
}

// The diagnosis is a bar; the rows it is compared with are marks, square for sales and triangle for marketing.
function needMarks(row: Cleaned, y: number, { index, scale }: Omit<Place, 'layout'>): string {
  if (row.margin === null) return '';
  const ends = row.low === null || row.high === null ? null : { from: scale(row.high), to: scale(row.low) };
  const drawn = { margin: row.margin, ends };
  return index > 0 ? comparedMark(drawn, y, scale) : diagnosisBar(drawn, y, scale);
}

interface Drawn {
  margin: number;
  ends: { from: number; to: number } | null;
}

const toneOf = (margin: number) => (margin >= 0 ? 'f-sales' : 'f-marketing');

function comparedMark({ margin, ends }: Drawn, y: number, scale: Scale): string {
  const interval = ends ? line({ x: ends.from, y }, { x: ends.to, y }, 'k-ink2 k-15') : '';
  const at = { x: scale(margin), y };
  return interval + mark(margin >= 0 ? 'square' : 'triangle', { at, radius: 5 }, `${toneOf(margin)} k-ground`);
}

function diagnosisBar({ margin, ends }: Drawn, y: number, scale: Scale): string {
  const [from, to] = [Math.min(scale(0), scale(margin)), Math.max(scale(0), scale(margin))];
  const bar = rect({ x: from, y: y - 8, width: to - from, height: 16 }, toneOf(margin));
  if (!ends) return bar;
  return bar + line({ x: ends.from, y }, { x: ends.to, y }, 'k-under') + whisker({ ...ends, y, cap: 5 }, 'k-ink k-15');
}

function side(margin: number): string {
  if (Math.abs(margin) < 0.005) return '0.00';
  return `${decimal(Math.abs(margin), 2)} ${margin > 0 ? 'sales' : 'marketing'}`;
}

function spreadWords({ low, high }: Cleaned): string {
  if (low === null || high === null) return 'no spread';
  if (low >= 0) return `${decimal(low, 2)} to ${decimal(high, 2)}`;
  if (high <= 0) return `${decimal(-high, 2)} to ${decimal(-low, 2)}`;
  return `${decimal(-low, 2)} marketing to ${decimal(high, 2)} sales`;
}

function footnote(data: NeedBarData): string {
  const share = Math.round((within(data.spread, [0, 1]) ?? 0) * 100);
  return `Margin of need, 0 to 1 towards either side. Whisker: middle ${share}% of ${countOf(within(data.resamples, [0, 1e9]) ?? 0, 'resample')} of the answers. ${within(data.answered, [0, 1e6]) ?? 0} of ${countOf(within(data.shown, [0, 1e6]) ?? 0, 'item')} answered by ${countOf(within(data.respondents, [0, 1e6]) ?? 0, 'person', 'people')}.`;
}

function describe(data: NeedBarData, rows: readonly Cleaned[]): string {
  const words = rows
    .slice(0, 8)
    .map(
      (row) =>
        `${row.label}: ${row.margin === null ? 'no answers' : `${side(row.margin)}${row.low === null ? '' : `, spread ${spreadWords(row)}`}`}`,
    );
  const more = rows.length > 8 ? ` and ${rows.length - 8} more rows in the table.` : '.';
  return `Bar or mark left of the centre for sales, right for marketing; from ${NEED_THRESHOLD} on one side leads. ${words.join('. ')}${more} ${footnote(data)}`;
}

export function needBarTable(data: NeedBarData): Table {
  const rows = data.rows
    .map(cleaned)
    .map((row) => [
      row.label,
      row.margin === null ? 'no answers' : side(row.margin),
      row.low === null ? 'none' : spreadWords(row),
      zoneOf(row.margin),
    ]);
  return { caption: footnote(data), columns: ['Answers', 'Margin (0 to 1)', 'Spread', 'Zone'], rows };
}

function zoneOf(margin: number | null): string {
  if (margin === null) return 'no answers';
  if (margin >= NEED_THRESHOLD) return 'sales leads';
  return margin <= -NEED_THRESHOLD ? 'marketing leads' : 'balanced';
}
