/** Whose decision it was that a candidacy ended. Circumstances: nobody turned anybody down. */
export type ExitDecision = 'candidate' | 'firm' | 'client' | 'circumstances';

export type ExitKind =
  'not_interested' | 'withdrew' | 'offer_declined' | 'not_a_fit' | 'not_reachable' | 'declined_by_client' | 'timing' | 'location' | 'pay';

export interface ExitMeaning {
  kind: ExitKind;
  name: string;
  decision: ExitDecision;
}

/** Every way to leave a search, with whose decision it was: the kind determines it, so the two can never disagree. */
export const EXITS: readonly ExitMeaning[] = [
  { kind: 'not_interested', name: 'Not interested', decision: 'candidate' },
  { kind: 'withdrew', name: 'Withdrew', decision: 'candidate' },
  { kind: 'offer_declined', name: 'Offer declined', decision: 'candidate' },
  { kind: 'not_a_fit', name: 'Not a fit', decision: 'firm' },
  { kind: 'not_reachable', name: 'Not reachable', decision: 'firm' },
  { kind: 'declined_by_client', name: 'Declined by the client', decision: 'client' },
  { kind: 'timing', name: 'Timing', decision: 'circumstances' },
  { kind: 'location', name: 'Location', decision: 'circumstances' },
  { kind: 'pay', name: 'Pay', decision: 'circumstances' },
];

export const DECISION_NAMES: Readonly<Record<ExitDecision, string>> = {
  candidate: 'The person',
  firm: 'The firm',
  client: 'The client',
  circumstances: 'Circumstances',
};

/** The exit of a kind, or null for a word that is none. */
export function findExit(kind: string): ExitMeaning | null {
  return EXITS.find((exit) => exit.kind === kind) ?? null;
}
