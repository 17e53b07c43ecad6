import { Document, Footer, LevelFormat, PageNumber, Packer, Paragraph, Tab, TabStopType, TextRun, type IParagraphOptions } from 'docx';
import type { Block, Paper, PaperSignature } from './paper';
import { barTable, COLOURS, plainTable } from './word-tables';

/** A4 in twentieths of a point, with margins that leave room for a letterhead. */
const PAGE = { size: { width: 11_906, height: 16_838 }, margin: { top: 1_700, bottom: 1_300, left: 1_300, right: 1_300, footer: 600 } };
const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** A paper as a Word file: Word's own styles throughout, so that it takes on the look of the template it is put into. */
export async function wordFile(paper: Paper): Promise<Buffer> {
  const { title, firmName, kicker } = paper;
  const file = new Document({
    title,
    creator: firmName,
    description: kicker,
    styles: styles(paper),
    numbering: { config: [{ reference: 'numbers', levels: [numberLevel] }] },
    sections: [{ properties: { page: PAGE }, footers: { default: foot(paper) }, children: content(paper) }],
  });
  return Packer.toBuffer(file);
}

const numberLevel = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  style: { paragraph: { indent: { left: 400, hanging: 400 } } },
} as const;

function styles({ language }: Paper) {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: COLOURS.ink },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 21, language: { value: `${language.code}-${language.region}` } },
        paragraph: { spacing: { after: 100, line: 276 } },
      },
      title: { run: { size: 44, bold: true, color: COLOURS.ink }, paragraph: { spacing: { before: 120, after: 120, line: 240 } } },
      heading1: heading(28, 320),
      heading2: heading(22, 200),
    },
  };
}

function content(paper: Paper) {
  const { firmName, kicker, title, byline, against, blocks, signatures } = paper;
  return [
    words(firmName, { spacing: { after: 360 } }, { bold: true }),
    words(kicker, {}, { color: COLOURS.quiet }),
    words(title, { heading: 'Title' }),
    words(byline, {}, { color: COLOURS.quiet }),
    ...(against === null ? [] : [words(against, {}, { bold: true })]),
    ...blocks.flatMap(setBlock),
    ...(signatures === null ? [] : signaturePart(signatures)),
  ];
}

type Run = Exclude<ConstructorParameters<typeof TextRun>[0], string>;

/** `text` goes in as a run's text, which the library escapes: it is never markup. */
function words(text: string, paragraph: IParagraphOptions = {}, run: Run = {}): Paragraph {
  return new Paragraph({ ...paragraph, children: [new TextRun({ ...run, text })] });
}

function setBlock(block: Block) {
  switch (block.kind) {
    case 'bullets':
      return block.items.map((item) => words(item, { bullet: { level: 0 }, spacing: { after: 40 } }));
    case 'numbers':
      return block.items.map((item) => words(item, { numbering: { reference: 'numbers', level: 0 }, spacing: { after: 40 } }));
    case 'table':
      return [plainTable(block, TEXT_WIDTH), words('')];
    case 'bars':
      return [words(block.heading, { heading: 'Heading2' }), barTable(block, TEXT_WIDTH), words('')];
    case 'flags':
      return block.items.map(({ name, text, override }) => labelled(`${name}.`, override === null ? text : `${text} ${override}`));
    case 'sources':
      return block.items.map(({ kind, text }) => labelled(`${kind}.`, text, { size: 17, color: COLOURS.quiet }));
    default:
      return [words(block.text, ...TEXT_STYLES[block.kind])];
  }
}

const TEXT_STYLES: Readonly<Record<'heading' | 'subheading' | 'lead' | 'paragraph' | 'quote', [IParagraphOptions, Run]>> = {
  heading: [{ heading: 'Heading1' }, {}],
  subheading: [{ heading: 'Heading2' }, {}],
  lead: [{}, { size: 25 }],
  paragraph: [{}, {}],
  quote: [{ indent: { left: 400 } }, { italics: true }],
};

function labelled(label: string, text: string, run: Run = {}): Paragraph {
  return new Paragraph({
    spacing: { after: 60 },
    children: [new TextRun({ ...run, text: label, bold: true }), new TextRun({ ...run, text: ` ${text}` })],
  });
}

function signaturePart(signatures: readonly PaperSignature[]): readonly Paragraph[] {
  const people =
    signatures.length > 0
      ? signatures.flatMap(signaturePlace)
      : signaturePlace({ name: 'For the client', role: null, signed: false, note: '' });
  return [words('Signatures', { heading: 'Heading1' }), ...people];
}

function signaturePlace({ name, role, signed, note }: PaperSignature): readonly Paragraph[] {
  const below = [name, role, note].filter((one) => one !== null && one !== '').join(' · ');
  const over = { border: { top: { style: 'single', size: 6, color: COLOURS.ink, space: 4 } } } as const;
  return [
    words(signed ? name : '', { spacing: { before: signed ? 360 : 720, after: 40 }, keepNext: true }, { italics: true, size: 28 }),
    words(below, { ...over, indent: { right: 3_600 } }, { size: 19 }),
    ...(signed ? [] : [words('Place, date', {}, { size: 19, color: COLOURS.quiet })]),
  ];
}

function foot({ foot: text }: Paper): Footer {
  const run = { size: 17, color: COLOURS.quiet };
  const pages = new TextRun({ ...run, children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  const tabStops = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }];
  return new Footer({ children: [new Paragraph({ tabStops, children: [new TextRun({ ...run, text }), pages] })] });
}
