import { moment } from '../../shared/dates';
import { listed } from '../../shared/sentence';
import type { PendingRenewal } from './agenda-renewal.service';
import type { AnswersSince } from './domain/agenda-renewal';
import type { StoredRenewal } from './session.repository';
import { renewalPath } from './session.paths';
import { questionWords, type Asked } from './wording';

interface Shown {
  readonly searchId: string;
  readonly session: string;
  readonly asked: Asked;
  /** What the room would hear too early; null where nothing is. */
  readonly early: string | null;
}

/** What came in since the agenda was drawn up, what it would do to it, and the button that takes it over. */
export function renewalView({ people, renewal }: PendingRenewal, { searchId, session, asked, early }: Shown) {
  const { added, reopened, changed, off } = renewal;
  const parts = [
    { label: 'Comes onto it', topics: added },
    { label: 'Is open again, with all that was said', topics: reopened },
    { label: 'Gets other answers', topics: changed },
    { label: 'Goes off it', topics: off },
  ].filter(({ topics }) => topics.length > 0);
  return {
    who: peopleWords(people),
    none: parts.length === 0 ? 'The agenda stays as it is.' : null,
    parts: parts.map(({ label, topics }) => ({
      label,
      questions: questionsOr(
        topics.map(({ itemId }) => itemId),
        { asked, isLong: topics === changed },
      ),
    })),
    early,
    action: renewalPath(searchId),
    session,
  };
}

/** One line of the minutes for answers that were taken over. */
export function renewedWords({ people, items, renewedAt, renewedByName }: StoredRenewal, asked: Asked) {
  const parts = [
    { label: 'Came onto the agenda', ids: items.added },
    { label: 'Was open again', ids: items.reopened },
    { label: 'Got other answers', ids: items.changed },
    { label: 'Went off the agenda', ids: items.off },
  ].filter(({ ids }) => ids.length > 0);
  return {
    who: peopleWords(people),
    parts: parts.map(({ label, ids }) => ({ label, text: questionsOr(ids, { asked, isLong: ids === items.changed }).join('; ') })),
    when: `Taken over by ${renewedByName}, ${moment(renewedAt)}`,
  };
}

const MOST_NAMED = 4;

/** The questions, or how many where somebody answered nearly all of an agenda. */
function questionsOr(ids: readonly string[], { asked, isLong }: { asked: Asked; isLong: boolean }): string[] {
  return isLong && ids.length > MOST_NAMED ? [`${ids.length} questions`] : ids.map((id) => `“${questionWords(asked, id)}”`);
}

/** "Lea Moreau has sent answers. Marcus Oyelaran has changed some." */
export function peopleWords({ came, changed, gone }: AnswersSince): string {
  const has = (names: readonly string[]) => `${listed(names)} ${names.length === 1 ? 'has' : 'have'}`;
  const answers = (names: readonly string[]) => `The answers of ${listed(names)}`;
  return [
    ...(came.length ? [`${has(came)} sent answers.`] : []),
    ...(changed.length ? [`${has(changed)} changed answers.`] : []),
    ...(gone.length ? [`${answers(gone)} count no longer.`] : []),
  ].join(' ');
}
