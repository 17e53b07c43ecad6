import { roundName, type SubmittedResponse } from '../intake';
import { capital, listed } from '../../shared/sentence';
import { dataTable } from './data-table';
import type { Diagnosis } from './domain/diagnosis';
import type { Moved, MovedItem } from './moved-between';
import type { RoundAt } from './round-at';
import { answerPhrase, findingWords, marginWords, percent, questionWords, type Asked } from './wording';

export interface RoundFacts {
  /** The round under way. */
  readonly round: number;
  /** Whether the respondents see each other's answers of it. */
  readonly isOpen: boolean;
  readonly moved: Moved | null;
}

/** The result as it is, in the words of the search. */
interface Now {
  readonly diagnosis: Diagnosis;
  readonly asked: Asked;
}

/** Which round the result rests on, and what moved since the one before; null in the first. */
export function roundsView({ round, isOpen, moved }: RoundFacts, { responses, ...now }: Now & { responses: readonly SubmittedResponse[] }) {
  if (round === 1) return null;
  return {
    title: capital(roundName(round)),
    used: usedWords(
      round,
      now.diagnosis.respondents.flatMap(({ id }) => responses.find(({ stakeholderId }) => stakeholderId === id) ?? []),
    ),
    apart: isOpen ? null : 'Its answers are not open yet: at the client nobody sees those of another. Keep this page to yourselves.',
    moved: moved && movedView(round, moved, now),
  };
}

function usedWords(round: number, responses: readonly SubmittedResponse[]): string {
  const again = responses.filter((one) => one.round === round).map(({ name }) => name);
  const earlier = earlierWords({ round, earlier: responses.filter((one) => one.round < round) });
  const these =
    again.length === 0
      ? 'Nobody has sent answers in this round so far.'
      : `This result takes the answers of the ${roundName(round)} of ${listed(again)}.`;
  return earlier === null ? these : `${these} ${earlier}`;
}

/** "Lea Moreau has not answered again: the answers of the first round count." */
export function earlierWords({ earlier }: RoundAt): string | null {
  const rounds = [...new Set(earlier.map((one) => one.round))];
  const sentences = rounds.map((round) => {
    const names = earlier.filter((one) => one.round === round).map(({ name }) => name);
    return `${listed(names)} ${names.length === 1 ? 'has' : 'have'} not answered again: the answers of the ${roundName(round)} count.`;
  });
  return sentences.length === 0 ? null : sentences.join(' ');
}

function movedView(round: number, moved: Moved, { diagnosis: now, asked }: Now) {
  const people = now.respondents.filter(({ id }) => moved.again.includes(id));
  const unmoved = people.filter(({ id }) => !moved.items.some(({ answers }) => answers.some((one) => one.respondent === id)));
  return {
    table: movedTable(round, moved, now),
    items: [...moved.items]
      .sort((a, b) => stepOf(b.item, moved, now) - stepOf(a.item, moved, now))
      .map((one) => itemView(one, moved, { diagnosis: now, asked })),
    unmoved: unmoved.length === 0 ? null : `${listed(unmoved.map(({ name }) => name))} changed no answer.`,
  };
}

function movedTable(round: number, { before, again }: Moved, now: Diagnosis) {
  const columns = ['Whose answers', capital(roundName(round - 1)), capital(roundName(round))];
  const cell = ({ margin, finding, shares }: Pick<Diagnosis, 'margin' | 'finding' | 'shares'>) => ({
    text: `${marginWords(margin)}, ${findingWords(finding).toLowerCase()}`,
    note: `Sales ${percent(shares.S)}, marketing ${percent(shares.M)}`,
  });
  const people = now.respondents.filter(({ id }) => again.includes(id));
  const then = (id: string) => before.respondents.find((one) => one.id === id);
  return dataTable({
    caption: 'What moved between the rounds',
    columns,
    numbers: [],
    rows: [
      ['All together', cell(before), cell(now)],
      ...people.map((one) => {
        const earlier = then(one.id);
        return [one.name, earlier ? cell(earlier) : 'Not answered', cell(one)];
      }),
    ],
  });
}

/** One question with who answered it differently, and whether people are further apart on it or closer. */
export function movedItemView(
  { item, answers }: MovedItem,
  { diagnosis, asked }: { diagnosis: Pick<Diagnosis, 'respondents'>; asked: Asked },
) {
  return {
    question: questionWords(asked, item),
    answers: answers.map(({ respondent, then, now }) => ({
      name: diagnosis.respondents.find(({ id }) => id === respondent)?.name ?? 'Somebody',
      then: then === null ? 'no answer' : answerPhrase(asked, item, then),
      now: now === null ? 'no answer' : answerPhrase(asked, item, now),
    })),
  };
}

function itemView(one: MovedItem, { before }: Moved, now: Now) {
  return { ...movedItemView(one, now), difference: differenceWords(apart(before, one.item), apart(now.diagnosis, one.item)) };
}

function differenceWords(then: number, now: number): string {
  if (then === 0 && now === 0) return 'Not contested, neither before nor now';
  if (now === 0) return `Was ${then.toFixed(1)} apart, no longer contested`;
  return then === 0 ? `Contested now, ${now.toFixed(1)} apart` : `Was ${then.toFixed(1)} apart, now ${now.toFixed(1)}`;
}

function stepOf(item: string, { before }: Moved, now: Diagnosis): number {
  return Math.abs(apart(before, item) - apart(now, item));
}

/** How far the furthest answers to a contested item are apart; 0 for one that is not contested. */
function apart({ contested }: Pick<Diagnosis, 'contested'>, item: string): number {
  return contested.find((one) => one.item === item)?.difference ?? 0;
}
