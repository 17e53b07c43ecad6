import { flagIds, type FlagId, type RaisedFlag, type ReadSentence, type Token, type Verdict } from './advert';
import type { PhraseTree } from './phrases';

export interface FlagWords {
  readonly closedRevenue: PhraseTree<true>;
  readonly closingDeals: PhraseTree<true>;
  readonly achieveVerbs: PhraseTree<true>;
  readonly othersNumbers: PhraseTree<true>;
  readonly leadCounts: PhraseTree<true>;
  readonly leadAcceptance: PhraseTree<true>;
  readonly optionalWords: PhraseTree<true>;
  readonly wantedHeadings: PhraseTree<true>;
  /** False for what only looks like it. */
  readonly ageProxies: PhraseTree<boolean>;
  /** What is said letter by letter or in numbers. */
  readonly ageForms: readonly RegExp[];
  readonly codedWords: PhraseTree<boolean>;
  readonly codedForms: readonly RegExp[];
  readonly reportingLines: PhraseTree<true>;
  readonly papersReported: PhraseTree<true>;
  readonly reportedFor: PhraseTree<true>;
  readonly conditionOpeners: PhraseTree<true>;
  readonly askingWords: PhraseTree<true>;
}

/** One sentence with what the flags need of it. */
export interface FlagSentence {
  readonly sentence: ReadSentence;
  readonly tokens: readonly Token[];
  readonly measured: boolean;
  /** Neither in a part about the firm or its offer nor wording of the advertiser or the law. */
  readonly ofTheJob: boolean;
  /** The firm speaks of itself. */
  readonly ofTheFirm: boolean;
  /** "Director of sales and marketing" and its like. */
  readonly namesCombinedRole: boolean;
}

export interface FlagGround {
  readonly sentences: readonly FlagSentence[];
  readonly verdict: Verdict;
  /** True where the title names both, null without a title. */
  readonly titleNamesBoth: boolean | null;
  readonly words: FlagWords;
}

/** Sentence where found; null where the whole text shows it; undefined where it is not so. */
type Finding = string | null | undefined;

const MOST_MUST_HAVES = 5;
const LEAST_SCOPE_SHARE = 0.3;
const LEAST_SCOPE_DUTIES = 2;

const FINDERS: Readonly<Record<FlagId, (ground: FlagGround) => Finding>> = {
  two_discipline_title: ({ titleNamesBoth, sentences }) => {
    if (titleNamesBoth === true) return null;
    if (titleNamesBoth === false) return undefined;
    return first(sentences, (one) => one.namesCombinedRole && isJob(one) && one.sentence.section !== 'requirements');
  },
  two_discipline_scope: ({ sentences }) => {
    const duties = (side: string): number => sentences.filter((one) => isDuty(one) && one.sentence.side === side).length;
    const [sales, marketing] = [duties('sales'), duties('marketing')];
    const lesser = Math.min(sales, marketing);
    return lesser >= LEAST_SCOPE_DUTIES && lesser / (sales + marketing) >= LEAST_SCOPE_SHARE ? null : undefined;
  },
  closed_revenue_quota_on_marketing: ({ sentences, verdict, words }) => {
    if (verdict !== 'marketing') return undefined;
    return first(sentences, (one) => isDuty(one) && !has(words.othersNumbers, one) && answersForClosing(one, words));
  },
  lead_counts_without_acceptance: ({ sentences, words }) =>
    sentences.some((one) => has(words.leadAcceptance, one))
      ? undefined
      : first(sentences, (one) => isJob(one) && (has(words.leadCounts, one) || countsLeads(one))),
  no_measurable_outcome: ({ sentences }) => (sentences.some((one) => one.measured) || sentences.length === 0 ? undefined : null),
  too_many_must_haves: ({ sentences, words }) => (countMustHaves(sentences, words) > MOST_MUST_HAVES ? null : undefined),
  years_of_experience_proxy: ({ sentences, words }) => first(sentences, (one) => isJob(one) && asksForYears(one, words)),
  age_proxy: ({ sentences, words }) => first(sentences, (one) => hasTrue(words.ageProxies, one) || hasForm(words.ageForms, one)),
  coded_language: ({ sentences, words }) => first(sentences, (one) => hasTrue(words.codedWords, one) || hasForm(words.codedForms, one)),
  no_reporting_line: ({ sentences, words }) =>
    sentences.some((one) => namesSuperior(one, words)) || sentences.length === 0 ? undefined : null,
};

/** What the text already shows that a careful reader would raise, in a fixed order. */
export function raiseFlags(ground: FlagGround): RaisedFlag[] {
  return flagIds.flatMap((id) => {
    const sentence = FINDERS[id](ground);
    return sentence === undefined ? [] : [{ id, sentence }];
  });
}

const first = (sentences: readonly FlagSentence[], isIt: (one: FlagSentence) => boolean): string | undefined =>
  sentences.find(isIt)?.sentence.text;

const has = (words: PhraseTree<true>, { tokens }: FlagSentence): boolean => words.find(tokens).length > 0;

const hasTrue = (words: PhraseTree<boolean>, { tokens }: FlagSentence): boolean => words.find(tokens).some(({ value }) => value);

const hasForm = (forms: readonly RegExp[], { sentence }: FlagSentence): boolean => forms.some((form) => form.test(sentence.text));

const isJob = ({ ofTheJob }: FlagSentence): boolean => ofTheJob;

const isDuty = (one: FlagSentence): boolean => isJob(one) && !one.sentence.heading && one.sentence.section !== 'requirements';

/** A number is answered for where it is to be reached, and closing where it is done at all. */
function answersForClosing(one: FlagSentence, words: FlagWords): boolean {
  return has(words.closingDeals, one) || (has(words.closedRevenue, one) && has(words.achieveVerbs, one));
}

/** How many words before "reports to" may make a paper of it. */
const NEAR_PAPER = 3;

/** "You report to the chief executive", but neither "provide reports to management" nor "use reports to decide". */
function namesSuperior({ sentence, tokens }: FlagSentence, { reportingLines, papersReported, reportedFor }: FlagWords): boolean {
  if (/^\W*supervisor\s*:/i.test(sentence.text)) return true;
  return reportingLines.find(tokens).some(({ from, to }) => {
    const before = tokens.slice(Math.max(0, from - NEAR_PAPER), from);
    const after = tokens.slice(to, to + 1);
    return papersReported.find(before).length === 0 && reportedFor.find(after).length === 0;
  });
}

/** Conditions asked for without "preferred" beside them or above them. */
export function countMustHaves(sentences: readonly FlagSentence[], words: FlagWords): number {
  let optional = false;
  return sentences.filter((one) => {
    if (one.sentence.heading) optional = has(words.optionalWords, one) && !has(words.wantedHeadings, one);
    return !one.sentence.heading && !optional && isCondition(one, words) && !has(words.optionalWords, one);
  }).length;
}

function isCondition(one: FlagSentence, { conditionOpeners }: FlagWords): boolean {
  const { sentence, tokens } = one;
  if (!one.ofTheJob || tokens.length < 2 || sentence.text.endsWith(':')) return false;
  return sentence.section === 'requirements' || conditionOpeners.find(tokens).some(({ from }) => from === 0);
}

/** "200 leads", "fifty new leads". */
function countsLeads({ sentence, tokens }: FlagSentence): boolean {
  return tokens.some(({ start, end }, index) => {
    if (!/^\d[\d,.]*k?$/i.test(sentence.text.slice(start, end))) return false;
    return tokens.slice(index + 1, index + 4).some((near) => /^(?:leads|mqls)$/i.test(sentence.text.slice(near.start, near.end)));
  });
}

const YEAR_NUMBERS = new Set('one two three four five six seven eight nine ten twelve fifteen twenty'.split(' '));

/** More years than a working life are those of a firm. */
const MOST_YEARS = 40;

/** "Experience: 2-3 years" is a label with its value. */
const LABEL = 6;

/** "Five years of experience", "10+ years in sales"; not the age of the firm or of somebody else. */
function asksForYears(one: FlagSentence, words: FlagWords): boolean {
  const { sentence, tokens } = one;
  const years = tokens.findIndex(({ stem }, index) => {
    if (stem !== 'year' && stem !== 'yr') return false;
    return tokens.slice(Math.max(0, index - 3), index).some((near) => isYearNumber(near, sentence.text));
  });
  if (years < 0) return false;
  if (sentence.section === 'requirements') return true;
  if (tokens.length <= LABEL && tokens.some(({ stem }) => stem === 'experi')) return true;
  return tokens.slice(years).some(({ stem }) => stem === 'experi') && has(words.askingWords, one);
}

function isYearNumber({ stem, start, end }: Token, text: string): boolean {
  const digits = parseInt(text.slice(start, end), 10);
  return Number.isNaN(digits) ? YEAR_NUMBERS.has(stem) : digits <= MOST_YEARS;
}
