import {
  Document,
  Footer,
  LevelFormat,
  LineRuleType,
  PageNumber,
  Packer,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import type { Block, Paper, PaperSignature } from './paper';
import type { PrintOrder } from './print';
import { embeddedFonts, SANS, SERIF } from './word-fonts';
import { accentOf, headers } from './word-letterhead';
import { barTable, COLOURS, plainTable } from './word-tables';

/** A4 in twentieths of a point, with margins that leave room for a letterhead. */
const PAGE = { size: { width: 11_906, height: 16_838 }, margin: { top: 1_700, bottom: 1_300, left: 1_300, right: 1_300, footer: 600 } };
const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** A paper as a Word file: Word's own styles throughout, so that it takes on the look of the template it is put into. */
export async function wordFile({ paper, picture, folder }: Omit<PrintOrder, 'format'>): Promise<Buffer> {
  const { title, firmName, kicker } = paper;
  const top = headers(paper, picture, TEXT_WIDTH);
  const bottom = foot(paper);
  const page = { properties: { page: PAGE, titlePage: top !== null }, children: content(paper) };
  const file = new Document({
    title,
    creator: firmName,
    description: kicker,
    styles: styles(paper),
    numbering: {
      config: [
        { reference: 'numbers', levels: [numberLevel] },
        { reference: 'bullets', levels: [bulletLevel] },
      ],
    },
    fonts: embeddedFonts(folder),
    sections: [top ? { ...page, headers: top, footers: { first: bottom, default: bottom } } : { ...page, footers: { default: bottom } }],
  });
  return Packer.toBuffer(file);
}

const listIndent = { paragraph: { indent: { left: 400, hanging: 400 } } };
const numberLevel = { level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: listIndent } as const;
const bulletLevel = { level: 0, format: LevelFormat.BULLET, text: '•', style: listIndent } as const;

function styles(paper: Paper) {
  const { language } = paper;
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, font: SANS, color: accentOf(paper) },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: SERIF, size: 21, language: { value: `${language.code}-${language.region}` } },
        paragraph: { spacing: { after: 100, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 44, bold: true, color: COLOURS.ink },
        paragraph: { spacing: { before: 120, after: 120, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(28, 320),
      heading2: heading(22, 200),
    },
  };
}

function content(paper: Paper) {
  const { firmName, letterhead, kicker, title, byline, against, blocks, signatures } = paper;
  return [
    ...(letterhead ? [] : [words(firmName, { spacing: { after: 360 } }, { bold: true })]),
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
      return block.items.map((item) => words(item, { numbering: { reference: 'bullets', level: 0 }, spacing: { after: 40 } }));
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
