import { headCell, percentWords, table, textCell, type DataTable } from '../comparison';
import { categoryName } from './category-words';
import type { AuditRow, AuditTable } from './domain/audit-table';
import type { GroupImpact } from './domain/impact';

const HIDDEN = 'not shown';

export interface TableWords {
  readonly caption: string;
  /** What the second number counts: "Reached the shortlist". */
  readonly selected: string;
}

/** Counts, rates and ratios of one table: for what is pooled over searches. */
export function ratioTable({ caption, selected }: TableWords, audited: AuditTable): DataTable {
  const columns = ['Category', 'People', selected, 'Rate', 'Impact ratio', 'Fisher’s exact test', 'With one different selection'];
  const cells = (row: Counts & { impact: GroupImpact | null }) => [
    ...countCells(row, selected),
    number('Rate', row.impact?.rate == null ? HIDDEN : percentWords(row.impact.rate)),
    ratioCell(row.impact),
    number('Fisher’s exact test', fisherWords(row.impact)),
    textCell('With one different selection', flipWords(row.impact)),
  ];
  return table(caption, columns, { rows: rowsOf(audited).map(({ name, ...row }) => [headCell(name), ...cells(row)]) });
}

/** Counts of one search with the flip test: a search is too small for a ratio. */
export function countTable({ caption, selected }: TableWords, audited: AuditTable): DataTable {
  const rows = rowsOf(audited).map(({ name, ...row }) => [
    headCell(name),
    ...countCells(row, selected),
    textCell('With one different selection', flipWords(row.impact)),
  ]);
  return table(caption, ['Category', 'People', selected, 'With one different selection'], { rows });
}

type Counts = Pick<AuditRow, 'total' | 'selected'>;

function rowsOf({ rows, unknown }: AuditTable) {
  return [...rows.map((row) => ({ name: categoryName(row.category), ...row })), { name: 'Unknown', ...unknown, impact: null }];
}

function countCells({ total, selected }: Counts, label: string) {
  return [number('People', countWords(total)), number(label, countWords(selected))];
}

function number(label: string, text: string) {
  return { ...textCell(label, text), number: true };
}

function countWords(count: number | null): string {
  return count === null ? HIDDEN : String(count);
}

function ratioCell(impact: GroupImpact | null) {
  if (impact?.ratio == null) return number('Impact ratio', HIDDEN);
  const note = impact.belowFourFifths ? 'below four fifths' : null;
  return { ...number('Impact ratio', impact.ratio.toFixed(2)), note };
}

function fisherWords(impact: GroupImpact | null): string {
  if (!impact?.comparison) return '–';
  const p = impact.comparison.fisherTwoSided;
  return p < 0.001 ? 'p under .001' : `p = ${p.toFixed(3).replace(/^0/, '')}`;
}

function flipWords(impact: GroupImpact | null): string {
  if (!impact?.comparison) return '–';
  return impact.comparison.flipsWithOne ? 'the order would turn: too few to judge' : 'the order would stay';
}
