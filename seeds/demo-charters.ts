import { changeCharter, sendCharterIn } from '../server/features/briefs';
import { charterSignerRepository, charterVersionRepository, signCharterIn, wordingOf, type NamedSigner } from '../server/features/charter';
import { searchRepository } from '../server/features/searches';
import { newestBrief } from './demo-briefs';
import { stakeholderOf, type DemoSearch } from './demo-steps';

type Clauses = Parameters<typeof changeCharter>[2]['clauses'];

/** What was agreed on a clause of the charter; words that are missing stay as the brief proposed them. */
interface ClauseEdit {
  readonly owner: string;
  readonly status: Clauses[number]['status'];
  readonly text?: string;
  /** Days from now by which it is to be agreed. */
  readonly dueIn?: number;
}

/** Writes down how far each clause is, by number, in the draft of the brief. */
export async function writeCharter(search: DemoSearch, daysAgo: number, edits: Readonly<Record<number, ClauseEdit>>): Promise<void> {
  const { story } = search.cast;
  const draft = await newestBrief(search);
  const clauses = draft.content.charter.map(({ title: _title, source: _source, ...clause }) => {
    const edit = edits[clause.id];
    if (!edit) return clause;
    const { dueIn, owner, status, text = clause.text } = edit;
    return { id: clause.id, text, owner, status, ...(dueIn === undefined ? {} : { dueOn: story.calendarDay(dueIn) }) };
  });
  await story.on(daysAgo, (deps) => changeCharter(deps, search.owner, { draft, clauses }));
}

/** Puts the charter up for signature: those who are named here, by part, get a link each. */
export async function sendCharter(demo: DemoSearch, daysAgo: number, names: Readonly<Record<NamedSigner['part'], string>>): Promise<void> {
  const { owner: actor, id, cast } = demo;
  const { story } = cast;
  const search = await searchRepository(story.tx).getForFirm(actor.firmId, id);
  const wording = wordingOf((await newestBrief(demo)).content.charter);
  const named: NamedSigner[] = [];
  for (const [part, name] of Object.entries(names)) {
    named.push({ part: part as NamedSigner['part'], stakeholderId: (await stakeholderOf(demo, name)).id });
  }
  await story.on(daysAgo, (deps) => sendCharterIn(story.tx, deps, { actor, search, named, wording }));
}

/** Somebody who was asked signs the charter behind the link. */
export async function signCharter(
  { owner, id: searchId, cast: { story } }: DemoSearch,
  by: { name: string; daysAgo: number },
): Promise<void> {
  const { firmId } = owner;
  const signer = (await charterSignerRepository(story.tx).listForSearch(firmId, searchId)).find(({ name }) => name === by.name);
  const version = await charterVersionRepository(story.tx).findNewest(firmId, searchId);
  if (!signer || !version) throw new Error(`${by.name} was not asked to sign the charter`);
  const { name, email, id: subjectId } = signer;
  const actor = await story.holder(owner, { searchId, purpose: 'charter', subjectId, name, email });
  await story.on(by.daysAgo, (deps) => signCharterIn(story.tx, deps, { actor, name, number: version.number }));
}
