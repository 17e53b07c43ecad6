import { emptyChart, layoutFor, note, type Layout } from './layout';
import { mark, PROFILE_SHAPES } from './marks';
import { countOf, LEVELS, within } from './numbers';
import {
  cellRow,
  drawCell,
  isFloorShown,
  NO_CELL,
  notch,
  SIDE_BY_SIDE_LIMIT,
  type Lane,
  type ProfileDotsData,
  type ProfileRow,
} from './profile-cells';
import { linear } from './scales';
import { frame, group, line, paragraph, text } from './svg';
import { textWidth } from './text-width';
import { PROFILE_NAMES, type ChartOptions, type Profile, type Table } from './types';

export { FLOOR_PROBABILITY, SIDE_BY_SIDE_LIMIT } from './profile-cells';
export type { EvidenceState, ProfileCell, ProfileDotsData, ProfileRow } from './profile-cells';

const ORDER: readonly Profile[] = ['sales', 'marketing', 'leadership'];
const EMPTY = 'No competency has been assessed yet. Rows appear as interviews and references come in.';
// Height of the competency's name above its lanes in the narrow layout.
const HEADING = 24;

interface Grid {
  layout: Layout;
  names: readonly string[];
  /** Width of the column of competencies. */
  labels: number;
  lanes: readonly Lane[];
  pitch: number;
}

/** One row per competency; candidates side by side (wide) or one under the other (narrow). */
export function profileDots(data: ProfileDotsData, options: ChartOptions = {}): string {
  const names = data.candidates.slice(0, SIDE_BY_SIDE_LIMIT);
  const title = options.title ?? (names.length === 1 ? `Competency profile of ${names[0]}` : 'Competency profiles side by side');
  if (!names.length || !data.rows.length) return emptyChart({ kind: 'profile-dots', title: title, sentence: EMPTY }, options);
  const layout = layoutFor(options);
  const grid = gridFor(layout, names);
  const legend = key(layout);
  const headTop = legend.height + 8;
  const bodyTop = headTop + (names.length > 1 && !layout.isNarrow ? 22 : 2);
  const sections = drawSections(data, grid, bodyTop);
  const foot = note(footnote(data), sections.bottom + 26, layout);
  const body = [legend.svg, heads(grid, headTop), guides(grid, bodyTop, sections.bottom), sections.svg, foot.svg];
  return frame({
    kind: 'profile-dots',
    width: layout.width,
    height: sections.bottom + 32 + foot.height,
    title,
    description: describe(data, names),
    id: options.id,
    body,
  });
}

function gridFor(layout: Layout, names: readonly string[]): Grid {
  const { labels, numbers } = columnWidths(layout, names.length);
  const columns = layout.isNarrow ? 1 : names.length;
  const gap = 14;
  const each = (layout.width - labels - gap * (columns - 1)) / columns;
  const lanes = names.map((_, index) => {
    const left = labels + (layout.isNarrow ? 0 : index * (each + gap));
    const right = left + each - numbers;
    return { left, right, scale: linear(LEVELS, [left + 6, right - 6]), numberAt: right + 6 };
  });
  return { layout, names, labels, lanes, pitch: layout.isNarrow ? 32 : 36 };
}

function columnWidths({ isNarrow }: Layout, candidates: number): { labels: number; numbers: number } {
  if (isNarrow) return { labels: candidates === 1 ? 0 : 92, numbers: 34 };
  if (candidates === 1) return { labels: 302, numbers: 272 };
  return { labels: candidates > 3 ? 190 : 230, numbers: 30 };
}

function key(layout: Layout): { svg: string; height: number } {
  const parts = [
    { words: 'estimate', draw: (x: number, y: number) => mark('circle', { at: { x, y }, radius: 5 }, 'f-ink') },
    { words: '80% interval', draw: (x: number, y: number) => line({ x: x - 9, y }, { x: x + 9, y }, 'k-ink2 k-3') },
    { words: 'self-rating', draw: (x: number, y: number) => mark('circle', { at: { x, y }, radius: 4 }, 'f-paper k-ink2 k-15') },
    {
      words: 'one interview rating',
      draw: (x: number, y: number) => line({ x, y: y - 4 }, { x, y: y + 4 }, 'k-ink2 k-15'),
    },
    { words: 'must-have floor', draw: (x: number, y: number) => notch(x, y + 4, 'f-ink') },
  ];
  let x = 10;
  let y = 8;
  const drawn = parts.map((part) => {
    const width = 18 + textWidth(part.words, 12) + 22;
    if (x + width - 22 > layout.width) [x, y] = [10, y + 19];
    const svg = part.draw(x, y) + text({ x: x + 15, y: y + 4 }, part.words, { size: 12, tone: 'f-ink2' });
    x += width;
    return svg;
  });
  return { svg: group('key', ...drawn), height: y + 10 };
}

function heads({ layout, names, lanes }: Grid, top: number): string {
  if (names.length === 1 || layout.isNarrow) return '';
  return group(
    'heads',
    ...names.map((name, index) =>
      text({ x: lanes[index]?.left ?? 0, y: top + 13 }, name, {
        weight: 'semibold',
        max: (lanes[index]?.right ?? 0) - (lanes[index]?.left ?? 0) + 34,
      }),
    ),
  );
}

function guides({ lanes, layout }: Grid, top: number, bottom: number): string {
  const shown = layout.isNarrow ? lanes.slice(0, 1) : lanes;
  const levels = [1, 2, 3, 4, 5];
  const lines = shown.flatMap(({ scale }) =>
    levels.map(
      (level) =>
        line({ x: scale(level), y: top + 22 }, { x: scale(level), y: bottom }, 'k-line') +
        text({ x: scale(level), y: bottom + 16 }, String(level), { size: 12, tone: 'f-ink2', anchor: 'middle' }),
    ),
  );
  return group('axis', ...lines);
}

function drawSections(data: ProfileDotsData, grid: Grid, top: number): { svg: string; bottom: number } {
  let y = top;
  const parts: string[] = [];
  for (const profile of ORDER) {
    const rows = data.rows.filter((row) => row.profile === profile);
    if (!rows.length) continue;
    parts.push(
      mark(PROFILE_SHAPES[profile], { at: { x: 6, y: y + 14 }, radius: 5 }, `f-${profile}`) +
        text({ x: 20, y: y + 19 }, PROFILE_NAMES[profile], { weight: 'semibold', tone: `f-${profile}` }),
    );
    y += 26;
    for (const row of rows) {
      parts.push(group('row', drawRow(row, grid, y)));
      y += rowHeight(grid);
    }
    y += 6;
  }
  return { svg: parts.join(''), bottom: y };
}

function rowHeight({ layout, names, pitch }: Grid): number {
  return layout.isNarrow ? HEADING + names.length * pitch + 8 : pitch;
}

function drawRow(row: ProfileRow, grid: Grid, top: number): string {
  const { layout, names, lanes, pitch } = grid;
  const isSingle = names.length === 1;
  const label = layout.isNarrow
    ? text({ x: 0, y: top + 15 }, row.competency, {
        max: layout.width - 4,
        halo: true,
        weight: isSingle ? 'regular' : 'semibold',
      })
    : rowLabel(row.competency, top, grid);
  const cells = names.map((name, index) => {
    const lane = lanes[index];
    if (!lane) return '';
    const centre = layout.isNarrow ? top + HEADING + index * pitch + pitch / 2 - 2 : top + pitch / 2;
    const who = layout.isNarrow && !isSingle ? text({ x: 0, y: centre + 4 }, name, { size: 12, tone: 'f-ink2', max: 86 }) : '';
    return who + drawCell(row, row.cells[index] ?? NO_CELL, { ...lane, y: centre, isDetailed: isSingle && !layout.isNarrow });
  });
  const rule = layout.isNarrow ? '' : line({ x: 0, y: top + pitch }, { x: layout.width, y: top + pitch }, 'k-line');
  return rule + label + cells.join('');
}

function rowLabel(competency: string, top: number, { labels, pitch }: Grid): string {
  const max = labels - 12;
  if (textWidth(competency, 13) <= max) return text({ x: 0, y: top + pitch / 2 + 4 }, competency);
  const small = paragraph({ x: 0, y: 0 }, competency, { wrap: max, lines: 2, size: 12 });
  return paragraph({ x: 0, y: top + (pitch - small.height) / 2 }, competency, { wrap: max, lines: 2, size: 12 }).svg;
}

function footnote(data: ProfileDotsData): string {
  const hidden = data.candidates.length - SIDE_BY_SIDE_LIMIT;
  const more = hidden > 0 ? ` ${countOf(hidden, 'more candidate is', 'more candidates are')} in the table.` : '';
  return `Levels 1 to 5. A floor counts as shown when the true level reaches it with a probability of 80% or more; a hollow notch means not shown, which is not the same as failed. Dashed line without a dot: not enough evidence (two interviewers, or one and a reference, are needed).${more}`;
}

function describe(data: ProfileDotsData, names: readonly string[]): string {
  const thin = names.map((name, index) => {
    const cells = data.rows.map((row) => row.cells[index] ?? NO_CELL);
    const enough = cells.filter((cell) => cell.state === 'enough').length;
    const floors = data.rows.filter((row) => within(row.floor, LEVELS) !== null);
    const shown = floors.filter((row) => isFloorShown(row.cells[index] ?? NO_CELL)).length;
    return `${name}: ${enough} of ${countOf(data.rows.length, 'competency', 'competencies')} with enough evidence, ${shown} of ${countOf(floors.length, 'must-have floor')} shown`;
  });
  return `${thin.join('. ')}. ${footnote(data)}`;
}

export function profileDotsTable(data: ProfileDotsData): Table {
  const rows = data.rows.flatMap((row) => data.candidates.map((name, index) => cellRow(row, name, row.cells[index] ?? NO_CELL)));
  return {
    caption: 'Levels 1 to 5 by competency, with 80% intervals',
    columns: ['Competency', 'Profile', 'Candidate', 'Estimate', 'Interval', 'Interview ratings', 'References', 'Self', 'Floor'],
    rows,
  };
}
