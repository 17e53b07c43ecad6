import { maskedEmail, type PersonalLink } from './domain/personal-link';

interface Ended {
  readonly link: PersonalLink;
  /** Who answers for the search at the firm. */
  readonly contact: string;
  /** A link that took its place and went to the same person. */
  readonly newer: Pick<PersonalLink, 'email'> | null;
  readonly isSending: boolean;
  readonly written: readonly { readonly term: string; readonly text: string }[];
}

/** What became of a link or of what it asked for, whom to ask, and what was written, to be copied. */
export function endedLinkPage(ended: Ended) {
  const { link, isSending, written } = ended;
  const isEnded = link.revokedAt !== null;
  const heading = isEnded ? 'Your link has ended' : 'This was not sent';
  const what = whatHappened(ended);
  const ask = whomToAsk(ended);
  return {
    heading,
    title: isEnded && isSending ? `${heading}, so this was not sent` : heading,
    what,
    ask,
    /** For a script that was saving: what was typed still stands on its page. */
    said: `Not saved. ${what} What you typed still stands here: copy it, and ask ${personToAsk(ended)} whether it should still be read.`,
    written: written.map(({ term, text }) => `${term}:\n${text}`).join('\n\n'),
    rows: Math.min(16, 2 + written.reduce((lines, { text }) => lines + 2 + text.split('\n').length, 0)),
  };
}

function whatHappened({ link, newer, isSending }: Ended): string {
  if (link.revokedAt === null)
    return 'What this page was for is not asked of you any more: it was taken back, or somebody else is asked in your place.';
  if (newer) return `A newer one was sent to ${maskedEmail(newer.email)}: open the newest message from ${link.firmName} to go on.`;
  const when = isSending ? ' while this page was open' : '';
  return `${link.firmName} ended it${when}: what it was for was taken back, a newer one was sent, or somebody else is asked in your place.`;
}

function personToAsk({ link, contact }: Pick<Ended, 'link' | 'contact'>): string {
  return contact === '' ? link.firmName : `${contact} at ${link.firmName}`;
}

function whomToAsk({ link, contact, newer, written }: Ended): string {
  const person = personToAsk({ link, contact });
  if (written.length === 0) return `If you have a question, ask ${person}.`;
  return newer
    ? `Copy what you wrote and put it in there. If you have a question, ask ${person}.`
    : `Copy what you wrote and send it to ${person} if it should still be read.`;
}
