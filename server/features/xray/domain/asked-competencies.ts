import { competencyIds, type CompetencyId } from '../../competencies';
import type { Craft, Token, Verdict } from './advert';
import type { Found, PhraseTree } from './phrases';

/** How surely words ask: in any text, except in one of the other craft, or only where two different words do. */
export type Certainty = 'clear' | Craft | 'hint';

export type CompetencyTrees = Readonly<Record<CompetencyId, PhraseTree<Certainty>>>;

/** A competency with the words of the text that ask for it, as they stand there. */
export interface AskedCompetency {
  readonly id: CompetencyId;
  readonly words: readonly string[];
}

interface Said {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const HINTS_THAT_ASK = 2;
const MOST_WORDS = 3;

const OTHER: Readonly<Record<Craft, Craft>> = { sales: 'marketing', marketing: 'sales' };

/** Competencies of the library that the sentences about the job ask for, in the library's order. */
export function askedCompetencies(sentences: readonly Said[], trees: CompetencyTrees, verdict: Verdict): AskedCompetency[] {
  return competencyIds.flatMap((id) => {
    const said = sentences.flatMap((sentence) => trees[id].find(sentence.tokens).map((found) => phraseOf(found, sentence)));
    const asking = said.filter(({ certainty }) => certainty === 'clear' || isHeeded(certainty, verdict));
    const words = asking.length > 0 ? asking : hintsThatAsk(said, craftOf(id), verdict);
    return words.length === 0 ? [] : [{ id, words: [...new Set(words.map((one) => one.words.toLowerCase()))].slice(0, MOST_WORDS) }];
  });
}

interface Phrase {
  readonly certainty: Certainty;
  readonly stems: string;
  readonly words: string;
}

function phraseOf({ from, to, value }: Found<Certainty>, { text, tokens }: Said): Phrase {
  const said = tokens.slice(from, to);
  return {
    certainty: value,
    stems: said.map(({ stem }) => stem).join(' '),
    words: text.slice(said[0]?.start, said.at(-1)?.end),
  };
}

/** Two different words, and never for the other craft's competency. */
function hintsThatAsk(said: readonly Phrase[], craft: Craft | null, verdict: Verdict): readonly Phrase[] {
  if (craft !== null && verdict === OTHER[craft]) return [];
  return new Set(said.map(({ stems }) => stems)).size >= HINTS_THAT_ASK ? said : [];
}

const isHeeded = (certainty: Certainty, verdict: Verdict): boolean =>
  (certainty === 'sales' || certainty === 'marketing') && verdict !== OTHER[certainty];

const craftOf = (id: CompetencyId): Craft | null => (id.startsWith('SAL') ? 'sales' : id.startsWith('MKT') ? 'marketing' : null);

/** Those that the role as written would need and the text does not ask for; the other craft is not missed. */
export function missingCompetencies(asked: readonly CompetencyId[], verdict: Verdict): CompetencyId[] {
  const other = verdict === 'sales' || verdict === 'marketing' ? OTHER[verdict] : null;
  return competencyIds.filter((id) => !asked.includes(id) && (other === null || craftOf(id) !== other));
}
