import { cellText, lineText } from './cell-text';
import { JOINED_WITH, type ImportColumn, type ImportField, type SourceRow } from './import-fields';
import { PERSON_LIMITS, type PersonFacts, type PersonField } from './person';
import { isLinkedinAddress, readEmail, readWebAddress } from './person-values';

export type RowProblemReason = 'name_missing' | 'email_malformed' | 'address_not_web' | 'too_long' | 'more_cells_than_heads';

/** Why a row cannot be taken in. `column` is the index in the file, null when the row as a whole is meant. */
export interface RowProblem {
  column: number | null;
  reason: RowProblemReason;
  /** The value at fault, shortened; null when there is none. */
  value: string | null;
}

export interface ReadRow {
  facts: PersonFacts;
  problems: readonly RowProblem[];
}

interface Found {
  text: string;
  column: number;
}

/** One row of the file as a person, with everything that is wrong with it. Formulas are plain text: nothing is ever computed. */
export function readRow(row: SourceRow, columns: readonly ImportColumn[]): ReadRow {
  const problems: RowProblem[] = [];
  const find = (field: ImportField) => findValue(row, columns, field);
  const name = readName(find);
  if (name === null) problems.push({ column: null, reason: 'name_missing', value: null });
  const plain = (field: PersonField & ImportField) => limited(find(field), field, problems);
  const facts: PersonFacts = {
    name: limited(name, 'name', problems) ?? '',
    email: parsed(find('email'), { read: readEmail, reason: 'email_malformed', problems }),
    phone: plain('phone'),
    linkedinUrl: parsed(find('linkedinUrl'), { read: readWebAddress, reason: 'address_not_web', problems }),
    company: plain('company'),
    position: plain('position'),
    location: plain('location'),
    notes: plain('notes'),
    source: plain('source'),
  };
  return { facts, problems: [...problems, ...strayCells(row, columns.length)] };
}

function readName(find: (field: ImportField) => Found | null): Found | null {
  const parts = [find('givenName'), find('familyName')].filter((part) => part !== null);
  const [first] = parts;
  return first ? { text: parts.map((part) => part.text).join(' '), column: first.column } : find('fullName');
}

/** The value of a field in this row: of its columns, the lowest rank that has one; columns of one rank joined where that makes sense. */
function findValue(row: SourceRow, columns: readonly ImportColumn[], field: ImportField): Found | null {
  const clean = field === 'notes' ? cellText : lineText;
  const filled = columns
    .filter((column) => column.field === field)
    .map((column) => ({ rank: column.rank, column: column.index, text: clean(row.cells[column.index] ?? ''), only: column.onlyLinkedin }))
    .filter(({ text, only }) => text !== '' && (!only || isLinkedinAddress(readWebAddress(text) ?? '')));
  const lowest = Math.min(...filled.map(({ rank }) => rank));
  const best = filled.filter(({ rank }) => rank === lowest);
  const [first] = best;
  if (!first) return null;
  const separator = JOINED_WITH[field];
  return { column: first.column, text: separator ? [...new Set(best.map(({ text }) => text))].join(separator) : first.text };
}

function limited(found: Found | null, field: PersonField, problems: RowProblem[]): string | null {
  if (!found) return null;
  if (found.text.length > PERSON_LIMITS[field]) problems.push({ column: found.column, reason: 'too_long', value: shorten(found.text) });
  return found.text;
}

interface Parsing {
  read: (text: string) => string | null;
  reason: RowProblemReason;
  problems: RowProblem[];
}

function parsed(found: Found | null, { read, reason, problems }: Parsing): string | null {
  if (!found) return null;
  const value = read(found.text);
  if (value === null) problems.push({ column: found.column, reason, value: shorten(found.text) });
  else if (value.length > PERSON_LIMITS[reason === 'email_malformed' ? 'email' : 'linkedinUrl'])
    problems.push({ column: found.column, reason: 'too_long', value: shorten(value) });
  return value;
}

/** Values beyond the last head mostly mean a missing quote: taking the row would shift its values into wrong fields. */
function strayCells(row: SourceRow, width: number): RowProblem[] {
  const stray = row.cells.slice(width).find((cell) => lineText(cell) !== '');
  return stray === undefined ? [] : [{ column: null, reason: 'more_cells_than_heads', value: shorten(lineText(stray)) }];
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
