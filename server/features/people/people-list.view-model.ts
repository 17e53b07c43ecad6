import { pageHead } from '../../shared/view-parts';
import type { PeoplePage } from './people.read-model';
import { personUrl, peopleUrl } from './addresses';
import { counted, people, positionAt } from './words';

/** The firm's people: one page of them, by name. */
export function peopleListPage(found: PeoplePage, asked: { query: string; isFirstPage: boolean }) {
  const { query } = asked;
  const isEmpty = found.people.length === 0;
  return {
    title: 'People',
    head: pageHead({
      title: 'People',
      actions: [{ href: `${peopleUrl}/new`, label: 'Add a person', quiet: false }],
      note: found.total === null ? null : `${people(found.total)} known to the firm.`,
    }),
    query,
    nobody: isEmpty && query === '' ? NOBODY : null,
    noMatch: isEmpty && query !== '' ? `Nobody matches “${query}”. Try a part of the name, company or email address.` : null,
    caption: caption(found, asked),
    lines: found.people.map((person) => ({
      name: person.name,
      href: personUrl(person.id),
      position: positionAt(person),
      email: person.email,
      location: person.location,
      searches: person.searches === 0 ? 'None' : counted(person.searches, 'search', 'searches'),
    })),
    next: found.next ? nextHref(query, found.next) : null,
    first: asked.isFirstPage ? null : firstHref(query),
  };
}

const NOBODY = {
  title: 'Nobody yet',
  text: 'Everybody the firm knows is listed here once, whatever searches they were in. Add a person, or open a search and bring people from a file.',
  action: { href: `${peopleUrl}/new`, label: 'Add a person' },
};

function caption({ people: lines, next }: PeoplePage, { query, isFirstPage }: { query: string; isFirstPage: boolean }): string {
  const match = query === '' ? 'by name' : `matching “${query}”, by name`;
  return isFirstPage && !next ? `${people(lines.length)} ${match}` : `${lines.length} people ${match}`;
}

function nextHref(query: string, next: { sortName: string; id: string }): string {
  return `${peopleUrl}?${new URLSearchParams({ ...(query === '' ? {} : { q: query }), after: next.sortName, id: next.id }).toString()}`;
}

function firstHref(query: string): string {
  return query === '' ? peopleUrl : `${peopleUrl}?${new URLSearchParams({ q: query }).toString()}`;
}
