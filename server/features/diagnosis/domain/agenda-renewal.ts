import { topicOf, type AgendaItem, type Topic } from './agenda';
import type { Answers } from './answers';
import type { Respondent } from './respondents';

type Sheet = Pick<Respondent, 'id' | 'name' | 'answers'>;

/** The names of those whose answers came in, changed or were taken out since an agenda was drawn up. */
export interface AnswersSince {
  readonly came: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** What became of the answers an agenda shows; null when they are the same. */
export function answersSince(shown: readonly Sheet[], now: readonly Sheet[]): AnswersSince | null {
  const then = (id: string) => shown.find((one) => one.id === id);
  const names = (people: readonly Sheet[]) => people.map(({ name }) => name);
  const since = {
    came: names(now.filter(({ id }) => !then(id))),
    changed: names(now.filter(({ id, answers }) => !isSame(then(id)?.answers ?? answers, answers))),
    gone: names(shown.filter(({ id }) => !now.some((one) => one.id === id))),
  };
  return since.came.length + since.changed.length + since.gone.length === 0 ? null : since;
}

/** What such answers do to the agenda of an open session. Nothing that was decided or put on record is touched. */
export interface AgendaRenewal {
  readonly added: readonly Topic[];
  /** Closed before, and open again for those whose answers it was not decided about. */
  readonly reopened: readonly Topic[];
  /** Still open, with other answers. */
  readonly changed: readonly Topic[];
  /** Still open, and contested no more. */
  readonly off: readonly Topic[];
}

/** `topics`: what a session that began now would talk about. */
export function renewalOf(
  items: readonly AgendaItem[],
  { topics, respondents }: { topics: readonly Topic[]; respondents: readonly Respondent[] },
): AgendaRenewal {
  const wanted = (item: AgendaItem) => topics.find(({ itemId }) => itemId === item.itemId);
  const still = items.flatMap((item) => {
    const topic = wanted(item);
    return topic && !hasSameAnswers(item, topic) ? [{ item, topic }] : topic && item.state === 'off' ? [{ item, topic }] : [];
  });
  const isOpen = (item: AgendaItem) => item.state === 'open';
  return {
    added: topics.filter(({ itemId }) => !items.some((item) => item.itemId === itemId)),
    reopened: still.filter(({ item }) => !isOpen(item)).map(({ topic }) => topic),
    changed: still.filter(({ item }) => isOpen(item)).map(({ topic }) => topic),
    off: items
      .filter((item) => isOpen(item) && !wanted(item))
      .map(({ itemId, kind, difference }) => ({ ...topicOf(itemId, respondents), kind, difference })),
  };
}

function isSame(one: Answers, other: Answers): boolean {
  const items = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...items].every((item) => JSON.stringify(one[item]) === JSON.stringify(other[item]));
}

function hasSameAnswers(one: Pick<Topic, 'answers'>, other: Pick<Topic, 'answers'>): boolean {
  const sheet = ({ answers }: Pick<Topic, 'answers'>) => Object.fromEntries(answers.map(({ respondent, answer }) => [respondent, answer]));
  return isSame(sheet(one), sheet(other));
}
