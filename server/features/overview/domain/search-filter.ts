import type { SearchState } from '../../searches';

/** What a list of searches is narrowed to and how it is ordered; everything of it stands in the address. */
export interface SearchFilter {
  /** As typed, blanks around it gone. */
  readonly query: string;
  readonly group: SearchGroup;
  readonly ownerId: string | null;
  readonly order: SearchOrder;
  /** From 1. */
  readonly page: number;
}

/** All searches, those under way, or those in one state. */
export type SearchGroup = 'all' | 'running' | SearchState;

export const SEARCH_ORDERS = ['waiting', 'newest', 'state', 'title', 'client', 'lead'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

export const SEARCHES_PER_PAGE = 25;

/** States in which a search goes on. */
export const RUNNING_STATES: readonly SearchState[] = ['draft', 'intake', 'brief_approved', 'open', 'shortlist', 'offer'];
/** The way of a search, its ends last: as lists offer and sort states. */
export const ALL_STATES: readonly SearchState[] = [...RUNNING_STATES, 'on_hold', 'placed', 'closed'];

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const LONGEST_QUERY = 200;
const LAST_PAGE = 10_000;

/** Reads an address; what it does not understand counts as not said. */
export function searchFilterFrom(said: (name: string) => string): SearchFilter {
  return {
    query: searchText(said('q')),
    group: groupFrom(said('state')),
    ownerId: UUID.test(said('owner')) ? said('owner').toLowerCase() : null,
    order: SEARCH_ORDERS.find((order) => order === said('sort')) ?? 'waiting',
    page: /^[1-9]\d{0,4}$/.test(said('page')) ? Math.min(Number(said('page')), LAST_PAGE) : 1,
  };
}

function groupFrom(said: string): SearchGroup {
  if (said === 'running') return 'running';
  return ALL_STATES.find((state) => state === said) ?? 'all';
}

/** Typed text as searches take it: one line, no control characters, not endless. */
export function searchText(typed: string): string {
  return typed
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .slice(0, LONGEST_QUERY)
    .trim();
}

/** The states a group stands for; null for all of them. */
export function statesOf(group: SearchGroup): readonly SearchState[] | null {
  if (group === 'all') return null;
  return group === 'running' ? RUNNING_STATES : [group];
}

/** The address of a list, with only what differs from the plain one. */
export function filterUrl(filter: SearchFilter, change: Partial<SearchFilter> = {}): string {
  const { query, group, ownerId, order, page } = { ...filter, page: 1, ...change };
  const said = new URLSearchParams({
    ...(query === '' ? {} : { q: query }),
    ...(group === 'all' ? {} : { state: group }),
    ...(ownerId === null ? {} : { owner: ownerId }),
    ...(order === 'waiting' ? {} : { sort: order }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return said === '' ? '/searches' : `/searches?${said}`;
}

export function isNarrowed({ query, group, ownerId }: SearchFilter): boolean {
  return query !== '' || group !== 'all' || ownerId !== null;
}

/** Words as patterns for LIKE, all of which must occur; at most six. Wildcards that were typed are letters. */
export function likePatterns(query: string): string[] {
  const words = query.normalize('NFC').toLowerCase().split(/\s+/);
  return words
    .filter((word) => word !== '')
    .slice(0, 6)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
