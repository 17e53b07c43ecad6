import { pageHead } from '../../shared/view-parts';
import { personUrl, positionAt, type PersonLine } from '../people';
import { stateChip } from '../searches';
import type { ClientLine } from './client-list.read-model';
import { clientLine } from './clients.view-model';
import type { SearchLine } from './domain/search-progress';
import { counted } from './overview-words';

/** Shown of each kind; the lists have the rest. */
export const FOUND_SHOWN = 8;

export interface Found {
  readonly query: string;
  /** Of each kind one more than is shown when there are more. */
  readonly searches: readonly SearchLine[];
  readonly clients: readonly ClientLine[];
  readonly people: readonly PersonLine[];
}

/** What the firm has under some words: searches, clients and people. */
export function findPage({ query, searches, clients, people }: Found) {
  const none = query !== '' && searches.length + clients.length + people.length === 0;
  return {
    title: query === '' ? 'Find' : `Find “${query}”`,
    head: pageHead({ title: 'Find', note: query === '' ? null : `What has “${query}” in it.` }),
    query,
    blank: query === '',
    none: none ? `Nothing has “${query}” in it: no search, client or person of your firm.` : null,
    searches: part(searches, all('/searches', query), (search) => ({
      title: search.title,
      href: `/searches/${search.id}`,
      note: `${search.clientName}, led by ${search.ownerName}`,
      chip: stateChip(search.state),
    })),
    clients: part(clients, all('/clients', query), (client) => {
      const { name, href, running } = clientLine(client);
      return { title: name, href, note: running, chip: null };
    }),
    people: part(people, all('/people', query), (person) => ({
      title: person.name,
      href: personUrl(person.id),
      note: [positionAt(person), counted(person.searches, 'search', 'searches')].filter(Boolean).join(' · '),
      chip: null,
    })),
  };
}

function part<Item, Line>(items: readonly Item[], href: string, line: (item: Item) => Line) {
  return { lines: items.slice(0, FOUND_SHOWN).map(line), more: items.length > FOUND_SHOWN ? href : null };
}

function all(path: string, query: string): string {
  return `${path}?${new URLSearchParams({ q: query }).toString()}`;
}
