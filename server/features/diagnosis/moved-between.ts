import { asOfRound, type IntakeWindow, type SubmittedResponse } from '../intake';
import type { Search } from '../searches';
import { diagnose } from './diagnose';
import { diagnosisInput, historiesOf } from './diagnosis-input';
import { stillCovering, type DatedDecision } from './domain/agenda';
import type { Answer } from './domain/answers';
import { answerTo } from './domain/answers';
import type { Diagnosis } from './domain/diagnosis';

/** One question that somebody answered differently than in the round before. */
export interface MovedItem {
  readonly item: string;
  readonly answers: readonly { readonly respondent: string; readonly then: Answer | null; readonly now: Answer | null }[];
}

/** What a further round changed. */
export interface Moved {
  /** The diagnosis at the end of the round before. */
  readonly before: Diagnosis;
  /** Ids of those who have answered again. */
  readonly again: readonly string[];
  readonly items: readonly MovedItem[];
}

interface Rounds {
  readonly search: Pick<Search, 'id' | 'requestedTitle'>;
  readonly responses: readonly SubmittedResponse[];
  readonly decided: readonly DatedDecision[];
  readonly window: Pick<IntakeWindow, 'round' | 'begunAt'>;
}

/** The round under way against the one before; null where nobody has answered again. */
export function movedBetween({ search, responses, decided, window }: Rounds): Moved | null {
  const { round, begunAt } = window;
  const again = responses.filter((one) => one.round === round && one.earlier.length > 0);
  if (again.length === 0) return null;
  const then = asOfRound(responses, round - 1);
  const decidedThen = decided.filter(({ decidedAt }) => begunAt === null || decidedAt <= begunAt);
  const before = diagnose(diagnosisInput(search, then, stillCovering(decidedThen, historiesOf(then))));
  return { before, again: again.map(({ stakeholderId }) => stakeholderId), items: movedItems(again) };
}

function movedItems(again: readonly SubmittedResponse[]): MovedItem[] {
  const changes = again.flatMap((one) => {
    const earlier = one.earlier.at(-1)?.answers ?? {};
    return [...new Set([...Object.keys(earlier), ...Object.keys(one.answers)])].map((item) => ({
      ...{ item, respondent: one.stakeholderId },
      ...{ then: answerTo(earlier, item), now: answerTo(one.answers, item) },
    }));
  });
  const moved = changes.filter(({ then, now }) => JSON.stringify(then) !== JSON.stringify(now));
  const items = [...new Set(moved.map(({ item }) => item))].sort();
  return items.map((item) => ({ item, answers: moved.filter((one) => one.item === item) }));
}
