import Joi from 'joi';
import { defineForm, emailAddress, requiredText, rowId } from '../../platform/http/forms';
import type { InterviewerFunction, InterviewerSide } from './domain/scorecard';

export interface InterviewerInput {
  /** A stakeholder of the search, '' for somebody else. */
  readonly stakeholder: string;
  /** Missing when a stakeholder was chosen. */
  readonly name?: string;
  readonly email?: string;
  readonly function: InterviewerFunction;
  readonly side: InterviewerSide;
}

const unlessStakeholder = (rule: Joi.Schema) =>
  Joi.when('stakeholder', { is: Joi.string().min(1), then: Joi.any().strip(), otherwise: rule });

/** Who interviews: a stakeholder, or anybody else by name and address. */
export const interviewerForm = defineForm<InterviewerInput>({
  fields: {
    stakeholder: rowId().default('').messages({ 'string.guid': 'Choose a stakeholder from the list' }),
    name: unlessStakeholder(requiredText('Enter the interviewer’s name')),
    email: unlessStakeholder(emailAddress('Enter the interviewer’s email address')),
    function: Joi.string()
      .valid('sales', 'marketing', 'other')
      .required()
      .messages({ 'any.required': 'Choose the function this person comes from', 'any.only': 'Choose one of the functions' }),
    side: Joi.string().valid('firm', 'client').default('client').messages({ 'any.only': 'Choose client or search firm' }),
  },
});
