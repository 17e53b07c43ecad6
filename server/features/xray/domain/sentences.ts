import type { Section, Sentence } from './advert';
import { joinWrapped } from './lines';

/** Finds the part of the text that a heading opens; null when the words are no heading known. */
type SectionOf = (heading: string) => Section | null;

export interface Headings {
  readonly sectionOf: SectionOf;
  /** The same for a line that nothing marks as a heading: it may be an item of a list or a sentence without its full stop. */
  readonly sectionOfBare: SectionOf;
  /** Whether a sentence turns from the firm to the role: "We are looking for…". */
  readonly opensRole: (sentence: string) => boolean;
}

/** No advertisement has longer ones; text without full stops is cut so that the work stays in proportion to its length. */
const LONGEST_SENTENCE = 600;
const LONGEST_WORD = 60;
const LONGEST_HEADING = 60;
const MOST_HEADING_WORDS = 9;
const MOST_BARE_HEADING_WORDS = 6;

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: "'",
  lsquo: "'",
  ldquo: '"',
  rdquo: '"',
  ndash: '–',
  mdash: '—',
  bull: '•',
  middot: '·',
  hellip: '…',
  eacute: 'é',
};

/** Sentences of a text in their order, each with the part of the advertisement it stands in. */
export function sentencesOf(text: string, headings: Headings): Sentence[] {
  const sentences: Sentence[] = [];
  let section: Section = 'opening';
  for (const line of linesOf(joinWrapped(plainText(text)))) {
    for (const part of partsOf(line, headings)) {
      if (!SAYS_SOMETHING.test(part.text)) continue;
      if (part.opens) section = part.opens;
      else if (section === 'about' && headings.opensRole(part.text)) section = 'opening';
      sentences.push({ text: part.text, section, heading: part.opens !== null, item: line.isItem });
    }
  }
  return sentences;
}

function plainText(text: string): string {
  return (
    decodeEntities(
      text
        .replaceAll(/<(?:br|\/?p|\/?li|\/?div|\/?h[1-6]|\/?ul|\/?ol|\/?tr)\b[^<>]{0,300}>/gi, '\n')
        .replaceAll(/<[a-z/!][^<>]{0,300}>/gi, ' '),
    )
      .replaceAll(/[‘’ʼ]/g, "'")
      .replaceAll(/[“”]/g, '"')
      .replaceAll(/\\([-*_.&])/g, '$1')
      // "Responsibilities* Lead the team": a list whose first sign hangs on its heading.
      .replaceAll(/^([^*\n.]{3,60})\*[ \t]+(?=[A-Z0-9])/gm, '$1\n- ')
      .replaceAll(/\*+|__+|`+|[\u200b\ufeff\u00ad]/g, ' ')
      .replaceAll(new RegExp(`\\S{${LONGEST_WORD}}`, 'g'), '$& ')
  );
}

function decodeEntities(text: string): string {
  return text.replaceAll(/&(#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}

interface Line {
  readonly text: string;
  /** An item of a list is no heading, however short. */
  readonly isItem: boolean;
}

function linesOf(text: string): Line[] {
  return text
    .split(/[\r\n\u2028\u2029]+|(?=\s[•●▪◦·‣⁃])|(?=^[•●▪◦·‣⁃])/m)
    .map((line) => ({ text: line.replace(/^[\s\-–—•●▪◦·‣⁃>#+]+/, '').trim(), isItem: /^\s*[-–—•●▪◦·‣⁃+]/.test(line) }))
    .filter((line) => line.text !== '');
}

interface Part {
  readonly text: string;
  readonly opens: Section | null;
}

function partsOf({ text, isItem }: Line, headings: Headings): Part[] {
  const opens = text.endsWith(':')
    ? isShort(text, MOST_HEADING_WORDS) && headings.sectionOf(text)
    : !isItem && mayBeBareHeading(text) && headings.sectionOfBare(text);
  if (opens) return [{ text, opens }];
  return splitSentences(text).flatMap((sentence) => splitHeading(sentence, headings));
}

function mayBeBareHeading(line: string): boolean {
  if (/[.!;,]$/.test(line)) return false;
  const isLonger = line.endsWith('?') || isCapitalised(line);
  return isShort(line, isLonger ? MOST_HEADING_WORDS : MOST_BARE_HEADING_WORDS);
}

/** "The Role: You sell…" in one line: the heading and what follows it, and what ran into it: "Manager, Leeds About us: We…". */
function splitHeading(sentence: string, headings: Headings): Part[] {
  const colon = sentence.indexOf(':');
  const found = colon > 0 ? headingAtEnd(sentence.slice(0, colon), headings) : null;
  if (!found) return [{ text: sentence, opens: null }];
  return [
    { text: found.before, opens: null },
    { text: found.heading, opens: found.opens },
    { text: sentence.slice(colon + 1).trim(), opens: null },
  ];
}

const MOST_WORDS_RUN_INTO = 4;

function headingAtEnd(text: string, { sectionOf, sectionOfBare }: Headings): { before: string; heading: string; opens: Section } | null {
  const whole = isShort(text, MOST_HEADING_WORDS) ? sectionOfBare(text) : null;
  if (whole) return { before: '', heading: text, opens: whole };
  const words = text.slice(-LONGEST_HEADING).split(' ').slice(1);
  for (let count = Math.min(MOST_WORDS_RUN_INTO, words.length); count > 0; count--) {
    const heading = words.slice(-count).join(' ');
    const opens = isCapitalised(heading) ? sectionOf(heading) : null;
    if (opens) return { before: text.slice(0, -heading.length).trim(), heading, opens };
  }
  return null;
}

const CAPITALISED = /^\p{Lu}\S*(?: (?:\p{Lu}\S*|of|the|for|us|you|to|and|&|we|is))*$/u;

export const isCapitalised = (text: string): boolean => CAPITALISED.test(text);

const isShort = (line: string, words: number): boolean =>
  line !== '' && line.length <= LONGEST_HEADING && line.split(/\s+/).length <= words;

const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|inc|ltd|co|corp|st|no|vs|approx|dr|mr|mrs|ms|u\.s|u\.k|[a-z])\.$/i;

function splitSentences(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const end of line.matchAll(/[.!?;]["')\]]{0,3}\s+/g)) {
    const stop = end.index + end[0].length;
    const soFar = line.slice(Math.max(start, end.index - 12), end.index + 1);
    if (ABBREVIATION.test(soFar)) continue;
    sentences.push(line.slice(start, stop));
    start = stop;
  }
  sentences.push(line.slice(start));
  return sentences
    .flatMap(cutLong)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function cutLong(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = 0;
  while (sentence.length - rest > LONGEST_SENTENCE) {
    const space = sentence.lastIndexOf(' ', rest + LONGEST_SENTENCE);
    const stop = space > rest ? space : rest + LONGEST_SENTENCE;
    pieces.push(sentence.slice(rest, stop));
    rest = stop;
  }
  return [...pieces, sentence.slice(rest)];
}
