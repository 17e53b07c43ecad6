import { debriefFor, openDebrief, recordChange } from '../../server/features/interviews';
import { candidacyRepository, decideOnCandidacy } from '../../server/features/people';
import { idOf, type DemoSearch } from '../demo-steps';

type Decision = Omit<Parameters<typeof decideOnCandidacy>[2], 'searchId' | 'candidacyId' | 'version'>;

/** What was decided about people, by whom and why. It moves nobody. */
const DECISIONS: readonly (Decision & { readonly name: string; readonly daysAgo: number })[] = [
  {
    name: 'Ruth Castellan',
    daysAgo: 8,
    kind: 'decline',
    side: 'firm',
    decidedBy: 'Judith Marlowe',
    reason: 'Says herself that brand is not her craft, and the brief asks for it by month six. To be told by telephone.',
  },
  {
    name: 'Claire Anselm',
    daysAgo: 1,
    kind: 'advance',
    side: 'client',
    decidedBy: 'Helena Brandt',
    reason: 'Meets the board with a paper on which segments to leave. Tomasz wants to talk about payback by segment first.',
  },
  {
    name: 'Priya Venkataraman',
    daysAgo: 1,
    kind: 'advance',
    side: 'client',
    decidedBy: 'Helena Brandt',
    reason: 'Marcus asked for it: sales would start with her tomorrow. The board should see both.',
  },
  {
    name: 'Daniel Okafor',
    daysAgo: 1,
    kind: 'hold',
    side: 'client',
    decidedBy: 'Helena Brandt',
    reason: 'Meets Claire and Priya first, and comes back to Daniel if neither wants to build the sales side.',
  },
];

/** The panel has talked about Daniel, on whom it was far apart; Linnea is talked about before the last scorecard is in. */
export async function corvaneDebriefs(search: DemoSearch, candidacies: ReadonlyMap<string, string>): Promise<void> {
  await talkOfDaniel(search, idOf(candidacies, 'Daniel Okafor'));
  await openEarly(search, idOf(candidacies, 'Linnea Holm'));
}

async function talkOfDaniel({ owner, id: searchId, cast: { story } }: DemoSearch, candidacyId: string): Promise<void> {
  const debrief = await debriefFor(story.deps, owner, { searchId, candidacyId });
  const card = debrief.kind === 'visible' ? debrief.cards.find((one) => one.interviewerName === 'Ingrid Solheim') : undefined;
  if (debrief.kind !== 'visible' || !card) throw new Error('There is nothing to talk about');
  const reason =
    'Helena heard how he took Northgate out of the public sector, which did not come up with me. A choice of segment, though not yet a position.';
  const change = { debrief, scorecardId: card.id, competencyId: 'MKT-02', to: 2, reason, submission: story.submission(owner) } as const;
  await story.on(4, (deps) => recordChange(deps, owner, change));
}

async function openEarly({ owner, id: searchId, cast: { story } }: DemoSearch, candidacyId: string): Promise<void> {
  const debrief = await debriefFor(story.deps, owner, { searchId, candidacyId });
  if (debrief.kind !== 'visible') throw new Error('The debrief is not to be seen');
  const reason = 'Six of seven are in, Ingrid travels until Friday, and the board asked for three names by then.';
  await story.on(4, (deps) => openDebrief(deps, owner, { debrief, reason, submission: story.submission(owner) }));
}

export async function corvaneDecisions(search: DemoSearch, candidacies: ReadonlyMap<string, string>): Promise<void> {
  const { owner, id: searchId, cast } = search;
  for (const { name, daysAgo, ...decision } of DECISIONS) {
    const candidacyId = idOf(candidacies, name);
    const { version } = await candidacyRepository(cast.story.tx).getForFirm(owner.firmId, candidacyId);
    const result = await cast.story.on(daysAgo, (deps) => decideOnCandidacy(deps, owner, { searchId, candidacyId, version, ...decision }));
    if (!result.ok) throw new Error(`Nothing was decided about ${name}: ${result.refusal}`);
  }
}
