import { isOurs, type Wait } from './domain/wait';
import { countWord, sinceWords, waitWords } from './overview-words';

const SHOWN = 3;

/** The waits that are told one by one: the longest of what the firm owes, and of what it is owed. */
export function toldWaits(waits: readonly Wait[]): readonly Wait[] {
  return [...waits.filter(isOurs).slice(0, SHOWN), ...waits.filter((wait) => !isOurs(wait)).slice(0, SHOWN)];
}

/** What waits in all searches: what the firm owes and who owes the firm something, each with the longest first. */
export function waitSummary(waits: readonly Wait[], names: ReadonlyMap<string, string>, now: Date) {
  if (waits.length === 0) return null;
  const [ours, theirs] = [waits.filter(isOurs), waits.filter((wait) => !isOurs(wait))];
  const told = toldWaits(waits);
  const group = (id: string, title: string, all: readonly Wait[]) => ({
    id,
    title,
    items: told.filter((wait) => all.includes(wait)).map((wait) => waitItem(wait, names.get(wait.searchId) ?? '', now)),
    more: all.length > SHOWN ? `and ${all.length - SHOWN} more in the list` : null,
  });
  const groups = [group('ours', oursTitle(ours.length), ours), group('theirs', theirsTitle(theirs), theirs)];
  return { groups: groups.filter(({ items }) => items.length > 0) };
}

function waitItem(wait: Wait, search: string, now: Date) {
  const { who, what, path } = waitWords(wait);
  return {
    who,
    what,
    search,
    href: `/searches/${wait.searchId}${path}`,
    since: sinceWords(wait.since, now),
  };
}

function oursTitle(count: number): string {
  return count === 1 ? 'You owe one thing' : `You owe ${countWord(count).toLowerCase()} things`;
}

/** Counted by people: somebody who owes two scorecards is one person. */
function theirsTitle(waits: readonly Wait[]): string {
  const people = new Set(waits.flatMap(({ of, searchId }) => (of.length ? of : [searchId])));
  return people.size === 1 ? 'One person owes you something' : `${countWord(people.size)} people owe you something`;
}
