import { moment } from '../../shared/dates';
import { progressOf, type Progress } from './domain/progress';
import { sectionsPerPart, type Section } from './domain/section';
import { assessmentPath, type Portal } from './portal';

/** What every page of the candidate carries: whose assessment it is, what is saved, and the ways out. */
export function portalFrame(portal: Portal, title: string) {
  const base = assessmentPath(portal.linkId);
  return {
    title,
    focus: {
      context: `Your assessment for ${portal.searchTitle}, ${portal.clientName}`,
      saved: portal.savedAt ? `Saved ${moment(portal.savedAt)}` : null,
    },
    links: {
      start: base,
      review: `${base}/review`,
      results: `${base}/results`,
      adjustment: `${base}/adjustment`,
      privacy: `${base}/privacy`,
      referees: `${base}/referees`,
      rights: `${base}/rights`,
    },
  };
}

/** "about 18 minutes left, no clock". */
export function minutesWords(minutes: number): string {
  if (minutes === 0) return 'nothing left to answer';
  return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left, no clock`;
}

/** "12 of 69 answered". */
export function answeredWords({ answered, total }: Progress): string {
  return `${answered} of ${total} answered`;
}

/** The progress partial on a page of the assessment, or outside any page. */
export function progressPart(portal: Portal, section: Section | null) {
  const progress = progressOf(portal.sheet);
  const place = section ? `Part ${section.part === 'experience' ? 1 : 2} of 2, page ${section.number} of ${sectionsPerPart}. ` : '';
  return {
    label: `${place}${answeredWords(progress)}`,
    left: minutesWords(progress.minutesLeft),
    value: progress.answered,
    max: progress.total,
  };
}
