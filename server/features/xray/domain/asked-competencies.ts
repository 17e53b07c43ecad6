import { competencyIds, type CompetencyId } from '../../competencies';
import type { Craft, Token, Verdict } from './advert';
import type { PhraseTree } from './phrases';

/** How surely words ask: in any text, except in one of the other craft, or only where two different words do. */
export type Certainty = 'clear' | Craft | 'hint';

export type CompetencyTrees = ReadonlyMap<CompetencyId, PhraseTree<Certainty>>;

const HINTS_THAT_ASK = 2;

const OTHER: Readonly<Record<Craft, Craft>> = { sales: 'marketing', marketing: 'sales' };

/** Competencies of the library that the sentences about the job ask for, in the library's order. */
export function askedCompetencies(sentences: readonly (readonly Token[])[], trees: CompetencyTrees, verdict: Verdict): CompetencyId[] {
  return competencyIds.filter((id) => {
    const said = sentences.flatMap((tokens) => (trees.get(id)?.find(tokens) ?? []).map((found) => ({ ...found, tokens })));
    if (said.some(({ value }) => value === 'clear' || isHeeded(value, verdict))) return true;
    const craft = craftOf(id);
    if (craft !== null && verdict === OTHER[craft]) return false;
    return new Set(said.map(({ from, to, tokens }) => wordsOf(tokens.slice(from, to)))).size >= HINTS_THAT_ASK;
  });
}

const wordsOf = (tokens: readonly Token[]): string => tokens.map(({ stem }) => stem).join(' ');

const isHeeded = (certainty: Certainty, verdict: Verdict): boolean =>
  (certainty === 'sales' || certainty === 'marketing') && verdict !== OTHER[certainty];

const craftOf = (id: CompetencyId): Craft | null => (id.startsWith('SAL') ? 'sales' : id.startsWith('MKT') ? 'marketing' : null);

/** Those that the role as written would need and the text does not ask for; the other craft is not missed. */
export function missingCompetencies(asked: readonly CompetencyId[], verdict: Verdict): CompetencyId[] {
  const other = verdict === 'sales' || verdict === 'marketing' ? OTHER[verdict] : null;
  return competencyIds.filter((id) => !asked.includes(id) && (other === null || craftOf(id) !== other));
}
