import {
  BOILERPLATE_WEIGHT,
  CONTEXT_WEIGHT,
  HEADING_WEIGHT,
  KNOWN_WEIGHT,
  LEAST_OF_THE_JOB,
  NAMED_BY,
  REPETITION,
  REPORTING_WEIGHT,
  SECTION_WEIGHT,
  SHARED_WEIGHT,
} from '../catalogue/parameters';
import type { Craft, Mark, ReadSentence, Sentence, Side, Token, Tokenise } from './advert';
import type { Lexicon } from './lexicon';
import { mentionsOf, pairsOf, type Mention, type Pair, type Reading } from './mentions';

const MENTION_WEIGHT: Readonly<Record<Mention, number>> = {
  duty: 1,
  shared: SHARED_WEIGHT,
  known: KNOWN_WEIGHT,
  context: CONTEXT_WEIGHT,
  superior: REPORTING_WEIGHT,
};

/** How often each word speaks for its side, every time weighted by the sentence it stands in. */
export interface Evidence {
  readonly counts: Map<string, { readonly side: Craft; readonly weight: number; readonly names: boolean; count: number }>;
  /** How often the job itself calls each function by its name: as its work, or as somebody to work with or something to know of. */
  readonly called: Readonly<Record<Craft, { asWork: number; asColleague: number }>>;
  /** How often each craft is called by its name. */
  readonly named: Record<Craft, number>;
  readonly pairs: { readonly pair: Pair; readonly weight: number }[];
}

export const noEvidence = (): Evidence => ({
  counts: new Map(),
  called: { sales: { asWork: 0, asColleague: 0 }, marketing: { asWork: 0, asColleague: 0 } },
  named: { sales: 0, marketing: 0 },
  pairs: [],
});

export interface Tools {
  readonly lexicon: Lexicon;
  readonly tokenise: Tokenise;
}

export interface OneRead {
  readonly read: ReadSentence;
  readonly tokens: readonly Token[];
  readonly pairs: readonly Pair[];
}

/** Reads one sentence and adds what it says to the evidence. */
export function readSentence(sentence: Sentence, { lexicon, tokenise }: Tools, evidence: Evidence): OneRead {
  const tokens = tokenise(sentence.text);
  const reading = { text: sentence.text, tokens, found: lexicon.terms.find(tokens) };
  const weight = weightOf(sentence, reading, lexicon);
  const kinds = mentionsOf(reading, lexicon);
  const mentions = kinds.map((mention) => MENTION_WEIGHT[mention]);
  const pairs = pairsOf(reading, lexicon);
  collect(reading, { weight, mentions }, evidence);
  if (isOfTheJob(sentence, weight)) countCalls(reading, kinds, evidence);
  for (const pair of pairs) evidence.pairs.push({ pair, weight });
  const marks = marksOf(reading, mentions);
  const read = {
    text: sentence.text,
    section: sentence.section,
    heading: sentence.heading,
    side: sentence.heading ? ('neutral' as const) : sideOf(reading, mentions),
    weight,
    terms: [...new Set(marks.map(({ start, end }) => sentence.text.slice(start, end).toLowerCase()))],
    marks,
  };
  return { read, tokens, pairs };
}

/** Adds the title to the evidence and says what it names. */
export function addTitle(
  title: string,
  weight: number,
  to: { tools: Tools; evidence: Evidence },
): { side: Craft | null; namesBoth: boolean } {
  const { lexicon, tokenise } = to.tools;
  const tokens = tokenise(title);
  const reading = { text: title, tokens, found: lexicon.terms.find(tokens) };
  const namesBoth = pairsOf(reading, lexicon).length > 0;
  collect(reading, { weight, mentions: reading.found.map(() => 1) }, to.evidence);
  if (namesBoth) to.evidence.pairs.push({ pair: { beside: 'role' }, weight });
  const sides = new Set(reading.found.filter(({ value }) => value.weight >= 2).map(({ value }) => value.side));
  const side = sides.has('sales') === sides.has('marketing') ? null : sides.has('sales') ? 'sales' : 'marketing';
  return { side: namesBoth ? null : side, namesBoth };
}

function weightOf(sentence: Sentence, { tokens }: Reading, lexicon: Lexicon): number {
  const weight = SECTION_WEIGHT[sentence.section] * (sentence.heading ? HEADING_WEIGHT : 1);
  return lexicon.boilerplate.find(tokens).length > 0 ? Math.min(weight, BOILERPLATE_WEIGHT) : weight;
}

function collect(
  { tokens, found }: Reading,
  { weight, mentions }: { weight: number; mentions: readonly number[] },
  evidence: Evidence,
): void {
  found.forEach(({ from, to, value }, index) => {
    const { side, names } = value;
    if ((side !== 'sales' && side !== 'marketing') || value.weight === 0) return;
    const said = tokens.slice(from, to);
    const key = keyOf(said);
    const counted = weight * (mentions[index] ?? 1);
    const known = evidence.counts.get(key) ?? { side, weight: value.weight, names, count: 0 };
    known.count += counted;
    evidence.counts.set(key, known);
    for (const craft of new Set(said.map(({ stem }) => NAMED_BY.get(stem)))) if (craft) evidence.named[craft] += counted;
  });
}

const isOfTheJob = ({ heading }: Sentence, weight: number): boolean => !heading && weight >= LEAST_OF_THE_JOB;

function countCalls({ found }: Reading, kinds: readonly Mention[], { called }: Evidence): void {
  found.forEach(({ value: { side, names } }, index) => {
    if ((side !== 'sales' && side !== 'marketing') || !names) return;
    const kind = kinds[index];
    if (kind === 'duty') called[side].asWork++;
    else if (kind !== 'superior') called[side].asColleague++;
  });
}

const keyOf = (tokens: readonly Token[]): string => tokens.map(({ stem }) => stem).join(' ');

function marksOf({ tokens, found }: Reading, mentions: readonly number[]): Mark[] {
  return found.flatMap(({ from, to, value }, index) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (!first || !last || value.weight === 0) return [];
    return [{ side: value.side, start: first.start, end: last.end, counted: Math.min(1, mentions[index] ?? 1) }];
  });
}

function sideOf({ found }: Reading, mentions: readonly number[]): Side {
  const sum = { sales: 0, marketing: 0, leadership: 0, neutral: 0 };
  found.forEach(({ value }, index) => (sum[value.side] += value.weight * (mentions[index] ?? 1)));
  const craft = sum.sales === sum.marketing ? null : sum.sales > sum.marketing ? 'sales' : 'marketing';
  if (sum.leadership > 0 && sum.leadership >= Math.max(sum.sales, sum.marketing)) return 'leadership';
  if (craft && sum[craft] >= 1) return craft;
  return 'neutral';
}

/** What the words say for one side: each word by its weight, and less the more often it has been said. */
export function strengthOf({ counts }: Evidence, craft: Craft): number {
  let strength = 0;
  for (const { side, weight, names, count } of counts.values())
    if (side === craft) strength += weight * count ** (names ? REPETITION.names : REPETITION.other);
  return strength;
}
