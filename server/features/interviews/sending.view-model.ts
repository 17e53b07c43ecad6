import { errorSummary, ownLineField, type FormState } from '../../shared/view-parts';
import type { FirmUser } from '../../shared/actor';
import { searchPage, type Search } from '../searches';
import type { AssignedScorecard } from './domain/assigned-scorecard';
import { listNames, scorecardsWords } from './rating-words';
import { letterFor } from './sending.service';

interface SendingView {
  readonly search: Search;
  readonly sender: Pick<FirmUser, 'name' | 'firmName'>;
  readonly cards: readonly AssignedScorecard[];
  readonly state: FormState;
}

/** The page before scorecards leave the firm: exactly what each interviewer will get. */
export function sendingPage({ search, sender, cards, state }: SendingView) {
  const back = `/searches/${search.id}/interviews`;
  const open = cards.filter((card) => card.submittedAt === null);
  const count = scorecardsWords(open.length);
  return {
    title: `Send ${count}`,
    ...searchPage({ search, current: 'interviews', head: { title: `Send ${count}` } }),
    summary: errorSummary(state.problems),
    nobody: open.length === 0,
    back,
    left: open.length < cards.length ? `${scorecardsWords(cards.length - open.length)} sent back already will not be sent again.` : null,
    recipients: open.map(
      (card) =>
        `${card.interviewerName} (${card.interviewerEmail}) rates ${card.candidateName} on ${card.competencyIds.length} ${card.competencyIds.length === 1 ? 'competency' : 'competencies'}`,
    ),
    confirm: confirmPart(open, { search, sender, state }),
  };
}

function confirmPart(open: readonly AssignedScorecard[], { search, sender, state }: Omit<SendingView, 'cards'>) {
  const back = `/searches/${search.id}/interviews`;
  const typedNote = state.typed['note'];
  const note = typeof typedNote === 'string' ? typedNote.trim() : '';
  const [first] = open;
  const letter = first ? letterFor(sender, { search, note }, first) : { subject: '', text: [] };
  const names = listNames([...new Set(open.map((card) => card.interviewerName))]);
  const several = 'One letter for each scorecard, with its own candidate and competencies. The first one:';
  return {
    action: `${back}/send`,
    title: `${names} will get this`,
    text: `Subject: ${letter.subject}. ${open.length > 1 ? several : 'One letter:'}`,
    letter: [`Dear ${first?.interviewerName ?? ''},`, ...letter.text, '[here the personal link of this scorecard, good for 30 days]'],
    hidden: open.map(({ id }) => ({ name: 'scorecard', value: id })),
    fields: [ownLineField({ name: 'note', hint: 'Stands first in each letter. The rest stays as shown.' }, state)],
    submit: `Send ${scorecardsWords(open.length)}`,
    cancel: { href: back, label: 'Do not send' },
  };
}
