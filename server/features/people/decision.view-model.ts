import { longDay } from '../../shared/dates';
import { field, type FormState } from '../../shared/view-parts';
import type { FirmUser } from '../../shared/actor';
import { candidacyUrl } from './addresses';
import type { HistoryLine } from './candidacy.read-model';
import type { Candidacy } from './candidacy.repository';
import type { DecisionKind } from './domain/decision-kinds';
import { DECISION_KINDS, SIDE_NAMES } from './domain/decision';

export interface DecisionView {
  readonly candidacy: Candidacy;
  readonly history: readonly HistoryLine[];
  readonly areDecisionsWithheld: boolean;
}

/** What stands decided on a candidacy, and the form that decides; no form once the person has left, nothing while a scorecard is owed. */
export function decisionPart(
  { candidacy, history, areDecisionsWithheld }: DecisionView,
  { state, version }: { state: FormState; version: string },
) {
  if (areDecisionsWithheld) return { facts: null, form: null, withheld: WITHHELD };
  const last = history.findLast((line) => line.kind === 'decided');
  const standing = last && last.decision !== 'taken_back' ? last : null;
  return {
    facts: standing ? { items: factsOf(standing) } : null,
    form: candidacy.exit
      ? null
      : { action: `${candidacyUrl(candidacy.searchId, candidacy.id)}/decision`, version, ...fieldsOf(standing !== null, state) },
    withheld: null,
  };
}

/**
 * What somebody may read who still owes a scorecard: a decision tells what others think, and so may the reason why others moved the
 * person. That the person was moved is known to all who work on the search.
 */
export function withoutJudgements(history: readonly HistoryLine[], { userId }: Pick<FirmUser, 'userId'>): HistoryLine[] {
  return history
    .filter(({ kind }) => kind !== 'decided')
    .map((line) => (line.kind === 'moved' && line.byId !== userId ? { ...line, reason: null } : line));
}

export const WITHHELD =
  'You still owe a scorecard for this person. Once it is sent, you see here whether and what others decided, can write down a decision, and read below why others moved the person.';

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
