import type { FirmUser } from '../../shared/actor';
import { longDay } from '../../shared/dates';
import { errorSummary, ownLineField, type Chip, type FormState } from '../../shared/view-parts';
import { expiryFrom, linkLetter, type LinkStatus } from '../links';
import { candidacyUrl, type Candidacy } from '../people';
import { searchPage, type Search } from '../searches';
import { namingLetterFor, obstacleToAsking } from './naming-request.service';

interface NamingRequestView {
  readonly search: Search;
  readonly candidacy: Candidacy;
  readonly sender: FirmUser;
  readonly now: Date;
  readonly state: FormState;
}

/** The page before the letter leaves the firm: exactly what the candidate will get. */
export function namingRequestPage({ search, candidacy, sender, now, state }: NamingRequestView) {
  const title = `Ask ${candidacy.name} to name referees`;
  const note = typeof state.typed['note'] === 'string' ? state.typed['note'].trim() : '';
  const message = namingLetterFor({ search }, sender, note);
  const back = `${candidacyUrl(search.id, candidacy.id)}/references`;
  return {
    title,
    ...searchPage({ search, current: 'people', head: { title } }),
    summary: errorSummary(state.problems),
    confirm: {
      action: `${back}/naming`,
      title: `${candidacy.name} will get this`,
      text: `Subject: ${message.subject}. To ${candidacy.email ?? ''}.`,
      letter: linkLetter({ name: candidacy.name, message }, '[their own link]', expiryFrom(now)),
      hidden: [],
      fields: [ownLineField({ name: 'note', hint: 'Stands first in the letter. The rest stays as shown.' }, state)],
      submit: 'Send the letter',
      cancel: { href: back, label: 'Do not send' },
    },
  };
}

const CHIPS: Record<LinkStatus['state'], Chip> = {
  sent: { kind: 'wait', label: 'Asked' },
  opened: { kind: 'wait', label: 'Link opened' },
  expired: { kind: 'warn', label: 'Link expired' },
  revoked: { kind: 'open', label: 'Link taken back' },
};

/** How far the letter to the candidate is, and what can be done about it. */
export function namingRequestPart({ search, candidacy }: Pick<NamingRequestView, 'search' | 'candidacy'>, link: LinkStatus | null) {
  const home = `${candidacyUrl(search.id, candidacy.id)}/references/naming`;
  const obstacle = obstacleToAsking(candidacy);
  const works = link?.state === 'sent' || link?.state === 'opened';
  return {
    chip: link ? CHIPS[link.state] : null,
    words: wordsOf(candidacy.name, link),
    obstacle,
    ask: obstacle ? null : { href: home, label: link ? 'Ask again' : `Ask ${candidacy.name} to name referees` },
    revoke: works ? `${home}/revocation` : null,
  };
}

function wordsOf(name: string, link: LinkStatus | null): string {
  if (!link) return `${name} can name referees behind the link of the assessment, or gets a letter that asks for it.`;
  if (link.state === 'revoked') return 'The link no longer works. Whoever was named with it stays named.';
  if (link.state === 'expired') return `The link worked until ${longDay(link.expiresAt)}.`;
  return link.openedAt
    ? `Sent to ${link.email} and opened on ${longDay(link.openedAt)}. The link works until ${longDay(link.expiresAt)}.`
    : `Sent to ${link.email}, not opened yet. The link works until ${longDay(link.expiresAt)}.`;
}
