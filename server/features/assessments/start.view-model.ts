import { competencies, profiles, type Profile } from '../competencies';
import { errorSummary, field, type Problem } from '../../shared/view-parts';
import { answersWords } from './bringing-words';
import { longDay } from '../../shared/dates';
import { isAnswered, type AnswerSheet } from './domain/answer';
import type { Bringing, Offer } from './domain/bringing';
import { assessmentItems } from './domain/assessment-item';
import { firstOpenSection, minutesFor } from './domain/progress';
import { sections, type Part, type Section } from './domain/section';
import { assessmentPath, sectionPath, type Portal } from './portal';
import { portalFrame, progressPart } from './portal-frame.view-model';
import { privacyNotice } from './privacy-notice.view-model';

/** The page before consent: what this is, how long it takes, who sees it, what happens next. */
export function startPage(portal: Portal, offer: Offer | null, problems: readonly Problem[] = []) {
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
    earlier: offer && earlierPart(portal, offer),
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
export function overviewPage(portal: Portal, offer: Offer | null) {
  const open = firstOpenSection(portal.sheet);
  return {
    ...portalFrame(portal, `Your assessment for ${portal.searchTitle}`),
    greeting: portal.candidateName,
    progress: progressPart(portal, null),
    earlier: offer && earlierPart(portal, offer),
    brought: portal.assessment.bringing && broughtWords(portal.assessment.bringing),
    next: open
      ? { href: sectionPath(portal.linkId, open), label: portal.sheet.size === 0 ? 'Begin' : 'Go on where you left off' }
      : { href: `${assessmentPath(portal.linkId)}/review`, label: 'Look over and submit' },
    parts: [partOverview(portal, 'experience'), partOverview(portal, 'situations')],
  };
}

// Only that and when: the link could be in other hands, so the other search is not named.
function earlierPart({ linkId, firmName }: Portal, offer: Offer) {
  const day = longDay(offer.former.answeredAt);
  if (offer.kind === 'questions_changed') {
    return {
      title: 'You have answered before',
      text: `You answered an assessment of ${firmName} on ${day} for another search. The questions have changed since, so those answers cannot be brought along: an answer to another question would be other evidence. Please answer anew.`,
      action: null,
    };
  }
  return {
    title: 'You have answered these questions before',
    text: `On ${day}, for another search of ${firmName}. You can bring those answers along until ${longDay(offer.until)}, or answer anew; neither is held against you. Look at them first: nothing is brought along before you agree.`,
    action: { href: `${assessmentPath(linkId)}/earlier-answers`, label: 'See what you would bring along' },
  };
}

function broughtWords({ answerCount, answeredAt }: Bringing): string {
  return `You brought ${answersWords(answerCount)} along from ${longDay(answeredAt)}. What you left open then is asked now. What you change counts as answered today.`;
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
