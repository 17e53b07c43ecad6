import Joi from 'joi';
import { competencyIds, type CompetencyId } from '../competencies';
import { calendarDay, defineForm, rowId } from '../../platform/http/forms';

export interface AssignmentInput {
  readonly interviewer: string;
  readonly candidacy: readonly string[];
  readonly competency: readonly CompetencyId[];
  /** Calendar date, YYYY-MM-DD; missing when it is not fixed yet. */
  readonly interviewedOn?: string;
}

export interface PlanInput {
  readonly candidacy: readonly string[];
}

const candidacies = Joi.array()
  .items(rowId().messages({ 'string.guid': 'Choose candidates from the list' }))
  .min(1)
  .max(50)
  .unique()
  .messages({ 'array.min': 'Choose at least one candidate', 'array.max': 'Choose at most 50 candidates at a time' });

/** One interviewer, the candidates to rate and the competencies to rate them on. */
export const assignmentForm = defineForm<AssignmentInput>({
  fields: {
    interviewer: rowId()
      .required()
      .messages({ 'any.required': 'Choose an interviewer', 'string.guid': 'Choose an interviewer from the list' }),
    interviewedOn: calendarDay('Enter the date of the interview as year, month and day'),
  },
  lists: {
    candidacy: candidacies,
    competency: Joi.array()
      .items(Joi.string().valid(...competencyIds))
      .min(1)
      .unique()
      .messages({ 'array.min': 'Choose at least one competency', 'any.only': 'Choose competencies from the list' }),
  },
});

/** The candidates the proposed plan is assigned for. */
export const planForm = defineForm<PlanInput>({ fields: {}, lists: { candidacy: candidacies } });
