import { competencies, profiles, type Profile } from '../competencies';
import { errorSummary, field, type Problem } from '../../shared/view-parts';
import { isAnswered, type AnswerSheet } from './domain/answer';
import { assessmentItems } from './domain/assessment-item';
import { firstOpenSection, minutesFor } from './domain/progress';
import { sections, type Part, type Section } from './domain/section';
import { assessmentPath, sectionPath, type Portal } from './portal';
import { portalFrame, progressPart } from './portal-frame.view-model';
import { privacyNotice } from './privacy-notice.view-model';

/** The page before consent: what this is, how long it takes, who sees it, what happens next. */
export function startPage(portal: Portal, problems: readonly Problem[] = []) {
  const state = { typed: {}, problems };
  return {
    ...portalFrame(portal, `Your assessment for ${portal.searchTitle}`),
    summary: errorSummary(problems),
    greeting: portal.candidateName,
    firmName: portal.firmName,
    recruiterName: portal.recruiterName,
    minutes: minutesFor(assessmentItems),
    counts: {
      experience: assessmentItems.filter((item) => item.kind === 'experience').length,
      situations: competencies.length,
      all: assessmentItems.length,
    },
    notice: privacyNotice(portal),
    consent: {
      action: `${assessmentPath(portal.linkId)}/consent`,
      field: field(
        {
          name: 'consent',
          type: 'checkbox',
          label: `I have read this, and ${portal.firmName} may use my answers for this search`,
        },
        state,
      ),
    },
  };
}

/** The page after consent: where things stand and where to go on. */
export function overviewPage(portal: Portal) {
  const open = firstOpenSection(portal.sheet);
  return {
    ...portalFrame(portal, `Your assessment for ${portal.searchTitle}`),
    greeting: portal.candidateName,
    progress: progressPart(portal, null),
    next: open
      ? { href: sectionPath(portal.linkId, open), label: portal.sheet.size === 0 ? 'Begin' : 'Go on where you left off' }
      : { href: `${assessmentPath(portal.linkId)}/review`, label: 'Look over and submit' },
    parts: [partOverview(portal, 'experience'), partOverview(portal, 'situations')],
  };
}

const PART_TITLES: Record<Part, string> = { experience: 'Part 1: your experience', situations: 'Part 2: situations' };
const PROFILE_TITLES: Record<Profile, string> = { sales: 'Sales', marketing: 'Marketing', leadership: 'Leadership' };

function partOverview(portal: Portal, part: Part) {
  const own = sections.filter((section) => section.part === part);
  return {
    title: PART_TITLES[part],
    groups: profiles.map((profile) => ({
      title: PROFILE_TITLES[profile],
      pages: own
        .filter((section) => section.competency.profile === profile)
        .map((section) => ({
          href: sectionPath(portal.linkId, section),
          label: part === 'experience' ? section.competency.name : `Situation ${section.number}`,
          state: sectionWords(section, portal.sheet),
        })),
    })),
  };
}

function sectionWords(section: Section, sheet: AnswerSheet): string {
  const settled = section.items.filter((item) => isAnswered(sheet.get(item.id))).length;
  if (settled === section.items.length) return 'answered';
  return settled === 0 ? 'open' : `${settled} of ${section.items.length} answered`;
}
