import { CsvError, parse } from 'csv-parse/sync';
import type { SourceRow } from './domain/import-fields';
import { headScore } from './domain/recognise-table';
import { checkText, decodeBytes, type TextEncoding } from './domain/text-bytes';

export const CSV_LIMITS = { bytes: 2 * 1024 * 1024, rows: 10_000, columns: 400 } as const;

/** Why a file or text cannot be read at all. `line` counts from 1 in the file, null when the whole is meant. */
export interface CsvProblem {
  reason:
    'empty' | 'not_text' | 'too_large' | 'too_many_rows' | 'too_many_columns' | 'quote_not_closed' | 'quote_inside_value' | 'not_a_table';
  line: number | null;
}

export type Delimiter = ',' | ';' | '\t';

export type CsvReading =
  { ok: true; text: string; encoding: TextEncoding; delimiter: Delimiter; records: readonly SourceRow[] } | ({ ok: false } & CsvProblem);

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
const SAMPLE_RECORDS = 40;
/** Preamble and head may stand above the rows that count. */
const MOST_RECORDS = CSV_LIMITS.rows + 21;

/** Reads an uploaded file. Any bytes give either records or one problem; never throws. */
export function readCsvBytes(bytes: Uint8Array): CsvReading {
  if (bytes.length > CSV_LIMITS.bytes) return refused('too_large');
  const decoded = decodeBytes(bytes);
  return decoded.ok ? readText(decoded.text, decoded.encoding) : refused(decoded.problem);
}

/** Reads pasted text, or the text of an upload kept from before. */
export function readCsvText(raw: string): CsvReading {
  if (raw.length > CSV_LIMITS.bytes) return refused('too_large');
  const checked = checkText(raw);
  return checked.ok ? readText(checked.text, 'utf-8') : refused(checked.problem);
}

function readText(text: string, encoding: TextEncoding): CsvReading {
  const table = text.replace(/\n+$/, '');
  const delimiter = findDelimiter(table);
  try {
    const cells = parseRecords(table, delimiter, MOST_RECORDS + 1);
    const problem = sizeProblem(cells);
    if (problem) return problem;
    return { ok: true, text, encoding, delimiter, records: cells.map((row, index) => ({ number: index + 1, cells: row })) };
  } catch (error) {
    return describeError(error, table);
  }
}

/** The delimiter under which the heads are best recognised, else the one that makes the most even columns. */
function findDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: -1 };
  for (const delimiter of DELIMITERS) {
    const score = delimiterScore(text, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function delimiterScore(text: string, delimiter: Delimiter): number {
  try {
    const sample = parseRecords(text, delimiter, SAMPLE_RECORDS);
    const heads = Math.max(0, ...sample.slice(0, 20).map(headScore));
    const widths = sample.map((row) => row.length);
    const widest = Math.min(Math.max(0, ...widths), CSV_LIMITS.columns);
    // Known heads decide; width only breaks ties, so it stays below one head.
    return heads + (widest > 1 ? widest / (CSV_LIMITS.columns + 1) : 0);
  } catch {
    return -0.5;
  }
}

function parseRecords(text: string, delimiter: Delimiter, most: number): string[][] {
  const options = { delimiter, record_delimiter: '\n', relax_column_count: true, to: most };
  try {
    return parse(text, options);
  } catch (error) {
    // A quotation mark inside an unquoted value ("5" screen") is common in hand-made lists and harmless.
    if (error instanceof CsvError && error.code === 'INVALID_OPENING_QUOTE') return parse(text, { ...options, relax_quotes: true });
    throw error;
  }
}

function sizeProblem(records: readonly string[][]): CsvReading | null {
  const tooWide = records.findIndex((row) => row.length > CSV_LIMITS.columns);
  if (tooWide >= 0) return refused('too_many_columns', tooWide + 1);
  return records.length > MOST_RECORDS ? refused('too_many_rows') : null;
}

function describeError(error: unknown, text: string): CsvReading {
  if (!(error instanceof CsvError)) throw error;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return refused('quote_not_closed', openQuoteLine(text));
  const line = lineOf(error);
  if (error.code === 'CSV_INVALID_CLOSING_QUOTE') return refused('quote_inside_value', line);
  return refused('not_a_table', line);
}

/** The parser reports the last line; what helps is where the quotation that never ends begins. */
function openQuoteLine(text: string): number {
  let line = 1;
  let openedAt: number | null = null;
  for (const character of text) {
    if (character === '\n') line += 1;
    if (character === '"') openedAt = openedAt === null ? line : null;
  }
  return openedAt ?? line;
}

function lineOf(error: CsvError): number | null {
  const lines: unknown = error['lines'];
  return typeof lines === 'number' ? lines : null;
}

function refused(reason: CsvProblem['reason'], line: number | null = null): CsvReading {
  return { ok: false, reason, line };
}
