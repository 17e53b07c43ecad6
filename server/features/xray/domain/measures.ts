import type { ReadSentence, Token } from './advert';
import type { Found, PhraseTree } from './phrases';

export interface MeasureWords {
  readonly outcomeNouns: PhraseTree<true>;
  /** Bring a result about: "grow", "win". */
  readonly resultVerbs: PhraseTree<true>;
  readonly achieveVerbs: PhraseTree<true>;
  readonly heldTo: PhraseTree<true>;
  /** Behind a number these are nobody's result: people, times, journeys. */
  readonly notCounted: PhraseTree<true>;
  /** In front of a number these make it a name. */
  readonly numberedNames: PhraseTree<true>;
  /** Headings whose list is what the person will be measured by. */
  readonly measureHeadings: PhraseTree<true>;
}

/** A sentence as far as its being a measure depends on it. */
export interface Claim {
  readonly sentence: ReadSentence;
  readonly tokens: readonly Token[];
  /** Said of the job, not of the firm. */
  readonly ofTheJob: boolean;
  /** Below a heading such as "Key metrics". */
  readonly underMeasures: boolean;
}

/** A sentence of the job that names something the person will be held to: a number to be brought about, or a target to be met. */
export function isMeasured(claim: Claim, words: MeasureWords): boolean {
  const { sentence, ofTheJob, underMeasures } = claim;
  if (sentence.heading || (sentence.section !== 'duties' && sentence.section !== 'opening')) return false;
  if (!ofTheJob) return false;
  return underMeasures || isHeldToTarget(claim, words) || bringsAboutNumber(claim, words);
}

/** "Branding, sales, budgeting" is no sales budget, and a targeted mailing no target. */
const NO_TARGET = /,|target(?:ed|ing)\b/i;

/** "Sales meetings" meet nothing. */
const NO_MEETING = /\bmeetings?\b/i;

/** "Achieve the sales target". */
function isHeldToTarget(claim: Claim, { achieveVerbs, heldTo }: MeasureWords): boolean {
  const isSaid = (words: PhraseTree<true>, except: RegExp): boolean =>
    words.find(claim.tokens).some((found) => !except.test(wordsOf(found, claim)));
  return isSaid(heldTo, NO_TARGET) && isSaid(achieveVerbs, NO_MEETING);
}

const wordsOf = ({ from, to }: Found<true>, { sentence, tokens }: Claim): string =>
  sentence.text.slice(tokens[from]?.start, tokens[to - 1]?.end);

/** How many words may stand between a number, its noun and the verb. */
const NEAR_NOUN = 6;
const NEAR_VERB = 10;

/** "Win 20 new customers a year", "keep retention above 90%". */
function bringsAboutNumber(claim: Claim, words: MeasureWords): boolean {
  const { tokens } = claim;
  const nouns = words.outcomeNouns.find(tokens);
  if (nouns.length === 0) return false;
  const verbs = words.resultVerbs.find(tokens);
  const hasTarget = words.heldTo.find(tokens).length > 0;
  return tokens.some((token, at) => {
    if (!isNumber(token, at, claim.sentence.text) || !isCounted(at, tokens, words)) return false;
    const hasNoun = nouns.some(({ from, to }) => from - at <= NEAR_NOUN && at - to < NEAR_NOUN);
    return hasNoun && (hasTarget || verbs.some(({ to }) => to <= at && at - to < NEAR_VERB));
  });
}

const NUMBER_WORDS = new Set(
  'two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty hundred thousand million'.split(' '),
);

/** Neither the number of a list item nor a calendar year nor a part of a name like "B2B". */
function isNumber({ stem, start, end }: Token, at: number, text: string): boolean {
  const word = text.slice(start, end);
  if (NUMBER_WORDS.has(stem)) return true;
  if (!/^\d/.test(word) || /^(?:19|20)\d\d$/.test(word) || /\p{L}$/u.test(text.slice(0, start))) return false;
  return at > 0 || !/^\s*[.)–-]\s/.test(text.slice(end));
}

/** Neither people nor times nor journeys, and no name like "Fortune 500". */
function isCounted(at: number, tokens: readonly Token[], { notCounted, numberedNames }: MeasureWords): boolean {
  const [before, after] = [tokens.slice(Math.max(0, at - 2), at), tokens.slice(at + 1, at + 4)];
  return notCounted.find(after).length === 0 && numberedNames.find(before).length === 0;
}
