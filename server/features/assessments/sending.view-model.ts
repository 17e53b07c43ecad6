import { errorSummary, ownLineField, type FormState } from '../../shared/view-parts';
import { NotFoundError } from '../../shared/errors';
import { searchPage, type Search } from '../searches';
import { listed } from '../../shared/sentence';
import { obstacleTo, type AssessmentFacts, type ListedCandidacy } from './assessment-list.view-model';
import { offerLetter, offerNote } from './bringing-words';
import type { Offer } from './domain/bringing';
import { invitation } from './invitation';
import type { Recipient } from './sending.service';

interface SendingView {
  readonly search: Search;
  readonly sender: { readonly name: string; readonly firmName: string };
  readonly recipients: readonly Recipient[];
  /** Sentences about chosen people to whom it cannot be sent. */
  readonly obstacles: readonly string[];
  /** What the recipients can bring along, by candidacy id. */
  readonly offers: ReadonlyMap<string, Offer>;
  readonly state: FormState;
}

/** The page before something leaves the firm: exactly what each person will get. */
export function sendingPage({ search, sender, recipients, obstacles, offers, state }: SendingView) {
  const back = `/searches/${search.id}/assessments`;
  const title = `Send ${countWords(recipients.length)}`;
  return {
    title,
    ...searchPage({ search, current: 'assessments', head: { title } }),
    summary: errorSummary(state.problems),
    obstacles,
    back,
    earlier: recipients.flatMap(({ candidacyId, name }) => {
      const offer = offers.get(candidacyId);
      return offer ? [offerNote(name, offer)] : [];
    }),
    nobody: recipients.length === 0,
    confirm: {
      action: back,
      title: `${listNames(recipients.map((recipient) => recipient.name))} will get this`,
      ...letterOf({ search, sender, recipients, offers }),
      hidden: recipients.map((recipient) => ({ name: 'candidacy', value: recipient.candidacyId })),
      fields: [ownLineField({ name: 'note', hint: 'Stands first in each letter. The rest stays as shown.' }, state)],
      submit: title,
      cancel: { href: back, label: 'Do not send' },
    },
  };
}

function letterOf({ search, sender, recipients, offers }: Pick<SendingView, 'search' | 'sender' | 'recipients' | 'offers'>) {
  const { firmName, name: recruiterName } = sender;
  const earlier = recipients.flatMap(({ candidacyId, name }) =>
    offerLetter(offers.get(candidacyId)).map((words) => (recipients.length > 1 ? `[Only to ${name}:] ${words}` : words)),
  );
  const letter = invitation({ firmName, recruiterName, searchTitle: search.title, clientName: search.clientName, note: '', earlier });
  const [first] = recipients;
  return {
    text: `Subject: ${letter.subject}. One letter each, to ${recipients.map((recipient) => recipient.email).join(', ')}.`,
    letter: [
      `Dear ${first?.name ?? ''}${recipients.length > 1 ? ' (each by their own name)' : ''},`,
      ...letter.text,
      '[each person’s own link, and the day until which it works]',
    ],
  };
}

/** "3 assessments". */
export function countWords(count: number): string {
  return `${count} ${count === 1 ? 'assessment' : 'assessments'}`;
}

/** "Ada, Ben and Cleo", or "Nobody". */
export const listNames = (names: readonly string[]): string => listed(names) || 'Nobody';

interface KnownCandidacy {
  readonly candidacy: ListedCandidacy;
  readonly facts: AssessmentFacts;
}

/**
 * Parts chosen candidacies into those who get the assessment and sentences about those who cannot.
 * Throws NotFoundError for an id that is not of this search.
 */
export function sortRecipients(known: readonly KnownCandidacy[], ids: readonly string[]): { recipients: Recipient[]; obstacles: string[] } {
  const byId = new Map(known.map((one) => [one.candidacy.id, one]));
  const recipients: Recipient[] = [];
  const obstacles: string[] = [];
  for (const id of ids) {
    const one = byId.get(id.toLowerCase());
    if (!one) throw new NotFoundError('No such candidacy in this search');
    const { id: candidacyId, name, email } = one.candidacy;
    const obstacle = obstacleTo(one.candidacy, one.facts);
    if (obstacle === null && email) recipients.push({ candidacyId, name, email });
    else obstacles.push(obstacle ?? '');
  }
  return { recipients, obstacles };
}
