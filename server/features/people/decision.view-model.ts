import { longDay } from '../../shared/dates';
import { field, type FormState } from '../../shared/view-parts';
import { candidacyUrl } from './addresses';
import type { HistoryLine } from './candidacy.read-model';
import type { Candidacy } from './candidacy.repository';
import type { DecisionKind } from './domain/decision-kinds';
import { DECISION_KINDS, SIDE_NAMES } from './domain/decision';

/** What stands decided on a candidacy, and the form that decides; no form once the person has left. */
export function decisionPart(candidacy: Candidacy, history: readonly HistoryLine[], state: FormState) {
  const last = history.findLast((line) => line.kind === 'decided');
  const standing = last && last.decision !== 'taken_back' ? last : null;
  return {
    facts: standing ? { items: factsOf(standing) } : null,
    form: candidacy.exit
      ? null
      : { action: `${candidacyUrl(candidacy.searchId, candidacy.id)}/decision`, ...fieldsOf(standing !== null, state) },
  };
}

/** "On hold". */
export function decisionWords(kind: DecisionKind): string {
  return DECISION_KINDS.find((one) => one.kind === kind)?.done ?? kind;
}

function factsOf({ decision, decisionSide, decidedBy, reason, at }: HistoryLine) {
  return [
    { term: 'Decision', value: decision ? decisionWords(decision) : '', href: null },
    { term: 'Whose', value: decisionSide ? SIDE_NAMES[decisionSide] : '', href: null },
    { term: 'Decided by', value: decidedBy ?? '', href: null },
    { term: 'When', value: longDay(at), href: null },
    { term: 'Why', value: reason ?? '', href: null },
  ];
}

function fieldsOf(isDecided: boolean, state: FormState) {
  const kinds = DECISION_KINDS.filter(({ kind }) => isDecided || kind !== 'taken_back');
  const sides = Object.entries(SIDE_NAMES).map(([value, label]) => ({ value, label }));
  return {
    kind: field(
      { name: 'decision', label: 'Decision', type: 'radios', options: kinds.map(({ kind, name }) => ({ value: kind, label: name })) },
      state,
    ),
    side: field({ name: 'side', label: 'Whose decision it is', type: 'radios', options: sides }, state),
    by: field({ name: 'decisionBy', label: 'Who decided, by name', autocomplete: 'off' }, state),
    reason: field({ name: 'decisionReason', label: 'Why', type: 'textarea', rows: 3 }, state),
  };
}
