import { moment } from '../../shared/dates';
import { changeRow, countSentence } from './compare-page.view-model';
import { sectionLabel } from './brief-words';
import { briefDifference } from './domain/brief-difference';
import type { BriefVersion } from './domain/brief-version';

/** What a sponsor who has read a version before needs to see of the next one: their own comments, and every change. */
export function sinceLast(before: BriefVersion, now: BriefVersion) {
  const changes = briefDifference(before, now);
  const { refusal, number } = before;
  return {
    title: `What changed since version ${number}`,
    count: countSentence(changes.length),
    beforeLabel: `Version ${number}`,
    afterLabel: `Version ${now.number}`,
    rows: changes.map(changeRow),
    asked: refusal && {
      title: `What was asked for on ${moment(refusal.at)}`,
      comments: refusal.comments.map(({ section, comment }) => ({ section: sectionLabel(section), comment })),
    },
  };
}
