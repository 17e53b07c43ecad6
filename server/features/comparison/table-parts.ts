import type { Chip } from '../../shared/view-parts';

/** Shapes of the partial data-table, with every key. */
export interface Cell {
  readonly head: boolean;
  readonly label: string;
  readonly text: string;
  readonly href: string | null;
  readonly note: string | null;
  readonly number: boolean;
  readonly chip: Chip | null;
}

export interface DataTable {
  readonly caption: string;
  readonly fold: boolean;
  readonly columns: readonly { label: string; number: boolean; sort: null; href: null }[];
  readonly rows: readonly { cells: readonly Cell[] }[];
}

const CELL: Cell = { head: false, label: '', text: '', href: null, note: null, number: false, chip: null };

export function headCell(text: string, note: string | null = null): Cell {
  return { ...CELL, head: true, text, note };
}

/** A head that leads somewhere. */
export function linkCell(text: string, href: string, note: string | null = null): Cell {
  return { ...CELL, head: true, text, href, note };
}

export function textCell(label: string, text: string, note: string | null = null): Cell {
  return { ...CELL, label, text, note };
}

export function numberCell(label: string, text: string): Cell {
  return { ...CELL, label, text, number: true };
}

export function chipCell(label: string, chip: Chip, note: string | null = null): Cell {
  return { ...CELL, label, chip, note };
}

/** A folding table; a column is set to the right when the cells of its first row are numbers. */
export function table(caption: string, columns: readonly string[], { rows }: { rows: readonly (readonly Cell[])[] }): DataTable {
  const isNumber = (index: number): boolean => rows[0]?.[index]?.number ?? false;
  return {
    caption,
    fold: true,
    columns: columns.map((label, index) => ({ label, number: isNumber(index), sort: null, href: null })),
    rows: rows.map((cells) => ({ cells })),
  };
}
