import { emptyChart, layoutFor, note } from './layout';
import { countOf, percent, SHARE, within } from './numbers';
import { frame, group, rect, text } from './svg';
import type { Box, ChartOptions, Table } from './types';

export interface PairwiseMatrixData {
  names: readonly string[];
  /** wins[row][column]: share of draws, 0 to 1, in which the row is ahead of the column; null on the diagonal or unknown. */
  wins: readonly (readonly (number | null)[])[];
  draws: number;
}

const STEPS = 6;
const EMPTY = 'There is no pair to compare yet.';

interface Grid {
  left: number;
  top: number;
  cell: number;
  tall: number;
  /** Numbers at the heads instead of names, and none in the cells when these are small. */
  isNumbered: boolean;
  hasFigures: boolean;
}

/** How often the row is ahead of the column. Stronger shade: more often; the percentage stands in the cell while it fits. */
export function pairwiseMatrix(data: PairwiseMatrixData, options: ChartOptions = {}): string {
  const title = options.title ?? 'How often one candidate is ahead of another';
  if (data.names.length < 2) return emptyChart({ kind: 'pairwise-matrix', title: title, sentence: EMPTY }, options);
  const layout = layoutFor(options);
  const grid = gridFor(data.names.length, layout.width, layout.isNarrow);
  const bottom = grid.top + data.names.length * grid.tall;
  const foot = note(footnote(data, grid), bottom + 8, layout);
  const rows = data.names.map(
    (name, row) => rowHead(name, row, grid) + data.names.map((_, column) => drawCell(data, { row, column }, grid)).join(''),
  );
  return frame({
    kind: 'pairwise-matrix',
    width: layout.width,
    height: bottom + foot.height + 14,
    title,
    description: describe(data),
    id: options.id,
    body: [heads(data.names, grid), group('cells', ...rows), foot.svg],
  });
}

function gridFor(count: number, width: number, isNarrow: boolean): Grid {
  const left = isNarrow ? 124 : 210;
  const cell = Math.min(isNarrow ? 60 : 110, (width - left) / count);
  const hasFigures = cell >= 34;
  return { left, top: 26, cell, tall: hasFigures ? 30 : 17, isNumbered: cell < 70, hasFigures };
}

function heads(names: readonly string[], { left, cell, isNumbered }: Grid): string {
  const step = cell >= 18 ? 1 : 5;
  const words = names.map((name, index) => {
    if (isNumbered && index % step && index !== 0) return '';
    return text({ x: left + (index + 0.5) * cell, y: 16 }, isNumbered ? String(index + 1) : name, {
      size: 12,
      tone: 'f-ink2',
      anchor: 'middle',
      max: isNumbered ? 40 : cell - 6,
    });
  });
  return group('heads', ...words);
}

function rowHead(name: string, row: number, { left, top, tall, isNumbered }: Grid): string {
  const baseline = top + (row + 0.5) * tall + 4;
  const number = isNumbered ? text({ x: 0, y: baseline }, String(row + 1), { size: 12, tone: 'f-ink2' }) : '';
  return number + text({ x: isNumbered ? 20 : 0, y: baseline }, name, { max: left - (isNumbered ? 28 : 8) });
}

function drawCell(data: PairwiseMatrixData, { row, column }: { row: number; column: number }, grid: Grid): string {
  if (row === column) return '';
  const { left, top, cell, tall } = grid;
  const box = { x: left + column * cell, y: top + row * tall, width: cell, height: tall };
  const share = within(data.wins[row]?.[column], SHARE);
  if (grid.hasFigures) return figureCell(share, box);
  return share === null ? '' : rect(inner(box), `shade full-${stepOf(share)}`);
}

function figureCell(share: number | null, box: Box): string {
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 4 };
  if (share === null) return text(at, '–', { size: 12, anchor: 'middle', tone: 'f-ink2' });
  const words = text(at, percent(share), { size: 12, anchor: 'middle', weight: share > 0.5 ? 'semibold' : 'regular' });
  return rect(inner(box), `shade shade-${stepOf(share)}`) + words;
}

function inner({ x, y, width, height }: Box): Box {
  return { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 };
}

function stepOf(share: number): number {
  return Math.min(STEPS, Math.floor(share * STEPS) + 1);
}

function footnote(data: PairwiseMatrixData, { hasFigures, isNumbered }: Grid): string {
  const heads = isNumbered ? ' Columns carry the numbers of the rows.' : '';
  const where = hasFigures ? 'Bold: more than half.' : 'Stronger shade: more often. The percentages are in the table.';
  return `Share of ${countOf(within(data.draws, [0, 1e9]) ?? 0, 'draw')} in which the candidate of the row is ahead of the one of the column. ${where}${heads}`;
}

function describe(data: PairwiseMatrixData): string {
  const words = data.names.slice(0, 8).map(
    (name, row) =>
      `${name} is ahead of ${
        data.names
          .map((other, column) => ({ other, share: within(data.wins[row]?.[column], SHARE), column }))
          .filter(({ share, column }) => share !== null && column !== row)
          .slice(0, 8)
          .map(({ other, share }) => `${other} in ${percent(share ?? 0)}`)
          .join(', ') || 'nobody'
      }`,
  );
  return `${countOf(data.names.length, 'candidate')} compared in pairs. ${words.join('. ')}.`;
}

export function pairwiseMatrixTable(data: PairwiseMatrixData): Table {
  const rows = data.names.map((name, row) => [
    name,
    ...data.names.map((_, column) => {
      const share = row === column ? null : within(data.wins[row]?.[column], SHARE);
      return share === null ? '–' : percent(share);
    }),
  ]);
  return {
    caption: `Share of ${countOf(within(data.draws, [0, 1e9]) ?? 0, 'draw')} in which the row is ahead of the column`,
    columns: ['Ahead', ...data.names],
    rows,
  };
}
