import Joi from 'joi';
import { defineForm, emailAddress, requiredText } from '../../platform/http/forms';
import { LED, RELATIONSHIPS, type RefereeFacts } from './domain/referee';

export interface RefereeInput extends RefereeFacts {
  /** Whether this person may be written to, or not yet. */
  readonly contact: 'now' | 'later';
}

const whether = 'Choose whether we may write to this person';

/** Somebody a candidate names. */
export const refereeForm = defineForm<RefereeInput>({
  fields: {
    name: requiredText('Enter the name of the person'),
    email: emailAddress('Enter the email address of the person'),
    relationship: Joi.string()
      .valid(...RELATIONSHIPS)
      .required()
      .messages({ 'any.required': 'Choose how you worked together', 'any.only': 'Choose how you worked together' }),
    period: requiredText('Say when and where you worked together'),
    contact: Joi.string().valid('now', 'later').required().messages({ 'any.required': whether, 'any.only': whether }),
  },
  lists: {
    saw: Joi.array()
      .items(
        Joi.string()
          .valid(...LED)
          .messages({ 'any.only': 'Choose from the list' }),
      )
      .unique()
      .messages({ 'array.unique': 'Choose each once' }),
  },
});
