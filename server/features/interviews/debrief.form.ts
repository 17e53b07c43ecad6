import Joi from 'joi';
import { competencyIds, type CompetencyId } from '../competencies';
import { defineForm, requiredText } from '../../platform/http/forms';
import { LEVELS } from './domain/scorecard';

/** Why the debrief is opened before all scorecards are in. */
export const openingForm = defineForm<{ readonly reason: string }>({
  fields: { reason: requiredText('Enter the reason for not waiting', 1000) },
});

export interface ChangeInput {
  /** A scorecard and a competency, as `ratingKey` writes them. */
  readonly rating: string;
  readonly to: string;
  readonly reason: string;
}

/** The one text by which a form names a rating. */
export function ratingKey(scorecardId: string, competencyId: CompetencyId): string {
  return `${scorecardId}:${competencyId}`;
}

export function readRatingKey(key: string): { scorecardId: string; competencyId: CompetencyId } | null {
  const [scorecardId = '', id] = key.split(':');
  const competencyId = competencyIds.find((known) => known === id);
  return competencyId ? { scorecardId, competencyId } : null;
}

/** A rating that an interviewer changes in the debrief, and why. */
export const changeForm = defineForm<ChangeInput>({
  fields: {
    rating: Joi.string().max(60).required().messages({ '*': 'Choose the rating that is changed' }),
    to: Joi.string()
      .valid(...LEVELS.map(String), 'not_observed')
      .required()
      .messages({ '*': 'Choose what it is changed to' }),
    reason: requiredText('Enter what was added or heard, so that the change can be understood later', 2000),
  },
});
