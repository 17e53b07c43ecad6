import { shortDay } from '../../shared/dates';
import { pageHead } from '../../shared/view-parts';
import { searchPage, stateChip, type Search } from '../searches';

export function searchesPage(searches: readonly Search[]) {
  return {
    title: 'Searches',
    head: pageHead({ title: 'Searches', actions: [{ href: '/searches/new', label: 'Add search', quiet: false }] }),
    searches: searches.map((search) => ({
      title: search.title,
      href: `/searches/${search.id}`,
      client: search.clientName,
      owner: search.ownerName,
      chip: stateChip(search.state),
      since: shortDay(search.stateSince),
    })),
    empty: {
      title: 'No searches yet',
      text: 'A search is one mandate for one role. It begins with a client and the title they have in mind.',
      action: { href: '/searches/new', label: 'Add the first search' },
    },
  };
}

export function searchOverviewPage(search: Search) {
  return { title: search.title, ...searchPage({ search, current: 'overview' }) };
}
