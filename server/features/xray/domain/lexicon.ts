import type { TermGroup } from '../catalogue/term-group';
import type { Side } from './advert';
import { PhraseTree, type StemsOf } from './phrases';

export interface Term {
  readonly side: Side;
  readonly weight: number;
  readonly names: boolean;
}

/** What may stand beside the names of both functions: the role, their work, or their people. */
export type Beside = 'role' | 'work' | 'team';

export interface Lexicon {
  readonly terms: PhraseTree<Term>;
  /** Names of the two functions, for finding both in one breath. */
  readonly functions: PhraseTree<'sales' | 'marketing'>;
  /** "Work with" reaches far; a bare "with" or "from" only to the next words. */
  readonly partnerCues: PhraseTree<'phrase' | 'preposition'>;
  /** After these stand goods or buyers. */
  readonly sellingCues: PhraseTree<true>;
  /** After these stands what somebody has studied. */
  readonly educationCues: PhraseTree<true>;
  /** After these stands what somebody has to know of. */
  readonly knowledgeCues: PhraseTree<true>;
  /** After these stands what the work is not; false for what only looks like it. */
  readonly negations: PhraseTree<boolean>;
  readonly departments: PhraseTree<true>;
  readonly reportingCues: PhraseTree<true>;
  readonly roleWords: PhraseTree<Beside>;
  readonly leadVerbs: PhraseTree<true>;
  readonly boilerplate: PhraseTree<true>;
  readonly scopeEnds: ReadonlySet<string>;
}

export interface LexiconWords {
  readonly groups: readonly TermGroup[];
  readonly partnerCues: readonly string[];
  readonly partnerPrepositions: readonly string[];
  readonly sellingCues: readonly string[];
  readonly educationCues: readonly string[];
  readonly knowledgeCues: readonly string[];
  readonly negations: readonly string[];
  readonly noNegations: readonly string[];
  readonly departments: readonly string[];
  readonly reportingCues: readonly string[];
  readonly roleWords: readonly string[];
  readonly workWords: readonly string[];
  readonly teamWords: readonly string[];
  readonly leadVerbs: readonly string[];
  readonly boilerplate: readonly string[];
  readonly scopeEnds: readonly string[];
}

/** The lexicon as trees of stems; where a phrase stands twice, the first counts. */
export function compileLexicon(words: LexiconWords, stemsOf: StemsOf): Lexicon {
  const listed = (phrases: readonly string[]): PhraseTree<true> => new PhraseTree<true>(stemsOf).addAll(phrases, true);
  return {
    terms: compileTerms(words.groups, stemsOf),
    functions: new PhraseTree<'sales' | 'marketing'>(stemsOf)
      .add('sales', 'sales')
      .add('business development', 'sales')
      .add('commercial', 'sales')
      .add('selling', 'sales')
      .add('marketing', 'marketing'),
    partnerCues: new PhraseTree<'phrase' | 'preposition'>(stemsOf)
      .addAll(words.partnerCues, 'phrase')
      .addAll(words.partnerPrepositions, 'preposition'),
    sellingCues: listed(words.sellingCues),
    educationCues: listed(words.educationCues),
    knowledgeCues: listed(words.knowledgeCues),
    negations: new PhraseTree<boolean>(stemsOf).addAll(words.negations, true).addAll(words.noNegations, false),
    departments: listed(words.departments),
    reportingCues: listed(words.reportingCues),
    roleWords: new PhraseTree<Beside>(stemsOf)
      .addAll(words.roleWords, 'role')
      .addAll(words.workWords, 'work')
      .addAll(words.teamWords, 'team'),
    leadVerbs: listed(words.leadVerbs),
    boilerplate: listed(words.boilerplate),
    scopeEnds: new Set(words.scopeEnds),
  };
}

function compileTerms(groups: readonly TermGroup[], stemsOf: StemsOf): PhraseTree<Term> {
  const tree = new PhraseTree<Term>(stemsOf);
  for (const { side, weight, names, terms } of groups) tree.addAll(terms, { side, weight, names: names ?? false });
  return tree;
}
