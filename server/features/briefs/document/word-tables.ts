import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { PaperBars, PaperTable } from './paper';

export const COLOURS = {
  ink: '1B1D21',
  quiet: '666A73',
  line: 'C9C6BE',
  sales: 'A0521D',
  marketing: '0D6A6B',
  leadership: '5C5680',
} as const;

export const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.line };
const BORDERS = { top: LINE, bottom: LINE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE };

export function plainTable({ columns, widths, rows }: PaperTable, width: number): Table {
  const columnWidths = widths.map((share) => Math.round((share / 100) * width));
  const head = new TableRow({ tableHeader: true, children: columns.map((text, at) => cell([bold(text)], columnWidths[at])) });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, at) => cell([at === 0 ? bold(text) : new TextRun({ text })], columnWidths[at])),
      }),
  );
  return table([head, ...body], columnWidths);
}

/** A weight is a whole number of steps, so its bar is as many filled squares: read and copied like any other text. */
export function barTable({ rows, profile, outOf }: PaperBars, width: number): Table {
  const columnWidths = [0.62, 0.28, 0.1].map((share) => Math.round(share * width));
  const lines = rows.map(({ name, mustHave, weight }) => {
    const label = [new TextRun({ text: name }), ...(mustHave === null ? [] : [bold(` · ${mustHave}`)])];
    const bar = [
      new TextRun({ text: '■'.repeat(weight), color: COLOURS[profile] }),
      new TextRun({ text: '□'.repeat(Math.max(0, outOf - weight)), color: COLOURS.line }),
    ];
    const cells = [label, bar, [new TextRun({ text: String(weight) })]];
    return new TableRow({ cantSplit: true, children: cells.map((runs, at) => cell(runs, columnWidths[at])) });
  });
  return table(lines, columnWidths);
}

const bold = (text: string): TextRun => new TextRun({ text, bold: true });

function table(rows: readonly TableRow[], columnWidths: readonly number[]): Table {
  const width = { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA };
  return new Table({ rows, columnWidths, width, layout: TableLayoutType.FIXED, borders: BORDERS });
}

function cell(children: readonly TextRun[], width = 0): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 0, right: 120 },
    children: [new Paragraph({ spacing: { after: 0 }, children })],
  });
}
