import Joi from 'joi';
import { defineForm, rowId, rowVersionOrNone } from '../../platform/http/forms';

export interface ChoiceInput {
  /** 'default', 'library', or the id of a wording. */
  readonly wording: string;
  readonly version: number;
}

export const choiceForm = defineForm<ChoiceInput>({
  fields: {
    wording: Joi.alternatives(Joi.string().valid('default', 'library'), rowId())
      .required()
      .messages({ '*': 'Choose the words for this search' }),
    version: rowVersionOrNone().required(),
  },
});
