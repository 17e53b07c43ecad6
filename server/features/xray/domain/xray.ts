import { ENGLISH_WORDS, FOREIGN_WORDS, LEAST_ENGLISH, TITLE_WEIGHT } from '../catalogue/parameters';
import type { Advert, Sentence, Token, Xray } from './advert';
import { askedCompetencies, missingCompetencies, type CompetencyTrees } from './asked-competencies';
import { countMustHaves, raiseFlags, type FlagSentence, type FlagWords } from './flags';
import type { Lexicon } from './lexicon';
import { isMeasured, type MeasureWords } from './measures';
import { isOfTheFirm } from './of-the-firm';
import type { PhraseTree } from './phrases';
import { sectionOf, sectionOfBare, type SectionTools } from './sections';
import { sentencesOf } from './sentences';
import { judge } from './verdict';
import { addTitle, noEvidence, readSentence, type Evidence } from './weigh';

export interface XrayTools extends SectionTools {
  readonly lexicon: Lexicon;
  /** Wording of the advertiser or the law. */
  readonly boilerplate: PhraseTree<true>;
  readonly roleOpeners: PhraseTree<true>;
  readonly measures: MeasureWords;
  readonly flags: FlagWords;
  readonly competencies: CompetencyTrees;
}

/** Reads an advertisement or a position description sentence by sentence. The same text always gives the same answer. */
export function xrayWith(tools: XrayTools, advert: Advert): Xray {
  const evidence = noEvidence();
  const headings = {
    sectionOf: (heading: string) => sectionOf(heading, tools),
    sectionOfBare: (line: string) => sectionOfBare(line, tools),
    opensRole: (sentence: string) => tools.roleOpeners.find(tools.tokenise(sentence)).length > 0,
  };
  const sentences = readAll(sentencesOf(advert.text, headings), tools, evidence);
  const title = advert.title.trim() === '' ? null : addTitle(advert.title, TITLE_WEIGHT, { tools, evidence });
  const judgement = judge(evidence, title?.side ?? null, isEnglish(sentences));
  const asking = askedCompetencies(
    sentences.filter((one) => asksOfThePerson(one)).map(({ sentence, tokens }) => ({ text: sentence.text, tokens })),
    tools.competencies,
    judgement.verdict,
  );
  const asked = asking.map(({ id }) => id);
  return {
    ...judgement,
    sentences: sentences.map(({ sentence }) => sentence),
    flags: raiseFlags({
      sentences,
      verdict: judgement.verdict,
      titleNamesBoth: title?.namesBoth ?? null,
      words: tools.flags,
    }),
    mustHaves: countMustHaves(sentences, tools.flags),
    asking,
    competencies: { asked, missing: missingCompetencies(asked, judgement.verdict) },
    judgedBy: sentences.filter(({ measured }) => measured).map(({ sentence }) => sentence.text),
  };
}

/** Reads the sentences in their order: a heading says how those below it are to be taken. */
function readAll(all: readonly Sentence[], tools: XrayTools, evidence: Evidence): FlagSentence[] {
  const isMeasureList = measureLists(tools);
  return all.map((one) => {
    const { read, tokens, pairs } = readSentence(one, tools, evidence);
    const ofTheFirm = isOfTheFirm(tokens, tools.roleOpeners);
    const ofTheJob = isOfTheJob(one, tokens, tools.boilerplate);
    const claim = { sentence: read, tokens, ofTheJob: ofTheJob && !ofTheFirm, underMeasures: isMeasureList(one, tokens) };
    return {
      sentence: read,
      tokens,
      ofTheJob,
      ofTheFirm,
      measured: isMeasured(claim, tools.measures),
      namesCombinedRole: pairs.some(({ beside }) => beside === 'role'),
    };
  });
}

/** Neither in a part about the firm or its offer nor wording of the advertiser or the law. */
function isOfTheJob({ section }: Sentence, tokens: readonly Token[], boilerplate: PhraseTree<true>): boolean {
  return section !== 'about' && section !== 'offer' && boilerplate.find(tokens).length === 0;
}

const asksOfThePerson = ({ sentence, ofTheJob, ofTheFirm }: FlagSentence): boolean =>
  ofTheJob && !ofTheFirm && !(sentence.heading && sentence.section === 'requirements');

/** Tells of each sentence in turn whether it stands in the list below "Key metrics" or the like; the list ends where its signs end. */
function measureLists(tools: XrayTools): (sentence: Sentence, tokens: readonly Token[]) => boolean {
  let isBelow = false;
  let hasItems = false;
  return ({ heading, item, text }, tokens) => {
    if (heading) {
      isBelow = tools.measures.measureHeadings.find(tokens).length > 0 && sectionOfBare(text, tools) !== null;
      hasItems = false;
      return false;
    }
    if (hasItems && !item) isBelow = false;
    hasItems = item;
    return isBelow;
  };
}

const ENGLISH = new Set(ENGLISH_WORDS);
const FOREIGN = new Set(FOREIGN_WORDS);

function isEnglish(sentences: readonly { readonly tokens: readonly Token[] }[]): boolean {
  let words = 0;
  let english = 0;
  let foreign = 0;
  for (const { tokens } of sentences)
    for (const { stem } of tokens) {
      words++;
      if (ENGLISH.has(stem)) english++;
      if (FOREIGN.has(stem)) foreign++;
    }
  return words === 0 || (english / words >= LEAST_ENGLISH && english >= foreign);
}
