import { longDay } from '../../shared/dates';
import type { FirmUser } from '../../shared/actor';
import { expiryFrom, linkLetter } from '../links';
import { searchPage, type Stakeholder } from '../searches';
import { placementUrl } from './addresses';
import { checkInLetter, dayWords } from './check-in-letter';
import { dueOn, maySend, type CheckInDay } from './domain/placement';
import type { PlacementView } from './placement.view-model';

export interface SendingView extends Omit<PlacementView, 'stakeholders'> {
  readonly day: CheckInDay;
  readonly recipient: Stakeholder;
  readonly sender: Pick<FirmUser, 'name' | 'firmName'>;
}

/** Before a check-in leaves the firm: exactly the letter, or why it cannot go. */
export function sendingPage(view: SendingView) {
  const { search, candidacy, placement, day, recipient, sender, now } = view;
  const title = `Check-in after ${dayWords(day)}`;
  const back = placementUrl(search.id, candidacy.id);
  const letter = checkInLetter({ candidate: candidacy.name, title: search.title, day }, sender);
  return {
    title,
    ...searchPage({ search, current: 'people', head: { title, note: candidacy.name } }),
    back,
    obstacle: obstacle(view),
    confirm: {
      action: `${back}/check-ins/${day}`,
      title: `${recipient.name} (${recipient.email}) will get this`,
      text: `Subject: ${letter.subject}. It is due on ${longDay(dueOn(placement.startDate, day))}.`,
      letter: linkLetter({ name: recipient.name, message: letter }, '[here the personal link]', expiryFrom(now)),
      hidden: [],
      fields: [],
      submit: `Send it to ${recipient.name}`,
      cancel: { href: back, label: 'Not yet' },
    },
  };
}

function obstacle({ placement, checkIns, day, now }: SendingView): string | null {
  if (checkIns.some((one) => one.day === day && one.submitted !== null)) return 'This check-in has been answered.';
  const due = longDay(dueOn(placement.startDate, day));
  return maySend(placement.startDate, day, now) ? null : `It is due on ${due} and can be sent from a week before.`;
}
