import { keepTemplate, libraryWords } from '../server/features/briefs';
import type { FirmUser } from '../server/shared/actor';
import type { DemoStory } from './demo-story';

const ROLE = { scope: 'combined_flagged', side: 'sales' } as const;

/** How the firm begins the brief of a small company that insists on one person; what such a role adds is added to it. */
export async function keepBriefTemplate(story: DemoStory, judith: FirmUser): Promise<void> {
  const words = {
    ...libraryWords(ROLE),
    title: 'VP Sales, marketing bought in',
    mission: ['Sell in person and coach those who sell.', 'Buy the marketing, say what it is for, and answer for what it costs.'],
  };
  const text = { name: 'Small company, one leader', words };
  await story.on(180, (deps) => keepTemplate(deps, judith, { role: ROLE, text, submission: story.submission(judith) }));
}
