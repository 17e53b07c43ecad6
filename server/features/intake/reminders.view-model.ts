import type { FirmUser } from '../../shared/actor';
import type { FormState } from '../../shared/view-parts';
import { searchPage, type Search, type Stakeholder } from '../searches';
import { letterFacts, reminderLetter } from './invitation-letter';
import { letterLines, ownLine } from './letter.view-model';

export interface ReminderFacts {
  readonly user: FirmUser;
  readonly search: Search;
  readonly people: readonly Stakeholder[];
}

/** The reminder as it goes out, and to whom. */
export function reminderPage({ user, search, people }: ReminderFacts, form?: FormState) {
  const home = `/searches/${search.id}/intake`;
  return {
    title: `Reminder · ${search.title}`,
    scripts: [],
    ...searchPage({ search, current: 'intake', head: { title: 'Remind those who have not answered' } }),
    confirm: people.length > 0 ? confirmPart(user, { search, people }, form) : null,
    empty: {
      title: 'Nobody to remind',
      text: 'Everybody who was asked has sent their answers or was reminded within a day.',
      action: { href: home, label: 'Back to the intake' },
    },
  };
}

function confirmPart(user: FirmUser, { search, people }: Omit<ReminderFacts, 'user'>, form?: FormState) {
  const home = `/searches/${search.id}/intake`;
  return {
    action: `${home}/reminders`,
    title: people.length === 1 ? 'Remind 1 person' : `Remind ${people.length} people`,
    text: `${people.map(({ name }) => name).join(', ')} will get this mail, each with a new address for their link; the one they had stops working. Nobody is reminded more than once a day.`,
    letter: letterLines(reminderLetter(letterFacts(user, search))),
    hidden: [],
    fields: [ownLine(form)],
    submit: people.length === 1 ? 'Send the reminder' : `Send ${people.length} reminders`,
    cancel: { href: home, label: 'Do not send' },
  };
}
