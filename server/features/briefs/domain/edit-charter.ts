import type { Clause } from '../../charter';
import type { CharterClause } from './brief';
import type { Source } from './source';

/** The clauses after an edit: one whose words, owner and status are the same keeps its source. A day alone is no authorship. */
export function clausesAfter(
  before: readonly CharterClause[],
  edited: readonly Omit<Clause, 'title'>[],
  hand: Source,
): readonly CharterClause[] {
  return before.map((clause) => {
    const change = edited.find((one) => one.id === clause.id);
    if (!change) return clause;
    const { dueOn: _earlier, ...kept } = clause;
    const isSame = change.text === clause.text && change.owner === clause.owner && change.status === clause.status;
    return { ...kept, ...change, source: isSame ? clause.source : hand };
  });
}
