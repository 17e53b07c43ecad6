import { pageHead, type PageHead } from '../../shared/view-parts';
import { STATE_NAMES, type SearchState } from '../searches';
import { capital } from '../../shared/sentence';
import {
  ALL_STATES,
  filterUrl,
  isNarrowed,
  RUNNING_STATES,
  SEARCHES_PER_PAGE,
  type SearchFilter,
  type SearchOrder,
} from './domain/search-filter';
import { counted, countWord } from './overview-words';
import { searchLine, type LineFacts } from './search-line.view-model';
import type { SearchShare } from './search-list.read-model';
import type { Wait } from './domain/wait';
import { waitSummary } from './wait-summary.view-model';

export interface SearchesFacts {
  readonly filter: SearchFilter;
  /** What the whole firm has, whatever the filter. */
  readonly shares: readonly SearchShare[];
  /** How many searches the filter finds. */
  readonly found: number;
  readonly lines: readonly LineFacts[];
  /** In all searches that go on, the longest first. */
  readonly waits: readonly Wait[];
  /** Title and client of the searches whose waits are told. */
  readonly names: ReadonlyMap<string, string>;
  readonly now: Date;
}

export function searchesPage(facts: SearchesFacts) {
  const { filter, shares, lines } = facts;
  const total = sum(shares);
  return {
    title: 'Searches',
    wide: true,
    head: headOf(shares),
    first: total === 0 ? FIRST_SEARCH : null,
    waits: total === 0 ? null : waitSummary(facts.waits, facts.names, facts.now),
    filters: filtersOf(filter, shares),
    columns: columnsOf(filter),
    caption: `Searches, ${ORDER_WORDS[filter.order].toLowerCase()}`,
    lines: lines.map(searchLine),
    none: total > 0 && lines.length === 0 ? noneOf(filter) : null,
    pager: pagerOf(facts),
  };
}

const FIRST_SEARCH = {
  title: 'A search starts with one question',
  text: 'This is where your mandates live, from the first question to the shortlist. Name the client and the role as they asked for it; the people who decide then say which is more critical, sales or marketing.',
  action: { href: '/searches/new', label: 'Add the first search' },
};

function headOf(shares: readonly SearchShare[]): PageHead {
  const of = (states: readonly SearchState[]) => sum(shares.filter(({ state }) => states.includes(state)));
  const parts = [
    [of(RUNNING_STATES), 'under way'],
    [of(['on_hold']), 'on hold'],
    [of(['placed']), 'placed'],
    [of(['closed']), 'closed'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, name]) => `${countWord(count).toLowerCase()} ${name}`);
  const note = words.length ? `${capital(words.join(', '))}.` : null;
  return pageHead({ title: 'Searches', note, actions: note ? [{ href: '/searches/new', label: 'Add search', quiet: false }] : [] });
}

function filtersOf(filter: SearchFilter, shares: readonly SearchShare[]) {
  const counts = (states: readonly SearchState[]) => sum(shares.filter(({ state }) => states.includes(state)));
  const owners = new Map(shares.map(({ ownerId, ownerName }) => [ownerId, ownerName]));
  const option = (value: string, label: string, chosen: boolean) => ({ value, label, chosen });
  const states = ALL_STATES.filter((state) => counts([state]) > 0 || filter.group === state);
  return {
    query: filter.query,
    states: [
      option('', `All (${sum(shares)})`, filter.group === 'all'),
      option('running', `Under way (${counts(RUNNING_STATES)})`, filter.group === 'running'),
      ...states.map((state) => option(state, `${STATE_NAMES[state]} (${counts([state])})`, filter.group === state)),
    ],
    owners: [option('', 'Anyone', filter.ownerId === null), ...[...owners].map(([id, name]) => option(id, name, filter.ownerId === id))],
    orders: Object.entries(ORDER_WORDS).map(([order, label]) => option(order, label, filter.order === order)),
    clear: isNarrowed(filter) ? filterUrl({ ...filter, query: '', group: 'all', ownerId: null }) : null,
  };
}

const ORDER_WORDS: Readonly<Record<SearchOrder, string>> = {
  waiting: 'Longest waiting first',
  newest: 'Newest first',
  state: 'By state',
  title: 'By title',
  client: 'By client',
  lead: 'By lead',
};

type Column = { label: string; order: SearchOrder | null; sort: 'ascending' | 'descending' };

const COLUMNS: readonly Column[] = [
  { label: 'Role and client', order: 'title', sort: 'ascending' },
  { label: 'State', order: 'state', sort: 'ascending' },
  { label: 'How far', order: null, sort: 'ascending' },
  { label: 'People', order: null, sort: 'ascending' },
  { label: 'Waiting for', order: 'waiting', sort: 'descending' },
  { label: 'Next step', order: null, sort: 'ascending' },
  { label: 'Lead', order: 'lead', sort: 'ascending' },
];

function columnsOf(filter: SearchFilter) {
  return COLUMNS.map(({ label, order, sort }) => ({
    label,
    href: order ? filterUrl(filter, { order }) : null,
    sort: order === filter.order ? sort : null,
  }));
}

function noneOf(filter: SearchFilter) {
  const about =
    filter.query === '' ? 'No search is like that' : `No search has “${filter.query}” in its title, client, lead or stakeholders`;
  return {
    text: `${about}${filter.group === 'all' && filter.ownerId === null ? '.' : ' with this state and lead.'}`,
    href: filterUrl({ ...filter, query: '', group: 'all', ownerId: null }),
  };
}

function pagerOf({ filter, found, lines }: SearchesFacts) {
  const first = (filter.page - 1) * SEARCHES_PER_PAGE + 1;
  const last = first + lines.length - 1;
  const range =
    found <= SEARCHES_PER_PAGE ? counted(found, 'search', 'searches') : `${first} to ${last} of ${found.toLocaleString('en-GB')}`;
  return {
    words: `${range}. Filters stay in the address, so this list can be sent to a colleague.`,
    previous: filter.page > 1 ? filterUrl(filter, { page: filter.page - 1 }) : null,
    next: last < found && lines.length > 0 ? filterUrl(filter, { page: filter.page + 1 }) : null,
  };
}

function sum(shares: readonly SearchShare[]): number {
  return shares.reduce((all, { searches }) => all + searches, 0);
}
