import type { LinkStatus } from '../links';
import type { Stakeholder } from '../searches';
import { mayRemind } from './domain/reminder';
import type { ResponseProgress } from './response.reader';

interface Asked {
  readonly stakeholders: readonly Stakeholder[];
  readonly progress: readonly ResponseProgress[];
  readonly links: ReadonlyMap<string, LinkStatus>;
  readonly reminded: ReadonlyMap<string, Date>;
  readonly now: Date;
}

/** Who was asked, has not sent their answers and was not reminded within a day. An ended link stays ended. */
export function peopleToRemind({ stakeholders, progress, links, reminded, now }: Asked): readonly Stakeholder[] {
  const done = new Set(progress.filter(({ submittedAt }) => submittedAt !== null).map(({ stakeholderId }) => stakeholderId));
  return stakeholders.filter(({ id }) => {
    const link = links.get(id);
    return link !== undefined && link.state !== 'revoked' && !done.has(id) && mayRemind(reminded.get(id) ?? null, now);
  });
}
