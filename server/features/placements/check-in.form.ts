import Joi from 'joi';
import { defineForm, optionalText, type Form, type ParsedForm } from '../../platform/http/forms';
import { CHARTER_RATINGS, OUTCOME_RATINGS, type CharterRating, type FilledCheckIn, type OutcomeRating } from './domain/check-in';
import { asksCharter, type CheckInDay, type Placement } from './domain/placement';

export const ratingField = (number: number) => `rating-${number}`;
export const wordsField = (number: number) => `words-${number}`;
export const clauseField = (number: number) => `clause-${number}`;
export const clauseWordsField = (number: number) => `clause-words-${number}`;

/** The clauses that are asked about at this check-in. */
export function askedClauses({ charter }: Pick<Placement, 'charter'>, day: CheckInDay) {
  return asksCharter(day) ? charter : [];
}

/** The form of one check-in: a rating and words for each outcome, a rating for each clause. */
export function checkInForm(placement: Pick<Placement, 'outcomes' | 'charter'>, day: CheckInDay): Form<Record<string, string>> {
  const outcomes = placement.outcomes.flatMap(({ number }) => [
    [ratingField(number), oneOf(OUTCOME_RATINGS, 'Say how this outcome stands')],
    [wordsField(number), wordsFor(ratingField(number))],
  ]);
  const clauses = askedClauses(placement, day).flatMap(({ number }) => [
    [clauseField(number), oneOf(CHARTER_RATINGS, 'Say how this clause is kept')],
    [clauseWordsField(number), optionalText(2000)],
  ]);
  return defineForm({ fields: Object.fromEntries([...outcomes, ...clauses]) as Record<string, Joi.Schema> });
}

function oneOf(values: readonly string[], message: string): Joi.Schema {
  return Joi.string()
    .valid(...values)
    .required()
    .messages({ '*': message });
}

/** A rating without what shows it helps nobody; where it is too early there is nothing to show. */
function wordsFor(rating: string): Joi.Schema {
  const needed = Joi.string().max(2000).required().messages({
    'any.required': 'Say in a sentence what shows it',
    'string.max': 'Shorten this to 2,000 characters or fewer',
  });
  return Joi.when(rating, { is: Joi.valid('met', 'on_the_way', 'missed').required(), then: needed, otherwise: optionalText(2000) });
}

export function filledFrom(
  placement: Pick<Placement, 'outcomes' | 'charter'>,
  day: CheckInDay,
  form: Extract<ParsedForm<Record<string, string>>, { ok: true }>,
): FilledCheckIn {
  const text = (name: string): string => form.value[name] ?? '';
  return {
    outcomes: placement.outcomes.map(({ number }) => ({
      number,
      rating: text(ratingField(number)) as OutcomeRating,
      words: text(wordsField(number)),
    })),
    charter: askedClauses(placement, day).map(({ number }) => ({
      number,
      rating: text(clauseField(number)) as CharterRating,
      words: text(clauseWordsField(number)),
    })),
  };
}
