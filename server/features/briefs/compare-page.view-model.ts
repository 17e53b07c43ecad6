import { isCompetencyId } from '../competencies';
import { searchPage, type Search } from '../searches';
import { competencyName } from './brief-words';
import { briefDifference, type Change } from './domain/brief-difference';
import type { BriefVersion } from './domain/brief-version';

/** What changed from one version to another, in the order of the document. */
export function comparePage(search: Search, { before, after }: { before: BriefVersion; after: BriefVersion }) {
  const changes = briefDifference(before, after);
  const title = `Version ${before.number} and version ${after.number}`;
  return {
    title: `${title}, ${search.title}`,
    ...searchPage({ search, current: 'brief', head: { title, note: countSentence(changes.length) } }),
    beforeLabel: `Version ${before.number}`,
    afterLabel: `Version ${after.number}`,
    rows: changes.map(changeRow),
    back: { href: `/searches/${search.id}/brief`, label: 'Back to the brief' },
  };
}

/** How many changes there are, as a sentence. */
export function countSentence(count: number): string {
  if (count === 0) return 'The two versions say the same.';
  return count === 1 ? 'One change.' : `${count} changes.`;
}

/** One change as a row of a table: what stood there, what stands there now. */
export function changeRow({ section, subject, before, after }: Change) {
  return {
    section,
    subject: isCompetencyId(subject) ? competencyName(subject) : subject,
    before: before ?? 'Not there',
    after: after ?? 'Gone',
    isNew: before === null,
    isGone: after === null,
  };
}
