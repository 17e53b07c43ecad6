export interface DataTable {
  readonly caption: string;
  readonly fold: boolean;
  readonly columns: readonly { label: string; number: boolean; sort: null; href: null }[];
  readonly rows: readonly { cells: readonly Cell[] }[];
}

interface Cell {
  readonly head: boolean;
  readonly label: string;
  readonly text: string;
  readonly href: null;
  readonly note: string | null;
  readonly number: boolean;
  readonly chip: null;
}

/** A cell: its text, or its text with a smaller line beneath. */
export type CellText = string | { readonly text: string; readonly note: string };

/** What the `data-table` partial prints; the first column is the head of its row. */
export function dataTable(given: {
  caption: string;
  columns: readonly string[];
  /** Columns of figures. */
  numbers: readonly string[];
  rows: readonly (readonly CellText[])[];
}): DataTable {
  const { caption, columns, numbers, rows } = given;
  const cell = (content: CellText, index: number): Cell => {
    const label = columns[index] ?? '';
    const { text, note } = typeof content === 'string' ? { text: content, note: null } : content;
    return { head: index === 0, label, text, note, href: null, number: numbers.includes(label), chip: null };
  };
  return {
    caption,
    fold: true,
    columns: columns.map((label) => ({ label, number: numbers.includes(label), sort: null, href: null })),
    rows: rows.map((row) => ({ cells: row.map(cell) })),
  };
}
