import { listed } from '../../shared/sentence';
import type { ImportCounts, LeftOutRow } from './domain/import-batch';
import type { ImportField } from './domain/import-fields';
import type { KeyKind } from './domain/person-keys';
import type { RowProblemReason } from './domain/read-row';
import type { TextEncoding } from './domain/text-bytes';
import { CSV_LIMITS, type CsvProblem } from './read-csv';
import { counted, people } from './words';

export const FIELD_NAMES: Readonly<Record<ImportField, string>> = {
  givenName: 'Given name',
  familyName: 'Family name',
  fullName: 'Full name',
  email: 'Email address',
  phone: 'Phone',
  linkedinUrl: 'LinkedIn or other profile',
  company: 'Company',
  position: 'Position',
  location: 'Location',
  notes: 'Notes',
  source: 'Source',
};

export const ENCODING_NAMES: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Windows (Western European)',
};

const KEY_NAMES: Readonly<Record<KeyKind, string>> = {
  email: 'email address',
  linkedinUrl: 'profile address',
  nameAndCompany: 'name and company',
};

const ROW_REASONS: Readonly<Record<RowProblemReason, string>> = {
  name_missing: 'Nobody is named: the name columns are empty',
  email_malformed: 'This is not an email address',
  address_not_web: 'This is not a web address that starts with http:// or https://',
  too_long: 'The text is too long',
  more_cells_than_heads: 'The row has more values than the table has columns; a quotation mark is probably missing',
};

export function keyName(kind: KeyKind): string {
  return KEY_NAMES[kind];
}

export function rowReason(reason: RowProblemReason): string {
  return ROW_REASONS[reason];
}

export function leftOutReason({ reason, of, by }: LeftOutRow): string {
  if (reason !== 'duplicate') return ROW_REASONS[reason];
  return `The same person as in row ${of ?? ''}${by ? ` (same ${KEY_NAMES[by]})` : ''}`;
}

const FILE_PROBLEMS: Readonly<Record<CsvProblem['reason'], (line: string) => string>> = {
  empty: () => 'There is nothing in it. Choose a file with at least one person, or paste the rows',
  not_text: () => 'This is not a text table. In a spreadsheet, save it as “CSV UTF-8” and choose that file',
  too_large: () => `It is larger than ${CSV_LIMITS.bytes / 1024 / 1024} MB. Split it and bring the parts one after the other`,
  too_many_rows: () => `It has more than ${CSV_LIMITS.rows.toLocaleString('en-GB')} rows. Split it and bring the parts one after the other`,
  too_many_columns: (line) => `${line} has more than ${CSV_LIMITS.columns} columns. Take out the columns that are not about people`,
  quote_not_closed: (line) => `A quotation mark opened in ${line.toLowerCase()} is never closed. Close it and try again`,
  quote_inside_value: (line) =>
    `${line} has text right after a closing quotation mark. Double the quotation marks inside a value and try again`,
  not_a_table: (line) => `${line} cannot be read as a table. In a spreadsheet, save it as “CSV UTF-8” and choose that file`,
};

/** One sentence about a file or text that cannot be read at all. */
export function fileProblem({ reason, line }: CsvProblem): string {
  return FILE_PROBLEMS[reason](line === null ? 'It' : `Line ${line}`);
}

/** "12 new people, 3 the firm knows already and 2 rows that cannot be taken in." */
export function countSentence(counts: ImportCounts): string {
  const parts = [
    `${people(counts.added)} the firm did not know`,
    counts.known > 0 ? `${people(counts.known)} the firm knows already` : '',
    counts.inSearch > 0 ? `${people(counts.inSearch)} already in this search` : '',
    counts.duplicates > 0 ? `${counted(counts.duplicates, 'row', 'rows')} that repeat another` : '',
    counts.problems > 0 ? `${counted(counts.problems, 'row', 'rows')} that cannot be taken in` : '',
  ];
  return `${listed(parts.filter(Boolean))}.`;
}
