import { emptyChart, layoutFor, note, type Layout } from './layout';
import { mark, PROFILE_SHAPES } from './marks';
import { countOf, LEVELS, decimal, percent, SHARE, within } from './numbers';
import { linear, type Scale } from './scales';
import { frame, group, line, LINE, rect, text } from './svg';
import { PROFILE_NAMES, type ChartOptions, type Profile, type Table } from './types';

export interface WeightRow {
  competency: string;
  profile: Profile;
  /** Normalised weight, 0 to 1. */
  weight: number;
  /** Weight in the version before, 0 to 1; drawn as a tick. */
  before?: number | null;
  /** Floor of a must-have, 1 to 5. */
  floor?: number | null;
  /** Which intake answer moved the weight, in words. */
  reason?: string | undefined;
}

export interface WeightBarsData {
  rows: readonly WeightRow[];
  /** Version of the brief these weights belong to. */
  version: string;
}

const ORDER: readonly Profile[] = ['sales', 'marketing', 'leadership'];
const EMPTY = 'No weights yet. They are set with the brief, before anyone is assessed.';

/** Weights of the role by profile, zero-based, heaviest first. */
export function weightBars(data: WeightBarsData, options: ChartOptions = {}): string {
  const title = options.title ?? 'What the role weighs';
  if (!data.rows.length) return emptyChart({ kind: 'weight-bars', title: title, sentence: EMPTY }, options);
  const layout = layoutFor(options);
  const left = layout.isNarrow ? 0 : 322;
  const scale = linear([0, heaviest(data)], [left, layout.isNarrow ? layout.width - 48 : layout.width - 316]);
  let y = 0;
  const parts = ORDER.flatMap((profile) => {
    const rows = sorted(data.rows.filter((row) => row.profile === profile));
    if (!rows.length) return [];
    const head = sectionHead(profile, rows, { top: y, layout });
    y += 28;
    const bars = rows.map((row) => {
      const svg = drawRow(row, y, { scale, layout });
      y += layout.isNarrow ? 42 : 26;
      return svg;
    });
    y += 10;
    return [head, group('row', ...bars)];
  });
  const foot = note(footnote(data), y, layout);
  return frame({
    kind: 'weight-bars',
    width: layout.width,
    height: y + foot.height + 6,
    title,
    description: describe(data),
    id: options.id,
    body: [...parts, foot.svg],
  });
}

function heaviest(data: WeightBarsData): number {
  return Math.max(0.01, ...data.rows.flatMap((row) => [weightOf(row), within(row.before, SHARE) ?? 0]));
}

function weightOf(row: WeightRow): number {
  return within(row.weight, SHARE) ?? 0;
}

function sorted(rows: readonly WeightRow[]): WeightRow[] {
  return [...rows].sort((a, b) => weightOf(b) - weightOf(a));
}

function sectionHead(profile: Profile, rows: readonly WeightRow[], { top, layout }: { top: number; layout: Layout }): string {
  const total = rows.reduce((sum, row) => sum + weightOf(row), 0);
  const words = `${PROFILE_NAMES[profile]}, ${percent(Math.min(1, total))} of the weight`;
  return (
    mark(PROFILE_SHAPES[profile], { at: { x: 6, y: top + 12 }, radius: 5 }, `f-${profile}`) +
    text({ x: 20, y: top + 17 }, words, { weight: 'semibold', tone: `f-${profile}`, max: layout.width - 20 })
  );
}

function drawRow(row: WeightRow, top: number, { scale, layout }: { scale: Scale; layout: Layout }): string {
  const barTop = layout.isNarrow ? top + 20 : top + 5;
  const baseline = layout.isNarrow ? top + LINE - 2 : top + LINE;
  const end = scale(weightOf(row));
  const before = within(row.before, SHARE);
  const label = text({ x: 0, y: baseline }, row.competency, { max: layout.isNarrow ? layout.width : 310 });
  const tick =
    before === null
      ? ''
      : line({ x: scale(before), y: barTop - 2 }, { x: scale(before), y: barTop + 16 }, 'k-under') +
        line({ x: scale(before), y: barTop - 2 }, { x: scale(before), y: barTop + 16 }, 'k-ink k-2');
  const number = text({ x: Math.max(end, before === null ? 0 : scale(before)) + 8, y: barTop + 12 }, percent(weightOf(row)), {
    size: 12,
  });
  const remark = layout.isNarrow ? '' : text({ x: layout.width - 264, y: baseline }, remarks(row), { size: 12, tone: 'f-ink2', max: 264 });
  return (
    label +
    rect({ x: scale(0), y: barTop, width: end - scale(0), height: 14 }, `f-${row.profile}`) +
    line({ x: scale(0), y: barTop - 2 }, { x: scale(0), y: barTop + 16 }, 'k-ink3') +
    tick +
    number +
    remark
  );
}

function remarks(row: WeightRow): string {
  const floor = within(row.floor, LEVELS);
  return [floor === null ? '' : `must-have, floor ${decimal(floor, 2)}`, row.reason ?? ''].filter(Boolean).join(' · ');
}

function footnote(data: WeightBarsData): string {
  const hasBefore = data.rows.some((row) => within(row.before, SHARE) !== null);
  return `Share of the weight of ${countOf(data.rows.length, 'competency', 'competencies')}, brief ${data.version}.${hasBefore ? ' Tick: weight before.' : ''} Weights are expert defaults moved by intake answers.`;
}

function describe(data: WeightBarsData): string {
  const words = sorted(data.rows)
    .slice(0, 6)
    .map((row) => `${row.competency} ${percent(weightOf(row))}`);
  return `Heaviest: ${words.join(', ')}. ${footnote(data)}`;
}

export function weightBarsTable(data: WeightBarsData): Table {
  const rows = sorted(data.rows).map((row) => {
    const before = within(row.before, SHARE);
    return [
      row.competency,
      PROFILE_NAMES[row.profile] ?? '',
      percent(weightOf(row)),
      before === null ? 'none' : percent(before),
      remarks(row) || 'none',
    ];
  });
  return { caption: footnote(data), columns: ['Competency', 'Profile', 'Weight', 'Before', 'Remarks'], rows };
}
