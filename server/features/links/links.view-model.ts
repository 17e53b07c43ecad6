import type { LinkPurpose } from '../../shared/actor';
import { longDay } from '../../shared/dates';
import { linkState, maskedEmail, type PersonalLink } from './domain/personal-link';

const INVITATIONS: Record<LinkPurpose, { task: string; button: string }> = {
  intake: { task: 'your answers about the role', button: 'Open the intake' },
  brief: { task: 'a brief to read and sign', button: 'Open the brief' },
  charter: { task: 'what sales and marketing agree on, to read and sign', button: 'Open the charter' },
  assessment: { task: 'questions about your experience, twenty to thirty minutes', button: 'Open the assessment' },
  scorecard: { task: 'a scorecard, about five minutes', button: 'Open the scorecard' },
  shortlist: { task: 'a shortlist to read', button: 'Open the shortlist' },
  check_in: { task: 'a few questions about how the appointment goes, about five minutes', button: 'Open the check-in' },
  referees: { task: 'a page on which to name people who worked with you, a few minutes', button: 'Open the page' },
  reference: { task: 'a few questions about somebody you worked with, about five minutes', button: 'Open the questions' },
};

/** What a person sees who follows a personal link: whom it is for, what it is about; or that it no longer works. */
export function landingPage(link: PersonalLink | null, now: Date) {
  const state = link ? linkState(link, now) : 'revoked';
  if (!link || state === 'revoked') return { view: 'links/dead', status: 404, title: 'This link does not work' };
  if (state === 'expired') {
    return {
      view: 'links/expired',
      status: 410,
      title: 'This link has expired',
      expired: longDay(link.expiresAt),
      email: maskedEmail(link.email),
      action: `/links/${link.id}/fresh`,
    };
  }
  return {
    view: 'links/landing',
    status: 200,
    title: `For ${link.name}`,
    name: link.name,
    firm: link.firmName,
    search: link.searchTitle,
    client: link.clientName,
    expires: longDay(link.expiresAt),
    ...INVITATIONS[link.purpose],
  };
}

/** How to get back in; `kept` where something was just sent and is not lost. */
export function reopenPage(linkId: string, kept: boolean) {
  return { title: 'Open your link again', kept, action: `/links/${linkId}/fresh` };
}
