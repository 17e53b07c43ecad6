import type { DecisionKind, DecisionSide } from './decision-kinds';
import { findExit, type ExitDecision, type ExitKind } from './exits';
import { moveNeedsReason, type Stage } from './stages';

/** How a candidacy ended. */
export interface CandidacyExit {
  kind: ExitKind;
  decision: ExitDecision;
  /** The person who decided, by name. */
  decidedBy: string;
  reason: string;
  at: Date;
}

/** Where a person stands in one search. While `exit` is set, `stage` is the stage the person left at. */
export interface CandidacyState {
  stage: Stage;
  stageSince: Date;
  exit: CandidacyExit | null;
}

/** What happened to a candidacy, as it is kept for good. */
export type CandidacyEvent =
  | { kind: 'added'; to: Stage; reason: string | null }
  | { kind: 'moved'; from: Stage; to: Stage; reason: string | null }
  | { kind: 'left'; from: Stage; exit: ExitKind; decision: ExitDecision; decidedBy: string; reason: string }
  | { kind: 'reopened'; to: Stage; reason: string }
  | { kind: 'decided'; decision: DecisionKind; side: DecisionSide; decidedBy: string; reason: string };

export type CandidacyRefusal =
  'already_there' | 'has_left' | 'has_not_left' | 'reason_missing' | 'decider_missing' | 'unknown_exit' | 'nothing_decided';

export type CandidacyChange = { ok: true; state: CandidacyState; event: CandidacyEvent } | { ok: false; refusal: CandidacyRefusal };

export function startCandidacy(now: Date, reason: string | null): { state: CandidacyState; event: CandidacyEvent } {
  return { state: { stage: 'identified', stageSince: now, exit: null }, event: { kind: 'added', to: 'identified', reason } };
}

/** Forward or back by any number of stages. Back, and into a decisive stage, only with a reason. */
export function moveToStage(state: CandidacyState, move: { to: Stage; reason: string; now: Date }): CandidacyChange {
  const reason = move.reason.trim();
  if (state.exit) return refuse('has_left');
  if (state.stage === move.to) return refuse('already_there');
  if (reason === '' && moveNeedsReason(state.stage, move.to)) return refuse('reason_missing');
  return {
    ok: true,
    state: { stage: move.to, stageSince: move.now, exit: null },
    event: { kind: 'moved', from: state.stage, to: move.to, reason: reason === '' ? null : reason },
  };
}

/** Nobody leaves a search without a kind, a named person who decided and a reason in words. */
export function leaveSearch(state: CandidacyState, exit: { kind: string; decidedBy: string; reason: string; now: Date }): CandidacyChange {
  const meaning = findExit(exit.kind);
  const reason = exit.reason.trim();
  const decidedBy = exit.decidedBy.trim();
  if (state.exit) return refuse('has_left');
  if (!meaning) return refuse('unknown_exit');
  if (reason === '') return refuse('reason_missing');
  if (decidedBy === '') return refuse('decider_missing');
  const { kind, decision } = meaning;
  return {
    ok: true,
    state: { ...state, exit: { kind, decision, decidedBy, reason, at: exit.now } },
    event: { kind: 'left', from: state.stage, exit: kind, decision, decidedBy, reason },
  };
}

/** Back into the search at the stage the person left at. */
export function reopenCandidacy(state: CandidacyState, reopening: { reason: string; now: Date }): CandidacyChange {
  const reason = reopening.reason.trim();
  if (!state.exit) return refuse('has_not_left');
  if (reason === '') return refuse('reason_missing');
  return {
    ok: true,
    state: { stage: state.stage, stageSince: reopening.now, exit: null },
    event: { kind: 'reopened', to: state.stage, reason },
  };
}

function refuse(refusal: CandidacyRefusal): CandidacyChange {
  return { ok: false, refusal };
}
