import type { Section, Token, Tokenise } from './advert';
import type { PhraseTree } from './phrases';
import { isCapitalised } from './sentences';

export interface SectionTools {
  readonly tokenise: Tokenise;
  readonly headings: readonly { readonly section: Section; readonly phrases: PhraseTree<true> }[];
  /** Stems that make a line neither more nor less of a heading. */
  readonly headingFillers: ReadonlySet<string>;
}

interface Opening {
  readonly section: Section;
  readonly from: number;
  readonly to: number;
}

/** Of the words of a bare line that say something, this share has to be known from headings. */
const LEAST_KNOWN = 0.4;

/** Except where it is written like a heading, is short, and begins or ends with a known word. */
const MOST_TELLING = 4;

/** The part of the text that a heading opens, null where its words are no heading known. */
export function sectionOf(heading: string, tools: SectionTools): Section | null {
  return sectionIn(openingsIn(tools.tokenise(heading), tools));
}

/** The same for a line that only may be a heading: "Experience with vendors" is an item of a list, "Skills and experience" is not. */
export function sectionOfBare(line: string, tools: SectionTools): Section | null {
  const tokens = tools.tokenise(line);
  const openings = openingsIn(tokens, tools);
  const isKnown = (at: number): boolean => openings.some(({ from, to }) => from <= at && at < to);
  const telling = tokens.filter(({ stem }, at) => isKnown(at) || !tools.headingFillers.has(stem)).length;
  const known = tokens.filter((_token, at) => isKnown(at)).length;
  const stands = telling <= MOST_TELLING && !line.includes(':') && isCapitalised(line) && (isKnown(0) || isKnown(tokens.length - 1));
  return stands || known / telling >= LEAST_KNOWN ? sectionIn(openings) : null;
}

/** Phrases of headings, each the longest at its place: "our mission" is the firm's, though a mission alone is the job's. */
function openingsIn(tokens: readonly Token[], { headings }: SectionTools): Opening[] {
  const all = headings.flatMap(({ section, phrases }) => phrases.find(tokens).map(({ from, to }) => ({ section, from, to })));
  return all.filter((one) => !all.some((other) => isInside(one, other)));
}

const isInside = (one: Opening, other: Opening): boolean =>
  one.from >= other.from && one.to <= other.to && one.to - one.from < other.to - other.from;

function sectionIn(found: readonly Opening[]): Section | null {
  const first = found[0];
  const isAsked = found.some(({ section }) => section === 'requirements');
  const start = Math.min(...found.map(({ from }) => from));
  // "Skills and physical requirements": what the person needs comes first, what the law wants said after it.
  const leads = first?.section === 'about' && isAsked && first.from > start ? 'requirements' : first?.section;
  // "The candidate: key responsibilities" opens the duties: what stands last says what follows.
  if (leads !== 'requirements') return leads ?? null;
  const rest = found.filter(({ section }) => section !== 'about');
  return rest.reduce((last, one) => (one.from > last.from ? one : last)).section;
}
