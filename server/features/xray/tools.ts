import { competencyTerms } from './catalogue/competency-terms';
import * as contexts from './catalogue/contexts';
import * as flagWords from './catalogue/flag-words';
import { boilerplate, headingFillers, headings, praise, roleOpeners } from './catalogue/headings';
import { leadershipTerms } from './catalogue/leadership-terms';
import { marketingTerms } from './catalogue/marketing-terms';
import { misleadingTerms } from './catalogue/misleading-terms';
import { salesTerms } from './catalogue/sales-terms';
import type { XrayTools } from './domain/xray';
import type { Certainty } from './domain/asked-competencies';
import { compileLexicon } from './domain/lexicon';
import { ARTICLES, PhraseTree } from './domain/phrases';
import { recordByCompetency } from '../competencies';
import { stemsOf, tokenise } from './words';

const listed = (phrases: readonly string[]): PhraseTree<true> => new PhraseTree<true>(stemsOf).addAll(phrases, true);

const judged = (guilty: readonly string[], innocent: readonly string[]): PhraseTree<boolean> =>
  new PhraseTree<boolean>(stemsOf).addAll(innocent, false).addAll(guilty, true);

const exactly = (phrases: readonly string[]): RegExp[] => phrases.map((phrase) => new RegExp(`\\b${phrase}\\b`, 'i'));

const competencyTrees = recordByCompetency((id) => {
  const { clear, inSales = [], inMarketing = [], hints = [] } = competencyTerms[id];
  const tree = new PhraseTree<Certainty>(stemsOf).addAll(clear, 'clear');
  return tree.addAll(inSales, 'sales').addAll(inMarketing, 'marketing').addAll(hints, 'hint');
});

/** The catalogues, compiled once for the process. */
export const xrayTools: XrayTools = {
  tokenise,
  lexicon: compileLexicon(
    {
      groups: [...misleadingTerms, ...salesTerms, ...marketingTerms, ...leadershipTerms],
      ...contexts,
      boilerplate: [...boilerplate, ...praise],
    },
    stemsOf,
  ),
  // "Our mission" is the firm's, "your mission" the job's.
  headings: headings.map(([section, phrases]) => ({ section, phrases: new PhraseTree<true>(stemsOf, ARTICLES).addAll(phrases, true) })),
  headingFillers: new Set(headingFillers.flatMap((word) => stemsOf(word))),
  boilerplate: listed(boilerplate),
  roleOpeners: listed(roleOpeners),
  measures: {
    outcomeNouns: listed(flagWords.outcomeNouns),
    achieveVerbs: listed(flagWords.achieveVerbs),
    heldTo: listed(flagWords.heldTo),
    resultVerbs: listed(flagWords.resultVerbs),
    notCounted: listed(flagWords.notCounted),
    numberedNames: listed(flagWords.numberedNames),
    measureHeadings: listed(flagWords.measureHeadings),
  },
  flags: {
    closedRevenue: listed(flagWords.closedRevenue),
    closingDeals: listed(flagWords.closingDeals),
    achieveVerbs: listed(flagWords.achieveVerbs),
    othersNumbers: listed(flagWords.othersNumbers),
    leadCounts: listed(flagWords.leadCounts),
    leadAcceptance: listed(flagWords.leadAcceptance),
    optionalWords: listed(flagWords.optionalWords),
    wantedHeadings: listed(flagWords.wantedHeadings),
    ageProxies: judged(flagWords.ageProxies, flagWords.ageInnocent),
    ageForms: [...exactly(flagWords.ageExactly), ...flagWords.ageInNumbers],
    codedWords: judged(flagWords.codedWords, flagWords.codedInnocent),
    codedForms: exactly(flagWords.codedExactly),
    reportingLines: listed(flagWords.reportingLines),
    papersReported: listed(flagWords.papersReported),
    reportedFor: listed(flagWords.reportedFor),
    conditionOpeners: listed(flagWords.conditionOpeners),
    askingWords: listed(flagWords.askingWords),
  },
  competencies: competencyTrees,
};
