import type { PersonField } from './person';

/** What a column can be taken as. A person has one name; files often have two columns for it. */
export type ImportField = Exclude<PersonField, 'name'> | 'givenName' | 'familyName' | 'fullName';

export const IMPORT_FIELDS: readonly ImportField[] = [
  'givenName',
  'familyName',
  'fullName',
  'email',
  'phone',
  'linkedinUrl',
  'company',
  'position',
  'location',
  'notes',
  'source',
];

/** Fields whose columns of one rank belong together: city and country are one place. Other fields take the first value. */
export const JOINED_WITH: Readonly<Partial<Record<ImportField, string>>> = { location: ', ', notes: '\n' };

export function isImportField(value: string): value is ImportField {
  return IMPORT_FIELDS.some((field) => field === value);
}

/** One column of a file and what it is taken as; null = left out. */
export interface ImportColumn {
  /** Position in the file, from 0. */
  index: number;
  /** Its head as written; '' when the file has none. */
  head: string;
  field: ImportField | null;
  rank: number;
  onlyLinkedin: boolean;
  /** Up to three different values, to recognise the column by. */
  samples: readonly string[];
}

/** A record of the file: `number` counts from 1 as a spreadsheet shows it, preamble and empty rows included. */
export interface SourceRow {
  number: number;
  cells: readonly string[];
}

/** The corrections a person made to the recognised columns: index of the column to the field, or null to leave it out. */
export type ColumnChoices = Readonly<Record<string, ImportField | null>>;

/** The columns with corrections applied. A column chosen by hand comes before any the catalogue took for the same field. */
export function chooseColumns(columns: readonly ImportColumn[], choices: ColumnChoices): ImportColumn[] {
  return columns.map((column) => {
    const choice = choices[String(column.index)];
    return choice === undefined || choice === column.field ? column : { ...column, field: choice, rank: 0, onlyLinkedin: false };
  });
}
