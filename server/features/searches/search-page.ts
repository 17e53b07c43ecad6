import { pageHead, type Chip, type PageHead } from '../../shared/view-parts';
import { STATE_NAMES, type Search, type SearchState } from './domain/search';

export type SearchTab =
  'overview' | 'stakeholders' | 'intake' | 'diagnosis' | 'brief' | 'people' | 'assessments' | 'interviews' | 'comparison' | 'shortlist';

const TABS: readonly { tab: SearchTab; label: string; path: string }[] = [
  { tab: 'overview', label: 'Overview', path: '' },
  { tab: 'stakeholders', label: 'Stakeholders', path: '/stakeholders' },
  { tab: 'intake', label: 'Intake', path: '/intake' },
  { tab: 'diagnosis', label: 'Diagnosis', path: '/diagnosis' },
  { tab: 'brief', label: 'Brief', path: '/brief' },
  { tab: 'people', label: 'People', path: '/people' },
  { tab: 'assessments', label: 'Assessments', path: '/assessments' },
  { tab: 'interviews', label: 'Interviews', path: '/interviews' },
  { tab: 'comparison', label: 'Comparison', path: '/comparison' },
  { tab: 'shortlist', label: 'Shortlist', path: '/shortlist' },
];

const STATE_CHIPS: Record<SearchState, Chip['kind']> = {
  draft: 'open',
  intake: 'wait',
  brief_approved: 'active',
  open: 'active',
  shortlist: 'active',
  offer: 'active',
  placed: 'done',
  closed: 'done',
  on_hold: 'wait',
};

export function stateChip(state: SearchState): Chip {
  return { kind: STATE_CHIPS[state], label: STATE_NAMES[state] };
}

/**
 * Page head and tabs of a workspace page of one search. `head` overrides what the page wants differently; without it the title
 * is the search's own.
 */
export function searchPage({ search, current, head = {} }: { search: Search; current: SearchTab; head?: Partial<PageHead> }) {
  const home = `/searches/${search.id}`;
  const crumbs = [
    { label: 'Searches', href: '/searches' },
    { label: search.clientName, href: `/clients/${search.clientId}` },
  ];
  const deeper = current === 'overview' ? crumbs : [...crumbs, { label: search.title, href: home }];
  return {
    head: pageHead({ title: search.title, crumbs: deeper, chips: [stateChip(search.state)], ...head }),
    tabs: {
      label: 'This search',
      items: TABS.map(({ tab, label, path }) => ({ href: home + path, label, note: null, current: tab === current })),
    },
  };
}
