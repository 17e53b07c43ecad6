import Joi from 'joi';
import { defineForm, optionalText, rowId } from '../../platform/http/forms';

export interface SendForm {
  readonly note: string;
  readonly candidacy: readonly string[];
}

/** Whom to send the assessment to, and a line of the recruiter's own. */
export const sendForm = defineForm<SendForm>({
  fields: { note: optionalText(1000) },
  lists: {
    candidacy: Joi.array()
      .items(rowId().messages({ 'string.guid': 'Choose people from the list' }))
      .min(1)
      .max(200)
      .unique()
      .messages({
        'array.min': 'Choose at least one person',
        'array.max': 'Choose at most 200 people at a time',
        'array.unique': 'Choose each person once',
      }),
  },
});
