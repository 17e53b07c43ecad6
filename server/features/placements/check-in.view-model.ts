import { dateOf, longDay } from '../../shared/dates';
import type { LinkHolder } from '../../shared/actor';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { askedClauses, clauseField, clauseWordsField, ratingField, wordsField } from './check-in.form';
import { dayWords } from './check-in-letter';
import { CHARTER_RATINGS, OUTCOME_RATINGS, type CheckIn } from './domain/check-in';
import type { Placement } from './domain/placement';
import { CHARTER_CHIPS, OUTCOME_CHIPS } from './outcome-words';

export interface CheckInView {
  readonly actor: LinkHolder;
  readonly candidate: string;
  readonly title: string;
  readonly placement: Placement;
  readonly checkIn: CheckIn;
}

/** The hiring manager's form: each outcome of the signed brief, and the charter while it is young. */
export function checkInPage({ actor, candidate, title, placement, checkIn }: CheckInView, state: FormState = { typed: {}, problems: [] }) {
  const clauses = askedClauses(placement, checkIn.day);
  return {
    title: `${candidate} after ${dayWords(checkIn.day)}`,
    focus: { context: `${title}, first day ${longDay(dateOf(placement.startDate))}`, saved: null },
    summary: errorSummary(state.problems),
    firmName: actor.firmName,
    candidate,
    action: `/p/${actor.linkId}/check_in`,
    outcomes: placement.outcomes.map(({ number, by, text }) => ({
      by,
      rating: field({ name: ratingField(number), label: text, type: 'radios', options: optionsOf(OUTCOME_RATINGS, OUTCOME_CHIPS) }, state),
      words: field(
        {
          name: wordsField(number),
          label: 'What shows it',
          type: 'textarea',
          rows: 2,
          hint: 'Not needed where it is too early',
        },
        state,
      ),
    })),
    clauses: clauses.map(({ number, title: clause, text }) => ({
      rating: field(
        { name: clauseField(number), label: clause, type: 'radios', hint: text, options: optionsOf(CHARTER_RATINGS, CHARTER_CHIPS) },
        state,
      ),
      words: field({ name: clauseWordsField(number), label: 'A word on it', type: 'textarea', rows: 2, optional: true }, state),
    })),
  };
}

function optionsOf<Rating extends string>(ratings: readonly Rating[], chips: Readonly<Record<Rating, { label: string }>>) {
  return ratings.map((value) => ({ value, label: chips[value].label }));
}

/** What was sent, for whoever opens the link again. */
export function sentCheckInPage({ actor, candidate, title, placement, checkIn }: CheckInView) {
  const textOf = (number: number): string => placement.outcomes.find((one) => one.number === number)?.text ?? '';
  const clauseOf = (number: number): string => placement.charter.find((one) => one.number === number)?.title ?? '';
  const line = (term: string, { label }: { label: string }, words: string) => ({ term, text: words ? `${label}. ${words}` : label });
  return {
    title: `${candidate} after ${dayWords(checkIn.day)}`,
    focus: { context: title, saved: checkIn.submitted ? `Sent ${longDay(checkIn.submitted.at)}` : null },
    firmName: actor.firmName,
    outcomes: checkIn.outcomes.map((one) => line(textOf(one.number), OUTCOME_CHIPS[one.rating], one.words)),
    charter: checkIn.charter.map((one) => line(clauseOf(one.number), CHARTER_CHIPS[one.rating], one.words)),
  };
}
