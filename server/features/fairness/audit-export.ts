import type { Audit } from './audit.service';
import { categoryName, GROUPING_NAMES } from './category-words';
import { csvFile } from './csv';
import type { AuditRow, AuditTable } from './domain/audit-table';

const HEAD = [
  'Table',
  'Grouping',
  'Category',
  'People',
  'Selected or above the median',
  'Rate',
  'Impact ratio',
  'Below four fifths',
  'Fisher two-sided p',
  'Turns with one different selection',
  'Median',
];

const HIDDEN = 'withheld';

/** Every table of the audit as one file: what an independent auditor asks for, with the same cells withheld as on the page. */
export function auditExport(audits: readonly Audit[]): string {
  const rows = audits.flatMap((audit) => [
    ...rowsOf({ name: 'Reached the shortlist', audit, table: audit.shortlist, median: null }),
    ...rowsOf({ name: 'Reached an offer', audit, table: audit.offer, median: null }),
    ...audit.scores.flatMap((table) => rowsOf({ name: `Score, ${table.axis}`, audit, table, median: table.median })),
  ]);
  return csvFile([HEAD, ...rows]);
}

interface Section {
  readonly name: string;
  readonly audit: Audit;
  readonly table: AuditTable;
  readonly median: number | null;
}

function rowsOf({ name, audit, table, median }: Section): string[][] {
  const grouping = GROUPING_NAMES[audit.grouping];
  const last = median === null ? '' : median.toFixed(3);
  return [
    ...table.rows.map((row) => [name, grouping, categoryName(row.category), ...countsOf(row), ...figuresOf(row), last]),
    [name, grouping, 'Unknown', ...countsOf(table.unknown), '', '', '', '', '', last],
    [name, grouping, 'Everybody', String(table.people), '', '', '', '', '', '', last],
  ];
}

function countsOf({ total, selected }: Pick<AuditRow, 'total' | 'selected'>): string[] {
  return [total, selected].map((count) => (count === null ? HIDDEN : String(count)));
}

function figuresOf({ impact }: AuditRow): string[] {
  if (!impact || impact.ratio === null || impact.rate === null) return [HIDDEN, HIDDEN, '', '', ''];
  const { rate, ratio, belowFourFifths, comparison } = impact;
  const tests = comparison ? [comparison.fisherTwoSided.toFixed(6), yesOrNo(comparison.flipsWithOne)] : ['', ''];
  return [rate.toFixed(4), ratio.toFixed(4), yesOrNo(belowFourFifths), ...tests];
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
