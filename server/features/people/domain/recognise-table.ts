import { COLUMN_MEANINGS, type ColumnMeaning } from './catalogue/column-names';
import { LAYOUTS, type Layout } from './catalogue/layouts';
import { lineText } from './cell-text';
import type { ImportColumn, ImportField, SourceRow } from './import-fields';
import { readEmail, readWebAddress, isLinkedinAddress } from './person-values';

/** What a table turned out to be. `headRow` is null when the file has no column heads. */
export interface RecognisedTable {
  layout: string | null;
  layoutName: string;
  headRow: number | null;
  columns: readonly ImportColumn[];
  /** Rows below the heads that have at least one value. */
  rows: readonly SourceRow[];
}

/** Column heads are looked for this far down; what stands above them is preamble. */
const HEAD_WITHIN = 20;
const SAMPLES = 3;
const IDENTIFYING: readonly ImportField[] = ['givenName', 'familyName', 'fullName', 'email', 'linkedinUrl'];
const MEANING_OF = new Map(COLUMN_MEANINGS.flatMap((meaning) => meaning.names.map((name) => [name, meaning] as const)));

/** A column head reduced to its words: lower case, no accents, letters and digits only. "E-mail Address:" is "e mail address". */
export function headWords(head: string): string {
  return head
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Finds the heads under any preamble, names the layout and says what each column is taken as. */
export function recogniseTable(records: readonly SourceRow[]): RecognisedTable {
  const filled = records.filter((row) => row.cells.some((cell) => lineText(cell) !== ''));
  const head = findHead(filled);
  if (!head) {
    return { layout: null, layoutName: 'Table without column heads', headRow: null, columns: columnsByContent(filled), rows: filled };
  }
  const rows = filled.slice(filled.indexOf(head) + 1);
  const layout = findLayout(head);
  return {
    layout: layout?.id ?? null,
    layoutName: layout?.name ?? 'Table with column heads',
    headRow: head.number,
    columns: columnsByHead(head, rows),
    rows,
  };
}

function findLayout(head: SourceRow): Layout | undefined {
  const words = new Set(head.cells.map(headWords));
  return LAYOUTS.find(({ needs }) => needs.every((name) => words.has(name)));
}

/** How many columns of a record are known heads; 0 unless one of them says who the person is. Also used to choose the delimiter. */
export function headScore(cells: readonly string[]): number {
  const fields = cells.flatMap((cell) => MEANING_OF.get(headWords(cell))?.field ?? []);
  return IDENTIFYING.some((field) => fields.includes(field)) ? fields.length : 0;
}

function findHead(rows: readonly SourceRow[]): SourceRow | null {
  let best: SourceRow | null = null;
  for (const row of rows.slice(0, HEAD_WITHIN)) {
    if (headScore(row.cells) > (best ? headScore(best.cells) : 0)) best = row;
  }
  return best;
}

function columnsByHead(head: SourceRow, rows: readonly SourceRow[]): ImportColumn[] {
  const meanings = head.cells.map((cell) => MEANING_OF.get(headWords(cell)));
  const firmlyNamed = new Set(meanings.flatMap((meaning) => (meaning && !meaning.onlyIfNoOther ? [meaning.field] : [])));
  return head.cells.map((cell, index) => ({
    index,
    head: lineText(cell),
    ...takenAs(meanings[index], firmlyNamed),
    samples: samplesOf(rows, index),
  }));
}

function takenAs(
  meaning: ColumnMeaning | undefined,
  firmlyNamed: ReadonlySet<ImportField>,
): Pick<ImportColumn, 'field' | 'rank' | 'onlyLinkedin'> {
  if (!meaning || (meaning.onlyIfNoOther && firmlyNamed.has(meaning.field))) return { field: null, rank: 1, onlyLinkedin: false };
  return { field: meaning.field, rank: meaning.rank, onlyLinkedin: meaning.onlyLinkedin ?? false };
}

function columnsByContent(rows: readonly SourceRow[]): ImportColumn[] {
  const width = Math.max(0, ...rows.slice(0, HEAD_WITHIN).map((row) => row.cells.length));
  const taken = new Set<ImportField>();
  return Array.from({ length: width }, (_, index) => {
    const samples = samplesOf(rows, index);
    const guess = guessField(samples);
    const field = guess && !taken.has(guess) ? guess : null;
    if (field) taken.add(field);
    return { index, head: '', field, rank: 1, onlyLinkedin: false, samples };
  });
}

function guessField(samples: readonly string[]): ImportField | null {
  const first = samples[0];
  if (first === undefined) return null;
  if (samples.every((value) => readEmail(value) !== null)) return 'email';
  if (samples.every((value) => isLinkedinAddress(readWebAddress(value) ?? ''))) return 'linkedinUrl';
  if (samples.every((value) => /^\+?[\d\s().-]{7,}$/.test(value))) return 'phone';
  // A list without heads nearly always starts with who it is: words, not numbers.
  return samples.every((value) => /^\p{L}[^\d@/]*$/u.test(value)) ? 'fullName' : null;
}

function samplesOf(rows: readonly SourceRow[], index: number): string[] {
  const samples = new Set<string>();
  for (const row of rows) {
    const value = lineText(row.cells[index] ?? '').slice(0, 60);
    if (value !== '') samples.add(value);
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}
