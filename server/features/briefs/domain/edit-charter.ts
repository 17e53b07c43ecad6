import type { Clause } from '../../charter';
import type { CharterClause } from './brief';
import type { Source } from './source';

type ClauseEdit = Omit<Clause, 'title'>;

/** The clauses after an edit that says of each by when it is to be agreed, or that no day is set. A day alone is no authorship. */
export function clausesAfter(before: readonly CharterClause[], edited: readonly ClauseEdit[], hand: Source): readonly CharterClause[] {
  return before.map((clause) => {
    if (!edited.some(({ id }) => id === clause.id)) return clause;
    const { dueOn: _earlier, ...undated } = clause;
    return clauseAfter(undated, edited, hand);
  });
}

/** A clause after an edit: one whose words, owner and status are the same keeps its source. */
export function clauseAfter(clause: CharterClause, edited: readonly ClauseEdit[], hand: Source): CharterClause {
  const change = edited.find((one) => one.id === clause.id);
  if (!change) return clause;
  const isSame = change.text === clause.text && change.owner === clause.owner && change.status === clause.status;
  return { ...clause, ...change, source: isSame ? clause.source : hand };
}
