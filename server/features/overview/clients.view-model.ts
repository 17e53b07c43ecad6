import { shortDay } from '../../shared/dates';
import { pageHead } from '../../shared/view-parts';
import type { Client } from '../clients';
import type { ClientContact, ClientLine } from './client-list.read-model';
import { counted } from './overview-words';
import { searchLine, type LineFacts } from './search-line.view-model';
import { goesOn } from '../searches';

export const CLIENTS_PER_PAGE = 50;

export interface ClientsFacts {
  readonly query: string;
  readonly page: number;
  /** One more than a page holds when there is another. */
  readonly clients: readonly ClientLine[];
}

export function clientsPage({ query, page, clients }: ClientsFacts) {
  const shown = clients.slice(0, CLIENTS_PER_PAGE);
  const isNone = shown.length === 0;
  const isBlank = isNone && clientsUrl(query, page) === '/clients';
  return {
    title: 'Clients',
    head: pageHead({
      title: 'Clients',
      note: isBlank ? null : 'Companies that hire, with what you do for them.',
      actions: [{ href: '/clients/new', label: 'Add client', quiet: false }],
    }),
    empty: isBlank ? NO_CLIENTS : null,
    query,
    none: isNone && !isBlank ? noneWords(query) : null,
    lines: shown.map(clientLine),
    previous: page > 1 ? clientsUrl(query, page - 1) : null,
    next: clients[CLIENTS_PER_PAGE] ? clientsUrl(query, page + 1) : null,
  };
}

function noneWords(query: string): string {
  return query === '' ? 'There are no further clients.' : `No client matches “${query}”.`;
}

const NO_CLIENTS = {
  title: 'No clients yet',
  text: 'A client is a company that hires. Each search belongs to one; a client is also added together with its first search.',
  action: { href: '/clients/new', label: 'Add the first client' },
};

export function clientLine({ id, name, website, searches, running, placed, lastSearchAt }: ClientLine) {
  return {
    name,
    href: `/clients/${id}`,
    website,
    running: searchesWords(searches, running),
    placed: placed === 0 ? null : counted(placed, 'placement', 'placements'),
    last: lastSearchAt ? shortDay(lastSearchAt) : null,
  };
}

function searchesWords(searches: number, running: number): string {
  if (searches === 0) return 'No searches yet';
  return searches === running ? `${running} under way` : `${counted(searches, 'search', 'searches')}, ${running} under way`;
}

function clientsUrl(query: string, page: number): string {
  const said = new URLSearchParams({ ...(query === '' ? {} : { q: query }), ...(page === 1 ? {} : { page: String(page) }) }).toString();
  return said === '' ? '/clients' : `/clients?${said}`;
}

export interface ClientFacts {
  readonly client: Client;
  readonly lines: readonly LineFacts[];
  /** How many searches there are of this client. */
  readonly found: number;
  readonly contacts: readonly ClientContact[];
}

export function clientPage({ client, lines, found, contacts }: ClientFacts) {
  const running = lines.filter(({ search }) => goesOn(search)).length;
  return {
    title: client.name,
    wide: true,
    head: pageHead({
      title: client.name,
      crumbs: [{ label: 'Clients', href: '/clients' }],
      note: found === 0 ? null : `${counted(found, 'search', 'searches')}, ${running} under way.`,
      actions: [
        { href: `/clients/${client.id}/edit`, label: 'Edit', quiet: true },
        { href: `/searches/new?client=${client.id}`, label: 'Add search', quiet: false },
      ],
    }),
    website: client.website,
    notes: client.notes === '' ? null : client.notes,
    edit: `/clients/${client.id}/edit`,
    questions: `/clients/${client.id}/questions`,
    caption: `Searches of ${client.name}`,
    columns: ['Role', 'State', 'How far', 'People', 'Waiting for', 'Next step', 'Lead'].map((label) => ({ label, href: null, sort: null })),
    lines: lines.map((line) => ({ ...searchLine(line), client: null })),
    more:
      found > lines.length
        ? { href: `/searches?${new URLSearchParams({ q: client.name }).toString()}`, label: `All ${found} searches` }
        : null,
    empty: {
      title: 'No searches yet',
      text: 'A search is one mandate for one role. It begins with the title this client has in mind.',
      action: { href: `/searches/new?client=${client.id}`, label: 'Add the first search' },
    },
    contacts: contacts.map(({ name, email, jobTitle, searches }) => ({
      name,
      email,
      jobTitle,
      searches: counted(searches, 'search', 'searches'),
    })),
  };
}
