import type { CompetencyId } from '../../competencies';
import type { Rating, ScorecardAnswers } from './scorecard';
import { levelOf } from './scorecard';

/** What still stands between a draft and a scorecard that can be sent. */
export type MissingPart =
  | { part: 'value'; competencyId: CompetencyId }
  | { part: 'note'; competencyId: CompetencyId; level: number }
  | { part: 'recommendation' }
  | { part: 'confidence' };

export interface Completeness {
  /** Competencies with a level and its note, or with 'not observed'. */
  rated: number;
  total: number;
  missing: readonly MissingPart[];
  isComplete: boolean;
}

/**
 * The submit rule of a scorecard: every assigned competency has a level or 'not observed', every level has a note of what was
 * said or done (Ampersand method, section b.1), and recommendation and confidence are given; 'no decision' is a recommendation.
 * Ratings of competencies that were not assigned are ignored.
 */
export function completenessOf(assigned: readonly CompetencyId[], answers: ScorecardAnswers): Completeness {
  const perCompetency = assigned.map((competencyId) => missingOf(competencyId, answers.ratings));
  const missing: MissingPart[] = perCompetency.flatMap((part) => (part === null ? [] : [part]));
  if (answers.recommendation === null) missing.push({ part: 'recommendation' });
  if (answers.confidence === null) missing.push({ part: 'confidence' });
  return { rated: perCompetency.filter((part) => part === null).length, total: assigned.length, missing, isComplete: missing.length === 0 };
}

/** True for a level that asks for more than an example: 5 needs a result that outlasted the person or was copied elsewhere. */
export function asksWhetherItLasted(rating: Rating): boolean {
  return rating.value === 5;
}

/** True once anything at all was put down, so that a draft can be told from a card nobody has touched. */
export function isStarted(answers: ScorecardAnswers): boolean {
  const saysSomething = (rating: Rating) => rating.value !== null || rating.note.trim() !== '';
  return (
    answers.recommendation !== null || answers.confidence !== null || answers.summary.trim() !== '' || answers.ratings.some(saysSomething)
  );
}

/** True when both say the same, whatever the order of the ratings: a repeated submit is then the same submit. */
export function areSameAnswers(one: ScorecardAnswers, other: ScorecardAnswers): boolean {
  return fingerprint(one) === fingerprint(other);
}

function missingOf(competencyId: CompetencyId, ratings: readonly Rating[]): MissingPart | null {
  const rating = ratings.find((candidate) => candidate.competencyId === competencyId);
  if (rating === undefined || rating.value === null) return { part: 'value', competencyId };
  const level = levelOf(rating.value);
  if (level !== null && rating.note.trim() === '') return { part: 'note', competencyId, level };
  return null;
}

function fingerprint(answers: ScorecardAnswers): string {
  const ratings = answers.ratings
    .filter((rating) => rating.value !== null || rating.note.trim() !== '')
    .map((rating) => [rating.competencyId, rating.value, rating.note.trim()].join('\u0000'))
    .sort();
  return JSON.stringify([ratings, answers.recommendation, answers.confidence, answers.summary.trim()]);
}
