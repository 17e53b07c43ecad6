import type { Dependencies } from '../../dependencies';
import type { FirmUser } from '../../shared/actor';
import { flagOverrideRepository } from '../briefs';
import { currentDiagnosisOf, settle } from '../diagnosis';
import { pinnedWords } from '../instruments';
import { responseProgress } from '../intake';
import { searchRepository } from '../searches';
import { pairNeighbour } from '../split';
import { recentHappenings } from './activity.read-model';
import { HAPPENINGS_READ, TOLD_ACTIONS } from './activity.view-model';
import { likePatterns, SEARCHES_PER_PAGE, statesOf, type SearchFilter } from './domain/search-filter';
import type { SearchLine } from './domain/search-progress';
import { waitsBySearch, type Wait } from './domain/wait';
import type { HomeFacts } from './search-home.view-model';
import type { LineFacts } from './search-line.view-model';
import { countSearches, listSearches, searchNames, searchShares } from './search-list.read-model';
import { searchProgress } from './search-progress';
import { searchWaits } from './search-waits';
import type { SearchesFacts } from './searches.view-model';
import { toldWaits } from './wait-summary.view-model';

type OverviewDependencies = Pick<Dependencies, 'database' | 'clock'>;

/** One page of the firm's searches with all that is told of them. The number of queries does not depend on how many there are. */
export async function searchesFound(deps: OverviewDependencies, user: FirmUser, asked: SearchFilter): Promise<SearchesFacts> {
  const { reader } = deps.database;
  const conditions = {
    firmId: user.firmId,
    patterns: likePatterns(asked.query),
    states: statesOf(asked.group),
    ownerId: asked.ownerId,
    clientId: null,
  };
  const [shares, found, waits] = await Promise.all([
    searchShares(reader, user.firmId),
    countSearches(reader, conditions),
    searchWaits(deps, user, null),
  ]);
  const filter = { ...asked, page: Math.min(asked.page, Math.max(1, Math.ceil(found / SEARCHES_PER_PAGE))) };
  const slice = {
    order: filter.order,
    waiting: searchesWaiting(waits),
    limit: SEARCHES_PER_PAGE,
    offset: (filter.page - 1) * SEARCHES_PER_PAGE,
  };
  const searches = await listSearches(reader, conditions, slice);
  const [lines, names] = await Promise.all([
    lineFacts(deps, user, { searches, waits }),
    searchNames(
      reader,
      user.firmId,
      toldWaits(waits).map(({ searchId }) => searchId),
    ),
  ]);
  return { filter, shares, found, lines, waits, names, now: deps.clock.now() };
}

/** Searches in which somebody waits, the longest first. */
export function searchesWaiting(waits: readonly Wait[]): string[] {
  return [...new Set(waits.map(({ searchId }) => searchId))];
}

/** Listed searches with how far they are and who waits in them. */
export async function lineFacts(
  deps: OverviewDependencies,
  user: FirmUser,
  { searches, waits }: { searches: readonly SearchLine[]; waits: readonly Wait[] },
): Promise<LineFacts[]> {
  const progress = await searchProgress(deps, user, { searchIds: searches.map(({ id }) => id) });
  const bySearch = waitsBySearch(waits);
  const now = deps.clock.now();
  return searches.map((search) => ({ search, progress: progress(search.id), waits: bySearch.get(search.id) ?? [], now }));
}

/** All that the home of one search shows. Throws NotFoundError when the firm has no such search. */
export async function searchHome(deps: OverviewDependencies, user: FirmUser, searchId: string): Promise<HomeFacts> {
  const { reader } = deps.database;
  const { firmId } = user;
  const search = await searchRepository(reader).getForFirm(firmId, searchId);
  const stored = await currentDiagnosisOf(deps, search);
  const diagnosis = stored && { searchId: search.id, result: stored.result, settlement: settle(stored.result, stored.decisions) };
  const [progress, responses, waits, happenings, neighbour, overrides, words] = await Promise.all([
    searchProgress(deps, user, { searchIds: [search.id], diagnoses: new Map(diagnosis ? [[search.id, diagnosis]] : []) }),
    responseProgress(reader, firmId, search.id),
    searchWaits(deps, user, search.id),
    recentHappenings(reader, user, { searchId: search.id, actions: TOLD_ACTIONS, limit: HAPPENINGS_READ }),
    pairNeighbour(reader, firmId, search.id),
    flagOverrideRepository(reader).listForSearch(firmId, search.id),
    // Flags are told with the diagnosis alone.
    stored ? pinnedWords(reader, firmId, search.id) : {},
  ]);
  return { search, progress: progress(search.id), responses, waits, happenings, neighbour, overrides, words, now: deps.clock.now() };
}
