import type { DecisionKind, DecisionSide } from './decision-kinds';
import type { CandidacyChange, CandidacyState } from './candidacy';

export const DECISION_KINDS: readonly { readonly kind: DecisionKind; readonly name: string; readonly done: string }[] = [
  { kind: 'advance', name: 'Advance', done: 'Advance' },
  { kind: 'hold', name: 'Hold', done: 'On hold' },
  { kind: 'decline', name: 'Decline', done: 'Decline' },
  { kind: 'taken_back', name: 'Take the decision back', done: 'Decision taken back' },
];

export const SIDE_NAMES: Readonly<Record<DecisionSide, string>> = { client: 'The client', firm: 'The firm', candidate: 'The candidate' };

export interface NewDecision {
  readonly kind: DecisionKind;
  readonly side: DecisionSide;
  readonly decidedBy: string;
  readonly reason: string;
}

/**
 * A decision has a named person and a reason in words, whatever the estimates say: for and against them it takes the same. It moves
 * nobody: a stage is moved, and a search is left, by somebody who does that.
 *
 * @param standing what stands decided now, or null
 */
export function decideOn(state: CandidacyState, decision: NewDecision, standing: DecisionKind | null): CandidacyChange {
  const { kind, side } = decision;
  const [decidedBy, reason] = [decision.decidedBy.trim(), decision.reason.trim()];
  if (state.exit) return { ok: false, refusal: 'has_left' };
  if (kind === 'taken_back' && (standing === null || standing === 'taken_back')) return { ok: false, refusal: 'nothing_decided' };
  if (decidedBy === '') return { ok: false, refusal: 'decider_missing' };
  if (reason === '') return { ok: false, refusal: 'reason_missing' };
  return { ok: true, state, event: { kind: 'decided', decision: kind, side, decidedBy, reason } };
}
