export const SEARCH_STATES = ['draft', 'intake', 'brief_approved', 'open', 'shortlist', 'offer', 'placed', 'closed', 'on_hold'] as const;
export type SearchState = (typeof SEARCH_STATES)[number];

/** One mandate for one role. */
export interface Search {
  readonly id: string;
  readonly firmId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly title: string;
  /** What the client asked for, in the client's words; stays when the search is retitled. */
  readonly requestedTitle: string;
  readonly state: SearchState;
  readonly stateBeforeHold: SearchState | null;
  readonly stateSince: Date;
  readonly closeReason: string | null;
  /** Whether a version of its brief is signed by a sponsor and in force. */
  readonly hasSignedBrief: boolean;
  readonly jobDescription: string;
  readonly createdAt: Date;
  readonly version: number;
}

export const STATE_NAMES: Record<SearchState, string> = {
  draft: 'Draft',
  intake: 'Intake',
  brief_approved: 'Brief approved',
  open: 'Open',
  shortlist: 'Shortlist',
  offer: 'Offer',
  placed: 'Placed',
  closed: 'Closed',
  on_hold: 'On hold',
};

/** Whether somebody is still at work on a search: it neither rests nor has ended. */
export function goesOn({ state }: Pick<Search, 'state'>): boolean {
  return !['on_hold', 'placed', 'closed'].includes(state);
}

export const CLOSE_REASONS = ['filled', 'client_cancelled', 'firm_ended', 'pitch_lost'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

export const CLOSE_REASON_NAMES: Record<CloseReason, string> = {
  filled: 'Filled',
  client_cancelled: 'The client cancelled',
  firm_ended: 'We ended it',
  pitch_lost: 'Lost the pitch',
};

const FORWARD: Record<SearchState, readonly SearchState[]> = {
  draft: ['intake'],
  intake: ['brief_approved'],
  brief_approved: ['open', 'intake'],
  open: ['shortlist', 'intake'],
  shortlist: ['offer', 'open'],
  offer: ['placed', 'shortlist'],
  placed: ['closed'],
  closed: [],
  on_hold: [],
};

/** What nothing but the signature of a sponsor opens: a role nobody has agreed to is not searched for. */
const NEED_SIGNED_BRIEF: readonly SearchState[] = ['brief_approved', 'open', 'shortlist', 'offer', 'placed'];

type Standing = Pick<Search, 'state' | 'stateBeforeHold' | 'hasSignedBrief'>;

/** The states a search may go to from here. A hold ends where it began; closing is possible from anywhere. */
export function nextStates(search: Standing): readonly SearchState[] {
  return waysOn(search).filter((to) => !lacksSignedBrief(search, to));
}

/** Whether a state is out of reach because no version of the brief is signed. */
export function lacksSignedBrief({ hasSignedBrief }: Pick<Search, 'hasSignedBrief'>, to: SearchState): boolean {
  return !hasSignedBrief && NEED_SIGNED_BRIEF.includes(to);
}

export function mayMoveTo(search: Standing, to: SearchState): boolean {
  return nextStates(search).includes(to);
}

function waysOn({ state, stateBeforeHold }: Standing): readonly SearchState[] {
  if (state === 'closed') return [];
  if (state === 'on_hold') return stateBeforeHold ? [stateBeforeHold, 'closed'] : ['closed'];
  return [...new Set<SearchState>([...FORWARD[state], 'on_hold', 'closed'])];
}
