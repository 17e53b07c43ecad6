import { changeCharter } from '../server/features/briefs';
import { draftOf } from './demo-briefs';
import type { DemoSearch } from './demo-steps';

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
  const draft = await draftOf(search);
  const clauses = draft.content.charter.map(({ title: _title, source: _source, ...clause }) => {
    const edit = edits[clause.id];
    if (!edit) return clause;
    const { dueIn, owner, status, text = clause.text } = edit;
    return { id: clause.id, text, owner, status, ...(dueIn === undefined ? {} : { dueOn: story.calendarDay(dueIn) }) };
  });
  await story.on(daysAgo, (deps) => changeCharter(deps, search.owner, { draft, clauses }));
}
