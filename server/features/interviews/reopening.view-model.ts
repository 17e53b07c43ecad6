import { errorSummary, field, type FormState } from '../../shared/view-parts';
import type { FirmUser } from '../../shared/actor';
import { searchPage, type Search } from '../searches';
import type { AssignedScorecard } from './domain/assigned-scorecard';
import { reopenedLetter } from './invitation';

interface ReopeningView {
  readonly search: Search;
  readonly sender: Pick<FirmUser, 'name'>;
  readonly card: AssignedScorecard;
}

/** The page before a sent scorecard is opened again: the reason, and exactly what its interviewer will get. */
export function reopeningPage({ search, sender, card }: ReopeningView, state: FormState = { typed: {}, problems: [] }) {
  const { candidateName, interviewerName } = card;
  const back = `/searches/${search.id}/interviews/${card.id}`;
  const title = `Reopen the scorecard of ${interviewerName} for ${candidateName}`;
  const letter = reopenedLetter({ recruiterName: sender.name, candidateName, reason: '[here your reason]' });
  return {
    title,
    ...searchPage({ search, current: 'interviews', head: { title } }),
    summary: errorSummary(state.problems),
    confirm: {
      action: `${back}/reopening`,
      title: `${interviewerName} (${card.interviewerEmail}) will get this`,
      text: `Subject: ${letter.subject}. What was sent stays readable as an earlier version. Until the card is sent again it counts nowhere, and ${interviewerName} no longer sees the others’ ratings of ${candidateName}.`,
      letter: [`Dear ${interviewerName},`, ...letter.text, '[here the personal link of this scorecard, good for 30 days]'],
      hidden: [],
      fields: [field({ name: 'reason', label: 'Why is it opened again?', type: 'textarea', rows: 3 }, state)],
      submit: 'Reopen the scorecard',
      cancel: { href: back, label: 'Leave it as it is' },
    },
  };
}
