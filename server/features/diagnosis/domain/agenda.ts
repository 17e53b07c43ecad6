import type { Answer, Answers } from './answers';
import { answerTo } from './answers';
import type { Diagnosis } from './diagnosis';
import type { Respondent } from './respondents';

/** Something a session has to talk about: an item that was answered for opposite sides, or one that alone would change the result. */
export interface Topic {
  readonly itemId: string;
  readonly kind: 'contested' | 'decisive';
  readonly difference: number;
  readonly answers: readonly { readonly respondent: string; readonly name: string; readonly answer: Answer }[];
}

/** The last item of every agenda where decision makers stand against each other. */
export const WHOLE = 'whole';

/** `off`: nobody contests it any more, because answers changed while the session was open. */
export type AgendaState = 'open' | 'decided' | 'dissent' | 'off';

export interface AgendaEntry {
  readonly kind: 'decision' | 'dissent';
  readonly words: string;
  /** The answer that counts for everybody from then on; null when the words stand alone. */
  readonly agreed: Answer | null;
  readonly decidedByName: string;
  readonly recordedByName: string;
  readonly recordedAt: Date;
}

/** A topic as it stands in a session. */
export interface AgendaItem extends Topic {
  readonly id: string;
  readonly state: AgendaState;
  readonly version: number;
  /** The newest last; the last decision is in force. */
  readonly entries: readonly AgendaEntry[];
}

/** An item that a session decided, the answer it agreed on if it did, and the people whose answers that stands in for. */
export interface DecidedItem {
  readonly itemId: string;
  readonly answer: Answer | null;
  readonly covers: readonly string[];
}

/** An item that a session decided, with when that was. */
export interface DatedDecision extends DecidedItem {
  readonly decidedAt: Date;
}

/** What one person has sent, the first round first. */
export interface History {
  readonly respondent: string;
  readonly sent: readonly { readonly at: Date; readonly answers: Answers }[];
}

/**
 * The decisions as far as they still stand in for somebody: who has changed an answer since it was decided about counts with the
 * new answer, and the item is open again for them.
 */
export function stillCovering(decided: readonly DatedDecision[], histories: readonly History[]): DecidedItem[] {
  return decided.map(({ itemId, answer, covers, decidedAt }) => ({
    ...{ itemId, answer },
    covers: covers.filter((id) => {
      const sent = histories.find(({ respondent }) => respondent === id)?.sent ?? [];
      const then = sent.findLast(({ at }) => at <= decidedAt) ?? sent[0];
      return JSON.stringify(then?.answers[itemId]) === JSON.stringify(sent.at(-1)?.answers[itemId]);
    }),
  }));
}

/** How the leadership explains the last missed target: who blames whom is shown to the sponsor alone. */
export const BLAME_ITEM = 'I29';

const MOST_DECISIVE = 5;

/**
 * What a session talks about, the largest difference first; where the answers leave the result open, also the single answers
 * that would settle it. A session is seen by everybody in the room: who blames whom is never on its agenda.
 */
export function agendaOf(diagnosis: Pick<Diagnosis, 'contested' | 'finding' | 'sensitivity'>, respondents: readonly Respondent[]): Topic[] {
  const contested = diagnosis.contested
    .filter(({ item }) => item !== BLAME_ITEM)
    .map(({ item, difference }) => topic(item, { kind: 'contested', difference, respondents }));
  const settles = diagnosis.finding.scope === 'undetermined' ? diagnosis.sensitivity.flips.map(({ item }) => item) : [];
  const decisive = settles
    .filter((item) => item !== BLAME_ITEM && !contested.some(({ itemId }) => itemId === item))
    .slice(0, MOST_DECISIVE)
    .map((item) => topic(item, { kind: 'decisive', difference: 0, respondents }));
  return [...contested, ...decisive];
}

/** One item with what everybody answered to it, whether it is contested or not. */
export function topicOf(itemId: string, respondents: readonly Respondent[]): Topic {
  return topic(itemId, { kind: 'contested', difference: 0, respondents });
}

function topic(itemId: string, given: Pick<Topic, 'kind' | 'difference'> & { respondents: readonly Respondent[] }): Topic {
  const { kind, difference, respondents } = given;
  const answers = respondents.flatMap(({ id, name, answers: sheet }) => {
    const answer = answerTo(sheet, itemId);
    return answer === null ? [] : [{ respondent: id, name, answer }];
  });
  return { itemId, kind, difference, answers };
}

/** A decision closes an item, and stays when a dissent is added to it; a dissent alone closes it as a dissent. */
export function stateAfter(before: AgendaState, kind: AgendaEntry['kind']): AgendaState {
  return kind === 'decision' || before === 'decided' ? 'decided' : 'dissent';
}

/** The topics nobody has decided yet, and those that somebody has joined since. */
export function undecided(topics: readonly Topic[], decided: readonly DecidedItem[]): Topic[] {
  return topics.filter(({ itemId, answers }) => {
    const earlier = decided.find((one) => one.itemId === itemId);
    return !earlier || answers.some(({ respondent }) => !earlier.covers.includes(respondent));
  });
}

/** The agreed answers that count for one respondent. */
export function agreedFor(respondent: string, decided: readonly DecidedItem[]): Answers {
  const own = decided.filter(({ covers }) => covers.includes(respondent));
  return Object.fromEntries(own.flatMap(({ itemId, answer }) => (answer === null ? [] : [[itemId, answer]])));
}

/** The answers as they count together: what was agreed in place of what was answered alone. */
export function withAgreed(respondent: Respondent): Respondent {
  return { ...respondent, answers: { ...respondent.answers, ...respondent.agreed } };
}
