import {
  AlignmentType,
  BorderStyle,
  Header,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { LogoPicture } from '../../firm';
import type { Paper } from './paper';
import { COLOURS, NONE } from './word-tables';

const PIXELS_PER_MILLIMETRE = 96 / 25.4;

/** "1F4E79" as Word writes colours; the ink of the text where the firm has none. */
export const accentOf = ({ letterhead }: Paper): string => (letterhead?.accent ?? `#${COLOURS.ink}`).slice(1).toUpperCase();

/** The letterhead on the first page and the title on those after it; nothing for a firm that has only its name. */
export function headers(paper: Paper, picture: LogoPicture | null, width: number): { first: Header; default: Header } | null {
  const { letterhead, title } = paper;
  if (!letterhead) return null;
  const running = new Paragraph({ children: [new TextRun({ text: title, size: 17, color: COLOURS.quiet })] });
  return {
    first: new Header({ children: [letterheadTable(paper, picture, width), new Paragraph({})] }),
    default: new Header({ children: [running] }),
  };
}

function letterheadTable(paper: Paper, picture: LogoPicture | null, width: number): Table {
  const logo = picture && logoRun(paper, picture);
  const line = { style: BorderStyle.SINGLE, size: 12, color: accentOf(paper) };
  const cells = logo
    ? [cell([new Paragraph({ children: [logo] })]), cell(nameLines(paper, AlignmentType.RIGHT))]
    : [cell(nameLines(paper))];
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: cells.map(() => Math.round(width / cells.length)),
    layout: TableLayoutType.FIXED,
    borders: { top: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE, bottom: line },
    rows: [new TableRow({ children: cells })],
  });
}

function cell(children: readonly Paragraph[]): TableCell {
  return new TableCell({ children, verticalAlign: VerticalAlign.BOTTOM, margins: { bottom: 120, left: 0, right: 0 } });
}

function nameLines(
  { firmName, letterhead }: Paper,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): readonly Paragraph[] {
  const contact = letterhead?.contact ?? '';
  const texts = [
    new TextRun({ text: firmName, bold: true, size: 20 }),
    ...(contact === '' ? [] : [new TextRun({ text: contact, size: 17, color: COLOURS.quiet })]),
  ];
  return texts.map((text) => new Paragraph({ alignment, spacing: { after: 0 }, children: [text] }));
}

function logoRun({ letterhead, firmName }: Paper, { kind, bytes }: LogoPicture): ImageRun | null {
  if (!letterhead?.logo) return null;
  const { width, height } = letterhead.logo;
  return new ImageRun({
    type: kind === 'png' ? 'png' : 'jpg',
    data: Buffer.from(bytes),
    transformation: { width: width * PIXELS_PER_MILLIMETRE, height: height * PIXELS_PER_MILLIMETRE },
    altText: { name: 'Logo', title: firmName, description: `Logo of ${firmName}` },
  });
}
