import { NAMED_BY } from '../catalogue/parameters';
import type { Craft, Side, Token } from './advert';
import type { Beside, Lexicon, Term } from './lexicon';
import type { Found } from './phrases';

/** How far a cue such as "work with" reaches, in words. */
const CUE_REACH = { phrase: 12, preposition: 4 } as const;
const REPORTING_REACH = 10;
const LIST_REACH = 2;
const ROLE_REACH = 3;
const LEAD_REACH = 5;
const EDUCATION_REACH = 9;
const GOODS_REACH = 4;
const EITHER_REACH = 4;
const NEGATION_REACH = 3;
const KNOWLEDGE_REACH = 12;

/** The words of one sentence and what stands around them. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly found: readonly Found<Term>[];
}

type Words = Pick<Reading, 'text' | 'tokens'>;

/** The work itself, a colleague, the one above, a colleague's work, or what one has to know of. */
export type Mention = 'duty' | 'context' | 'superior' | 'shared' | 'known';

/**
 * Says of each word found whether it is the work itself or a colleague. Only names of the functions can be colleagues: in "work with
 * sales to plan the campaign", sales is one, the campaign is not. A subject that somebody has studied is no work either.
 */
export function mentionsOf(reading: Reading, lexicon: Lexicon): Mention[] {
  return reading.found.length === 0 ? [] : withShared(reading, functionMentions(reading, lexicon));
}

/** In "work with sales on the pipeline" the pipeline is half the colleague's: where a function is only a colleague, so are its words. */
function withShared({ tokens, found }: Reading, mentions: readonly Mention[]): Mention[] {
  const called = (side: Craft, isIt: (mention: Mention | undefined) => boolean): boolean =>
    found.some((one, index) => one.value.side === side && callsByName(one, tokens) && isIt(mentions[index]));
  const colleagues = (['sales', 'marketing'] as const).filter(
    (side) => called(side, (mention) => mention === 'context') && !called(side, (mention) => mention !== 'context'),
  );
  return mentions.map((mention, index) => {
    const side = found[index]?.value.side;
    return mention === 'duty' && colleagues.some((one) => one === side) ? 'shared' : mention;
  });
}

/** "Sales", "account executives", and also "sales strategy". */
const callsByName = ({ from, to, value }: Found<Term>, tokens: readonly Token[]): boolean =>
  value.names || tokens.slice(from, to).some(({ stem }) => NAMED_BY.get(stem) === value.side);

function functionMentions(reading: Reading, lexicon: Lexicon): Mention[] {
  const isGiven = givenWords(reading, lexicon);
  const isKnown = knownWords(reading, lexicon);
  const asColleague = colleagueMentions(reading, lexicon);
  return reading.found.map((one) => {
    if (isGiven(one)) return 'context';
    if (isKnown(one)) return 'known';
    return one.value.names ? asColleague(one) : 'duty';
  });
}

function colleagueMentions({ text, tokens }: Words, lexicon: Lexicon): (one: Found<Term>) => Mention {
  const partners = cueScopes({ text, tokens }, lexicon);
  const superiors = reaches(lexicon.reportingCues.find(tokens), REPORTING_REACH);
  const departments = lexicon.departments.find(tokens);
  return (one) => {
    if (isIn(partners, one)) return 'context';
    if (isIn(superiors, one)) return 'superior';
    return isListed(one, { text, tokens, departments }) && !isLed(one, tokens, lexicon) ? 'context' : 'duty';
  };
}

/** What one has to know of, or may have done instead of something else. */
function knownWords(reading: Reading, lexicon: Lexicon): (one: Found<Term>) => boolean {
  const known = lexicon.knowledgeCues.find(reading.tokens).map(({ to }) => scopeFrom(to, KNOWLEDGE_REACH, { words: reading, lexicon }));
  return (one) => isIn(known, one) || isEither(one, reading);
}

/** Words that name a subject of study, goods and their buyers ("sell marketing platforms to brands"), or what the work is not. */
function givenWords(words: Words, lexicon: Lexicon): (one: Found<Term>) => boolean {
  const studies = reaches(lexicon.educationCues.find(words.tokens), EDUCATION_REACH);
  const goods = lexicon.sellingCues.find(words.tokens).map(({ to }) => scopeFrom(to, GOODS_REACH, { words, lexicon }));
  const denied = reaches(
    lexicon.negations.find(words.tokens).filter(({ value }) => value),
    NEGATION_REACH,
  );
  return (one) => isIn(studies, one) || isIn(denied, one) || (one.value.side === 'marketing' && isIn(goods, one));
}

/** "Experience in sales or marketing" asks for either, not for both. */
function isEither(one: Found<Term>, { tokens, found }: Omit<Reading, 'text'>): boolean {
  return found.some((other) => {
    if (!one.value.names || !other.value.names || !areBothCrafts(one.value.side, other.value.side)) return false;
    const between = tokens.slice(Math.min(one.to, other.to), Math.max(one.from, other.from));
    return between.length <= EITHER_REACH && between.some(({ stem }) => stem === 'or');
  });
}

const areBothCrafts = (one: Side, other: Side): boolean =>
  (one === 'sales' && other === 'marketing') || (one === 'marketing' && other === 'sales');

interface Reach {
  readonly from: number;
  readonly to: number;
}

const isIn = (reaches: readonly Reach[], one: Reach): boolean => reaches.some(({ from, to }) => one.from >= from && one.from < to);

const reaches = (cues: readonly Reach[], words: number): Reach[] => cues.map((cue) => ({ from: cue.to, to: cue.to + words }));

function cueScopes(words: Words, lexicon: Lexicon): Reach[] {
  return lexicon.partnerCues.find(words.tokens).map(({ to, value }) => scopeFrom(to, CUE_REACH[value], { words, lexicon }));
}

function scopeFrom(from: number, most: number, { words, lexicon }: { words: Words; lexicon: Lexicon }): Reach {
  let to = from;
  while (to < words.tokens.length && to - from < most && !endsScope(to, words, lexicon)) to++;
  return { from, to };
}

/** "Close deals with customers, manage inside sales": what the person leads is no partner any more. */
function endsScope(at: number, { text, tokens }: Words, { scopeEnds, leadVerbs }: Lexicon): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return false;
  const isNewClause = before.stem === 'and' || /[,;]/.test(text.slice(before.end, token.start));
  return scopeEnds.has(token.stem) || (isNewClause && leadVerbs.find([token]).length > 0);
}

interface Neighbours {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly departments: readonly Reach[];
}

/** "Sales, product and finance": a department stands beside it with nothing but a comma or "and" between. */
function isListed(one: Reach, { text, tokens, departments }: Neighbours): boolean {
  return departments.some((department) => {
    const [first, second] = department.from < one.from ? [department, one] : [one, department];
    const gap = second.from - first.to;
    if (gap < 0 || gap > LIST_REACH) return false;
    const between = text.slice(tokens[first.to - 1]?.end, tokens[second.from]?.start);
    return /^\s*(?:,|\/|&|and\b|or\b|,\s*and\b|team,|teams,|team and\b|teams and\b)[\s\w]{0,12}$/i.test(between);
  });
}

/** "Lead sales, marketing and service": then they are not colleagues but the job. */
const isLed = (one: Reach, tokens: readonly Token[], { leadVerbs }: Lexicon): boolean =>
  leadVerbs.find(tokens.slice(Math.max(0, one.from - LEAD_REACH), one.from)).length > 0;

/** Both functions in one breath. */
export interface Pair {
  /** Beside the name of a role or of its work: then both are the job itself. */
  readonly beside: 'role' | 'work' | null;
}

/** "Sales and marketing" and its like, unless they are among colleagues or the role reports to them. */
export function pairsOf(reading: Reading, lexicon: Lexicon): Pair[] {
  const { text, tokens } = reading;
  const pairs = lexicon.functions.find(tokens).flatMap((second, index, functions) => {
    const first = functions[index - 1];
    if (!first || first.value === second.value || !isJoined(text.slice(tokens[first.to - 1]?.end, tokens[second.from]?.start))) return [];
    return [{ from: first.from, to: second.to }];
  });
  if (pairs.length === 0) return [];
  const departments = lexicon.departments.find(tokens);
  const others = [...cueScopes(reading, lexicon), ...reaches(lexicon.reportingCues.find(tokens), REPORTING_REACH)];
  return pairs
    .filter((pair) => !isIn(others, pair))
    .filter((pair) => isLed(pair, tokens, lexicon) || !isListed(pair, { text, tokens, departments }))
    .map((pair) => ({ beside: besideOf(pair, reading, lexicon) }));
}

const isJoined = (between: string): boolean => /^\s*(?:&|\/|,|\+|-|and|, and|\/ ?and)\s*$/i.test(between);

function besideOf(pair: Reach, { text, tokens }: Words, lexicon: Lexicon): Pair['beside'] {
  const before = tokens.slice(Math.max(0, pair.from - ROLE_REACH), pair.from);
  const after = tokens.slice(pair.to, pair.to + ROLE_REACH - 1);
  const kinds = [before, after].flatMap((near) =>
    lexicon.roleWords.find(near).map(({ to, value }) => besideAs(value, wordOf(near[to - 1], text))),
  );
  if (kinds.includes('role')) return 'role';
  if (kinds.includes('work')) return 'work';
  return isLed(pair, tokens, lexicon) ? 'work' : null;
}

const wordOf = (token: Token | undefined, text: string): string => (token ? text.slice(token.start, token.end) : '');

/** "Managers" are people of both functions, and "managing" is no role: only the singular is. */
function besideAs(value: Beside, word: string): Beside | null {
  if (value !== 'role') return value;
  if (/ing$/i.test(word)) return null;
  return /[^s]s$/i.test(word) ? 'team' : 'role';
}
