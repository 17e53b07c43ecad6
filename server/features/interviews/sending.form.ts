import Joi from 'joi';
import { defineForm, optionalText, rowId } from '../../platform/http/forms';

export interface SendInput {
  readonly note: string;
  readonly scorecard: readonly string[];
}

/** Which scorecards to send, and a line of the recruiter's own. */
export const sendForm = defineForm<SendInput>({
  fields: { note: optionalText(1000) },
  lists: {
    scorecard: Joi.array()
      .items(rowId().messages({ 'string.guid': 'Choose scorecards from the list' }))
      .min(1)
      .max(100)
      .unique()
      .messages({ 'array.min': 'Choose at least one scorecard', 'array.max': 'Choose at most 100 scorecards at a time' }),
  },
});
