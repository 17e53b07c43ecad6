import { competencyIds, type CompetencyId } from '../../competencies';
import type { Token, Verdict } from './advert';
import type { PhraseTree } from './phrases';

export type CompetencyTrees = ReadonlyMap<CompetencyId, PhraseTree<true>>;

/** Competencies of the library that the sentences about the job ask for, in the library's order. */
export function askedCompetencies(sentences: readonly (readonly Token[])[], trees: CompetencyTrees): CompetencyId[] {
  return competencyIds.filter((id) => {
    const tree = trees.get(id);
    return tree !== undefined && sentences.some((tokens) => tree.find(tokens).length > 0);
  });
}

/** Those that the role as written would need and the text does not ask for; the other craft is not missed. */
export function missingCompetencies(asked: readonly CompetencyId[], verdict: Verdict): CompetencyId[] {
  const other = { sales: 'MKT', marketing: 'SAL', combined: null, unclear: null }[verdict];
  return competencyIds.filter((id) => !asked.includes(id) && (other === null || !id.startsWith(other)));
}
