import type { ColumnChoices } from './import-fields';
import type { KeyKind } from './person-keys';
import type { RowProblemReason } from './read-row';
import type { TextEncoding } from './text-bytes';

export type ImportState = 'preview' | 'imported' | 'undone';

/** How many rows of a file went which way. */
export interface ImportCounts {
  /** People the firm did not know before. */
  added: number;
  /** People the firm knew, put into the search. */
  known: number;
  /** People who were in the search already. */
  inSearch: number;
  duplicates: number;
  problems: number;
}

/** A row that was not taken in; without its values, which are not kept after an import. */
export interface LeftOutRow {
  row: number;
  column: string | null;
  reason: RowProblemReason | 'duplicate';
  /** The earlier row, for a duplicate. */
  of: number | null;
  by: KeyKind | null;
}

/** One file on its way in. The text is kept until the import is made or thrown away, and no longer. */
export interface ImportBatch {
  id: string;
  firmId: string;
  searchId: string;
  fileName: string;
  layoutName: string;
  encoding: TextEncoding;
  sourceText: string | null;
  choices: ColumnChoices;
  state: ImportState;
  counts: ImportCounts | null;
  leftOut: readonly LeftOutRow[];
  createdByName: string;
  createdAt: Date;
  importedAt: Date | null;
  undoneAt: Date | null;
  version: number;
}
