import { longDay, moment } from '../../shared/dates';
import type { Chip } from '../../shared/view-parts';
import { searchPage, type Search } from '../searches';
import { listed } from '../../shared/sentence';
import type { Standing } from './freezing.service';
import type { Release } from './release.repository';
import { isStanding } from './releasing.service';
import type { Shortlist } from './shortlist.repository';
import { obstacleWords } from './standing-words';

export interface ListFacts {
  readonly search: Search;
  readonly standing: Standing;
  /** The newest first. */
  readonly shortlists: readonly Shortlist[];
  readonly releases: readonly Release[];
}

/** Every frozen shortlist of a search; before the first one, what has to happen. */
export function listPage({ search, standing, shortlists, releases }: ListFacts) {
  const home = `/searches/${search.id}`;
  const obstacle = obstacleWords(standing, home);
  const freeze = { href: `${home}/shortlist/choice`, label: 'Freeze a shortlist' };
  const isEmpty = shortlists.length === 0;
  return {
    title: `Shortlist, ${search.title}`,
    ...searchPage({
      search,
      current: 'shortlist',
      head: { title: 'Shortlist', actions: obstacle || isEmpty ? [] : [{ ...freeze, quiet: false }] },
    }),
    empty: isEmpty ? (obstacle ?? { ...FIRST, action: freeze }) : null,
    obstacle: isEmpty ? null : obstacle,
    rows: shortlists.map((one) =>
      row(one, {
        home,
        names: standing.kind !== 'owes',
        releases: releases.filter((release) => release.shortlistId === one.id && isStanding(release)),
      }),
    ),
  };
}

const FIRST = {
  title: 'No shortlist yet',
  text: 'A shortlist freezes chosen people with the comparison and the version of the brief it was made from. Nobody outside the firm sees it until you release it to them by name.',
};

interface RowFacts {
  readonly home: string;
  /** False for somebody who still owes a scorecard: being on a list says something about a rating. */
  readonly names: boolean;
  readonly releases: readonly Release[];
}

function row({ number, content, frozenAt, frozenByName }: Shortlist, { home, names, releases }: RowFacts) {
  const people = content.candidates.map((one) => one.name);
  return {
    label: `Shortlist ${number}`,
    href: `${home}/shortlists/${number}`,
    people: names ? listed(people) : null,
    frozen: moment(frozenAt),
    by: frozenByName,
    brief: `Version ${content.run.brief.number}`,
    chip: releasedChip(releases),
    released: listed(releases.map((one) => `${one.stakeholderName} (${longDay(one.releasedAt)})`)) || null,
  };
}

export function releasedChip(releases: readonly Release[]): Chip {
  if (releases.length === 0) return { kind: 'open', label: 'Not released' };
  return { kind: 'done', label: releases.length === 1 ? 'Released to one person' : `Released to ${releases.length} people` };
}
