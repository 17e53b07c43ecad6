import Joi from 'joi';
import { defineForm, optionalText, rowId } from '../../platform/http/forms';
import { lastDay } from './intake-window.form';

export interface RoundInput {
  /** The number of the round the form wants to begin. */
  readonly round: number;
  readonly closesOn: string | null;
  readonly ownLine: string;
  readonly people: readonly string[];
}

export const roundForm = defineForm<RoundInput>({
  fields: {
    round: Joi.number()
      .integer()
      .min(2)
      .max(1000)
      .required()
      .messages({ '*': 'Open this page again: it does not say which round it begins' }),
    closesOn: lastDay,
    ownLine: optionalText(1000),
  },
  lists: { people: Joi.array().items(rowId()).min(1).messages({ '*': 'Tick who is asked again' }) },
});
