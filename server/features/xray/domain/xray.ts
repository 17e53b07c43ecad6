import { ENGLISH_WORDS, FOREIGN_WORDS, LEAST_ENGLISH, TITLE_WEIGHT } from '../catalogue/parameters';
import type { Advert, Sentence, Token, Xray } from './advert';
import { askedCompetencies, missingCompetencies, type CompetencyTrees } from './asked-competencies';
import { raiseFlags, type FlagSentence, type FlagWords } from './flags';
import type { Lexicon } from './lexicon';
import { isMeasured, type MeasureWords } from './measures';
import type { PhraseTree } from './phrases';
import { sectionOf, sectionOfBare, type SectionTools } from './sections';
import { sentencesOf } from './sentences';
import { judge } from './verdict';
import { addTitle, noEvidence, readSentence, type Evidence } from './weigh';

export interface XrayTools extends SectionTools {
  readonly lexicon: Lexicon;
  readonly roleOpeners: PhraseTree<true>;
  readonly measures: MeasureWords;
  readonly flags: FlagWords;
  readonly competencies: CompetencyTrees;
}

/** Reads an advertisement or a position description sentence by sentence. The same text always gives the same answer. */
export function xrayWith(tools: XrayTools, advert: Advert): Xray {
  const evidence = noEvidence();
  const sentences = sentencesOf(advert.text, {
    sectionOf: (heading) => sectionOf(heading, tools),
    sectionOfBare: (line) => sectionOfBare(line, tools),
    opensRole: (sentence) => tools.roleOpeners.find(tools.tokenise(sentence)).length > 0,
  }).map((one) => readOne(one, tools, evidence));
  const title = advert.title.trim() === '' ? null : addTitle(advert.title, TITLE_WEIGHT, { tools, evidence });
  const judgement = judge(evidence, title?.side ?? null, isEnglish(sentences));
  const asked = askedCompetencies(
    sentences.filter(({ sentence }) => sentence.weight >= 0.5).map(({ tokens }) => tokens),
    tools.competencies,
  );
  return {
    ...judgement,
    sentences: sentences.map(({ sentence }) => sentence),
    flags: raiseFlags({
      sentences,
      verdict: judgement.verdict,
      titleNamesBoth: title?.namesBoth ?? null,
      words: tools.flags,
    }),
    competencies: { asked, missing: missingCompetencies(asked, judgement.verdict) },
    judgedBy: sentences.filter(({ measured }) => measured).map(({ sentence }) => sentence.text),
  };
}

function readOne(one: Sentence, tools: XrayTools, evidence: Evidence): FlagSentence {
  const { read, tokens, pairs } = readSentence(one, tools, evidence);
  return {
    sentence: read,
    tokens,
    measured: isMeasured(read, tokens, tools.measures),
    namesCombinedRole: pairs.some(({ beside }) => beside === 'role'),
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
