import { candidacyRepository } from '../server/features/people';
import {
  checkInRepository,
  classMiss,
  placementRepository,
  recordPlacement,
  sendCheckIn,
  submitCheckIn,
  type FilledCheckIn,
  type MissCause,
} from '../server/features/placements';
import { searchRepository } from '../server/features/searches';
import { stakeholderOf, type DemoSearch } from './demo-steps';

type Said<Rating> = readonly [rating: Rating, words?: string];

export interface DemoCheckIn {
  readonly day: 30 | 90 | 180;
  readonly sentDaysAgo: number;
  /** Null while nobody has answered. */
  readonly answered: {
    readonly daysAgo: number;
    /** By outcome; what is not listed is too early to say. */
    readonly outcomes: Readonly<Record<number, Said<FilledCheckIn['outcomes'][number]['rating']>>>;
    /** By clause; what is not listed was not tested yet. */
    readonly charter: Readonly<Record<number, Said<FilledCheckIn['charter'][number]['rating']>>>;
  } | null;
  readonly classed?: { readonly outcome: number; readonly cause: MissCause; readonly reason: string };
}

export interface DemoPlacement {
  readonly candidacyId: string;
  readonly startedDaysAgo: number;
  readonly recordedDaysAgo: number;
  /** The stakeholder who is asked. */
  readonly asked: string;
  readonly checkIns: readonly DemoCheckIn[];
}

/** Somebody has started: the first day is recorded, and the check-ins went out when they were due. */
export async function recordStart(search: DemoSearch, placed: DemoPlacement): Promise<void> {
  const { owner, cast } = search;
  const { story } = cast;
  const candidacy = await candidacyRepository(story.tx).getForFirm(owner.firmId, placed.candidacyId);
  const { id: stakeholderId } = await stakeholderOf(search, placed.asked);
  const facts = { startDate: story.calendarDay(-placed.startedDaysAgo), stakeholderId };
  const submission = story.submission(owner);
  await story.on(placed.recordedDaysAgo, (deps) => recordPlacement(deps, owner, { candidacy, facts, submission }));
  for (const checkIn of placed.checkIns) await goThrough(search, placed, checkIn);
}

async function goThrough(search: DemoSearch, placed: DemoPlacement, checkIn: DemoCheckIn): Promise<void> {
  const id = await send(search, placed, checkIn);
  if (checkIn.answered) await answer(search, placed, { id, answered: checkIn.answered });
  if (checkIn.classed) await classAs(search, id, checkIn.classed);
}

async function partsOf({ owner, id, cast: { story } }: DemoSearch, { candidacyId, asked }: DemoPlacement) {
  const placement = await placementRepository(story.tx).findForCandidacy(owner.firmId, candidacyId);
  if (!placement) throw new Error(`Nobody whom ${asked} is asked about has started`);
  const { name: candidate } = await candidacyRepository(story.tx).getForFirm(owner.firmId, candidacyId);
  return { placement, candidate, search: await searchRepository(story.tx).getForFirm(owner.firmId, id) };
}

async function send(demo: DemoSearch, placed: DemoPlacement, { day, sentDaysAgo }: DemoCheckIn): Promise<string> {
  const { owner, cast } = demo;
  const parts = await partsOf(demo, placed);
  const recipient = await stakeholderOf(demo, placed.asked);
  const sending = { ...parts, day, recipient, submission: cast.story.submission(owner) };
  await cast.story.on(sentDaysAgo, (deps) => sendCheckIn(deps, owner, sending));
  const sent = (await checkInRepository(cast.story.tx).listForPlacement(owner.firmId, parts.placement.id)).find((one) => one.day === day);
  if (!sent) throw new Error(`The check-in after ${day} days was not sent`);
  return sent.id;
}

async function answer(
  demo: DemoSearch,
  placed: DemoPlacement,
  { id, answered }: { id: string; answered: NonNullable<DemoCheckIn['answered']> },
): Promise<void> {
  const { owner, cast } = demo;
  const { story } = cast;
  const { placement } = await partsOf(demo, placed);
  const { name, email } = await stakeholderOf(demo, placed.asked);
  const actor = await story.holder(owner, { searchId: demo.id, purpose: 'check_in', subjectId: id, name, email });
  const filled: FilledCheckIn = {
    outcomes: placement.outcomes.map(({ number }) => {
      const [rating, words = ''] = answered.outcomes[number] ?? ['too_early'];
      return { number, rating, words };
    }),
    charter: placement.charter.map(({ number }) => {
      const [rating, words = ''] = answered.charter[number] ?? ['not_tested'];
      return { number, rating, words };
    }),
  };
  await story.on(answered.daysAgo, (deps) => submitCheckIn(deps, actor, { filled, submission: story.submission(owner) }));
}

async function classAs(
  { owner, cast: { story } }: DemoSearch,
  id: string,
  { outcome, cause, reason }: NonNullable<DemoCheckIn['classed']>,
): Promise<void> {
  const checkIn = await checkInRepository(story.tx).getForFirm(owner.firmId, id);
  const missed = checkIn.outcomes.find(({ number }) => number === outcome);
  if (!missed || !checkIn.submitted) throw new Error(`Outcome ${outcome} was not answered`);
  const { version } = missed;
  await story.on(story.daysSince(checkIn.submitted.at) - 1, (deps) =>
    classMiss(deps, owner, { checkIn, answer: missed, cause, reason, version }),
  );
}
