import { dayOf } from '../../../shared/dates';
import type { Profile } from '../../competencies';
import type { BriefDocument, DocSection } from '../brief-document.view-model';
import { WEIGHT_CAP } from '../domain/weigh-competencies';

/** One piece of a document, one below the other: what the PDF and the Word file are set from. */
export type Block =
  | { readonly kind: 'heading' | 'subheading' | 'lead' | 'paragraph' | 'quote'; readonly text: string }
  | { readonly kind: 'bullets' | 'numbers'; readonly items: readonly string[] }
  | PaperTable
  | PaperBars
  | {
      readonly kind: 'flags';
      readonly items: readonly { readonly name: string; readonly text: string; readonly override: string | null }[];
    }
  | { readonly kind: 'sources'; readonly items: readonly { readonly kind: string; readonly text: string }[] };

export interface PaperTable {
  readonly kind: 'table';
  readonly columns: readonly string[];
  /** The share of each column in the width, in hundredths. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

export interface PaperBars {
  readonly kind: 'bars';
  readonly heading: string;
  readonly profile: Profile;
  readonly outOf: number;
  readonly rows: readonly { readonly name: string; readonly mustHave: string | null; readonly weight: number }[];
}

/** A document that leaves the product as a file. */
export interface Paper {
  readonly title: string;
  readonly kicker: string;
  readonly byline: string;
  readonly against: string | null;
  readonly firmName: string;
  /** At the foot of each page, before the page's number. */
  readonly foot: string;
  readonly language: { readonly code: string; readonly region: string };
  /** The day the text is from, `2026-09-21`. */
  readonly day: string;
  /** Null where the firm has none: its name alone stands at the top. */
  readonly letterhead: PaperLetterhead | null;
  readonly blocks: readonly Block[];
  /** Null where nobody signs it. */
  readonly signatures: readonly PaperSignature[] | null;
}

export interface PaperLetterhead {
  readonly contact: string;
  /** "#1f4e79", or null for the colour of the text. */
  readonly accent: string | null;
  /** The room the logo takes, in millimetres. */
  readonly logo: { readonly width: number; readonly height: number } | null;
}

export interface PaperSignature {
  readonly name: string;
  readonly role: string | null;
  readonly signed: boolean;
  readonly note: string;
}

export interface PaperFacts {
  readonly firmName: string;
  readonly foot: string;
  readonly day: Date;
  /** Whether each part says where it comes from. */
  readonly withSources: boolean;
}

/** What stands on a paper of any kind, before it is dressed as this firm's. */
export type PaperText = Pick<Paper, 'title' | 'kicker' | 'byline' | 'against' | 'blocks' | 'signatures'>;

/** The document of the page, set out for paper: the same words in the same order. */
export function paperOf(document: BriefDocument, facts: PaperFacts): Paper {
  const { title, kicker, byline, against, sections, signOff } = document;
  const blocks = [...warningBlocks(document), ...sections.flatMap((one) => sectionBlocks(one, facts.withSources))];
  return paperWith({ title, kicker, byline, against, blocks, signatures: signOff && signOff.signers }, facts);
}

/** Any text as a paper of the firm, without its letterhead yet. */
export function paperWith(text: PaperText, { firmName, foot, day }: Omit<PaperFacts, 'withSources'>): Paper {
  const language = { code: 'en', region: 'GB' };
  return printable({ ...text, firmName, letterhead: null, foot, language, day: dayOf(day) });
}

function warningBlocks({ warnings }: BriefDocument): readonly Block[] {
  if (!warnings) return [];
  const opening = `This role puts two crafts in one person. ${warnings.requested}`;
  return [
    { kind: 'heading', text: 'Read this first' },
    { kind: 'paragraph', text: opening },
    { kind: 'numbers', items: warnings.lines },
    ...asBlocks('paragraph', warnings.accepted === '' ? [] : [warnings.accepted]),
  ];
}

function sectionBlocks(section: DocSection, withSources: boolean): readonly Block[] {
  const { heading, lead, bullets, quotes, tables, bars, flags, paragraphs, sources } = section;
  return [
    { kind: 'heading', text: heading },
    ...asBlocks('lead', lead),
    ...(bullets.length > 0 ? [{ kind: 'bullets', items: bullets } as const] : []),
    ...asBlocks('quote', quotes),
    ...tables.map(paperTable),
    ...bars.map((group) => ({ kind: 'bars', ...group, outOf: WEIGHT_CAP }) as const),
    ...(flags.length > 0 ? [flagBlock(flags)] : []),
    ...asBlocks('paragraph', paragraphs),
    ...(withSources && sources.length > 0 ? [sourceBlock(sources)] : []),
  ];
}

const asBlocks = (kind: 'lead' | 'paragraph' | 'quote', texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ kind, text }));

const WIDTHS: Readonly<Record<DocSection['tables'][number]['shape'], readonly number[]>> = {
  pair: [22, 78],
  measures: [23, 40, 15, 22],
  charter: [24, 52, 24],
  cover: [19, 23, 14, 22, 22],
  year: [30, 20, 50],
};

/** A table of a page, with the widths its kind has on paper. */
export function paperTable({ shape, columns, rows }: Pick<DocSection['tables'][number], 'shape' | 'columns' | 'rows'>): PaperTable {
  const texts = rows.map(({ head, cells }) => [head, ...cells.map((cell) => cell.text)]);
  return { kind: 'table', columns, widths: WIDTHS[shape], rows: texts };
}

function flagBlock(flags: DocSection['flags']): Block {
  return { kind: 'flags', items: flags.map(({ name, severity, text, override }) => ({ name, text: `${severity}. ${text}`, override })) };
}

function sourceBlock(sources: DocSection['sources']): Block {
  const items = sources.map(({ kind, label, lines }) => ({ kind, text: lines.length > 0 ? `${label} (${lines.join(' · ')})` : label }));
  return { kind: 'sources', items };
}

// Neither XML nor a typesetter takes control characters and halves of pairs, and nothing may turn a line around on paper; blanks are folded as a browser folds them.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu;

/** What can be set of a value, whatever was typed into it. */
export function printable<T>(value: T): T {
  const clean = (_key: string, one: unknown): unknown =>
    typeof one === 'string' ? one.replace(/\s+/g, ' ').replace(UNPRINTABLE, '').trim() : one;
  return JSON.parse(JSON.stringify(value, clean)) as T;
}
