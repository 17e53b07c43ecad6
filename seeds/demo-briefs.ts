import {
  briefRepository,
  chooseScope,
  currentGround,
  generateBriefIn,
  publishBriefIn,
  signBriefIn,
  type BriefVersion,
} from '../server/features/briefs';
import { holderOf, type DemoSearch } from './demo-steps';

async function groundOf({ cast: { story }, owner, id }: DemoSearch) {
  const ground = await currentGround(story.deps, owner.firmId, id);
  if (!ground) throw new Error('Nobody has answered yet');
  return ground;
}

/** The version with the highest number, published or not. */
export async function newestBrief({ cast: { story }, owner, id }: DemoSearch): Promise<BriefVersion> {
  const newest = await briefRepository(story.tx).findLatest(owner.firmId, id);
  if (!newest) throw new Error('There is no brief yet');
  return newest;
}

/** The brief as the diagnosis, or what was decided about it, gives it. */
export async function writeBrief(search: DemoSearch, daysAgo: number): Promise<void> {
  const { cast, owner, id: searchId } = search;
  await cast.story.on(daysAgo, async () => {
    const ground = await groundOf(search);
    const choice = chooseScope(ground.need, ground.decision);
    if (choice.kind !== 'ready') throw new Error(`There is no brief to be written: ${choice.kind}`);
    const { scope, primarySide } = choice;
    await generateBriefIn(cast.story.tx, owner, { searchId, ground, scope, primarySide, requested: null });
  });
}

/** The brief of a combined role that somebody asked for by name. */
export async function writeCombinedBrief(
  search: DemoSearch,
  { daysAgo, ...requested }: { daysAgo: number; requestedBy: string; reason: string },
): Promise<void> {
  const { cast, owner, id: searchId } = search;
  await cast.story.on(daysAgo, async () => {
    const command = { searchId, ground: await groundOf(search), scope: 'combined_flagged', primarySide: 'sales', requested } as const;
    await generateBriefIn(cast.story.tx, owner, command);
  });
}

export async function publishBrief(search: DemoSearch, daysAgo: number): Promise<void> {
  const { cast, owner: actor } = search;
  await cast.story.on(daysAgo, async (deps) => {
    const published = await publishBriefIn(cast.story.tx, deps, {
      actor,
      draft: await newestBrief(search),
      ground: await groundOf(search),
    });
    if (!published.ok) throw new Error(`The brief may not be published: ${JSON.stringify(published.check.publication)}`);
  });
}

export async function signBrief(search: DemoSearch, by: { name: string; daysAgo: number }): Promise<void> {
  const actor = await holderOf(search, by.name, 'brief');
  const { number } = await newestBrief(search);
  await search.cast.story.on(by.daysAgo, (deps) => signBriefIn(search.cast.story.tx, deps, { actor, name: by.name, number }));
}
