import { sendAssessment } from '../server/features/assessments';
import { currentDiagnosis } from '../server/features/diagnosis';
import { answerWholeIntake, sendIntake, type WholeResponse } from '../server/features/intake';
import { addToSearch, advanceCandidacy, candidacyRepository, endCandidacy, type ExitKind, type Stage } from '../server/features/people';
import { addStakeholder, createSearchIn, searchRepository, stakeholderRepository, type Stakeholder } from '../server/features/searches';
import type { FirmUser } from '../server/shared/actor';
import type { DemoStory } from './demo-story';

/** Who is in the story by now. */
export interface Cast {
  readonly story: DemoStory;
  readonly judith: FirmUser;
  readonly samir: FirmUser;
  /** Ids by name. */
  readonly clients: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

export interface DemoSearch {
  readonly cast: Cast;
  /** Whose search it is. */
  readonly owner: FirmUser;
  readonly id: string;
}

/** The entry of a name that the story itself has made; a name without one is a mistake in the seeds. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The demo knows no ${name}`);
  return id;
}

export interface OpenedSearch {
  readonly daysAgo: number;
  readonly owner: FirmUser;
  readonly client: string;
  readonly title: string;
  readonly jobDescription?: string;
  readonly stakeholders?: readonly Omit<Stakeholder, 'id' | 'firmId' | 'searchId' | 'version'>[];
}

export async function openSearch(cast: Cast, opened: OpenedSearch): Promise<DemoSearch> {
  const { story } = cast;
  const { daysAgo, owner, title, jobDescription = '' } = opened;
  const client = { id: idOf(cast.clients, opened.client) };
  const id = await story.on(daysAgo, () => createSearchIn(story.tx, owner, { title, jobDescription, client }));
  for (const facts of opened.stakeholders ?? []) await story.on(daysAgo, (deps) => addStakeholder(deps, owner, { searchId: id, facts }));
  return { cast, owner, id };
}

export async function stakeholderOf({ cast: { story }, owner, id }: DemoSearch, name: string): Promise<Stakeholder> {
  const found = (await stakeholderRepository(story.tx).listForSearch(owner.firmId, id)).find((one) => one.name === name);
  if (!found) throw new Error(`${name} is no stakeholder of this search`);
  return found;
}

/** Mails the intake to everybody who is in the search. */
export async function inviteAll({ cast: { story }, owner, id }: DemoSearch, daysAgo: number, ownLine: string): Promise<void> {
  const search = await searchRepository(story.tx).getForFirm(owner.firmId, id);
  const stakeholders = await stakeholderRepository(story.tx).listForSearch(owner.firmId, id);
  const stakeholderIds = stakeholders.map((one) => one.id);
  await story.on(daysAgo, (deps) => sendIntake(deps, owner, { search, stakeholderIds, ownLine, submission: story.submission(owner) }));
}

/** The stakeholder as the holder of the link that was sent. */
export async function holderOf(search: DemoSearch, name: string, purpose: 'intake' | 'brief' | 'shortlist') {
  const { id: subjectId, email } = await stakeholderOf(search, name);
  return search.cast.story.holder(search.owner, { searchId: search.id, purpose, subjectId, name, email });
}

/** A stakeholder answers everything and sends it. */
export async function answerIntake(search: DemoSearch, by: { name: string; daysAgo: number }, response: WholeResponse): Promise<void> {
  const actor = await holderOf(search, by.name, 'intake');
  await search.cast.story.on(by.daysAgo, (deps) => answerWholeIntake(deps, actor, response));
}

/** The recruiter looks at what the answers mean. Whoever writes a brief does that by it. */
export async function diagnose({ cast: { story }, owner, id }: DemoSearch, daysAgo: number): Promise<void> {
  await story.on(daysAgo, (deps) => currentDiagnosis(deps, owner.firmId, id));
}

type Move = readonly [daysAgo: number, stage: Stage, reason?: string];

export interface Journey {
  readonly name: string;
  readonly addedDaysAgo: number;
  readonly moves?: readonly Move[];
  readonly exit?: { readonly daysAgo: number; readonly kind: ExitKind; readonly decidedBy: string; readonly reason: string };
}

/** A person's way through a search; returns the candidacy's id. */
export async function follow(
  { cast, owner, id: searchId }: DemoSearch,
  { name, addedDaysAgo, moves = [], exit }: Journey,
): Promise<string> {
  const { story } = cast;
  const personId = idOf(cast.people, name);
  const candidacyId = await story.on(addedDaysAgo, ({ clock }) =>
    addToSearch(story.tx, { actor: owner, searchId, personId, now: clock.now() }),
  );
  for (const [daysAgo, to, reason = ''] of moves) {
    await story.on(daysAgo, ({ clock }) => advanceCandidacy(story.tx, owner, { candidacyId, to, reason, now: clock.now() }));
  }
  if (exit) {
    const { daysAgo, ...leaving } = exit;
    const { version } = await candidacyRepository(story.tx).getForFirm(owner.firmId, candidacyId);
    const result = await story.on(daysAgo, (deps) => endCandidacy(deps, owner, { searchId, candidacyId, version, ...leaving }));
    if (!result.ok) throw new Error(`${name} could not leave: ${result.refusal}`);
  }
  return candidacyId;
}

/** Sends the assessment and returns the candidate as the holder of the link. */
export async function assess(
  { cast: { story }, owner, id }: DemoSearch,
  candidate: { candidacyId: string; daysAgo: number; note: string },
) {
  const { candidacyId, daysAgo, note } = candidate;
  const search = await searchRepository(story.tx).getForFirm(owner.firmId, id);
  const { name, email } = await candidacyRepository(story.tx).getForFirm(owner.firmId, candidacyId);
  if (email === null) throw new Error(`${name} has no address`);
  const recipient = { candidacyId, name, email };
  await story.on(daysAgo, (deps) => sendAssessment(story.tx, deps, { actor: owner, sending: { search, note }, recipient }));
  return story.holder(owner, { searchId: id, purpose: 'assessment', subjectId: candidacyId, name, email });
}
