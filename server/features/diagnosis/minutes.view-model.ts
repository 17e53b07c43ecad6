import { longDay, moment, shortDay } from '../../shared/dates';
import type { Search } from '../searches';
import { agendaItemView } from './agenda.view-model';
import { roundName } from '../intake';
import { closingWords } from './diagnosis.service';
import { WHOLE, type AgendaItem } from './domain/agenda';
import { wordsOf, type SessionDraft } from './domain/session-draft';
import type { RoundAt } from './round-at';
import { earlierWords } from './rounds.view-model';
import type { StoredDiagnosis } from './diagnosis.repository';
import type { AlignmentDecision } from './domain/settlement';
import { renewedWords } from './renewal.view-model';
import { resultAt, resultNow } from './session-page.view-model';
import type { AlignmentSession } from './session.repository';
import { discardPath, sessionPath } from './session.paths';
import { LEADER_WORDS, questionWords, type Asked } from './wording';

export interface MinutesFacts {
  readonly search: Search;
  readonly session: AlignmentSession;
  readonly before: StoredDiagnosis;
  /** With which it ended, or as it is now while it lasts. */
  readonly after: StoredDiagnosis;
  readonly asked: Asked;
  readonly round: RoundAt;
  /** What the reader had typed when the session was closed and never recorded. */
  readonly drafts: readonly SessionDraft[];
}

/** A session as a document: who was there, what was decided about each item, and what became of the result. */
export function minutesPage({ search, session, before, after, asked, round, drafts }: MinutesFacts) {
  const { openedAt, closedAt, openedByName, items } = session;
  const until = after.decisions.filter(({ recordedAt }) => closedAt === null || recordedAt <= closedAt);
  const whole = until.filter(({ recordedAt }) => recordedAt >= openedAt);
  const end = closedAt === null ? 'still open' : `closed ${moment(closedAt)}`;
  return {
    title: `Minutes, ${search.title}`,
    bar: {
      home: '/',
      title: `Minutes of ${shortDay(openedAt)}`,
      chip: closedAt === null ? { kind: 'active', label: 'Session open' } : { kind: 'done', label: 'Session closed' },
      actions: [{ href: closedAt === null ? sessionPath(search.id) : `/searches/${search.id}/diagnosis`, label: 'Back', kind: 'quiet' }],
    },
    kicker: `${search.clientName}. Session on the role, on the answers of the ${roundName(round.round)}`,
    earlier: earlierWords(round),
    heading: search.title,
    running: `${search.clientName}, ${search.title}. Minutes of ${longDay(openedAt)}`,
    byline: `Opened ${moment(openedAt)}, ${end}. Written down by ${openedByName}.`,
    present: session.present,
    result: {
      before: resultAt(before, session),
      after: resultNow({ result: after.result, decisions: until }),
    },
    whole: whole.map(wholeWords),
    renewals: session.renewals.map((renewal) => renewedWords(renewal, asked)),
    items: items.filter((item) => !isClosedWith(whole, item)).map((item) => agendaItemView(item, asked)),
    together: items.filter((item) => isClosedWith(whole, item)).map((item) => agendaItemView(item, asked)),
    unrecorded: unrecordedView({ search, session, asked, drafts }),
  };
}

/** Whether all that was said about an item is the decision about the whole, which closed it too. */
function isClosedWith(whole: readonly AlignmentDecision[], { entries }: AgendaItem): boolean {
  const words = whole.flatMap(({ scope, reason }) => (scope === null ? [] : [closingWords(scope, reason)]));
  return entries.length > 0 && entries.every((entry) => entry.agreed === null && words.includes(entry.words));
}

function unrecordedView({ search, session, asked, drafts }: Pick<MinutesFacts, 'search' | 'session' | 'asked' | 'drafts'>) {
  const written = drafts.filter((draft) => wordsOf(draft) !== '');
  if (written.length === 0) return null;
  return {
    discard: discardPath(search.id, session.id),
    texts: written.map((draft) => ({
      about: draft.place === WHOLE ? 'The role as a whole' : questionWords(asked, draft.place),
      words: wordsOf(draft),
      when: `Typed ${moment(draft.savedAt)}`,
    })),
  };
}

function wholeWords({ kind, scope, reason, decidedByName, recordedByName, recordedAt }: AlignmentDecision) {
  return {
    lead: kind === 'decision' && scope ? `Decided for ${LEADER_WORDS[scope]}` : 'Dissent',
    name: decidedByName,
    words: reason,
    when: `Recorded by ${recordedByName}, ${moment(recordedAt)}`,
  };
}
