import { layoutFor, note, type Layout } from './layout';
import { hatch } from './marks';
import { countOf, decimal, SHARE, within } from './numbers';
import { linear, type Scale } from './scales';
import { frame, group, line, LINE, rect, text } from './svg';
import type { Box, ChartOptions, Table } from './types';

export type ShareName = 'S' | 'M' | 'T' | 'A' | 'R';

export interface SharesData {
  /** Sum of loads over the highest possible sum, 0 to 1; null when no item with that load was answered. */
  shares: Readonly<Record<ShareName, number | null>>;
  answered: number;
  shown: number;
  respondents: number;
}

interface ShareRow {
  name: ShareName;
  words: string;
  tone: string;
  /** From here on a rule looks at the share; null when none does. */
  threshold: number | null;
  meaning: string;
}

const ROWS: readonly ShareRow[] = [
  { name: 'S', words: 'Sales need', tone: 'sales', threshold: 0.35, meaning: 'two searches need 0.35' },
  { name: 'M', words: 'Marketing need', tone: 'marketing', threshold: 0.35, meaning: 'two searches need 0.35' },
  {
    name: 'T',
    words: 'Pressure for two leaders',
    tone: 'leadership',
    threshold: 0.5,
    meaning: 'two searches need 0.50',
  },
  { name: 'A', words: 'Alignment debt', tone: 'ink2', threshold: 0.4, meaning: 'partnership weighs more from 0.40' },
  { name: 'R', words: 'Structural risk', tone: 'ink2', threshold: null, meaning: 'read with the red flags' },
];

/** Five zero-based bars for the five shares of a diagnosis. */
export function sharesChart(data: SharesData, options: ChartOptions = {}): string {
  const layout = layoutFor(options);
  const left = layout.isNarrow ? 0 : 210;
  const scale = linear(SHARE, [left, layout.isNarrow ? layout.width : layout.width - 290]);
  const pitch = layout.isNarrow ? 46 : 32;
  const rows = ROWS.map((row, index) =>
    drawRow({ row, share: within(data.shares[row.name], SHARE) }, 4 + index * pitch, { scale, layout }),
  );
  const bottom = 4 + ROWS.length * pitch;
  const foot = note(footnote(data), bottom + 24, layout);
  return frame({
    kind: 'shares',
    width: layout.width,
    height: bottom + 30 + foot.height,
    title: options.title ?? 'The five shares of the diagnosis',
    description: describe(data),
    id: options.id,
    body: [group('rows', ...rows), axis(scale, bottom), foot.svg],
  });
}

interface Valued {
  row: ShareRow;
  share: number | null;
}

function drawRow(valued: Valued, top: number, { scale, layout }: { scale: Scale; layout: Layout }): string {
  const barTop = layout.isNarrow ? top + 22 : top + 6;
  const baseline = layout.isNarrow ? top + LINE : top + 19;
  const figure = layout.isNarrow
    ? text({ x: layout.width, y: baseline }, wordsOf(valued.share), { anchor: 'end', weight: 'semibold' })
    : wideFigure(valued, baseline, scale);
  return rowLabel(valued.row, baseline) + figure + drawTrack(valued, barTop, scale);
}

function rowLabel(row: ShareRow, y: number): string {
  const isAxis = row.name === 'S' || row.name === 'M';
  return text({ x: 0, y }, `${row.name}  ${row.words}`, {
    weight: isAxis ? 'semibold' : 'regular',
    tone: isAxis ? `f-${row.tone}` : '',
  });
}

function wordsOf(share: number | null): string {
  return share === null ? 'no answers' : decimal(share, 2);
}

function wideFigure({ row, share }: Valued, y: number, scale: Scale): string {
  return (
    text({ x: scale(1) + 16, y }, wordsOf(share), { weight: 'semibold' }) +
    text({ x: scale(1) + (share === null ? 96 : 60), y }, row.meaning, { size: 12, tone: 'f-ink2' })
  );
}

function drawTrack({ row, share }: Valued, top: number, scale: Scale): string {
  const track = line({ x: scale(0), y: top + 18 }, { x: scale(1), y: top + 18 }, 'k-line');
  const bar = share === null ? '' : drawBar(row, { x: scale(0), y: top + 2, width: scale(share) - scale(0), height: 16 });
  const zero = line({ x: scale(0), y: top }, { x: scale(0), y: top + 20 }, 'k-ink3');
  return track + bar + thresholdTick(row, top, scale) + zero;
}

function thresholdTick({ threshold }: ShareRow, top: number, scale: Scale): string {
  if (threshold === null) return '';
  const [from, to] = [
    { x: scale(threshold), y: top - 2 },
    { x: scale(threshold), y: top + 22 },
  ];
  return line(from, to, 'k-under') + line(from, to, 'k-ink k-2');
}

function drawBar(row: ShareRow, box: Box): string {
  return rect(box, `f-${row.tone}`) + (row.name === 'M' ? hatch(box, 7, 'k-ground-thin') : '');
}

function axis(scale: Scale, bottom: number): string {
  const ticks = [0, 0.5, 1].map((value) =>
    text({ x: scale(value), y: bottom + 14 }, decimal(value, value % 1 ? 1 : 0), {
      size: 12,
      tone: 'f-ink2',
      anchor: value === 0 ? 'start' : value === 1 ? 'end' : 'middle',
    }),
  );
  return group('axis', ...ticks);
}

function footnote(data: SharesData): string {
  return `Share of the highest load the answers could have given, 0 to 1; ${within(data.answered, [0, 1e4]) ?? 0} of ${countOf(within(data.shown, [0, 1e4]) ?? 0, 'item')} answered by ${countOf(within(data.respondents, [0, 1e4]) ?? 0, 'person', 'people')}. Tick: value from which a rule looks at the share.`;
}

function describe(data: SharesData): string {
  return `${ROWS.map((row) => `${row.words} ${valueWords(data, row)}`).join(', ')}. ${footnote(data)}`;
}

function valueWords(data: SharesData, row: ShareRow): string {
  return wordsOf(within(data.shares[row.name], SHARE));
}

export function sharesTable(data: SharesData): Table {
  return {
    caption: footnote(data),
    columns: ['Share', 'Meaning', 'Value (0 to 1)', 'Rule'],
    rows: ROWS.map((row) => [row.name, row.words, valueWords(data, row), row.meaning]),
  };
}
