import { comparisonSnapshot } from '../../server/features/comparison';
import { advanceCandidacy } from '../../server/features/people';
import { searchRepository } from '../../server/features/searches';
import { freezeShortlistIn, releaseShortlistIn, shortlistRepository } from '../../server/features/shortlists';
import { idOf, stakeholderOf, type DemoSearch } from '../demo-steps';

const CHOSEN: Readonly<Record<string, string>> = {
  'Claire Anselm':
    'Has done what Corvane needs first: left segments, and made sellers repeat one sentence. Ask her referees about pace in a smaller company.',
  'Priya Venkataraman':
    'Would be accepted by sales on the first day; demand and product marketing are her best work. Brand at this size would be new to her.',
  'Daniel Okafor': 'On the list to show the other shape: a capital S who reads a funnel well. He knows that we say so.',
};

/** Three people are frozen with the comparison they were chosen from, and the sponsor may read it. */
export async function corvaneShortlist(search: DemoSearch, candidacies: ReadonlyMap<string, string>): Promise<void> {
  const { owner: actor, id: searchId, cast } = search;
  const { story } = cast;
  const { firmId } = actor;
  const comparison = await story.on(3, (deps) => comparisonSnapshot(deps, firmId, searchId));
  if (!comparison) throw new Error('There is no comparison to choose from');
  const chosen = Object.entries(CHOSEN).map(([name, note]) => ({ candidacyId: idOf(candidacies, name), note }));
  const found = await searchRepository(story.tx).getForFirm(firmId, searchId);
  const { number } = await story.on(3, (deps) => freezeShortlistIn(story.tx, deps, { actor, search: found, comparison, choices: chosen }));
  for (const { candidacyId, note: reason } of chosen) {
    await story.on(3, ({ clock }) => advanceCandidacy(story.tx, actor, { candidacyId, to: 'shortlisted', reason, now: clock.now() }));
  }
  const shortlist = await shortlistRepository(story.tx).getByNumber(firmId, searchId, number);
  const recipients = [await stakeholderOf(search, 'Helena Brandt')];
  await story.on(2, (deps) => releaseShortlistIn(story.tx, deps, { actor, shortlist, recipients }));
}
