import { emptyChart, layoutFor, note, type Layout } from './layout';
import { mark, PROFILE_SHAPES } from './marks';
import { countOf, decimal, LEVELS, percent, SHARE, within } from './numbers';
import { linear, type Scale } from './scales';
import { frame, group, line, paragraph, polygon, text } from './svg';
import { textWidth } from './text-width';
import { PROFILE_NAMES, type ChartOptions, type Estimate, type Profile, type Table } from './types';

/** Why there is or is no dot. The last three are different things and none of them is a number. */
export type EvidenceState = 'enough' | 'not_enough' | 'not_assessed' | 'not_observed' | 'declined';

export interface ProfileCell {
  state: EvidenceState;
  /** Posterior on 1 to 5; drawn as interval without a dot when evidence is not enough. */
  estimate?: Estimate | null;
  /** Mean of the candidate's own answers, 1 to 5, as given. */
  self?: number | null;
  /** Single interview ratings, 1 to 5. */
  ratings: readonly number[];
  references: number;
  /** P(true level at or above the floor), 0 to 1. */
  floorProbability?: number | null;
}

export interface ProfileRow {
  competency: string;
  profile: Profile;
  /** Floor of a must-have, 1 to 5. */
  floor?: number | null;
  /** One cell per candidate, in the same order. */
  cells: readonly ProfileCell[];
}

export interface ProfileDotsData {
  /** One to five names; more are left to the table. */
  candidates: readonly string[];
  rows: readonly ProfileRow[];
}

/** A floor counts as shown from this probability on (method c.3). */
export const FLOOR_PROBABILITY = 0.8;
export const SIDE_BY_SIDE_LIMIT = 5;

const ABSENT: Record<EvidenceState, string> = {
  enough: '',
  not_enough: 'not enough evidence',
  not_assessed: 'not assessed',
  not_observed: 'not observed',
  declined: 'declined',
};
const ORDER: readonly Profile[] = ['sales', 'marketing', 'leadership'];
const EMPTY = 'No competency has been assessed yet. Rows appear as interviews and references come in.';
// Height of the competency's name above its lanes in the narrow layout.
const HEADING = 24;
const NO_CELL: ProfileCell = { state: 'not_assessed', ratings: [], references: 0 };

interface Lane {
  scale: Scale;
  left: number;
  right: number;
  numberAt: number;
}

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
  if (!names.length || !data.rows.length) return emptyChart('profile-dots', title, EMPTY, options);
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
  const isSingle = names.length === 1;
  const labels = layout.isNarrow ? (isSingle ? 0 : 92) : isSingle ? 302 : names.length > 3 ? 190 : 230;
  const columns = layout.isNarrow ? 1 : names.length;
  const numbers = layout.isNarrow ? 34 : isSingle ? 272 : 30;
  const gap = 14;
  const each = (layout.width - labels - gap * (columns - 1)) / columns;
  const lanes = names.map((_, index) => {
    const left = labels + (layout.isNarrow ? 0 : index * (each + gap));
    const right = left + each - numbers;
    return { left, right, scale: linear(LEVELS, [left + 6, right - 6]), numberAt: right + 6 };
  });
  return { layout, names, labels, lanes, pitch: layout.isNarrow ? 32 : 36 };
}

function key(layout: Layout): { svg: string; height: number } {
  const parts = [
    { words: 'estimate', draw: (x: number, y: number) => mark('circle', { x, y }, 5, 'f-ink') },
    { words: '80% interval', draw: (x: number, y: number) => line({ x: x - 9, y }, { x: x + 9, y }, 'k-ink2 k-3') },
    { words: 'self-rating', draw: (x: number, y: number) => mark('circle', { x, y }, 4, 'f-paper k-ink2 k-15') },
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
    const svg = part.draw(x, y) + text(x + 15, y + 4, part.words, { size: 12, tone: 'f-ink2' });
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
      text(lanes[index]?.left ?? 0, top + 13, name, {
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
        text(scale(level), bottom + 16, String(level), { size: 12, tone: 'f-ink2', anchor: 'middle' }),
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
      mark(PROFILE_SHAPES[profile], { x: 6, y: y + 14 }, 5, `f-${profile}`) +
        text(20, y + 19, PROFILE_NAMES[profile], { weight: 'semibold', tone: `f-${profile}` }),
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
    ? text(0, top + 15, row.competency, {
        max: layout.width - 4,
        halo: true,
        weight: isSingle ? 'regular' : 'semibold',
      })
    : rowLabel(row.competency, top, grid);
  const cells = names.map((name, index) => {
    const lane = lanes[index];
    if (!lane) return '';
    const centre = layout.isNarrow ? top + HEADING + index * pitch + pitch / 2 - 2 : top + pitch / 2;
    const who = layout.isNarrow && !isSingle ? text(0, centre + 4, name, { size: 12, tone: 'f-ink2', max: 86 }) : '';
    return who + drawCell(row, row.cells[index] ?? NO_CELL, lane, centre, isSingle && !layout.isNarrow);
  });
  const rule = layout.isNarrow ? '' : line({ x: 0, y: top + pitch }, { x: layout.width, y: top + pitch }, 'k-line');
  return rule + label + cells.join('');
}

function rowLabel(competency: string, top: number, { labels, pitch }: Grid): string {
  const max = labels - 12;
  if (textWidth(competency, 13) <= max) return text(0, top + pitch / 2 + 4, competency);
  const small = paragraph(0, 0, competency, max, { size: 12 }, 2);
  return paragraph(0, top + (pitch - small.height) / 2, competency, max, { size: 12 }, 2).svg;
}

function drawCell(row: ProfileRow, cell: ProfileCell, lane: Lane, y: number, isDetailed: boolean): string {
  const estimate = estimateOf(cell);
  const self = within(cell.self, LEVELS);
  const parts = [
    estimate && interval(estimate, lane, y, cell.state === 'enough' ? `k-${row.profile} k-3` : 'k-ink3 k-2 k-dash'),
    ratingTicks(cell.ratings, lane, y),
    self !== null && mark('circle', { x: lane.scale(self), y }, 4, 'f-paper k-ink2 k-15'),
    estimate && cell.state === 'enough' && mark('circle', { x: lane.scale(estimate.mean), y }, 5, `f-${row.profile} k-ground`),
    floorMark(row, cell, lane, y),
    figures(row, cell, estimate, lane, y, isDetailed),
  ];
  return parts.filter(Boolean).join('');
}

function estimateOf(cell: ProfileCell): Estimate | null {
  if (cell.state !== 'enough' && cell.state !== 'not_enough') return null;
  const [mean, sd] = [within(cell.estimate?.mean, LEVELS), within(cell.estimate?.sd, [0, 2])];
  return mean === null || sd === null ? null : { mean, sd };
}

function limits({ mean, sd }: Estimate): [number, number] {
  return [Math.max(1, mean - 1.2816 * sd), Math.min(5, mean + 1.2816 * sd)];
}

function interval(estimate: Estimate, { scale }: Lane, y: number, className: string): string {
  const [low, high] = limits(estimate);
  return line({ x: scale(low), y }, { x: scale(high), y }, className);
}

function ratingTicks(ratings: readonly number[], { scale }: Lane, y: number): string {
  const usable = ratings
    .map((rating) => within(rating, LEVELS))
    .filter((rating) => rating !== null)
    .slice(0, 20);
  const ticks = usable.map((rating, index) => {
    const same = usable.filter((other) => other === rating).length;
    const before = usable.slice(0, index).filter((other) => other === rating).length;
    const x = scale(rating) + (before - (same - 1) / 2) * Math.min(3, 10 / same);
    return line({ x, y: y + 6 }, { x, y: y + 13 }, 'k-ink2 k-15');
  });
  return ticks.join('');
}

function notch(x: number, tip: number, className: string): string {
  return polygon(
    [
      { x: x - 4, y: tip - 7 },
      { x: x + 4, y: tip - 7 },
      { x, y: tip },
    ],
    className,
  );
}

function floorMark({ floor }: ProfileRow, cell: ProfileCell, { scale }: Lane, y: number): string {
  const level = within(floor, LEVELS);
  return level === null ? '' : notch(scale(level), y - 6, isFloorShown(cell) ? 'f-ink' : 'f-paper k-ink');
}

function isFloorShown(cell: ProfileCell): boolean {
  return cell.state === 'enough' && (within(cell.floorProbability, SHARE) ?? 0) >= FLOOR_PROBABILITY;
}

function figures(row: ProfileRow, cell: ProfileCell, estimate: Estimate | null, lane: Lane, y: number, isDetailed: boolean): string {
  if (isDetailed)
    return text(lane.numberAt + 6, y + 4, figureWords(row, cell, estimate), {
      size: 12,
      tone: cell.state === 'enough' ? '' : 'f-ink2',
      max: 268,
    });
  if (cell.state === 'enough') return text(lane.numberAt + 24, y + 4, estimate ? decimal(estimate.mean) : '–', { size: 12, anchor: 'end' });
  const words = ABSENT[cell.state] ?? ABSENT.not_assessed;
  if (estimate)
    return text(lane.right + 30, y - 7, words, {
      size: 12,
      tone: 'f-ink2',
      anchor: 'end',
      halo: true,
      max: lane.right + 32 - lane.left,
    });
  return text(lane.left + 6, y + 4, words, { size: 12, tone: 'f-ink2', halo: true });
}

function figureWords(row: ProfileRow, cell: ProfileCell, estimate: Estimate | null): string {
  const [low, high] = estimate ? limits(estimate) : [0, 0];
  const level =
    cell.state === 'enough' && estimate
      ? `${decimal(estimate.mean)} (${decimal(low)}–${decimal(high)})`
      : (ABSENT[cell.state] ?? ABSENT.not_assessed);
  const evidence = `${cell.ratings.length} int, ${within(cell.references, [0, 1000]) ?? 0} ref`;
  const floor = floorWords(row, cell);
  return [level, evidence, floor].filter(Boolean).join(' · ');
}

function floorWords({ floor }: ProfileRow, cell: ProfileCell): string {
  const level = within(floor, LEVELS);
  if (level === null) return '';
  const probability = within(cell.floorProbability, SHARE);
  return isFloorShown(cell) ? `floor shown${probability === null ? '' : `, ${percent(probability)}`}` : 'floor not shown';
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
  const rows = data.rows.flatMap((row) =>
    data.candidates.map((name, index) => {
      const cell = row.cells[index] ?? NO_CELL;
      const estimate = estimateOf(cell);
      const [low, high] = estimate ? limits(estimate) : [0, 0];
      const level = cell.state === 'enough' && estimate ? decimal(estimate.mean) : ABSENT[cell.state] || 'not assessed';
      const self = within(cell.self, LEVELS);
      return [
        row.competency,
        PROFILE_NAMES[row.profile] ?? '',
        name,
        level,
        estimate ? `${decimal(low)}–${decimal(high)}` : 'none',
        cell.ratings
          .map((rating) => within(rating, LEVELS))
          .filter((rating) => rating !== null)
          .map((rating) => decimal(rating, 0))
          .join(', ') || 'none',
        String(within(cell.references, [0, 1000]) ?? 0),
        self === null ? 'none' : decimal(self),
        floorWords(row, cell) || 'no floor',
      ];
    }),
  );
  return {
    caption: 'Levels 1 to 5 by competency, with 80% intervals',
    columns: ['Competency', 'Profile', 'Candidate', 'Estimate', 'Interval', 'Interview ratings', 'References', 'Self', 'Floor'],
    rows,
  };
}
