import type { FirmUser } from '../../../shared/actor';
import { listed } from '../../../shared/sentence';
import { ownLineField, type FormState } from '../../../shared/view-parts';
import { charterReminderLetter, signersToRemind, type CharterSigner } from '../../charter';
import { goesOn, searchPage } from '../../searches';
import type { CharterFacts } from './charter-facts';
import { askedNow, isPutUp } from './signers.view-model';

/** Who may be reminded now, while the search goes on. */
export function toRemind(facts: CharterFacts): readonly CharterSigner[] {
  if (!goesOn(facts.search)) return [];
  const { latest, versions, signatures, refusals, links, now } = facts;
  const clauses = latest.content.charter;
  return signersToRemind({ clauses, version: versions[0] ?? null, signers: askedNow(facts), signatures, refusals, links, now });
}

/** The reminder as it goes out, and to whom. */
export function reminderPage(user: FirmUser, facts: CharterFacts, form?: FormState) {
  const { search } = facts;
  const people = toRemind(facts);
  return {
    title: `Reminder of the charter, ${search.title}`,
    ...searchPage({ search, current: 'brief', head: { title: 'Remind those who have not signed' } }),
    confirm: people.length > 0 ? confirmPart(user, { facts, people }, form) : null,
    empty: {
      title: 'Nobody to remind',
      text: emptyText(facts),
      action: { href: `/searches/${search.id}/charter`, label: 'Back to the charter' },
    },
  };
}

function emptyText(facts: CharterFacts): string {
  const number = facts.versions[0]?.number;
  if (number !== undefined && !isPutUp(facts))
    return `The words have changed since version ${number} was sent. Send the new ones for signature instead.`;
  if (!goesOn(facts.search)) return 'Nobody is reminded while a search rests or after its end.';
  return 'Everybody who was asked has signed, has said what should change, or was reminded within a day.';
}

interface ToRemind {
  readonly facts: CharterFacts;
  readonly people: readonly CharterSigner[];
}

function confirmPart(user: FirmUser, { facts, people }: ToRemind, form?: FormState) {
  const home = `/searches/${facts.search.id}/charter`;
  const isOne = people.length === 1;
  const each = isOne ? 'with a new address for the link' : 'each for the part they sign as, with a new address for their link';
  return {
    action: `${home}/reminders`,
    title: isOne ? 'Remind 1 person' : `Remind ${people.length} people`,
    text: `${listed(people.map(({ name }) => name))} will get this mail, ${each}; the one they had stops working. Nobody is reminded more than once a day.`,
    letter: letterOf(user, { facts, people }),
    hidden: [],
    fields: [ownLineField({ name: 'ownLine', hint: 'It stands after the first sentence.' }, form)],
    submit: isOne ? 'Send the reminder' : `Send ${people.length} reminders`,
    cancel: { href: home, label: 'Do not send' },
  };
}

function letterOf({ name: sender, firmName }: FirmUser, { facts, people }: ToRemind): readonly string[] {
  const { search, versions } = facts;
  const about = { number: versions[0]?.number ?? 1, clientName: search.clientName, part: people[0]?.part ?? 'chief_executive' } as const;
  const letter = charterReminderLetter({ ...about, sender, firmName, ownLine: '' });
  return [`Subject: ${letter.subject}`, 'Dear …,', ...letter.text];
}
