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

/**
 * The states a search may go to from here. A search is never open without an approved brief; a hold ends where it began;
 * closing is possible from anywhere.
 */
export function nextStates(search: Pick<Search, 'state' | 'stateBeforeHold'>): readonly SearchState[] {
  if (search.state === 'closed') return [];
  if (search.state === 'on_hold') return search.stateBeforeHold ? [search.stateBeforeHold, 'closed'] : ['closed'];
  return [...new Set<SearchState>([...FORWARD[search.state], 'on_hold', 'closed'])];
}

export function mayMoveTo(search: Pick<Search, 'state' | 'stateBeforeHold'>, to: SearchState): boolean {
  return nextStates(search).includes(to);
}
