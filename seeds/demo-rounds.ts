import { contestedNow } from '../server/features/diagnosis';
import { beginRound, openAnswers } from '../server/features/intake';
import { searchRepository } from '../server/features/searches';
import { holderOf, stakeholderOf, type DemoSearch } from './demo-steps';

/** The sponsor opens the answers to all who have sent theirs. */
export async function openToAll(search: DemoSearch, by: { name: string; daysAgo: number }): Promise<void> {
  const sponsor = await holderOf(search, by.name, 'intake');
  await search.cast.story.on(by.daysAgo, (deps) => openAnswers(deps, sponsor));
}

export interface AskedAgain {
  readonly daysAgo: number;
  readonly names: readonly string[];
  readonly ownLine: string;
}

/** The recruiter asks some of those who have answered to look at their answers again. */
export async function askAgain(search: DemoSearch, { daysAgo, names, ownLine }: AskedAgain): Promise<void> {
  const { cast, owner, id: searchId } = search;
  const { story } = cast;
  const { firmId } = owner;
  const found = await searchRepository(story.tx).getForFirm(firmId, searchId);
  const stakeholderIds: string[] = [];
  for (const name of names) stakeholderIds.push((await stakeholderOf(search, name)).id);
  await story.on(daysAgo, async (deps) => {
    const contested = await contestedNow(deps, { firmId, searchId });
    const beginning = { search: found, round: 2, stakeholderIds, closesOn: null, ownLine, contested, submission: story.submission(owner) };
    return beginRound(deps, owner, beginning);
  });
}
